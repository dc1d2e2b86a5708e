import { expect, test } from 'vitest';
import { ratedYear } from './rated-year.ts';

test.each([
  ['2026-12-19', 2026],
  ['2026-04-01', 2026],
  ['2027-01-05', 2026],
  ['2027-03-31', 2026],
])('a campaign whose first session is on %s rates %i', (session, year) => {
  expect(ratedYear(session)).toBe(year);
});
