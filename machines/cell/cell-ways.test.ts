import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import {
  type Case,
  command,
  inspected,
  opened,
  reasonOf,
  sent,
  submitted,
  take,
} from '../testing/content.fixture.ts';
import {
  adoption,
  at,
  completeDossier,
  improvementPlan,
  incompleteDossier,
  minutesDraft,
} from '../testing/season.fixture.ts';

let run: Runtime;

const extract = {
  decision: 'main-cellLevels',
  kind: 'cellLevels' as const,
  number: '31-QĐ/ĐU',
  date: '2024-12-20',
  fourGood: null,
  level: 'GOOD' as const,
  award: null,
  members: [] as { member: string; level: 'GOOD'; award: null }[],
  replaces: null,
  amends: null,
};
const news = (one: Case, about: string) => one.notices.filter((notice) => notice.about === about);

/** Adopted in the hall on 12/12; the decision of 20/12 is known. */
function decided(members: typeof extract.members = []) {
  const one = inspected(run);
  take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
  one.until(at('2024-12-20', '10:00'));
  command(one, 'decision.issued', { extracts: [{ ...extract, members }] });
  return one;
}

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('every version of a dossier has its receipt, whichever way it came', () => {
    const one = opened(run);
    one.until(at('2024-12-06', '09:00'));
    take(one, 'anh', 'dossier.submit', completeDossier);
    take(one, 'anh', 'dossier.replace', completeDossier);
    const notes = [{ text: 'thiếu minh chứng g2', report: 'fourGood' }];
    take(one, 'clerk', 'review.return', { notes, until: '2024-12-09T12:00:00+07:00' });
    take(one, 'anh', 'dossier.submit', completeDossier);
    expect(news(one, 'dossierReceived').map(({ to, values }) => [to, values['version']])).toEqual([
      [['anh', 'long'], 1],
      [['anh', 'long'], 2],
      [['anh', 'long'], 3],
    ]);
  });

  test('a paper dossier has its receipt too, with what it lacks', () => {
    const one = opened(run);
    one.until(at('2024-12-09', '10:00'));
    take(one, 'clerk', 'dossier.receive', incompleteDossier);
    expect(news(one, 'dossierReceived')).toMatchObject([
      { values: { version: 1, late: false, missing: expect.stringContaining('reports.fourGood') } },
    ]);
  });

  test('a dossier that was returned once can no longer be replaced, though its day is not over', () => {
    const one = submitted(run);
    const notes = [{ text: 'thiếu minh chứng g2', report: 'fourGood' }];
    take(one, 'clerk', 'review.return', { notes, until: '2024-12-09T12:00:00+07:00' });
    take(one, 'anh', 'dossier.submit', completeDossier);
    expect(reasonOf(one.send('anh', 'dossier.replace', completeDossier))).toBe('replaceAfterRead');
  });

  test('a deadline extended for all opens a dossier again that was not submitted', () => {
    const one = opened(run);
    one.until(at('2024-12-11', '09:00'));
    take(one, 'office', 'session.postpone', { reason: 'bão' });
    one.until(at('2024-12-12', '08:00'));
    expect(one.isIn('stages.dossierSubmission.notSubmitted')).toBe(true);
    command(one, 'deadline.extend', { until: at('2024-12-14'), reason: 'bão' });
    expect(one.isIn('stages.dossierSubmission.preparing')).toBe(true);
    expect(one.context().obligations.dossier?.deadlines.at(-1)?.due).toBe(at('2024-12-14'));
    expect(news(one, 'deadlineExtended')).toMatchObject([
      { to: ['anh', 'long'], values: { due: at('2024-12-14') } },
    ]);
  });

  test('a request for more time ends with the session: nobody owes an answer to it', () => {
    const one = opened(run);
    one.until(at('2024-12-11', '10:00'));
    take(one, 'anh', 'extension.request', { until: '2024-12-12T07:00:00+07:00', reason: 'thiếu người' });
    one.until(at('2024-12-12', '08:00'));
    expect(one.isIn('extension.notAsked')).toBe(true);
    expect(one.context().request).toBeNull();
    expect(one.context().obligations.extensionAnswer?.open).toBe(false);
  });

  test('minutes that are referred are told to the cell and to the committee’s head', () => {
    const one = sent(run);
    take(one, 'anh', 'minutes.refuse', { reason: 'Không nhất trí với kết luận' });
    expect(news(one, 'minutesReferred')).toMatchObject([
      { to: ['anh', 'long', 'viet'], values: { outcome: 'refused' } },
    ]);
  });

  test('an improvement plan that was owed is no longer owed once it is in', () => {
    const one = decided();
    one.until(at('2025-01-04'));
    expect(one.context().marks).toContain('improvementOwed');
    const closed = inspected(run);
    take(closed, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    closed.until(at('2025-01-04'));
    expect(closed.context().marks).toContain('improvementOwed');
    take(closed, 'anh', 'improvement.submit', improvementPlan);
    expect(closed.context().marks).not.toContain('improvementOwed');
  });

  const due = (one: Case) => one.context().obligations.objectionWindow?.deadlines.at(-1)?.due;
  const objected = (one: Case) =>
    take(one, 'anh', 'objection.raise', { about: 'cellLevel', text: 'Chưa tính điểm thưởng' });
  const dismissed = (one: Case) =>
    take(one, 'viet', 'objection.dismiss', { objection: 'o1', reason: 'Không có tình tiết mới' });
  const amended = { ...extract, decision: 's1', number: '40-QĐ/ĐU', amends: 'main-cellLevels' };
  const awards = {
    ...extract,
    decision: 'a1',
    kind: 'awards',
    number: '41-QĐ/ĐU',
    level: null,
    award: 'Giấy khen',
  };

  test('a new decision opens the window for objections again, while it is open and after it', () => {
    const open = decided();
    expect(due(open)).toBe(at('2024-12-28'));
    open.until(at('2024-12-24', '10:00'));
    command(open, 'decision.issued', { extracts: [amended] });
    expect(due(open)).toBe(at('2025-01-01'));
    // what was asked for about the earlier window and has not left yet is taken back
    expect(open.emitted).toContainEqual({
      type: 'withdraw',
      keys: expect.arrayContaining(['objectionWindow/opening#1']),
    });
    const settled = decided();
    settled.until(at('2024-12-30', '10:00'));
    expect(settled.isIn('stages.recognitionDecision.settled')).toBe(true);
    command(settled, 'decision.issued', { extracts: [amended] });
    expect(settled.isIn('stages.recognitionDecision.window')).toBe(true);
    expect(due(settled)).toBe(at('2025-01-07'));
  });

  test('[R67] a decision that comes while an objection is open has a window of its own, told after the answer', () => {
    const one = decided();
    one.until(at('2024-12-24', '10:00'));
    objected(one);
    one.until(at('2024-12-27', '10:00'));
    command(one, 'decision.issued', { extracts: [amended] });
    expect(one.isIn('stages.recognitionDecision.objected')).toBe(true);
    command(one, 'decision.issued', { extracts: [awards] });
    one.until(at('2024-12-31', '10:00'));
    dismissed(one);
    // the first window was over on 28/12; this one runs from when the cell was told of it
    expect(due(one)).toBe(at('2025-01-08'));
    expect(news(one, 'objectionWindow').at(-1)).toMatchObject({ opens: 'objectionWindow/2', due: null });
    expect(news(one, 'decisionIssued').map(({ values }) => values['decisions'])).toEqual([
      '31-QĐ/ĐU',
      '40-QĐ/ĐU',
      '41-QĐ/ĐU',
    ]);
  });

  test('awards that come while an objection is open are told, and the window goes on for what is left of it', () => {
    const one = decided();
    objected(one);
    command(one, 'decision.issued', { extracts: [awards] });
    dismissed(one);
    expect(due(one)).toBe(at('2024-12-28'));
    expect(news(one, 'decisionIssued').at(-1)?.values).toEqual({ decisions: '41-QĐ/ĐU' });
  });

  test('[R16] awards are told in an open window and after it, and open none: nobody may object to them', () => {
    const one = decided();
    one.until(at('2024-12-24', '10:00'));
    command(one, 'decision.issued', { extracts: [awards] });
    expect(due(one)).toBe(at('2024-12-28'));
    one.until(at('2024-12-30', '10:00'));
    command(one, 'decision.issued', { extracts: [{ ...awards, decision: 'a2', number: '42-QĐ/ĐU' }] });
    expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
    expect(news(one, 'decisionIssued').map(({ values }) => values['decisions'])).toEqual([
      '31-QĐ/ĐU',
      '41-QĐ/ĐU',
      '42-QĐ/ĐU',
    ]);
  });

  test('a result that is looked at again and stays has no decision to tell of: the cell is told that it stays', () => {
    const one = decided();
    objected(one);
    take(one, 'viet', 'objection.uphold', { objection: 'o1', reason: 'Có minh chứng mới' });
    command(one, 'decision.issued', { extracts: [] });
    expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
    expect(news(one, 'decisionIssued')).toHaveLength(1);
    expect(news(one, 'resultConfirmed')).toMatchObject([{ to: ['anh', 'long'], values: {} }]);
    command(one, 'decision.issued', { extracts: [] });
    expect(news(one, 'resultConfirmed')).toHaveLength(1);
    expect(news(one, 'decisionIssued')).toHaveLength(1);
  });

  test('a member on whom there is a decision keeps the level, unless an upheld objection reopens it', () => {
    const one = inspected(run);
    take(one, 'anh', 'members.register', { members: [{ member: 'm1' }, { member: 'm2' }] });
    const propose = (member: string) =>
      one.send('anh', 'members.propose', { levels: [{ member, self: 'GOOD', cell: 'GOOD' }] });
    for (const member of ['m1', 'm2']) expect(reasonOf(propose(member))).toBe('accepted');
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    one.until(at('2024-12-20', '10:00'));
    const members = ['m1', 'm2'].map((member) => ({ member, level: 'GOOD' as const, award: null }));
    command(one, 'decision.issued', {
      extracts: [{ ...extract, kind: 'memberLevels', level: null, members }],
    });
    for (const member of ['m1', 'm2']) expect(reasonOf(propose(member))).toBe('invalidContent');
    take(one, 'anh', 'objection.raise', { about: 'memberLevel', member: 'm1', text: 'Xin xem lại' });
    take(one, 'viet', 'objection.uphold', { objection: 'o1', reason: 'Có minh chứng mới' });
    expect(reasonOf(propose('m1'))).toBe('accepted');
    expect(reasonOf(propose('m2'))).toBe('invalidContent');
  });
});
