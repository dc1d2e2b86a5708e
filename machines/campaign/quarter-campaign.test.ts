import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { campaignPlanOf } from '../../domain/plan/campaign-plan.ts';
import { quarterPlanNow } from '../../domain/plan/quarter-plan.fixture.ts';
import type { Command, CommandPayload } from '../protocol/command.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { quietReport } from '../testing/cell-report.fixture.ts';
import { at } from '../testing/season.fixture.ts';
import { campaignMachine } from './campaign.ts';
import type { CampaignContext } from './campaign-context.ts';
import { campaignRefusal, openItems } from './campaign-rules.ts';

let run: Runtime;
const plan = quarterPlanNow();
const person = (wanted: string) => plan.roles.find(({ role }) => role === wanted)?.person ?? '';
const [OFFICE, HEAD] = [person('office'), person('committeeHead')];
const leadersOf = (cell: string) =>
  plan.roles.filter((role) => role.cell === cell).map(({ person: member }) => member);

function campaign() {
  const one = run<CampaignContext>(
    campaignMachine(),
    { campaign: plan.id, plan: campaignPlanOf(plan) },
    { subject: 'campaign', now: at('2026-03-30', '08:00'), objection: campaignRefusal },
  );
  let seq = 0;
  const reported = (member: string) => ({
    member,
    status: 'rated' as const,
    admittedOn: null,
    sickMonths: 0,
    disciplined: false,
    civilServantLevel: null,
    self: 'GOOD' as const,
    cell: 'GOOD' as const,
  });
  const none = {
    points: null,
    max: null,
    derivedLevel: null,
    fourGoodPoints: null,
    derivedFourGood: null,
    level: null,
    fourGood: null,
  };
  return {
    ...one,
    commands: () =>
      one.emitted.filter(({ type }) => type === 'command') as unknown as { cell: string; command: Command }[],
    /** the cell's leaders are all proposed */
    ready(cell: string, members = leadersOf(cell)) {
      seq += 1;
      const slate = {
        appraisal: { self: none, team: none, committee: none },
        members: members.map(reported),
        reopened: null,
      };
      const report = { ...quietReport, cell, seq, stage: 'committeeAppraisal', sessionStart: null, slate };
      one.tell({ type: 'cell.report', report } as never);
    },
  };
}

function announced() {
  const one = campaign();
  one.send(OFFICE, 'campaign.prepare', { item: 'planNumber', value: '05-KH/ĐU' });
  one.send(OFFICE, 'campaign.prepare', { item: 'planDate', value: '2026-03-30' });
  expect(one.send(OFFICE, 'campaign.announce').ok).toBe(true);
  return one;
}

/** The meeting is set and over; whoever belongs to a cell stays out of its lines. */
function meet(one: ReturnType<typeof campaign>) {
  one.send(OFFICE, 'meeting.set', { startsAt: '2026-04-15T14:00:00+07:00', venue: 'Hội trường' });
  one.until(at('2026-04-15', '14:00'));
  const present = [
    ...new Set(plan.roles.filter(({ role }) => role.startsWith('committee')).map((entry) => entry.person)),
  ];
  const conflicts = plan.roles.flatMap(({ person: who, cell }) =>
    cell !== undefined && present.includes(who) ? [{ person: who, cell, recused: true }] : [],
  );
  const held = one.send(OFFICE, 'meeting.hold', { present, chair: HEAD, recorder: OFFICE, conflicts });
  expect(held.ok ? [] : held.refusal).toEqual([]);
  return one;
}

/** Every cell is ready and the meeting is over. */
function met() {
  const one = announced();
  for (const { id } of plan.cells) one.ready(id);
  return meet(one);
}

const leaders = plan.cells.flatMap(({ id }) => leadersOf(id));
const members = (level = 'GOOD') => leaders.map((member) => ({ member, level }));

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('it is announced with a number and a date alone: nobody has to lead a team', () => {
    const one = campaign();
    expect(openItems(one.context())).toEqual(['planNumber', 'planDate']);
    announced();
  });

  test('once every cell is ready its leaders are appraised, without a team’s report and without a line for a cell', () => {
    const one = announced();
    const [last, ...others] = plan.cells.map(({ id }) => id).toReversed();
    for (const cell of others) one.ready(cell);
    expect(one.isIn('course.started.underway')).toBe(true);
    one.ready(last ?? '');
    expect(one.isIn('course.started.appraising.awaitingDate')).toBe(true);
    const [slate] = one.context().slates;
    expect(slate?.cells).toEqual([]);
    expect(slate?.members.map(({ member }) => member).sort()).toEqual(leaders.toSorted());
  });

  test('it decides on levels of persons; too many excellent ones need a reason', () => {
    const one = met();
    const [slate] = one.context().slates;
    const decide = (more: object) =>
      one.send(HEAD, 'slate.decide', { slate: 'main', revision: slate?.revision, ...more });
    const over = decide({ members: members('EXCELLENT') });
    expect(over.ok ? [] : over.refusal.issues?.map(({ message }) => message)).toEqual([
      'overQuotaNeedsReason',
    ]);
    const withCell = decide({
      members: members(),
      lines: [{ cell: 'doi-1', fourGood: true, level: 'GOOD' }],
    });
    expect(withCell.ok ? [] : withCell.refusal.issues?.map(({ message }) => message)).toEqual([
      'linesIncomplete',
    ]);
    expect(decide({ members: members() }).ok).toBe(true);
    expect(Object.keys(one.context().decisions)).toEqual(['main-memberLevels']);
  });

  test('each cell is told its own leaders, and one whose leader is still absent is told with them', () => {
    const one = announced();
    const [absent, ...cells] = plan.cells.map(({ id }) => id);
    for (const cell of cells) one.ready(cell);
    one.ready(absent ?? '', []);
    meet(one);
    const [slate] = one.context().slates;
    const rated = cells.flatMap(leadersOf).map((member) => ({ member, level: 'GOOD' }));
    const decided = one.send(HEAD, 'slate.decide', {
      slate: 'main',
      revision: slate?.revision,
      members: rated,
    });
    expect(decided.ok ? [] : decided.refusal).toEqual([]);
    one.send(OFFICE, 'decision.prepare', { decision: 'main-memberLevels' });
    one.send(HEAD, 'decision.sign', {
      decision: 'main-memberLevels',
      number: '12-QĐ/ĐU',
      date: '2026-04-15',
    });
    one.tell({ type: 'decision.issued', decision: 'main-memberLevels', sha256: 'a'.repeat(64) } as never);
    expect(one.send(OFFICE, 'decision.publish').ok).toBe(true);
    const told = one.commands().filter(({ command }) => command.type === 'decision.issued');
    expect(told.map(({ cell }) => cell).sort()).toEqual(plan.cells.map(({ id }) => id).sort());
    const said = (cell: string) =>
      told
        .filter((each) => each.cell === cell)
        .flatMap(({ command }) => (command.payload as CommandPayload<'decision.issued'>).extracts)
        .flatMap((extract) => extract.members.map(({ member }) => member));
    expect(said(absent ?? '')).toEqual([]);
    for (const cell of cells) expect(said(cell).sort()).toEqual(leadersOf(cell).toSorted());
  });

  test('what has to do with sessions, minutes and other stages is refused in a sentence of its own', () => {
    const one = announced();
    one.ready('doi-1');
    const reason = 'x';
    for (const [by, type, payload] of [
      [OFFICE, 'session.postpone', { session: 'x', reason }],
      [HEAD, 'stage.return', { cell: 'doi-1', stage: 'preReview', reason }],
      [HEAD, 'cell.add', { cell: 'doi-9', name: 'Đội 9', peerGroup: 'teams', session: 'x', reason }],
    ] as const) {
      const checked = one.send(by, type, payload);
      expect([type, checked.ok ? 'accepted' : checked.refusal.reason]).toEqual([type, 'notOfQuarter']);
    }
  });

  test('a later day for all goes to the cells that still rate', () => {
    const one = announced();
    one.ready('doi-1');
    expect(
      one.send(HEAD, 'deadline.extend', { until: '2026-04-17T00:00:00+07:00', reason: 'lùi chung' }).ok,
    ).toBe(true);
    expect(one.commands().map(({ cell }) => cell)).toEqual(
      plan.cells.map(({ id }) => id).filter((id) => id !== 'doi-1'),
    );
  });

  test('a cell that merges takes its leaders off the slate', () => {
    const one = announced();
    for (const { id } of plan.cells) one.ready(id);
    expect(
      one.send(HEAD, 'cell.merge', {
        cell: 'doi-1',
        into: 'doi-2',
        reason: 'sáp nhập',
        head: leadersOf('doi-2')[0],
      }).ok,
    ).toBe(true);
    const cells = new Set(one.context().slates[0]?.members.map(({ cell }) => cell));
    expect(cells.has('doi-1')).toBe(false);
    expect(cells.has('doi-2')).toBe(true);
  });
});
