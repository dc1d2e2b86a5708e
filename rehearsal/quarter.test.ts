import { expect, test } from 'vitest';
import { quarterPlanNow } from '../domain/plan/quarter-plan.fixture.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';

const plan = quarterPlanNow();
const CELLS = plan.cells.map(({ id }) => id);

const linesOf = ({ lines }: Rehearsal, what: string, match: Record<string, unknown> = {}) =>
  lines.filter(
    (line) => line.what === what && Object.entries(match).every(([key, value]) => line[key] === value),
  );

test('the run of a quarter goes from the announcement to levels that every cell was told, without team and sessions', () => {
  const onTime = rehearse(plan);
  expect(
    Object.entries(onTime.standings).map(([subject, { stage, ended }]) => [subject, stage, ended]),
  ).toEqual([['campaign', 'concluded', true], ...CELLS.map((cell) => [cell, 'concluded', true])]);
  const owed = new Set(linesOf(onTime, 'opened').map(({ obligation }) => String(obligation).split(':')[0]));
  expect([...owed].sort()).toEqual([
    'decisionPreparation',
    'decisionSignature',
    'leaderReview',
    'meeting',
    'meetingDate',
    'objectionWindow',
    'preparation',
    'publication',
    'slateDecision',
    'superiorReport',
    'telling',
  ]);
  const { standings } = onTime;
  const facts = standings.campaign?.of === 'campaign' ? standings.campaign.facts : null;
  expect(facts?.decisions.map(({ id, state }) => [id, state])).toEqual([['main-memberLevels', 'issued']]);
  const leaders = plan.roles.filter(({ role }) => role === 'cellHead' || role === 'cellDeputy');
  expect(facts?.slate).toMatchObject({ cells: [] });
  expect([...(facts?.slate?.members ?? [])].sort()).toEqual(leaders.map(({ person }) => person).sort());
});

test('the ratings are due on the plan’s day for all, and who is silent is reminded and late', () => {
  const silent = rehearse(plan, 'silent');
  expect(linesOf(silent, 'due', { obligation: 'leaderReview' }).map(({ cell, at }) => [cell, at])).toEqual(
    CELLS.map((cell) => [cell, '2026-04-11T00:00:00+07:00']),
  );
  expect(silent.standings['doi-1']).toMatchObject({ stage: 'leaderReview', late: true });
});
