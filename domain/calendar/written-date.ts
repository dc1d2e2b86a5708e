import { dateOf, type Instant, instantAt, type LocalDate, offsetMinutes, timeOf } from './instant.ts';

/**
 * Dates as people write them, read and written in one way: `27/11/2026` and `27/11/2026 08:00` in the plan's local
 * time, or ISO.
 */

// made where they are used: workflows share this module, which may hold no expression
const day = () => /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const isoDay = () => /^\d{4}-\d{2}-\d{2}$/;
const clockTime = () => /^(\d{1,2})(?::|h|g)(\d{2})?$/i;
const isoInstant = () => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** A day that is in the calendar: 31/02 is none. */
const real = (date: LocalDate): LocalDate | null => {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date ? date : null;
};

/** @returns null when it is no day of the calendar */
export function readDate(text: string): LocalDate | null {
  const written = text.trim();
  if (isoDay().test(written)) return real(written);
  const [, date, month, year] = day().exec(written) ?? [];
  return date === undefined || month === undefined ? null : real(`${year}-${two(month)}-${two(date)}`);
}

/** `HH:MM` of `8:00`, `08:00`, `8h`, `8h30`, `8g30`; null when it is no time of a day. */
export function readTime(text: string): string | null {
  const [, hours, minutes = '00'] = clockTime().exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${two(hours)}:${minutes}`;
}

/**
 * @param utcOffset of the plan, e.g. `+07:00`; an ISO instant has its own
 * @returns ms; null when it is no day with a time
 */
export function readInstant(text: string, utcOffset: string): Instant | null {
  const written = text.trim();
  if (isoInstant().test(written)) {
    const day = real(written.slice(0, 10));
    const at = Date.parse(written);
    return day === null || Number.isNaN(at) ? null : at;
  }
  const [first = '', second = '', ...more] = written.split(/[\s,]+/);
  if (more.length > 0) return null;
  // the time may be written before the day, as in the plan's own sentences
  for (const [day, clock] of [
    [first, second],
    [second, first],
  ] as const) {
    const [date, time] = [readDate(day), readTime(clock)];
    if (date !== null && time !== null) return instantAt(date, time, utcOffset);
  }
  return null;
}

/** `27/11/2026` */
export const writtenDate = (date: LocalDate): string => date.split('-').reverse().join('/');

/** `27/11/2026 08:00`; an instant within a minute as ISO, so that nothing of it is lost. */
export function writtenInstant(instant: Instant, utcOffset: string): string {
  if (instant % 60_000 !== 0)
    return `${new Date(instant + offsetMinutes(utcOffset) * 60_000).toISOString().slice(0, -1)}${utcOffset}`;
  return `${writtenDate(dateOf(instant, utcOffset))} ${timeOf(instant, utcOffset)}`;
}
