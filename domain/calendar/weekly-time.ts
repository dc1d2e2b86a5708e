import { addWorkingDays, type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, dateOf, type Instant, instantAt, weekdayOf } from './instant.ts';

/** An hour on a day of each week. */
export interface WeeklyTime {
  /** 1 is Monday, 5 is Friday */
  weekday: number;
  /** `HH:MM` */
  at: string;
}

/** Of weeks before the time may still lie ahead, where all days since are off (Tết). */
const WEEKS = [-2, -1, 0, 1];

/**
 * The next such time after an instant, ms. Where the day is a day off it is that hour of the next working day, which may
 * be the time of the week after too.
 */
export function nextWeekly(calendar: Calendar, { weekday, at }: WeeklyTime, after: Instant): Instant {
  const { utcOffset } = calendar;
  const today = dateOf(after, utcOffset);
  const day = addDays(today, weekday - weekdayOf(today));
  const times = WEEKS.map((weeks) => {
    const planned = addDays(day, 7 * weeks);
    const worked = isWorkingDay(calendar, planned) ? planned : addWorkingDays(calendar, planned, 1);
    return instantAt(worked, at, utcOffset);
  });
  return Math.min(...times.filter((time) => time > after));
}
