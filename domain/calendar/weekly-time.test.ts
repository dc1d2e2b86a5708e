import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { instantAt, isoWithOffset } from './instant.ts';
import { nextWeekly } from './weekly-time.ts';

const calendar: Calendar = {
  utcOffset: '+07:00',
  // a Monday; then the Friday before, and the whole week of Tết 2027
  holidays: [
    '2024-12-16',
    '2027-01-01',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-02-11',
    '2027-02-12',
  ],
  workedDays: ['2024-12-21'],
};
const MONDAY = { weekday: 1, at: '08:00' };
const FRIDAY = { weekday: 5, at: '15:30' };

test.each([
  ['in the week before', MONDAY, '2024-12-04 10:00', '2024-12-09T08:00'],
  ['on a Sunday, the next day', MONDAY, '2024-12-08 23:59', '2024-12-09T08:00'],
  ['before the hour, on the day itself', MONDAY, '2024-12-09 07:59', '2024-12-09T08:00'],
  ['at the hour itself, a week later', MONDAY, '2024-12-02 08:00', '2024-12-09T08:00'],
  ['of a day off, on the next working day', MONDAY, '2024-12-09 08:00', '2024-12-17T08:00'],
  ['of a day off, when it has come', MONDAY, '2024-12-16 08:00', '2024-12-17T08:00'],
  ['after it was moved, in the next week', MONDAY, '2024-12-17 08:00', '2024-12-23T08:00'],
  ['a worked Saturday is no day of its own', MONDAY, '2024-12-20 08:00', '2024-12-23T08:00'],
  ['of a week without a working day, once with the next one', MONDAY, '2027-02-07 12:00', '2027-02-15T08:00'],
  ['and not again', MONDAY, '2027-02-15 08:00', '2027-02-22T08:00'],
  ['of a Friday off, on the Monday', FRIDAY, '2027-01-03 09:00', '2027-01-04T15:30'],
  ['of a Friday off before a week off', FRIDAY, '2027-02-14 09:00', '2027-02-15T15:30'],
  ['of the Friday after it', FRIDAY, '2027-02-15 15:30', '2027-02-19T15:30'],
])('%s', (_, weekly, now, next) => {
  const [date = '', time = ''] = now.split(' ');
  const found = nextWeekly(calendar, weekly, instantAt(date, time, '+07:00'));
  expect(isoWithOffset(found, '+07:00')).toBe(`${next}:00+07:00`);
});
