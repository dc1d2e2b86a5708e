import type { LocalDate } from '../../domain/calendar/instant.ts';
import { readDate } from '../../domain/calendar/written-date.ts';
import type { CellValue } from './sheet-file.ts';

/** Days as Excel or people write them in cells. */

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The years of which people write about people; as days since 1900 they lie in the spring and summer of 1905. */
const YEARS = { first: 1_900, last: 2_100 } as const;

/**
 * The year that somebody wrote where Excel expected a day: it shows `1980` as 02/06/1905.
 *
 * @returns null of any other value
 */
export function yearForDay(value: CellValue): number | null {
  const number = value instanceof Date ? (value.getTime() - DAY_ZERO) / DAY_MS : value;
  return typeof number === 'number' &&
    Number.isInteger(number) &&
    number >= YEARS.first &&
    number <= YEARS.last
    ? number
    : null;
}

/** null when it can't be read for certain: `2/6/80` has no century */
export function dayIn(value: CellValue): LocalDate | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? readDate(value) : null;
}
