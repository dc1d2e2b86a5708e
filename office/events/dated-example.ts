import { addDays, type LocalDate } from '../../domain/calendar/instant.ts';

/** The day as of which the examples are written: what has happened lies before it, what comes after it. */
const WRITTEN_ON: LocalDate = '2026-12-04';
const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d(?=$|T)/;

/** An example as somebody would write it on another day: its dates move by whole weeks, and keep their weekdays. */
export function datedExample(example: unknown, today: LocalDate): unknown {
  const weeks = Math.floor((Date.parse(today) - Date.parse(WRITTEN_ON)) / (7 * DAY_MS));
  const dated = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(DATE, (date) => addDays(date, 7 * weeks));
    if (Array.isArray(value)) return value.map(dated);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dated(inner)]));
  };
  return dated(example);
}
