import type { ValueProblem } from '../../domain/criteria/rating.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { pointsWords } from '../points.ts';
import type { Lang } from '../words.ts';
import { NO, YES } from './sheet-words.ts';

/** What is wrong with a score, told beside its cell: which criterion it is stands there. */

const said = (points: string | number | undefined, lang: Lang): string => pointsWords(Number(points), lang);

const PROBLEMS: Record<ValueProblem['reason'], (values: ValueProblem['values']) => Bilingual> = {
  unknownCriterion: ({ criterion }) => ({
    vi: `khung tiêu chí không có mã “${criterion}”`,
    en: `the set has no ${criterion}`,
  }),
  aboveMaximum: ({ points, max }) => ({
    vi: `${said(points, 'vi')} điểm, cao hơn mức tối đa ${said(max, 'vi')}`,
    en: `${said(points, 'en')} points are above the maximum of ${said(max, 'en')}`,
  }),
  belowZero: () => ({ vi: 'điểm không được âm', en: 'points are never below zero' }),
  needsPoints: ({ max, decimals }) => ({
    vi: `cần điểm từ 0 đến ${said(max, 'vi')}${decimals === undefined ? '' : `, tối đa ${decimals} chữ số thập phân`}`,
    en: `points from 0 to ${said(max, 'en')} expected${decimals === undefined ? '' : `, with ${decimals} decimals at most`}`,
  }),
  needsMet: () => ({ vi: `cần: ${YES} hoặc ${NO}`, en: `expected: ${YES} or ${NO}` }),
  gradeNotUsed: () => ({ vi: 'chấm bằng điểm, không bằng mức', en: 'scored by points, not by a grade' }),
};

/** @param read what is told in front of it of the cell itself, e.g. that it holds no number */
export function problemWords({ reason, values }: ValueProblem, read: Bilingual | null = null): Bilingual {
  const words = PROBLEMS[reason](values);
  return read === null ? words : { vi: `${read.vi}: ${words.vi}`, en: `${read.en}: ${words.en}` };
}

export const NO_ID: Bilingual = { vi: 'hàng này thiếu mã', en: 'this row has no id' };

export const twiceThere = (id: string): Bilingual => ({
  vi: `mã “${id}” đã có ở trên`,
  en: `${id} stands above`,
});

export const tooMuchEvidence = (most: number): Bilingual => ({
  vi: `tối đa ${most} dòng minh chứng`,
  en: `at most ${most} lines of evidence`,
});

/** @param label of the row that says which set it is, with what stands there */
export const ofOtherSet = (label: string, shown: string): Bilingual => ({
  vi: `mẫu này không phải của khung hiện dùng (${label}: “${shown}”)`,
  en: `this form is not of the set in use (${label}: ${shown})`,
});
