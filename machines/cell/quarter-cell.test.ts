import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { command, issuesOf, reasonOf, take } from '../testing/content.fixture.ts';
import { at, cellInput, seasonRoster, seasonTerms } from '../testing/season.fixture.ts';
import type { CellContext } from './cell-context.ts';
import { cellFacts } from './cell-facts.ts';
import { cellRefusal } from './cell-rules.ts';
import { cellMachineOf } from './quarter-cell.ts';

let run: Runtime;

const terms: CampaignTerms = {
  ...seasonTerms({ decisionKinds: ['memberLevels'] }),
  year: 2026,
  quarter: 1,
  dossierDue: at('2026-04-11'),
  reports: [],
  onSiteDocuments: [],
  scoring: {},
  sessions: [],
};

/** The cell of a secretary and a deputy, in the first quarter of 2026. */
function opened(roster = seasonRoster) {
  vi.useRealTimers();
  return run<CellContext>(cellMachineOf(terms), cellInput('doi-1', terms, roster), {
    subject: 'doi-1',
    now: at('2026-04-01', '08:00'),
    objection: cellRefusal,
  });
}

const level = (member: string, self: string | undefined, cell: string) => ({ member, self, cell });
const extract = (members: { member: string; level: string }[]) => ({
  decision: 'main-memberLevels',
  kind: 'memberLevels',
  number: '12-QĐ/ĐU',
  date: '2026-04-20',
  fourGood: null,
  level: null,
  award: null,
  members: members.map((one) => ({ ...one, award: null })),
  replaces: null,
  amends: null,
});

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('it begins with secretary and deputy to be rated, owed by the plan’s day, and with nothing that a year has', () => {
    const one = opened();
    const { members, obligations, session } = one.context();
    expect(members.map(({ member, status, cell }) => [member, status, cell])).toEqual([
      ['anh', 'rated', null],
      ['long', 'rated', null],
    ]);
    expect(Object.keys(obligations)).toEqual(['leaderReview']);
    expect(obligations.leaderReview?.deadlines[0]?.due).toBe(at('2026-04-11'));
    expect(session).toBeNull();
    expect(one.notices.map(({ about, step }) => [about, step])).toEqual([['leaderReview', 'opening']]);
  });

  test('each leader rates himself before the cell proposes, and once all are in the committee appraises', () => {
    const one = opened();
    const first = one.send('anh', 'members.propose', { levels: [level('anh', undefined, 'GOOD')] });
    expect(issuesOf(first)).toEqual(['levels.0.self selfRatingMissing']);
    take(one, 'anh', 'members.propose', { levels: [level('anh', 'EXCELLENT', 'GOOD')] });
    expect(one.isIn('stages.leaderReview')).toBe(true);
    one.until(at('2026-04-10', '16:00'));
    take(one, 'anh', 'members.propose', { levels: [level('long', 'GOOD', 'GOOD')] });
    expect(one.isIn('stages.committeeAppraisal')).toBe(true);
    expect(one.context().stagesDone.map(({ stage }) => stage)).toEqual(['leaderReview']);
    expect(one.context().marks).toEqual([]);
    // it may still change what it proposes until the committee has decided
    take(one, 'anh', 'members.propose', { levels: [level('long', undefined, 'COMPLETED')] });
    expect(one.context().members[1]).toMatchObject({ self: 'GOOD', cell: 'COMPLETED' });
  });

  test('what comes after the day is taken and marked; a letter that came in time isn’t late however late it is entered', () => {
    const late = opened();
    late.until(at('2026-04-13', '09:00'));
    expect(late.context().obligations.leaderReview?.late).toBe(true);
    const both = { levels: [level('anh', 'GOOD', 'GOOD'), level('long', 'GOOD', 'GOOD')] };
    take(late, 'anh', 'members.propose', both);
    expect(late.context().marks).toEqual(['late']);
    const entered = opened();
    entered.until(at('2026-04-13', '09:00'));
    take(entered, 'anh', 'members.propose', both, {
      enteredBy: 'office',
      on: '2026-04-10T15:00:00+07:00',
      document: 'Công văn 05-CV/CB',
    });
    expect(entered.isIn('stages.committeeAppraisal')).toBe(true);
    expect(entered.context().marks).toEqual([]);
  });

  test('more time is asked for and given as in a year', () => {
    const one = opened();
    take(one, 'anh', 'extension.request', { until: '2026-04-15T00:00:00+07:00', reason: 'đi công tác' });
    take(one, 'office', 'extension.grant', { until: '2026-04-14T00:00:00+07:00', reason: 'đi công tác' });
    expect(one.context().obligations.leaderReview?.deadlines.at(-1)?.due).toBe(at('2026-04-14'));
    command(one, 'deadline.extend', { until: at('2026-04-17'), reason: 'lùi chung' });
    expect(one.context().obligations.leaderReview?.deadlines.at(-1)?.due).toBe(at('2026-04-17'));
  });

  test('a request that nobody has answered when the ratings are in is over', () => {
    const one = opened();
    take(one, 'anh', 'extension.request', { until: '2026-04-15T00:00:00+07:00', reason: 'đi công tác' });
    expect(one.isIn('extension.asked')).toBe(true);
    take(one, 'anh', 'members.propose', {
      levels: [level('anh', 'GOOD', 'GOOD'), level('long', 'GOOD', 'GOOD')],
    });
    expect(one.isIn('extension.notAsked')).toBe(true);
    expect(one.context().obligations.extensionAnswer?.open).toBe(false);
  });

  test('a leader who is absent keeps nobody waiting, and is rated later', () => {
    const one = opened();
    take(one, 'anh', 'members.register', {
      members: [{ member: 'anh' }, { member: 'long', status: 'absentPending', reason: 'đi học' }],
    });
    expect(one.isIn('stages.leaderReview')).toBe(true);
    take(one, 'anh', 'members.propose', { levels: [level('anh', 'GOOD', 'GOOD')] });
    expect(one.isIn('stages.committeeAppraisal')).toBe(true);
    command(one, 'decision.issued', { extracts: [extract([{ member: 'anh', level: 'GOOD' }])] });
    expect(one.isIn('memberReview.owed')).toBe(true);
  });

  test('a list with nobody to rate goes nowhere', () => {
    const one = opened();
    take(one, 'anh', 'members.register', {
      members: [
        { member: 'anh', status: 'absentPending' },
        { member: 'long', status: 'exempt' },
      ],
    });
    expect(one.isIn('stages.leaderReview')).toBe(true);
  });

  test('it is told its leaders’ levels, may object, and ends', () => {
    const one = opened();
    take(one, 'anh', 'members.propose', {
      levels: [level('anh', 'EXCELLENT', 'EXCELLENT'), level('long', 'GOOD', 'GOOD')],
    });
    one.until(at('2026-04-20', '09:00'));
    command(one, 'decision.issued', {
      extracts: [
        extract([
          { member: 'anh', level: 'GOOD' },
          { member: 'long', level: 'GOOD' },
        ]),
      ],
    });
    expect(one.isIn('stages.recognitionDecision.window.running')).toBe(true);
    expect(one.context().members.map(({ decided }) => decided?.level)).toEqual(['GOOD', 'GOOD']);
    expect(cellFacts(one.context())).toMatchObject({ quarter: 1, level: null, members: { decided: 2 } });
    one.until(at('2026-04-21', '09:00'));
    take(one, 'anh', 'objection.raise', { about: 'memberLevel', member: 'anh', text: 'đề nghị xem lại' });
    take(one, 'viet', 'objection.uphold', { objection: 'o1', reason: 'có cơ sở' });
    expect(one.isIn('stages.committeeAppraisal')).toBe(true);
    command(one, 'decision.issued', { extracts: [extract([{ member: 'anh', level: 'EXCELLENT' }])] });
    one.until(at('2026-06-30'));
    expect(one.states()).toEqual(['concluded']);
  });

  test('there is no dossier, reading, inspection or minutes to send', () => {
    const one = opened();
    for (const [by, type, payload] of [
      ['anh', 'dossier.submit', { reports: {}, scores: {}, proposed: {} }],
      [
        'office',
        'session.move',
        { startsAt: '2026-04-20T08:00:00+07:00', endsAt: '2026-04-20T11:00:00+07:00', reason: 'x' },
      ],
      ['office', 'appraisal.record', { remark: 'x' }],
    ] as const)
      expect([type, reasonOf(one.send(by, type, payload))]).toEqual([type, 'notNow']);
  });
});
