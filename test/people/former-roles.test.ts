import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { day, OFFICE, type PeopleSeason, peopleSeason, seasonPlan } from './season-of-people.fixture.ts';

/** A paper counts by the roles of its own day, also for whoever was removed or added since. */

const khang = { person: 'bui-minh-khang', role: 'cellHead', cell: 'doi-3' };
const dat = { person: 'do-van-dat', role: 'cellHead', cell: 'doi-3' };

let plan: Plan;
let one: PeopleSeason;
beforeAll(async () => {
  plan = await seasonPlan();
});
beforeEach(() => {
  one = peopleSeason(plan);
  one.announce();
  one.advanceTo(day('2026-12-08', '10:00'));
  expect(one.change({ remove: [khang], add: [dat] })).toEqual(['accepted']);
  one.advanceTo(day('2026-12-10', '09:00'));
});

/** A difficulty on a paper of that day, entered on 10 December. */
function entered(by: string, on: string): string {
  const payload = { text: 'Chưa có mẫu 8' };
  const paper = { enteredBy: OFFICE, on, document: 'CV-12' };
  const checked = one.receive('doi-3', {
    id: `${by}-${on}`,
    type: 'difficulty.raise',
    by,
    payload,
    ...paper,
  });
  return checked.ok ? 'accepted' : checked.refusal.reason;
}

test('whoever was removed could send until then: a paper of before is taken, one of after is refused', () => {
  expect(entered(khang.person, '2026-12-07')).toBe('accepted');
  expect(entered(khang.person, '2026-12-09')).toBe('noRoleThatDay');
});

test('whoever is removed sends nothing any more from that moment on', () => {
  expect(entered(khang.person, '2026-12-08')).toBe('noRoleThatDay');
  const checked = one.send('doi-3', khang.person, 'difficulty.raise', { text: 'Chưa có mẫu 8' });
  expect(checked.ok ? null : checked.refusal.reason).toBe('notYourCell');
});

test('whoever was added without a day has the role from that day on, and not before', () => {
  expect(entered(dat.person, '2026-12-07')).toBe('noRoleThatDay');
  expect(entered(dat.person, '2026-12-08')).toBe('accepted');
});

test('what is over can’t be removed once more, and is given anew', () => {
  expect(one.change({ remove: [khang] })).toEqual(['remove.0 notInRole']);
  expect(one.change({ remove: [dat], add: [khang] })).toEqual(['accepted']);
  one.advanceTo(day('2026-12-12', '09:00'));
  expect(entered(khang.person, '2026-12-09')).toBe('noRoleThatDay');
  expect(entered(khang.person, '2026-12-11')).toBe('accepted');
  expect(entered(dat.person, '2026-12-09')).toBe('accepted');
});

test('a role that was still to begin when it was taken back leaves nothing', () => {
  const { revision, assignments } = one.roster('campaign');
  const begins = { person: 'le-duc-an', role: 'cellDeputy', cell: 'doi-3', from: '2026-12-14' };
  expect(one.change({ add: [begins] })).toEqual(['accepted']);
  expect(one.change({ remove: [{ person: 'le-duc-an', role: 'cellDeputy', cell: 'doi-3' }] })).toEqual([
    'accepted',
  ]);
  expect(one.roster('campaign')).toEqual({ revision: revision + 2, assignments });
});
