import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { quietReport } from '../testing/cell-report.fixture.ts';
import { at } from '../testing/season.fixture.ts';
import { seasonPlan } from '../testing/season-plan.fixture.ts';
import { campaignMachine } from './campaign.ts';
import type { CampaignContext } from './campaign-context.ts';
import { campaignRefusal } from './campaign-rules.ts';

let run: Runtime;

function announced() {
  const input = { campaign: 'season', plan: seasonPlan() };
  const one = run<CampaignContext>(campaignMachine(), input, {
    subject: 'campaign',
    now: at('2024-11-26', '08:00'),
    objection: campaignRefusal,
  });
  one.send('office', 'campaign.announce');
  const told = () =>
    one.emitted.flatMap((event) =>
      event.type === 'command'
        ? [event as unknown as { cell: string; command: { type: string; payload: object } }]
        : [],
    );
  return { ...one, told };
}

const outcome = (checked: ReturnType<ReturnType<typeof announced>['send']>) =>
  checked.ok
    ? 'accepted'
    : [
        checked.refusal.reason,
        ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
      ];

describe.each(RUNTIMES)('a campaign that runs, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('has other days off, and each cell goes by them', () => {
    const one = announced();
    expect(
      outcome(
        one.send('office', 'calendar.change', {
          off: ['2024-12-13'],
          worked: ['2024-12-14'],
          reason: 'Hoán đổi',
        }),
      ),
    ).toBe('accepted');
    expect(one.context().terms.calendar).toMatchObject({
      holidays: expect.arrayContaining(['2024-12-13']),
      workedDays: expect.arrayContaining(['2024-12-14']),
    });
    expect(one.told().map(({ cell, command: { type } }) => `${cell} ${type}`)).toEqual([
      'doi-1 terms.correct',
      'doi-2 terms.correct',
      'van-phong terms.correct',
    ]);
    expect(one.told()[0]?.command.payload).toMatchObject({
      holidays: expect.arrayContaining(['2024-12-13']),
      reason: 'Hoán đổi',
    });
  });

  test('of a day that is off already is told so, and nothing changes', () => {
    const one = announced();
    const before = one.context().terms.calendar;
    expect(
      outcome(one.send('office', 'calendar.change', { off: ['2024-12-15'], worked: [], reason: 'x' })),
    ).toEqual(['invalidContent', 'off.0 alreadyOff']);
    expect(one.context().terms.calendar).toBe(before);
  });

  test('has the date of the team’s report put right: who owes it is told the new one', () => {
    const one = announced();
    for (const cell of ['doi-1', 'doi-2', 'van-phong'])
      one.tell({
        type: 'cell.report',
        report: { ...quietReport, cell, seq: 1, stage: 'committeeAppraisal' },
      } as never);
    const due = () => one.context().obligations['teamReport']?.deadlines.at(-1)?.due;
    const first = due();
    const correction = { milestones: { teamReport: '2025-01-03' }, reason: 'Theo công văn' };
    expect(outcome(one.send('office', 'campaign.correct', correction))).toBe('accepted');
    expect([first, due()]).toEqual([expect.any(Number), at('2025-01-04')]);
    expect(first).not.toBe(due());
    expect(one.notices.at(-1)).toMatchObject({ about: 'teamReport', step: 'opening', due: at('2025-01-04') });
    expect(one.context().terms.milestones.teamReport).toBe(at('2025-01-04'));
  });

  test('is held elsewhere: sessions that lie ahead move with whoever attends, at their own times', () => {
    const one = announced();
    const [before] = one.context().terms.sessions;
    expect(
      outcome(one.send('office', 'campaign.correct', { venue: 'Hội trường B', reason: 'Sửa chữa' })),
    ).toBe('accepted');
    const moves = one.told().filter(({ command: { type } }) => type === 'session.move');
    expect(moves).toHaveLength(3);
    expect(moves[0]?.command.payload).toMatchObject({ startsAt: before?.startsAt, venue: 'Hội trường B' });
    expect(one.context().terms.sessions.map(({ venue }) => venue)).toEqual(
      one.context().terms.sessions.map(() => 'Hội trường B'),
    );
  });

  test('cites another decision on the team, and so do its cells', () => {
    const one = announced();
    expect(outcome(one.send('office', 'campaign.correct', { teamDecision: 'abc', reason: 'x' }))).toEqual([
      'invalidContent',
      'teamDecision notADocumentNumber',
    ]);
    expect(
      outcome(one.send('office', 'campaign.correct', { teamDecision: '31-QĐ/ĐU', reason: 'Ghi nhầm' })),
    ).toBe('accepted');
    expect(one.context().checklist.teamDecision).toBe('31-QĐ/ĐU');
    expect(one.told()[0]?.command.payload).toMatchObject({ teamDecision: '31-QĐ/ĐU' });
    expect(
      outcome(one.send('office', 'campaign.correct', { teamDecision: '31-QĐ/ĐU', reason: 'x' })),
    ).toEqual(['nothingCorrected']);
  });

  test('[R30] the day of the decision on the team may be entered late, or put right', () => {
    const one = announced();
    const correct = (teamDecisionDate: string) =>
      outcome(one.send('office', 'campaign.correct', { teamDecisionDate, reason: 'Ghi sót' }));
    expect(correct('2030-01-01')).toEqual(['invalidContent', 'teamDecisionDate dateInFuture']);
    expect(correct('2024-11-25')).toBe('accepted');
    expect(one.context().checklist).toMatchObject({
      teamDecision: '30-QĐ/ĐU',
      teamDecisionDate: '2024-11-25',
    });
    expect(correct('2024-11-25')).toEqual(['nothingCorrected']);
    expect(correct('2024-11-24')).toBe('accepted');
  });

  test('a date of the plan that is over is refused by its name', () => {
    const one = announced();
    const correction = { milestones: { awards: '2024-11-01' }, reason: 'x' };
    expect(outcome(one.send('office', 'campaign.correct', correction))).toEqual([
      'invalidContent',
      'milestones.awards dateInPast',
    ]);
  });
});
