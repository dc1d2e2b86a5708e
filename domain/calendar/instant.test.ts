import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateOf, instantAt, isoWithOffset, offsetMinutes, timeOf, weekdayOf } from './instant.ts';

const ICT = '+07:00';

test('[R43] 11/12/2024 00:00 in Việt Nam is 10/12 17:00 UTC', () => {
  expect(instantAt('2024-12-11', '00:00', ICT)).toBe(Date.UTC(2024, 11, 10, 17));
  expect(isoWithOffset(Date.UTC(2024, 11, 10, 17), ICT)).toBe('2024-12-11T00:00:00+07:00');
});

test('a day ends at its local midnight', () => {
  const midnight = instantAt('2024-12-11', '00:00', ICT);
  expect([dateOf(midnight - 1, ICT), dateOf(midnight, ICT)]).toEqual(['2024-12-10', '2024-12-11']);
  expect(timeOf(midnight - 1, ICT)).toBe('23:59');
});

test('offsets east, west and of half hours', () => {
  expect(['+07:00', '-03:30', '+00:00'].map(offsetMinutes)).toEqual([420, -210, 0]);
});

test('[R55] 12/12/2024 is a Thursday; 24/11/2026 a Tuesday', () => {
  expect([weekdayOf('2024-12-12'), weekdayOf('2026-11-24')]).toEqual([4, 2]);
});

test('days run over ends of months, years and leap days', () => {
  expect([addDays('2024-02-28', 1), addDays('2024-12-31', 1), addDays('2025-03-01', -1)]).toEqual([
    '2024-02-29',
    '2025-01-01',
    '2025-02-28',
  ]);
});

test('what is written can be read back, at any offset', () => {
  const minute = fc.integer({ min: 0, max: Date.UTC(2200, 0) / 60_000 }).map((minutes) => minutes * 60_000);
  fc.assert(
    fc.property(minute, fc.constantFrom('+07:00', '-03:30', '+00:00', '+14:00'), (instant, offset) => {
      expect(instantAt(dateOf(instant, offset), timeOf(instant, offset), offset)).toBe(instant);
      expect(Date.parse(isoWithOffset(instant, offset))).toBe(instant);
    }),
  );
});
