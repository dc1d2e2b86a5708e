import { inBoth } from '../../in-both.ts';

/** Of what is recorded: journal, outbox and papers. */
export const recordsHelp = {
  check: inBoth({
    vi: 'kiểm tra nhật ký: thiếu, bị sửa, sai lệch',
    en: 'check the journal: gaps, changes, differences',
  }),
  repair: inBoth({
    vi: 'lấy lại bước thiếu hoặc sai từ lịch sử của Temporal',
    en: 'take missing or wrong entries from Temporal’s histories',
  }),
  journal: inBoth({ vi: 'nhật ký', en: 'the journal' }),
  limit: inBoth({ vi: 'số dòng', en: 'how many' }),
  outbox: inBoth({ vi: 'mọi thông báo và tình trạng gửi', en: 'every notice and whether it was sent' }),
  state: inBoth({ vi: 'chỉ những thông báo này', en: 'these alone' }),
  docs: inBoth({ vi: 'giấy tờ của đợt kiểm tra', en: 'the documents of the campaign' }),
  toArchive: inBoth({ vi: 'lưu vào một tệp nén', en: 'save into one archive (ZIP)' }),
  pdf: inBoth({
    vi: 'lập thêm PDF của mỗi tệp Word (cần LibreOffice)',
    en: 'a PDF of each file for Word as well (takes LibreOffice)',
  }),
  forms: inBoth({
    vi: 'mẫu Excel tự chấm điểm theo khung của đợt',
    en: 'Excel forms of self-scores by the campaign’s criteria',
  }),
  teamForms: inBoth({
    vi: 'thay vào đó: phiếu chấm của Tổ kiểm tra cho các chi bộ này, để ghi tại buổi',
    en: 'instead: the forms in which the team scores these cells at their sessions',
  }),
  records: inBoth({ vi: 'hồ sơ dữ liệu', en: 'the records' }),
  rebuild: inBoth({ vi: 'dựng lại bảng hiển thị từ nhật ký', en: 'rebuild what is shown from the journal' }),
};
