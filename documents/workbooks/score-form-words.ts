import type { ValueProblem } from '../../domain/criteria/rating.ts';
import { pointsWords } from '../../words/points.ts';
import type { Lang } from '../../words/words.ts';
import { NO, YES } from './criteria-workbook-cells.ts';

/** What is wrong with a score, told beside its cell: which criterion it is stands there. */

export type Words = { vi: string; en: string };

const said = (points: string | number | undefined, lang: Lang): string => pointsWords(Number(points), lang);

const PROBLEMS: Record<ValueProblem['reason'], (values: ValueProblem['values']) => Words> = {
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

export const problemWords = ({ reason, values }: ValueProblem): Words => PROBLEMS[reason](values);

/** `aboveMaximum` is `ABOVE_MAXIMUM` where findings have codes. */
export const codeOf = ({ reason }: ValueProblem): string =>
  reason.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
