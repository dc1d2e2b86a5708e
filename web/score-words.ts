import type { ScoreValue } from '../domain/case/case-content.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { textsOf } from '../words/pages/texts.ts';
import { pointsWords } from '../words/points.ts';
import { type Lang, wordOf } from '../words/words.ts';

/** A score as pages show it in a column: points, a grade, or whether a condition is met; a dash without any. */
export function scoreWords(value: ScoreValue | null, lang: Lang): string {
  if (value === null) return '–';
  if (value.points !== null) return pointsWords(value.points, lang, 'aligned');
  if (value.met !== null) return textsOf(lang).appraisal.cell.gate[value.met ? 'yes' : 'no'];
  return value.grade === null ? '–' : wordOf(dictionaryOf(lang).grades, value.grade);
}
