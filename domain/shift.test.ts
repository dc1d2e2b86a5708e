import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar.ts';
import { addDays, instantAt } from './instant.ts';
import { planSchema } from './plan.ts';
import { calendarOf, datesInPast, earliestSession, shiftPlan } from './shift.ts';

const plan = planSchema.parse(
  parse(readFileSync(new URL('../plans/28-kh-du-2024.yaml', import.meta.url), 'utf8')),
);
const calendar = calendarOf(plan);

test('[R43, R55] moved to Thursday 10/12/2026 the dossier stays due two calendar days before, and both sessions move', () => {
  const shifted = shiftPlan(plan, '2026-12-10');
  expect(shifted.plan.dossier.dueBefore).toBe('2026-12-09');
  expect(shifted.plan.sessions.map(({ date }) => date)).toEqual(['2026-12-10', '2026-12-10']);
  expect(shifted.differences.map(({ path }) => path)).toContain('dossier.dueBefore');
});

test('the coming season begins on the first Thursday at least 12 working days ahead, 24/11 being a day off from 2026', () => {
  expect(earliestSession(calendar, '2026-11-23', 12)).toBe('2026-12-10');
  expect(earliestSession(calendar, '2024-11-26', 12)).toBe('2024-12-12');
});

test('dates in the past are named, with the day that would do', () => {
  expect(datesInPast(plan, instantAt('2026-11-23', '09:00', '+07:00'))).toMatchObject({
    code: 'DATES_IN_PAST',
    past: [{ path: 'dossier.dueBefore' }, { path: 'sessions.0.date' }, { path: 'sessions.1.date' }],
    wouldDo: '2026-12-10',
  });
  expect(datesInPast(plan, instantAt('2024-11-26', '09:00', '+07:00'))).toBeNull();
});

test('shifting keeps every distance in working days, for any working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), (days) => {
      const day = addDays('2024-12-12', days);
      fc.pre(isWorkingDay(calendar, day));
      const shifted = shiftPlan(plan, day).plan;
      const lastDay = addDays(shifted.dossier.dueBefore, -1);
      expect(workingDaysBetween(calendar, lastDay, day)).toBe(2);
      expect(addWorkingDays(calendar, lastDay, 0)).toBe(lastDay);
    }),
  );
});
