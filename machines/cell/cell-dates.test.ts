import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { obligationViews } from '../obligation/obligation-log.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import {
  type Case,
  command,
  inSession,
  inspected,
  opened,
  reasonOf,
  submitted,
  take,
} from '../testing/content.fixture.ts';
import {
  adoption,
  at,
  cellInput,
  completeDossier,
  improvementPlan,
  incompleteDossier,
  minutesDraft,
  seasonTerms,
} from '../testing/season.fixture.ts';
import { cellMachine } from './cell.ts';
import type { CellContext } from './cell-context.ts';
import { cellRefusal } from './cell-rules.ts';
import { improvementDeadline } from './result/result-deadlines.ts';

let run: Runtime;

const extend = (one: Case, by: string, until: string) =>
  one.send(by, 'extension.grant', { until, reason: 'bí thư đi công tác' });

/** The last day in time is Tuesday 10/12; the session lies far enough behind for a weekend between. */
function withRoom(times: number) {
  const one = opened(run, { terms: { extensionByOffice: { workingDays: 4, times } } });
  const [startsAt, endsAt] = ['2024-12-24T08:00:00+07:00', '2024-12-24T11:00:00+07:00'];
  take(one, 'office', 'session.move', { startsAt, endsAt, reason: 'trùng lịch' });
  return one;
}

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  describe('the office extends a deadline', () => {
    test('[X8] by four working days over a weekend: up to the end of Monday 16/12 and not a second more', () => {
      const one = withRoom(1);
      const late = extend(one, 'office', '2024-12-17T00:00:01+07:00');
      expect(reasonOf(late)).toBe('extensionBeyondOffice');
      expect(late).toMatchObject({ refusal: { values: { limit: at('2024-12-17'), times: 1 } } });
      expect(reasonOf(extend(one, 'office', '2024-12-17T00:00:00+07:00'))).toBe('accepted');
      expect(one.context().obligations.dossier?.deadlines.at(-1)?.due).toBe(at('2024-12-17'));
    });

    test('[X8] counted from the first deadline, however often it was extended since', () => {
      const one = withRoom(3);
      expect(reasonOf(extend(one, 'office', '2024-12-13T00:00:00+07:00'))).toBe('accepted');
      expect(reasonOf(extend(one, 'viet', '2024-12-14T00:00:00+07:00'))).toBe('accepted');
      expect(reasonOf(extend(one, 'office', '2024-12-17T00:00:01+07:00'))).toBe('extensionBeyondOffice');
      expect(reasonOf(extend(one, 'office', '2024-12-17T00:00:00+07:00'))).toBe('accepted');
    });

    test('[X8] as often as the plan says; an extension by the head does not count', () => {
      const one = withRoom(2);
      expect(reasonOf(extend(one, 'viet', '2024-12-11T12:00:00+07:00'))).toBe('accepted');
      expect(reasonOf(extend(one, 'office', '2024-12-12T00:00:00+07:00'))).toBe('accepted');
      expect(reasonOf(extend(one, 'office', '2024-12-13T00:00:00+07:00'))).toBe('accepted');
      expect(reasonOf(extend(one, 'office', '2024-12-14T00:00:00+07:00'))).toBe('extensionBeyondOffice');
      expect(reasonOf(extend(one, 'viet', '2024-12-23T00:00:00+07:00'))).toBe('accepted');
    });

    test('only to a later instant than the deadline that counts', () => {
      const one = withRoom(3);
      expect(reasonOf(extend(one, 'office', '2024-12-11T00:00:00+07:00'))).toBe('extensionNotLater');
      expect(reasonOf(extend(one, 'office', '2024-12-11T00:00:01+07:00'))).toBe('accepted');
    });

    test('on a paper whose new date is past when it is entered: refused, and the way that is left is told', () => {
      const one = withRoom(2);
      one.until(at('2024-12-13', '09:00'));
      const paper = { enteredBy: 'office', on: '2024-12-10', document: 'CV-9' };
      const until = '2024-12-13T00:00:00+07:00';
      const past = one.send('office', 'extension.grant', { until, reason: 'mưa lũ' }, paper);
      expect(past).toMatchObject({
        ok: false,
        refusal: { reason: 'extensionOver', values: { until: at('2024-12-13') } },
      });
      // until a date ahead: what came within the paper's own date isn't late then
      const ahead = { until: '2024-12-14T00:00:00+07:00', reason: 'mưa lũ, CV-9' };
      expect(reasonOf(one.send('office', 'extension.grant', ahead, paper))).toBe('accepted');
      take(one, 'anh', 'dossier.submit', completeDossier, { ...paper, on: '2024-12-12' });
      expect(one.context().dossiers.at(-1)).toMatchObject({ late: false });
    });

    test('up to the start of the session and not past it', () => {
      const one = withRoom(1);
      expect(reasonOf(extend(one, 'viet', '2024-12-24T08:00:01+07:00'))).toBe('extensionPastSession');
      expect(reasonOf(extend(one, 'viet', '2024-12-24T08:00:00+07:00'))).toBe('accepted');
      expect(one.context().obligations.dossier?.deadlines.at(-1)?.closes).toBe(at('2024-12-24', '08:00'));
    });

    test('and what was told of the old deadline and has not left is withdrawn', () => {
      const one = withRoom(1);
      one.until(at('2024-12-05', '09:00'));
      const told = one.notices.filter(({ about }) => about === 'dossier').map(({ key }) => key);
      expect(told.length).toBeGreaterThan(1);
      const before = one.withdrawn.length;
      expect(reasonOf(extend(one, 'office', '2024-12-13T00:00:00+07:00'))).toBe('accepted');
      expect(one.withdrawn.slice(before).sort()).toEqual(told.sort());
    });

    test('after the date: the dossier is owed again and late no longer', () => {
      const one = withRoom(1);
      one.until(at('2024-12-11', '09:00'));
      expect(one.context().obligations.dossier?.late).toBe(true);
      expect(reasonOf(extend(one, 'office', '2024-12-13T00:00:00+07:00'))).toBe('accepted');
      expect(one.context().obligations.dossier?.late).toBe(false);
    });
  });

  describe('a session whose inspection is finished', () => {
    const moved = {
      startsAt: '2024-12-16T08:00:00+07:00',
      endsAt: '2024-12-16T11:00:00+07:00',
      reason: 'trùng lịch',
    };

    test('is neither moved nor postponed by the office', () => {
      const one = inspected(run);
      expect(reasonOf(one.send('office', 'session.move', moved))).toBe('inspectionFinished');
      expect(reasonOf(one.send('office', 'session.postpone', { reason: 'bão' }))).toBe('inspectionFinished');
      expect(one.isIn('session.held')).toBe(true);
    });

    test('nor with the others of its session by the campaign, which is told why', () => {
      const one = inspected(run);
      const before = one.context().session;
      const payload = { ...moved, startsAt: at('2024-12-16', '08:00'), endsAt: at('2024-12-16', '11:00') };
      command(one, 'session.move', payload);
      command(one, 'session.postpone', { reason: 'bão' });
      expect(one.isIn('session.held')).toBe(true);
      expect(one.context().session).toEqual(before);
      for (const [type, said] of [
        ['session.move', payload],
        ['session.postpone', { reason: 'bão' }],
      ] as const)
        expect(
          cellRefusal(one.context(), { type: `command.${type}`, payload: said } as { type: string }),
        ).toEqual({ reason: 'inspectionFinished' });
    });
  });

  describe('a session that is postponed', () => {
    test.each<[string, (one: Case) => unknown]>([
      ['alone', (one) => take(one, 'office', 'session.postpone', { reason: 'bão' })],
      ['with the others', (one) => command(one, 'session.postpone', { reason: 'bão' })],
    ])('%s has no time, and stands in the way of no extension', (_how, postpone) => {
      const one = opened(run);
      postpone(one);
      expect(reasonOf(extend(one, 'viet', '2024-12-16T00:00:00+07:00'))).toBe('accepted');
      expect(one.context().obligations.dossier?.deadlines.at(-1)).toMatchObject({
        due: at('2024-12-16'),
        closes: null,
      });
    });
  });

  describe('a session', () => {
    test.each([
      ['into the past', '2024-11-25T08:00:00+07:00', '2024-11-25T11:00:00+07:00', 'sessionInPast'],
      ['to now', '2024-11-26T08:00:00+07:00', '2024-11-26T11:00:00+07:00', 'sessionInPast'],
      [
        'to an end before its start',
        '2024-12-16T08:00:00+07:00',
        '2024-12-16T07:00:00+07:00',
        'sessionEndsBeforeStart',
      ],
      ['to no length', '2024-12-16T08:00:00+07:00', '2024-12-16T08:00:00+07:00', 'sessionEndsBeforeStart'],
      [
        'before the dossier is due',
        '2024-12-10T08:00:00+07:00',
        '2024-12-10T11:00:00+07:00',
        'extensionPastSession',
      ],
    ])('is not moved %s', (_where, startsAt, endsAt, reason) => {
      const one = opened(run);
      expect(reasonOf(one.send('office', 'session.move', { startsAt, endsAt, reason: 'x' }))).toBe(reason);
    });

    test.each([
      ['in the past', '2024-11-01T00:00:00+07:00', 'dateInPast'],
      ['now', '2024-11-26T08:00:00+07:00', 'dateInPast'],
      ['in a second', '2024-11-26T08:00:01+07:00', 'accepted'],
    ])('is not moved with a dossier due %s', (_when, dossierDue, reason) => {
      const one = opened(run);
      const [startsAt, endsAt] = ['2024-12-16T08:00:00+07:00', '2024-12-16T11:00:00+07:00'];
      const moved = one.send('office', 'session.move', { startsAt, endsAt, dossierDue, reason: 'x' });
      expect(reasonOf(moved)).toBe(reason);
    });
  });

  describe('what follows from a date', () => {
    test('a return of the dossier asks for what is still to come', () => {
      const one = submitted(run);
      const until = '2024-12-05T09:00:00+07:00';
      const notes = [{ text: 'thiếu minh chứng g2', report: 'fourGood' }];
      expect(reasonOf(one.send('clerk', 'review.return', { until, notes }))).toBe('dateInPast');
    });

    test('[R42] a paper that came incomplete is completed within a working day, before the session at the latest', () => {
      const inTime = opened(run);
      inTime.until(at('2024-12-09', '10:00'));
      take(inTime, 'clerk', 'dossier.receive', incompleteDossier);
      const completion = () => inTime.context().obligations.dossierCompletion?.deadlines.at(-1);
      expect(completion()).toMatchObject({ due: at('2024-12-11'), closes: at('2024-12-12', '08:00') });

      const late = opened(run);
      late.until(at('2024-12-11', '10:00'));
      take(late, 'clerk', 'dossier.receive', incompleteDossier);
      expect(late.context().obligations.dossierCompletion?.deadlines.at(-1)?.due).toBe(
        at('2024-12-12', '08:00'),
      );
    });

    test('what is due is late from that very instant on', () => {
      const one = opened(run);
      const due = at('2024-12-11');
      const lateAt = (now: number) =>
        obligationViews(one.context(), now).find(({ id }) => id === 'dossier')?.late;
      expect([lateAt(due - 1), lateAt(due)]).toEqual([false, true]);
    });

    test('a task without a closing stays owed when it is late, and is reminded of', () => {
      const one = inSession(run);
      one.until(at('2024-12-13', '08:00'));
      expect(one.context().obligations.inspection).toMatchObject({ open: true, late: true, closed: false });
      expect(one.notices.filter(({ about }) => about === 'inspection').map(({ step }) => step)).toContain(
        'after1',
      );
    });

    test('[R55] the inspection is due by the end of the day of its session', () => {
      const one = inSession(run);
      expect(one.context().obligations.inspection?.deadlines.map(({ due }) => due)).toEqual([
        at('2024-12-13'),
      ]);
    });

    test('[R19] the improvement plan is due before the awards are decided, or else within its days', () => {
      const due = (awards: number | null) => {
        const input = cellInput('doi-1', seasonTerms());
        const one = run<CellContext>(
          cellMachine(),
          { ...input, terms: { ...input.terms, milestones: { ...input.terms.milestones, awards } } },
          { subject: 'doi-1', now: at('2024-12-12', '10:00'), objection: cellRefusal },
        );
        const { due: instant } = improvementDeadline(one.context());
        vi.useRealTimers();
        return instant;
      };
      expect(due(at('2024-12-31'))).toBe(at('2024-12-31'));
      expect(due(at('2024-12-12', '10:00'))).toBe(at('2024-12-27'));
      expect(due(null)).toBe(at('2024-12-27'));
    });
  });

  describe('the window for objections', () => {
    const extract = {
      decision: 'main-cellLevels',
      kind: 'cellLevels',
      number: '31-QĐ/ĐU',
      date: '2024-12-20',
      fourGood: null,
      level: 'GOOD',
      award: null,
      members: [],
      replaces: null,
      amends: null,
    };

    /** The result is known on 20/12; until the end of 27/12 the cell may object. */
    function decided() {
      const one = inspected(run);
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      take(one, 'anh', 'improvement.submit', improvementPlan);
      one.until(at('2024-12-20', '10:00'));
      command(one, 'decision.issued', { extracts: [extract] });
      return one;
    }
    const dismiss = (one: Case, day: string, id: string) => {
      one.until(at(day, '10:00'));
      take(one, 'viet', 'objection.dismiss', { objection: id, reason: 'Không có tình tiết mới' });
    };

    test('goes on for what is left of it after an objection was dismissed some days later', () => {
      const one = decided();
      one.until(at('2024-12-23', '09:00'));
      take(one, 'anh', 'objection.raise', { about: 'cellLevel', text: 'Xin xem lại' });
      dismiss(one, '2024-12-26', 'o1');
      expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
      expect(one.context().obligations.objectionWindow?.deadlines.at(-1)?.due).toBe(at('2024-12-28'));
      one.until(at('2024-12-28') - 1);
      expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
      one.until(at('2024-12-28'));
      expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
    });

    test('is over at once when it ended while the objection was looked at', () => {
      const one = decided();
      one.until(at('2024-12-27', '16:00'));
      take(one, 'anh', 'objection.raise', { about: 'cellLevel', text: 'Xin xem lại' });
      dismiss(one, '2024-12-30', 'o1');
      expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
    });

    describe('[R67] a letter that came in it and is entered after it', () => {
      const letter = { about: 'cellLevel', text: 'Xin xem lại' };
      const entered = (one: Case, on: string) =>
        one.send('anh', 'objection.raise', letter, { enteredBy: 'office', on, document: 'ĐKN-01' });
      const over = (instant = at('2024-12-30', '10:00')) => {
        const one = decided();
        one.until(instant);
        expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
        return one;
      };

      test('is decided on as any other, and stands with its own day', () => {
        const one = over();
        expect(entered(one, '2024-12-27')).toMatchObject({ ok: true });
        expect(one.isIn('stages.recognitionDecision.objected')).toBe(true);
        expect(one.context().objections).toMatchObject([{ id: 'o1', at: at('2024-12-28') - 1 }]);
        expect(one.context().obligations.objectionDecision?.open).toBe(true);
      });

      test.each([
        ['of the day after the last one', '2024-12-28', 'pastClosing'],
        ['of the instant at which it ended', '2024-12-28T00:00:00+07:00', 'pastClosing'],
        ['of the last minute', '2024-12-27T23:59:00+07:00', 'accepted'],
        ['of today', '2024-12-30', 'pastClosing'],
        ['of the day before the decision', '2024-12-19', 'paperBeforeDecision'],
        ['of the day of the decision', '2024-12-20', 'accepted'],
      ])('%s', (_what, on, told) => {
        expect(reasonOf(entered(over(), on))).toBe(told);
      });

      test('of a day before the decision is refused while it runs, too', () => {
        const one = decided();
        expect(reasonOf(entered(one, '2024-12-19'))).toBe('paperBeforeDecision');
        expect(reasonOf(entered(one, '2024-12-20'))).toBe('accepted');
      });

      test('without a paper the time is over', () => {
        expect(reasonOf(over().send('anh', 'objection.raise', letter))).toBe('pastClosing');
      });

      test('has some working days for that, after which the case is concluded', () => {
        const one = over(at('2025-01-01') - 1);
        expect(reasonOf(entered(one, '2024-12-27'))).toBe('accepted');
        const none = over(at('2025-01-01') - 1);
        none.until(at('2025-01-01'));
        expect(none.states()).toEqual(['concluded']);
      });

      test('has them again after another one was dismissed', () => {
        const one = over();
        entered(one, '2024-12-26');
        expect(reasonOf(entered(one, '2024-12-27'))).toBe('notNow');
        dismiss(one, '2025-01-06', 'o1');
        one.until(at('2025-01-07', '23:00'));
        expect(reasonOf(entered(one, '2024-12-27'))).toBe('accepted');
        dismiss(one, '2025-01-08', 'o2');
        one.until(at('2025-01-11'));
        expect(one.states()).toEqual(['concluded']);
      });

      test('is taken as long as the case is open for something else', () => {
        const one = inspected(run);
        take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
        one.until(at('2024-12-20', '10:00'));
        command(one, 'decision.issued', { extracts: [extract] });
        one.until(at('2025-01-02', '10:00'));
        expect(one.isIn('stages.recognitionDecision.settled.resting')).toBe(true);
        expect(reasonOf(entered(one, '2024-12-27'))).toBe('accepted');
      });
    });
  });
});
