import { numberWords } from './numbers.ts';
import type { Lang } from './words.ts';

/** `aligned`: in a column, where figures stand below each other, a whole number has its decimal too. */
type Form = 'aligned' | 'inText';

/**
 * Points as people read them, on pages, in papers and in lines alike: `93`, `93,5`, `93,25`, in English `93.5`; in a
 * column `93,0`. What was not scored is a dash.
 */
export function pointsWords(points: number | null, lang: Lang, form: Form = 'inText'): string {
  if (points === null) return '–';
  const hundredths = Math.round(points * 100);
  const needed = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return numberWords(hundredths / 100, lang, form === 'aligned' ? Math.max(needed, 1) : needed);
}

/** How far apart, with its sign: `+1,5`, `−4`, `0`; in a column `−4,0`. What can't be compared is a dash. */
export const gapWords = (gap: number | null, lang: Lang, form: Form = 'inText'): string =>
  `${gap !== null && Math.round(gap * 100) > 0 ? '+' : ''}${pointsWords(gap, lang, form)}`;
