import { describe, expect, test } from 'vitest';
import { instantAt } from './instant.ts';
import { unusualTimes } from './unusual-times.ts';

const at = (date: string, time: string) => instantAt(date, time, '+07:00');
const calendar = { utcOffset: '+07:00', holidays: ['2027-01-01'], workedDays: ['2026-12-26'] };
const now = at('2026-12-01', '09:00');
const morning = { startsAt: at('2026-12-17', '08:00'), endsAt: at('2026-12-17', '11:30') };
const reasons = (date: string, starts: string, ends: string, till = date) =>
  unusualTimes(
    { startsAt: at(date, starts), endsAt: at(till, ends) },
    { calendar, now, others: [morning] },
    'timeReason',
  ).map(({ path, reason }) => `${path} ${reason}`);

describe('a time for people to meet', () => {
  test.each([
    ['a working day', '2026-12-18', '08:00', '11:30'],
    ['from the first to the last hour of the day', '2026-12-18', '06:00', '22:00'],
    ['a Saturday on which people work', '2026-12-26', '08:00', '11:30'],
    ['a year ahead', '2027-12-02', '08:00', '11:30'],
    ['after another on the same day', '2026-12-17', '11:30', '17:00'],
    ['before another on the same day', '2026-12-17', '06:30', '08:00'],
  ])('%s needs no reason', (_what, date, starts, ends) => {
    expect(reasons(date, starts, ends)).toEqual([]);
  });

  test.each([
    ['a Sunday', '2026-12-20', '08:00', '11:30', 'dayOffNeedsReason'],
    ['a holiday', '2027-01-01', '08:00', '11:30', 'dayOffNeedsReason'],
    ['before six', '2026-12-18', '05:59', '11:30', 'nightNeedsReason'],
    ['after ten', '2026-12-18', '14:00', '22:01', 'nightNeedsReason'],
    ['more than a year ahead', '2027-12-03', '08:00', '11:30', 'farNeedsReason'],
    ['beside another of the same people', '2026-12-17', '11:29', '17:00', 'overlapNeedsReason'],
  ])('%s needs one', (_what, date, starts, ends, reason) => {
    expect(reasons(date, starts, ends)).toEqual([`timeReason ${reason}`]);
  });

  test('until another day it goes through a night', () => {
    expect(reasons('2026-12-21', '08:00', '11:30', '2026-12-22')).toEqual(['timeReason nightNeedsReason']);
  });

  test('each thing that is unusual about it is told', () => {
    expect(reasons('2062-12-16', '02:00', '03:00')).toEqual([
      'timeReason dayOffNeedsReason',
      'timeReason nightNeedsReason',
      'timeReason farNeedsReason',
    ]);
  });

  test('without an end it lies beside whatever goes on when it begins', () => {
    const starting = (time: string) =>
      unusualTimes({ startsAt: at('2026-12-17', time) }, { calendar, now, others: [morning] }, 'timeReason');
    expect(starting('08:30').map(({ reason }) => reason)).toEqual(['overlapNeedsReason']);
    expect(starting('08:00').map(({ reason }) => reason)).toEqual(['overlapNeedsReason']);
    expect(starting('11:30')).toEqual([]);
  });
});
