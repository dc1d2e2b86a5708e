import { inBoth } from '../../in-both.ts';

/** Of options that several commands have. */
export const optionsHelp = {
  starts: inBoth({ vi: 'bắt đầu', en: 'start' }),
  timeReason: inBoth({
    vi: 'lý do, nếu là ngày nghỉ, ban đêm, hơn một năm nữa hay trùng buổi khác',
    en: 'why, on a day off, at night, more than a year ahead or beside another session',
  }),
  yes: inBoth({ vi: 'không hỏi lại, gửi luôn', en: 'send without asking' }),
  reason: inBoth({ vi: 'lý do', en: 'why' }),
  toFolder: inBoth({ vi: 'lưu vào thư mục', en: 'save into a folder' }),
  until: inBoth({ vi: 'đến khi nào', en: 'until when' }),
  ends: inBoth({ vi: 'kết thúc', en: 'end' }),
  text: inBoth({ vi: 'nội dung', en: 'what is said' }),
  file: inBoth({ vi: 'nội dung JSON, - là đầu vào chuẩn', en: 'payload as JSON' }),
  forms: inBoth({ vi: 'mẫu tự chấm điểm đã điền', en: 'filled forms of self-scores, see `bontot forms`' }),
  number: inBoth({ vi: 'số', en: 'number' }),
  date: inBoth({ vi: 'ngày', en: 'date' }),
  assume: inBoth({ vi: 'mọi người làm đúng hạn, im lặng, hay muộn', en: 'what people do' }),
};
