/** The body's abbreviation in a number like `28-KH/ĐU`: `ĐU`. */
const bodyOf = (number: string): string => /\/([^/]+)$/.exec(number.trim())?.[1] ?? 'ĐU';

/**
 * Number and symbol of a document, e.g. `15-QĐ/ĐU`; a bare number gets type and body (domain.md 4.1).
 *
 * @param ofPlan the plan's own number, which names the issuing body
 */
export function documentNumber(number: string, type: string, ofPlan: string): string {
  const text = number.trim();
  return /^\d+$/.test(text) ? `${text.padStart(2, '0')}-${type}/${bodyOf(ofPlan)}` : text;
}

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
