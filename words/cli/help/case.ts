import { inBoth } from '../../in-both.ts';

/** Of a case as text, and of one that has died. */
export const caseHelp = {
  restart: inBoth({
    vi: 'mở lại hồ sơ đã dừng ngoài ý muốn: chi bộ, campaign hoặc mailroom',
    en: 'bring back a dead case: a cell, campaign or mailroom',
  }),
  as: inBoth({ vi: 'người của Văn phòng', en: 'somebody of the office' }),
  reason: inBoth({ vi: 'vì sao', en: 'why' }),
  case: inBoth({
    vi: 'nội dung của một chi bộ: hồ sơ, điểm các lớp, biên bản từng mục, vướng mắc',
    en: 'what a cell’s case holds',
  }),
};
