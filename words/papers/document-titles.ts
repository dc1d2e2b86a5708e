/** Types that the symbol of a basis stands for; a basis marked QĐ lays down rules. */
const TYPES: Record<string, string> = {
  BC: 'Báo cáo',
  CTr: 'Chương trình',
  CV: 'Công văn',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  NQ: 'Nghị quyết',
  QĐ: 'Quy định',
  QyĐ: 'Quy định',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
};

/** `Quy định số 3286-QĐ/TU`; an unknown symbol, or a number that begins with its type, stays as it is. */
export function titledNumber(number: string): string {
  const symbol = /^\d+\s*-\s*([^/]+)\//.exec(number.trim())?.[1]?.trim() ?? '';
  const type = TYPES[symbol];
  return type === undefined ? number : `${type} số ${number}`;
}
