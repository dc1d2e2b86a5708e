import { numberWords } from '../../words/numbers.ts';
import type { Lang } from '../../words/words.ts';

/** Points with one decimal, with two where they have two: `93,5`, `93,25`. */
export const pointsWords = (points: number, lang: Lang): string =>
  numberWords(points, lang, Math.round(points * 100) % 10 === 0 ? 1 : 2);

/** How far apart, with its sign: `+1,5`, `−2,0`, `0,0`. */
export const gapWords = (gap: number, lang: Lang): string => `${gap > 0 ? '+' : ''}${pointsWords(gap, lang)}`;
