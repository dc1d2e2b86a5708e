import { addDays, dateOf, type Instant, instantAt, isWeekend, type LocalDate } from './instant.ts';

/** The working calendar of a plan: Monday to Friday, without holidays, with swapped working Saturdays. */
export interface Calendar {
  /** e.g. `+07:00` */
  utcOffset: string;
  holidays: readonly LocalDate[];
  /** weekend days on which people work */
  workedDays: readonly LocalDate[];
}

export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  if (calendar.workedDays.includes(date)) return true;
  return !isWeekend(date) && !calendar.holidays.includes(date);
}

/**
 * The working day that lies `count` working days after `date` (negative: before). `date` itself is not counted,
 * as in Civil Code articles 147–148; with 0 it is `date`, or the working day before it when it is a day off.
 */
export function addWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  if (count === 0) return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);
  const direction = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, direction);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The number of working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/**
 * The exclusive end of a period of working days: 00:00 of the day after the last one.
 *
 * @param from the instant at which the period opens; its own day is not counted
 * @param workingDays length of the period
 */
export function periodEnd(calendar: Calendar, from: Instant, workingDays: number): Instant {
  const last = addWorkingDays(calendar, dateOf(from, calendar.utcOffset), workingDays);
  return instantAt(addDays(last, 1), '00:00', calendar.utcOffset);
}

/** The last local day on which something with an exclusive due instant is still in time ("trước ngày 11/12": 10/12). */
export function lastDayBefore(calendar: Calendar, due: Instant): LocalDate {
  return dateOf(due - 1, calendar.utcOffset);
}
