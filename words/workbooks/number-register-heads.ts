/** Heads of the register of numbers in Excel: the sheet is in Vietnamese. */

export const REGISTER_HEADS = {
  sheet: 'Sổ số quyết định',
  number: 'Số',
  date: 'Ngày',
  plan: 'Đợt kiểm tra theo kế hoạch',
  state: 'Hiệu lực',
  inForce: 'còn hiệu lực',
  withdrawn: 'đã thu hồi',
  gapReason: 'Lý do bỏ số hoặc cấp số lùi',
} as const;
