import { assumedValues } from '../../domain/criteria/assumed-values.ts';
import type { CriteriaEntry, CriteriaSet } from '../../domain/criteria/criteria.ts';
import type { Lang } from '../words.ts';

/** How a value that is only assumed is marked wherever it is shown. */

/** In tables: what the sign means stands beside them. */
export const ASSUMED_SIGN = '*';

export const assumedSign = ({ placeholder }: Pick<CriteriaEntry, 'placeholder'>): string =>
  placeholder ? ` ${ASSUMED_SIGN}` : '';

/** What the sign means, on papers and sheets, which are in Vietnamese. */
export const SIGN_MEANS = `Dấu ${ASSUMED_SIGN}: giá trị giả định.`;

/** What the sign means beside a table of a set, with what takes its place; null where nothing in it is assumed. */
export function assumedLegend(set: CriteriaSet, lang: Lang): string | null {
  if (assumedValues(set).length === 0) return null;
  const { replaceBy } = set;
  return {
    vi: `${ASSUMED_SIGN} giá trị giả định${replaceBy === null ? '' : `, thay bằng ${replaceBy}`}`,
    en: `${ASSUMED_SIGN} assumed${replaceBy === null ? '' : `, to be replaced by ${replaceBy}`}`,
  }[lang];
}

/** On papers that name a set without its criteria: behind that its points are assumed. @param subject as a heading calls it */
export const assumedSetWords = (subject: string, replaceBy: string | null): string =>
  `– ${subject}${replaceBy === null ? '' : `: thay bằng ${replaceBy}`}.`;

/** On forms, where every criterion stands apart: behind the most that it may be given. */
export const assumedWord = (lang: Lang): string => ({ vi: 'giả định', en: 'assumed' })[lang];
