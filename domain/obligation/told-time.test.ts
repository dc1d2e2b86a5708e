import { expect, test } from 'vitest';
import type { ObligationView } from '../journal/journal.ts';
import { realPlanNow } from '../plan/real-plan.fixture.ts';
import { couldBeTold } from './notice-action.ts';
import { begunBy, isOver, toldTerms, toldTime } from './told-time.ts';

/** What begins to run by telling somebody: in a calendar without days off, by periods of five working days and two. */

const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const terms = {
  calendar: { utcOffset: '+07:00', holidays: [], workedDays: [] },
  terms: { objectionDays: 5, minutesAnswerWithin: 3, minutesClosesAfter: 2 },
};
/** a Monday */
const told = at('2026-11-23 15:00');

test('the time to object is over when it is due, and the minutes are answered late for some days more', () => {
  const window = toldTime('objectionWindow', terms, told);
  expect(window).toEqual({ about: 'objectionWindow', due: at('2026-12-01 00:00'), closes: null });
  expect([isOver(window, window.due - 1), isOver(window, window.due)]).toEqual([false, true]);
  const answer = toldTime('minutesAnswer', terms, told);
  const [due, closes] = [at('2026-11-27 00:00'), at('2026-12-01 00:00')];
  expect(answer).toEqual({ about: 'minutesAnswer', due, closes });
  expect([isOver(answer, due), isOver(answer, closes)]).toEqual([false, true]);
});

test('it is counted by the calendar and the periods of the plan', () => {
  const plan = realPlanNow();
  const { settings } = plan;
  expect(toldTerms(plan)).toMatchObject({
    calendar: { utcOffset: plan.calendar.utcOffset },
    terms: {
      objectionDays: settings.objectionDays.value,
      minutesAnswerWithin: settings.minutesAnswerWithin.value,
      minutesClosesAfter: settings.minutesClosesAfter.value,
    },
  });
});

test('a notice sets running what it opens while nobody was told, and nothing else', () => {
  const view = (id: string, dues: number[]): ObligationView =>
    ({ id, deadlines: dues.map((due) => ({ due })) }) as ObligationView;
  const notice = { about: 'objectionWindow', opens: 'objectionWindow/1' };
  const untold = { obligations: [view('improvement', [told]), view('objectionWindow', [])] };
  expect(begunBy(notice, untold)).toBe('objectionWindow');
  expect(begunBy(notice, { obligations: [view('objectionWindow', [told])] })).toBeNull();
  expect(begunBy(notice, { obligations: [] })).toBeNull();
  expect(begunBy(notice, null)).toBeNull();
  expect(begunBy({ about: 'objectionWindow' }, untold)).toBeNull();
  expect(begunBy({ about: 'improvement', opens: 'improvement/1' }, untold)).toBeNull();
});

test('nobody is told before there is something to tell, by the minute, or in time to come', () => {
  const owed = { at: told + 30_000 };
  const now = told + 3_600_000;
  const could = [told, now, told - 1, now + 1].map((instant) => couldBeTold(owed, instant, now));
  expect(could).toEqual([true, true, false, false]);
});
