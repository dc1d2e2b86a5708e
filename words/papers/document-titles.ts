import { symbolOf } from '../../domain/document-symbol.ts';

/** Types that the symbol of a document stands for; QĐ stands for two, Quyết định and Quy định, and for neither alone. */
const TYPES: Record<string, string> = {
  BC: 'Báo cáo',
  CTr: 'Chương trình',
  CV: 'Công văn',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  KL: 'Kết luận',
  NQ: 'Nghị quyết',
  QĐ: 'Văn bản',
  QyĐ: 'Quy định',
  TB: 'Thông báo',
  TTr: 'Tờ trình',
};

/**
 * `Kế hoạch số 28-KH/ĐU`; an unknown symbol, or a number that begins with its type, stays as it is.
 *
 * @param type as whoever knows the document says it; left out: by the symbol
 */
export function titledNumber(number: string, type?: string): string {
  const symbol = symbolOf(number);
  const said = symbol === null ? undefined : (type ?? TYPES[symbol]);
  return said === undefined ? number : `${said} số ${number}`;
}
