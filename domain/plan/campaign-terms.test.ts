import { expect, test } from 'vitest';
import { isoWithOffset } from '../calendar/instant.ts';
import { campaignTerms } from './campaign-terms.ts';
import { realPlanNow } from './real-plan.fixture.ts';

const plan = realPlanNow();
if (plan === null) throw new Error('the real plan does not pass its check');
const terms = campaignTerms(plan, 'season-1');
const iso = (instant: number | null) => (instant === null ? null : isoWithOffset(instant, '+07:00'));

test('the dossier is due at 11/12/2024 00:00, so 10/12 23:59:59 is in time', () => {
  expect(iso(terms.dossierDue)).toBe('2024-12-11T00:00:00+07:00');
});

test('sessions start on 12/12/2024 at 08:00 and 14:00', () => {
  expect(terms.sessions.map(({ startsAt }) => iso(startsAt))).toEqual([
    '2024-12-12T08:00:00+07:00',
    '2024-12-12T14:00:00+07:00',
  ]);
});

test('a milestone is due at the end of its day, an open one stays open', () => {
  const dated = { ...plan, milestones: { ...plan.milestones, decisions: '2024-12-27' } };
  const { milestones } = campaignTerms(dated, 'season-1');
  expect([iso(milestones.decisions), milestones.awards]).toEqual(['2024-12-28T00:00:00+07:00', null]);
});

test('every setting comes as its plain value', () => {
  expect(terms.terms.minutesRounds).toBe(3);
  expect(Object.keys(terms.terms).sort()).toEqual(Object.keys(plan.settings).sort());
  expect(terms.ladder.map(({ id }) => id)).toEqual([
    'opening',
    'before7',
    'before3',
    'before1',
    'dueDay',
    'after1',
    'after3',
  ]);
});

test('no name and no address of a person gets into what machines keep', () => {
  const kept = JSON.stringify(terms);
  for (const { name, email } of plan.people) {
    expect(kept).not.toContain(name);
    if (email !== null) expect(kept).not.toContain(email);
  }
});
