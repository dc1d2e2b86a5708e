/** Heads of the list of members in Excel and the explanations beside it: the sheets are in Vietnamese. */

export const ROSTER_HEADS = {
  sheet: 'Đảng viên',
  help: 'Hướng dẫn',
  cell: 'Chi bộ',
  name: 'Họ và tên',
  born: 'Ngày sinh',
  kind: 'Chính thức/Dự bị',
  admittedOn: 'Ngày vào Đảng',
  status: 'Tình trạng',
  sickMonths: 'Số tháng nghỉ ốm',
  disciplined: 'Bị kỷ luật',
  civilServantLevel: 'Mức xếp loại công chức',
  self: 'Tự nhận mức',
  proposed: 'Chi bộ đề nghị',
  reason: 'Lý do',
  level: 'Mức xếp loại',
  flagHelp: 'x hoặc có; để trống nếu không',
  date: 'Ngày',
  dateHelp: '31/12/1985, hoặc ô kiểu ngày của Excel',
  reasonHelp:
    'ghi khi tình trạng hoặc mức đề nghị khác với quy định, ví dụ nghỉ ốm từ 3 tháng mà vẫn đề nghị mức tốt',
  column: 'Cột',
  oneOf: 'Ghi một trong',
} as const;
