import { inBoth } from '../../in-both.ts';

/** Of the members of the cells. */
export const memberHelp = {
  members: inBoth({ vi: 'danh sách, xếp loại đảng viên', en: 'the members of the cells' }),
  form: inBoth({ vi: 'mẫu danh sách Excel để điền', en: 'an empty list to fill in' }),
  to: inBoth({ vi: 'tệp .xlsx', en: '.xlsx file' }),
  import: inBoth({
    vi: 'nhận danh sách đã điền, kiểm tra từng hàng rồi gửi theo chi bộ',
    en: 'take a filled list in',
  }),
  cell: inBoth({ vi: 'chỉ một chi bộ', en: 'one cell only' }),
  newcomer: inBoth({
    vi: 'người trùng tên nhưng là người khác, không phải sửa ngày sinh',
    en: 'somebody of the same name who is another person, whose birth date was not corrected',
  }),
  check: inBoth({ vi: 'chỉ kiểm tra và cho xem thay đổi', en: 'check and show, send nothing' }),
  yes: inBoth({ vi: 'không hỏi lại', en: 'send without asking' }),
  list: inBoth({
    vi: 'đảng viên của một chi bộ: tình trạng và các mức',
    en: 'the members of a cell with their levels',
  }),
  as: inBoth({ vi: 'người xem; người của chi bộ chỉ xem chi bộ mình', en: 'who looks' }),
};
