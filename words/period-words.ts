import type { Quarter, RatedPeriod } from '../domain/plan/rated-period.ts';
import type { Lang } from './words.ts';

/** What a campaign rates, in words: `năm 2026`, `quý I năm 2026`. */

const ROMAN: Record<Quarter, string> = { 1: 'I', 2: 'II', 3: 'III' };

export const quarterWords = (quarter: Quarter, lang: Lang): string =>
  lang === 'vi' ? `quý ${ROMAN[quarter]}` : `quarter ${ROMAN[quarter]}`;

export function periodWords({ year, quarter }: RatedPeriod, lang: Lang): string {
  if (quarter === undefined) return lang === 'vi' ? `năm ${year}` : String(year);
  return lang === 'vi'
    ? `${quarterWords(quarter, lang)} năm ${year}`
    : `${quarterWords(quarter, lang)} of ${year}`;
}
