/** Heads of the sheets that say what a plan is about and when its sessions are: they are in Vietnamese. */

export const PLAN_FRAME_HEADS = {
  frame: 'Kế hoạch',
  item: 'Mục',
  value: 'Nội dung',
  note: 'Ghi chú',
  sessions: 'Buổi kiểm tra',
  session: 'Tên buổi',
  date: 'Ngày kiểm tra',
  starts: 'Bắt đầu',
  ends: 'Kết thúc',
  cells: 'Các chi bộ',
  dateHelp: 'ngày/tháng/năm, ví dụ 10/12/2026',
  timeHelp: 'giờ:phút, ví dụ 08:00',
  cellsHelp: 'tên các chi bộ, cách nhau bằng dấu chấm phẩy; để trống: mọi chi bộ chưa có buổi',
} as const;

/** What a plan is about, as the sheet has it. */
export const FRAME_WORDS = {
  issuer: 'Đảng ủy ban hành',
  superior: 'Cấp ủy cấp trên',
  superiorPartyBody: 'Đảng bộ cấp trên',
  number: 'Số kế hoạch',
  subject: 'Trích yếu',
  issuedAt: 'Nơi ban hành',
  team: 'Tên Tổ kiểm tra',
  venue: 'Địa điểm kiểm tra',
  address: 'Địa chỉ nơi kiểm tra',
  lastDay: 'Ngày cuối nộp hồ sơ',
} as const;

/** What may be left empty is written from the rest. */
export const FRAME_NOTES: Record<keyof typeof FRAME_WORDS, string> = {
  issuer: 'tên đầy đủ, như trên văn bản',
  superior: 'nơi nhận báo cáo',
  superiorPartyBody: 'dòng trên cùng của văn bản; để trống: suy từ tên cấp ủy cấp trên',
  number: 'ví dụ 28-KH/ĐU',
  subject: 'để trống: theo mẫu, với năm của đợt',
  issuedAt: 'để trống: ghi sau, khi ban hành',
  team: 'để trống: “Tổ kiểm tra” và tên Đảng ủy',
  venue: 'ví dụ Hội trường cơ quan',
  address: 'số nhà, đường, phường',
  lastDay: 'nộp trong ngày này là còn đúng hạn',
};
