/**
 * Instants and the plan's local days. An instant is a number of ms since 1970-01-01T00:00Z; a local day is
 * `YYYY-MM-DD` at the plan's fixed offset (Việt Nam has no summer time). Pure arithmetic: no zone names, no clock.
 */
export type Instant = number;
export type LocalDate = string;

const DAY = 86_400_000;

/** Minutes east of UTC of an offset written `+07:00`. */
export function offsetMinutes(utcOffset: string): number {
  const sign = utcOffset.startsWith('-') ? -1 : 1;
  return sign * (Number(utcOffset.slice(1, 3)) * 60 + Number(utcOffset.slice(4, 6)));
}

/** The instant at which the clock on the wall shows `time` (`HH:MM`) on `date`. */
export function instantAt(date: LocalDate, time: string, utcOffset: string): Instant {
  return Date.parse(`${date}T${time}:00.000Z`) - offsetMinutes(utcOffset) * 60_000;
}

/** The local day on which an instant falls. */
export function dateOf(instant: Instant, utcOffset: string): LocalDate {
  return new Date(instant + offsetMinutes(utcOffset) * 60_000).toISOString().slice(0, 10);
}

/** The local time `HH:MM` of an instant. */
export function timeOf(instant: Instant, utcOffset: string): string {
  return new Date(instant + offsetMinutes(utcOffset) * 60_000).toISOString().slice(11, 16);
}

/** ISO text with the offset, e.g. `2024-12-11T00:00:00+07:00`. */
export function isoWithOffset(instant: Instant, utcOffset: string): string {
  return `${new Date(instant + offsetMinutes(utcOffset) * 60_000).toISOString().slice(0, 19)}${utcOffset}`;
}

/** The local day `days` calendar days after `date` (negative: before). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** More than a year before today: a mistyped year, since no running campaign has such a day. */
export const isLongPast = (date: LocalDate, today: LocalDate): boolean => date < addDays(today, -366);
