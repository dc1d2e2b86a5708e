import type { Bilingual } from '../../domain/failure.ts';

/** Of what somebody has named by more or less than its id. */

/** @param found each with its id, as it could be typed */
export const severalMeant = (typed: string, found: readonly string[]): Bilingual => ({
  vi: `“${typed}” có thể là: ${found.join('; ')}`,
  en: `“${typed}” could be: ${found.join('; ')}`,
});

export const nobodyMeant = (typed: string): Bilingual => ({
  vi: `không có ai tên hay mã là “${typed}” trong đợt này`,
  en: `the campaign has nobody by the name or id “${typed}”`,
});
