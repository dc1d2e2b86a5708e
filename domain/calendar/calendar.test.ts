import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  lastDayBefore,
  periodEnd,
  workingDaysBetween,
} from './calendar.ts';
import { instantAt, isoWithOffset } from './instant.ts';

const calendar: Calendar = {
  utcOffset: '+07:00',
  holidays: ['2025-05-01', '2025-05-02', '2026-11-24', '2027-01-01'],
  workedDays: ['2025-04-26'],
};
const at = (date: string, time = '00:00') => instantAt(date, time, '+07:00');

describe('working days', () => {
  test('[R43, R55] 10, 11 and 12/12/2024 are working days, and so is 25/12', () => {
    const days = ['2024-12-10', '2024-12-11', '2024-12-12', '2024-12-25', '2024-12-14', '2024-12-15'];
    expect(days.map((day) => isWorkingDay(calendar, day))).toEqual([true, true, true, true, false, false]);
  });

  test('24/11/2026, a Tuesday, is off; in 2024 the same Sunday was off anyway, in 2025 Monday is worked', () => {
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(false);
    expect(isWorkingDay(calendar, '2025-11-24')).toBe(true);
  });

  test('a Saturday worked in exchange counts: 26/04/2025 for 02/05', () => {
    expect(isWorkingDay(calendar, '2025-04-26')).toBe(true);
    expect(addWorkingDays(calendar, '2025-04-25', 1)).toBe('2025-04-26');
    expect(addWorkingDays(calendar, '2025-04-30', 1)).toBe('2025-05-05');
  });

  test('counting none from a day off gives the working day before', () => {
    expect(addWorkingDays(calendar, '2024-12-15', 0)).toBe('2024-12-13');
    expect(addWorkingDays(calendar, '2024-12-13', 0)).toBe('2024-12-13');
  });

  test('[X16] between the last day for dossiers and the session lies one working day', () => {
    expect(workingDaysBetween(calendar, '2024-12-10', '2024-12-11')).toBe(1);
    expect(workingDaysBetween(calendar, '2024-12-10', '2024-12-12')).toBe(2);
    expect(workingDaysBetween(calendar, '2024-12-12', '2024-12-10')).toBe(-2);
  });
});

describe('periods', () => {
  test('do not count the day on which they open and end with the last day (Civil Code 147–148)', () => {
    expect(isoWithOffset(periodEnd(calendar, at('2024-12-12', '16:30'), 2), '+07:00')).toBe(
      '2024-12-17T00:00:00+07:00',
    );
  });

  test('skip 24/11/2026: two days from Monday 23/11 end with Thursday', () => {
    expect(isoWithOffset(periodEnd(calendar, at('2026-11-23', '09:00'), 2), '+07:00')).toBe(
      '2026-11-27T00:00:00+07:00',
    );
  });
});

test('[R43] "trước ngày 11/12/2024": the last day in time is 10/12', () => {
  expect(lastDayBefore(calendar, at('2024-12-11'))).toBe('2024-12-10');
  expect(lastDayBefore(calendar, at('2024-12-11', '17:00'))).toBe('2024-12-11');
});
