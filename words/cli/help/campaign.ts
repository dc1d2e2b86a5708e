import { inBoth } from '../../in-both.ts';

/** Of what concerns a whole campaign: its dates, its cells, its end. */
export const campaignHelp = {
  deadlineExtend: inBoth({ vi: 'gia hạn nộp hồ sơ cho tất cả', en: 'extend for all cells' }),
  allMove: inBoth({ vi: 'dời cả buổi', en: 'move it for all its cells' }),
  allPostpone: inBoth({ vi: 'hoãn cả buổi', en: 'postpone it for all its cells' }),
  allAdd: inBoth({ vi: 'thêm một chi bộ vào đợt', en: 'a cell joins the campaign' }),
  name: inBoth({ vi: 'tên chi bộ', en: 'its name' }),
  group: inBoth({ vi: 'nhóm tương đồng', en: 'peer group' }),
  session: inBoth({ vi: 'buổi làm việc', en: 'session' }),
  settle: inBoth({ vi: 'đã xử lý lệnh bị chi bộ từ chối', en: 'a command that a cell refused is settled' }),
  transfer: inBoth({ vi: 'chi bộ chuyển sang đảng bộ khác', en: 'a cell goes to another committee' }),
  to: inBoth({ vi: 'đảng bộ mới', en: 'to whom' }),
  withdraw: inBoth({ vi: 'chi bộ rút khỏi đợt', en: 'a cell leaves the campaign' }),
  cancel: inBoth({ vi: 'hủy cả đợt', en: 'cancel the campaign' }),
};
