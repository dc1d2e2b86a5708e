import type { LocalDate } from '../calendar/instant.ts';
import { symbolOf } from '../document-symbol.ts';

/** Which year a plan's legal basis is of: what was said for one season is no ground of another. */

/** In a document's symbol: what holds for a season, unlike regulations and resolutions, which hold until they are replaced. */
const OF_A_SEASON: readonly string[] = ['KH', 'CV', 'CTr', 'TB'];

/** A year of its own (`năm 2024`), no day and no span of years. */
const NAMED_YEAR = /(?<!tháng \d{1,2} )năm (\d{4})(?!\d|\s*[-–]\s*\d)/gi;

const yearsNamed = (subject: string): number[] =>
  [...subject.matchAll(NAMED_YEAR)].map(([, year]) => Number(year));

/**
 * Whether a basis is of other years than a plan's: of those that its subject names; where it names none, a plan or a
 * letter is of the year of its date, or of the next, as one from December is.
 */
export function isOfOtherYear(
  { number, date, subject }: { number: string; date: LocalDate | null; subject: string },
  year: number,
): boolean {
  const named = yearsNamed(subject);
  if (named.length > 0) return !named.includes(year);
  if (date === null || !OF_A_SEASON.includes(symbolOf(number) ?? '')) return false;
  const issued = Number(date.slice(0, 4));
  return issued < year - 1 || issued > year + 1;
}
