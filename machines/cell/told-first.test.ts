import { beforeEach, describe, expect, test } from 'vitest';
import { tellingEvent } from '../protocol/telling.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import {
  adoption,
  at,
  cellInput,
  completeDossier,
  everybody,
  minutesDraft,
  seasonRoster,
  teamRecord,
} from '../testing/season.fixture.ts';
import { cellMachine } from './cell.ts';
import type { CellContext } from './cell-context.ts';
import { cellRefusal } from './cell-rules.ts';

/** Time to answer or to object runs from the day on which its holder was told. */

let run: Runtime;

function inspected() {
  const one = run<CellContext>(cellMachine(), cellInput('doi-1'), {
    subject: 'doi-1',
    now: at('2024-11-26', '08:00'),
    objection: cellRefusal,
    mailed: false,
  });
  one.until(at('2024-12-05', '09:00'));
  one.send('anh', 'dossier.submit', completeDossier);
  one.send('clerk', 'review.finish', { pointsToVerify: [] });
  one.until(at('2024-12-12', '10:00'));
  one.send('member', 'inspection.record', teamRecord);
  one.send('leader', 'inspection.finish', everybody());
  return one;
}

const extract = {
  decision: 'main-cellLevels',
  kind: 'cellLevels',
  number: '32-QĐ/ĐU',
  date: '2024-12-20',
  fourGood: null,
  level: 'GOOD',
  award: null,
  members: [],
  replaces: null,
  amends: null,
};

/** The decision comes on Friday 20/12 at 10:00; five working days to object. */
function decided() {
  const one = inspected();
  one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
  one.until(at('2024-12-20', '10:00'));
  const issued = { type: 'command.decision.issued', payload: { extracts: [extract] } };
  one.tell({ ...issued, id: 'c1', by: 'office', at: Date.now() } as { type: string });
  return one;
}

const told = (opens: string, instant: number, how: 'sent' | 'told' = 'sent') =>
  tellingEvent({ type: 'told', opens, at: instant, how });
const logOf = (one: ReturnType<typeof inspected>, id: string) => one.context().obligations[id];
const dues = (one: ReturnType<typeof inspected>, id: string) =>
  logOf(one, id)?.deadlines.map(({ due }) => due);

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  test('[R67] the time for objections has no end before the cell was told, however long that takes', () => {
    const one = decided();
    const notice = one.notices.findLast(({ about }) => about === 'objectionWindow');
    expect(notice).toMatchObject({
      key: 'objectionWindow/opening#1',
      opens: 'objectionWindow/1',
      due: null,
      values: { within: 5 },
    });
    one.until(at('2025-03-01'));
    expect(one.isIn('stages.recognitionDecision.window.untold')).toBe(true);
    expect(dues(one, 'objectionWindow')).toEqual([]);
  });

  test('it runs from the day of the telling, by mail or by word of mouth', () => {
    for (const how of ['sent', 'told'] as const) {
      const one = decided();
      one.until(at('2024-12-26', '15:00'));
      one.tell(told('objectionWindow/1', at('2024-12-26', '14:00'), how));
      expect(one.isIn('stages.recognitionDecision.window.running')).toBe(true);
      // Friday 27, Monday to Thursday 2/1: five working days after Thursday 26/12
      expect(dues(one, 'objectionWindow')).toEqual([at('2025-01-03')]);
      one.until(at('2025-01-02', '23:59'));
      expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
      one.until(at('2025-01-03'));
      expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
    }
  });

  test('another round, an unknown one and a second report change nothing', () => {
    const one = decided();
    for (const opens of ['objectionWindow/0', 'objectionWindow/2', 'minutesAnswer/1', 'x'])
      one.tell(told(opens, Date.now()));
    expect(one.isIn('stages.recognitionDecision.window.untold')).toBe(true);
    one.tell(told('objectionWindow/1', at('2024-12-20', '10:15')));
    const first = dues(one, 'objectionWindow');
    one.until(at('2024-12-23', '10:00'));
    one.tell(told('objectionWindow/1', at('2024-12-23', '09:00'), 'told'));
    one.tell(tellingEvent({ type: 'untold', opens: 'objectionWindow/1', why: 'x' }));
    expect(dues(one, 'objectionWindow')).toEqual(first);
    expect(one.context().marks).not.toContain('untold');
  });

  test('when the mail comes back nothing runs any more, until the office has told the cell', () => {
    const one = decided();
    one.tell(told('objectionWindow/1', at('2024-12-20', '10:15')));
    expect(dues(one, 'objectionWindow')).toEqual([at('2024-12-28')]);
    one.until(at('2024-12-26', '09:00'));
    one.tell(tellingEvent({ type: 'bounced', opens: 'objectionWindow/2' }));
    expect(one.isIn('stages.recognitionDecision.window.running')).toBe(true);
    one.tell(tellingEvent({ type: 'bounced', opens: 'objectionWindow/1' }));
    expect(one.isIn('stages.recognitionDecision.window.returned')).toBe(true);
    expect(dues(one, 'objectionWindow')).toEqual([]);
    expect(one.context().marks).toContain('untold');
    one.until(at('2025-01-10'));
    expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
    one.tell(told('objectionWindow/1', at('2025-01-10', '08:00'), 'told'));
    expect(dues(one, 'objectionWindow')).toEqual([at('2025-01-18')]);
    expect(one.context().marks).not.toContain('untold');
    one.until(at('2025-01-18'));
    expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
  });

  test('reminders that followed from a mail that came back are taken back with it', () => {
    const one = inspected();
    one.send('clerk', 'minutes.send', minutesDraft);
    one.tell(told('minutesAnswer/1', at('2024-12-12', '17:00')));
    one.until(at('2024-12-16', '12:00'));
    const reminders = one.notices.filter(
      ({ about, step }) => about === 'minutesAnswer' && step !== 'opening',
    );
    expect(reminders.length).toBeGreaterThan(0);
    one.tell(tellingEvent({ type: 'bounced', opens: 'minutesAnswer/1' }));
    expect(one.isIn('stages.minutesAgreement.awaitingCell.returned')).toBe(true);
    expect(one.withdrawn).toEqual(expect.arrayContaining(reminders.map(({ key }) => key)));
  });

  test('a cell that nobody reaches is marked for the office: when it is reported, or a working day after the step', () => {
    const reported = decided();
    reported.tell(tellingEvent({ type: 'untold', opens: 'objectionWindow/1', why: 'toBeTold' }));
    expect(reported.context().marks).toContain('untold');
    const silent = decided();
    silent.until(at('2024-12-23', '23:59'));
    expect(silent.context().marks).not.toContain('untold');
    silent.until(at('2024-12-24'));
    expect(silent.context().marks).toContain('untold');
    silent.tell(told('objectionWindow/1', at('2024-12-24', '08:00'), 'told'));
    expect(silent.context().marks).not.toContain('untold');
  });

  test('[R33] in each round the time to answer the minutes runs from when the cell was told; it may answer before', () => {
    const one = inspected();
    one.send('clerk', 'minutes.send', minutesDraft);
    one.until(at('2025-01-20'));
    expect(one.isIn('stages.minutesAgreement.awaitingCell.untold')).toBe(true);
    one.tell(told('minutesAnswer/1', at('2025-01-20', '08:15'), 'told'));
    expect(dues(one, 'minutesAnswer')).toEqual([at('2025-01-23')]);
    one.send('anh', 'minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'Có ba lần' }] });
    one.send('clerk', 'minutes.answer', {
      answers: [{ id: 'shortcoming-1', answer: 'Đã sửa', text: 'Ba lần' }],
    });
    expect(one.isIn('stages.minutesAgreement.awaitingCell.untold')).toBe(true);
    expect(dues(one, 'minutesAnswer')).toEqual([]);
    one.tell(told('minutesAnswer/1', Date.now()));
    expect(dues(one, 'minutesAnswer')).toEqual([]);
    one.send('anh', 'minutes.agree');
    expect(one.isIn('stages.minutesAgreement.signing')).toBe(true);
  });

  test('whoever takes the cell over before it was told is told of the round, and opens it', () => {
    const one = decided();
    const others = seasonRoster.assignments.filter(({ cell }) => cell !== 'doi-1');
    const roster = {
      revision: 9,
      assignments: [...others, { person: 'moi', role: 'cellHead' as const, cell: 'doi-1' }],
    };
    one.until(at('2024-12-20', '10:05'));
    const update = { type: 'command.roster.update', payload: { roster, reason: 'Chuyển công tác' } };
    one.tell({ ...update, id: 'c2', by: 'office', at: Date.now() } as { type: string });
    const handOver = one.notices.findLast(({ about }) => about === 'objectionWindow');
    expect(handOver).toMatchObject({
      step: 'handOver',
      to: ['moi'],
      opens: 'objectionWindow/1',
      due: null,
      values: { within: 5 },
    });
    expect(one.notices.filter(({ key }) => key === handOver?.key)).toHaveLength(1);
    one.tell(told('objectionWindow/1', at('2024-12-26', '14:00')));
    expect(dues(one, 'objectionWindow')).toEqual([at('2025-01-03')]);
  });

  test('while nobody heads the cell the office has to tell somebody, and the round begins when it has', () => {
    const one = inspected();
    one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
    const assignments = seasonRoster.assignments.filter(({ cell }) => cell !== 'doi-1');
    const update = {
      type: 'command.roster.update',
      payload: { roster: { revision: 9, assignments }, reason: 'x' },
    };
    one.tell({ ...update, id: 'c1', by: 'office', at: Date.now() } as { type: string });
    one.until(at('2024-12-20', '10:00'));
    const issued = { type: 'command.decision.issued', payload: { extracts: [extract] } };
    one.tell({ ...issued, id: 'c2', by: 'office', at: Date.now() } as { type: string });
    expect(one.notices.findLast(({ about }) => about === 'objectionWindow')?.to).toEqual(['@cell/doi-1']);
    one.tell(tellingEvent({ type: 'untold', opens: 'objectionWindow/1', why: 'toBeTold' }));
    expect(one.context().marks).toContain('untold');
    one.tell(told('objectionWindow/1', at('2024-12-26', '14:00'), 'told'));
    expect(dues(one, 'objectionWindow')).toEqual([at('2025-01-03')]);
  });

  test('an objection before the telling: what is left after its answer runs from the answer', () => {
    const one = decided();
    one.send('anh', 'objection.raise', { about: 'cellLevel', text: 'Chưa tính điểm thưởng' });
    one.until(at('2024-12-23', '10:00'));
    one.send('viet', 'objection.dismiss', { objection: 'o1', reason: 'Đã xem lại' });
    expect(one.isIn('stages.recognitionDecision.window.running')).toBe(true);
    expect(dues(one, 'objectionWindow')).toEqual([at('2024-12-31')]);
  });
});
