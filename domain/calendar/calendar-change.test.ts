import { describe, expect, test } from 'vitest';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { calendarProblems, changedCalendar } from './calendar-change.ts';
import { instantAt } from './instant.ts';

/** 24/11/2026, a Tuesday, is off; Saturday 28/11 is worked. */
const calendar: Calendar = { utcOffset: '+07:00', holidays: ['2026-11-24'], workedDays: ['2026-11-28'] };
const NOW = instantAt('2026-11-23', '10:00', '+07:00');
const worked = (days: string[], after: Calendar) => days.map((day) => isWorkingDay(after, day));

describe('a calendar that is changed while a campaign runs', () => {
  test('has a weekday off and a weekend day worked, and the other way round', () => {
    const days = ['2026-11-24', '2026-11-25', '2026-11-28', '2026-11-29'];
    expect(worked(days, calendar)).toEqual([false, true, true, false]);
    const after = changedCalendar(calendar, {
      off: ['2026-11-25', '2026-11-28'],
      worked: ['2026-11-24', '2026-11-29'],
    });
    expect(worked(days, after)).toEqual([true, false, false, true]);
    expect(after).toEqual({ utcOffset: '+07:00', holidays: ['2026-11-25'], workedDays: ['2026-11-29'] });
  });

  test.each([
    ['nothing is named', [], [], ['off noDayNamed']],
    ['a day is over', ['2026-11-20'], [], ['off.0 dayIsOver']],
    ['a day is named for both', ['2026-11-25'], ['2026-11-25'], ['worked.0 dayNamedTwice']],
    ['a day is off already', ['2026-11-24', '2026-11-29'], [], ['off.0 alreadyOff', 'off.1 alreadyOff']],
    ['a day is worked already', [], ['2026-11-28'], ['worked.0 alreadyWorked']],
    ['today is changed', ['2026-11-23'], [], []],
  ])('where %s', (_what, off, on, found) => {
    const problems = calendarProblems(calendar, { off, worked: on }, NOW);
    expect(problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual(found);
  });
});
