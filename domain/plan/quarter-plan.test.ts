import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import type { Plan } from './plan.ts';
import { checkPlan } from './plan-check.ts';
import { rulesToLookAt, withCriteria } from './plan-criteria-reading.ts';
import { LEADER_SET, quarterPlanNow, TEXTS } from './quarter-plan.fixture.ts';
import { quarterPlan } from './quarter-plan.ts';
import { lastDayOf } from './rated-period.ts';
import { realPlanNow } from './real-plan.fixture.ts';
import { anchorOf, shiftPlan } from './shift.ts';

const SETS = [criteriaFileNow(LEADER_SET)];

/** The plan as a file names its set. */
const asFile = (plan: Plan): string =>
  stringify({
    ...plan,
    criteria: plan.criteria.map((entry) => ({ ...entry, set: `criteria/${entry.id}.yaml` })),
  });
const errors = (plan: Plan): string[] =>
  checkPlan(asFile(plan)).findings.flatMap(({ severity, code, path }) =>
    severity === 'error' ? [`${code} ${path}`] : [],
  );
const refusal = (make: () => unknown): string | null => {
  try {
    make();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('the plan of a quarter keeps people, cells and settings of the year’s, and has what a quarter needs and no more', () => {
  const year = realPlanNow();
  const plan = quarterPlanNow();
  expect(errors(plan)).toEqual([]);
  expect([plan.year, plan.quarter, plan.id]).toEqual([2026, 1, 'quy-1-2026']);
  expect([plan.sessions, plan.dossier.reports, plan.dossier.onSiteDocuments]).toEqual([[], [], []]);
  expect(plan.dossier.dueBefore).toBe('2026-04-11');
  expect(plan.criteria.map(({ subject, id }) => [subject, id])).toEqual([['leaderQuality', LEADER_SET]]);
  expect(plan.settings.decisionKinds.value).toEqual(['memberLevels']);
  expect(plan.settings.memberQuota.reason).toContain('366-QĐ/TW');
  expect(plan.document.bases.map(({ number }) => number)).toEqual(['366-QĐ/TW']);
  expect(plan.cells).toEqual(year.cells);
  expect(plan.roles.map(({ role }) => role)).toEqual(
    year.roles.map(({ role }) => role).filter((role) => !role.startsWith('team')),
  );
  expect([plan.document.issuedOn, plan.document.number]).toEqual([null, '…-KH/ĐU']);
});

test('what is open in it is told without a team and without sessions: nobody waits for them', () => {
  const codes = checkPlan(asFile(quarterPlanNow())).findings.map(({ code }) => code);
  expect(codes).not.toContain('TEAM_DECISION_UNSET');
  expect(codes).not.toContain('ROLE_UNFILLED');
  const unset = checkPlan(asFile(quarterPlanNow())).findings.find(({ code }) => code === 'MILESTONES_UNSET');
  expect(unset?.values).toEqual({ milestones: ['committeeMeeting', 'decisions', 'superiorReport'] });
});

test('each thing that a quarter’s run has no use for, or lacks, is an error at its place', () => {
  const plan = quarterPlanNow();
  const year = realPlanNow();
  const { settings, dossier } = plan;
  expect(
    errors({
      ...plan,
      sessions: year.sessions.map((session) => ({ ...session, date: '2026-04-16' })),
      dossier: { ...dossier, reports: year.dossier.reports, onSiteDocuments: year.dossier.onSiteDocuments },
    }),
  ).toEqual([
    'NOT_OF_QUARTER dossier.reports',
    'NOT_OF_QUARTER dossier.onSiteDocuments',
    'NOT_OF_QUARTER sessions',
  ]);
  expect(
    errors({ ...plan, criteria: year.criteria.filter(({ subject }) => subject === 'fourGood') }),
  ).toEqual(['LEADER_CRITERIA_MISSING criteria', 'NOT_OF_QUARTER criteria.0.subject']);
  expect(
    errors({
      ...plan,
      settings: {
        ...settings,
        decisionKinds: { ...settings.decisionKinds, value: ['cellLevels', 'memberLevels'] },
        membersRated: { ...settings.membersRated, value: 'no' },
      },
    }),
  ).toEqual(['QUARTER_SETTING settings.decisionKinds.value', 'QUARTER_SETTING settings.membersRated.value']);
});

test('a year’s plan still needs its four reports, and a session for each cell', () => {
  const year = realPlanNow();
  expect(errors({ ...year, dossier: { ...year.dossier, reports: year.dossier.reports.slice(1) } })).toEqual(
    expect.arrayContaining(['TOO_LITTLE dossier.reports']),
  );
  expect(errors({ ...year, sessions: [] })).toEqual(
    year.cells.map((_cell, index) => `CELL_WITHOUT_SESSION cells.${index}`),
  );
});

test('a head is missed on every day of the run, as in a year', () => {
  const plan = quarterPlanNow();
  const roles = plan.roles.map((role) =>
    role.role === 'cellHead' && role.cell === 'doi-1' ? { ...role, to: '2026-04-08' } : role,
  );
  expect(errors({ ...plan, roles })).toEqual(['ROLE_VACANT roles']);
});

test('only a set that is in force on the last day of the quarter rates it', () => {
  const wish = (year: number, quarter: 1 | 2 | 3) => ({ year, quarter, due: '2026-04-10' });
  const made = (year: number, quarter: 1 | 2 | 3) =>
    refusal(() => quarterPlan(realPlanNow(), wish(year, quarter), SETS, TEXTS));
  expect([made(2025, 2), made(2025, 3), made(2026, 1)]).toEqual(['LEADER_RULES_MISSING', null, null]);
  const early = { ...quarterPlanNow(), year: 2025, quarter: 2 as const };
  expect(rulesToLookAt(early, SETS).map(({ severity, code }) => [severity, code])).toEqual([
    ['error', 'CRITERIA_QUARTER'],
  ]);
  const named = { ...early, criteria: early.criteria.map((one) => ({ ...one, set: 'criteria/x.yaml' })) };
  const text = () => stringify(SETS[0]);
  expect(withCriteria(named, text).plan).toBeNull();
  expect(withCriteria({ ...named, quarter: 3 }, text).plan).not.toBeNull();
});

test('no plan of a quarter is made of another one', () => {
  expect(
    refusal(() => quarterPlan(quarterPlanNow(), { year: 2026, quarter: 2, due: '2026-07-10' }, SETS, TEXTS)),
  ).toBe('PLAN_OF_QUARTER');
});

test('its dates hang on the last day in time, and move with it', () => {
  const plan = quarterPlanNow();
  expect(anchorOf(plan)).toBe('2026-04-10');
  const moved = shiftPlan(plan, '2026-04-15').plan;
  expect([moved.dossier.dueBefore, moved.year, moved.quarter]).toEqual(['2026-04-16', 2026, 1]);
});

test('a quarter ends with its last month', () => {
  expect([1, 2, 3, undefined].map((quarter) => lastDayOf({ year: 2026, quarter: quarter as 1 }))).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31',
  ]);
});
