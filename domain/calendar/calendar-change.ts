import { type ContentProblem, problem } from '../content-problem.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { dateOf, type Instant, isWeekend, type LocalDate } from './instant.ts';

/** Days that are to be off, and days that are to be worked (`calendar.change`). */
export interface CalendarChange {
  off: readonly LocalDate[];
  worked: readonly LocalDate[];
}

/** The two lists of a calendar: days off, and weekend days on which people work. */
export interface ListedDays<T> {
  holidays: readonly T[];
  workedDays: readonly T[];
}

/**
 * The lists after a change: a weekend day is off unless it is listed as worked, any other worked unless it is listed as
 * off.
 *
 * @param listed what a list holds of a day that comes into it
 */
export function changedDays<T extends { date: LocalDate }>(
  { holidays, workedDays }: ListedDays<T>,
  { off, worked }: CalendarChange,
  listed: (date: LocalDate) => T,
): { holidays: T[]; workedDays: T[] } {
  const after = (list: readonly T[], gone: readonly LocalDate[], come: readonly LocalDate[]) =>
    [...list.filter(({ date }) => !gone.includes(date)), ...come.map(listed)].sort((one, other) =>
      one.date < other.date ? -1 : 1,
    );
  return {
    holidays: after(
      holidays,
      worked,
      off.filter((date) => !isWeekend(date)),
    ),
    workedDays: after(workedDays, off, worked.filter(isWeekend)),
  };
}

export function changedCalendar(calendar: Calendar, change: CalendarChange): Calendar {
  const listed = (date: LocalDate) => ({ date });
  const { holidays, workedDays } = changedDays(
    { holidays: calendar.holidays.map(listed), workedDays: calendar.workedDays.map(listed) },
    change,
    listed,
  );
  return {
    ...calendar,
    holidays: holidays.map(({ date }) => date),
    workedDays: workedDays.map(({ date }) => date),
  };
}

/**
 * What is wrong with a change: nothing is named, or a day that is over, is named twice, or is already what it would
 * become.
 *
 * @param now ms
 */
export function calendarProblems(
  calendar: Calendar,
  { off, worked }: CalendarChange,
  now: Instant,
): ContentProblem[] {
  if (off.length + worked.length === 0) return [problem('off', 'noDayNamed')];
  const today = dateOf(now, calendar.utcOffset);
  const all = [...off, ...worked];
  return all.flatMap((date, index): ContentProblem[] => {
    const isToBeOff = index < off.length;
    const path = isToBeOff ? `off.${index}` : `worked.${index - off.length}`;
    if (date < today) return [problem(path, 'dayIsOver', { date })];
    if (all.indexOf(date) < index) return [problem(path, 'dayNamedTwice', { date })];
    if (isWorkingDay(calendar, date) === isToBeOff) return [];
    return [problem(path, isToBeOff ? 'alreadyOff' : 'alreadyWorked', { date })];
  });
}
