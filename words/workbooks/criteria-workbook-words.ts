import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with a criteria set in Excel, told beside its cell. */

export const CRITERIA_SHEET_WORDS = {
  firstDepth: { vi: 'hàng đầu phải ở cấp 1', en: 'the first row is of depth 1' },
  notUsedHere: { vi: 'để trống ô này với cách tính đã chọn', en: 'left empty in the way that is chosen' },
  oneRowOnly: { vi: 'cách tính “công nhận” chỉ có một hàng', en: 'a recognition has one row only' },
} as const satisfies Record<string, Bilingual>;

/** @param deepest that may stand there, from 1 */
export const depthWords = (deepest: number): Bilingual =>
  deepest === 1
    ? CRITERIA_SHEET_WORDS.firstDepth
    : {
        vi: `cấp phải từ 1 đến ${deepest}, không bỏ qua cấp nào`,
        en: `a depth from 1 to ${deepest}, none left out`,
      };
