import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { type Case, command, opened, reasonOf, sent, take } from '../testing/content.fixture.ts';
import { at, completeDossier, minutesDraft } from '../testing/season.fixture.ts';

let run: Runtime;

const entered = (one: Case, type: string, payload: unknown, on: string) =>
  one.send('anh', type, payload, { enteredBy: 'office', on, document: 'CV-12' });

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  describe('[X9] an answer to the minutes that came on paper in time and is entered after it', () => {
    /** The time closes with Wednesday 18/12. */
    const unanswered = (minutesUnanswered: 'referred' | 'deemedAgreed') => {
      const one = sent(run, { terms: { minutesUnanswered } });
      one.until(at('2024-12-18', '23:00'));
      return one;
    };

    test.each([
      ['minutes.agree', {}],
      ['minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'x' }] }],
      ['minutes.reserve', { text: 'Bảo lưu' }],
      ['minutes.refuse', { reason: 'Không đúng' }],
    ])('as %s is taken until it closes, then says what happened and what is left', (type, payload) => {
      expect(reasonOf(entered(unanswered('referred'), type, payload, '2024-12-16'))).toBe('accepted');
      const one = unanswered('referred');
      one.until(at('2024-12-20', '09:00'));
      expect(entered(one, type, payload, '2024-12-18')).toMatchObject({
        refusal: { code: 'NOT_NOW', reason: 'minutesOvertaken', values: { closes: at('2024-12-19') } },
      });
    });

    test('and so where silence counts as agreement', () => {
      const one = unanswered('deemedAgreed');
      one.until(at('2024-12-20', '09:00'));
      const reserved = { text: 'Bảo lưu' };
      expect(reasonOf(entered(one, 'minutes.reserve', reserved, '2024-12-18'))).toBe('minutesOvertaken');
    });

    test('is taken once the minutes are opened again', () => {
      const one = unanswered('referred');
      one.until(at('2024-12-20', '09:00'));
      command(one, 'minutes.correct', { reason: 'có trả lời trong hạn' }, 'leader');
      take(one, 'clerk', 'minutes.send', minutesDraft);
      expect(reasonOf(entered(one, 'minutes.agree', {}, '2024-12-18'))).toBe('accepted');
    });

    test('came too late, or without a paper, it has no such excuse', () => {
      const one = unanswered('referred');
      one.until(at('2024-12-20', '09:00'));
      expect(reasonOf(entered(one, 'minutes.agree', {}, '2024-12-19'))).toBe('notNow');
      expect(one.send('anh', 'minutes.agree', {})).toMatchObject({
        refusal: { reason: 'notNow', validNow: expect.not.arrayContaining(['minutes.agree']) },
      });
    });
  });

  describe('a dossier that came on paper in time', () => {
    const without = () => {
      const one = opened(run);
      one.until(at('2024-12-12', '09:00'));
      expect(one.context().marks).toContain('noDossier');
      return one;
    };

    test('entered after the session began, says that the case went on without it', () => {
      const refused = entered(without(), 'dossier.submit', completeDossier, '2024-12-09');
      expect(refused).toMatchObject({
        refusal: { reason: 'dossierOvertaken', values: { closes: at('2024-12-12', '08:00') } },
      });
    });

    test('entered after the committee’s head had the inspection proceed without it, too', () => {
      const one = opened(run);
      one.until(at('2024-12-11', '09:00'));
      take(one, 'office', 'session.postpone', { reason: 'bão' });
      one.until(at('2024-12-12', '09:00'));
      take(one, 'viet', 'inspection.proceedWithout', { reason: 'đã quá hạn' });
      expect(reasonOf(entered(one, 'dossier.submit', completeDossier, '2024-12-09'))).toBe(
        'dossierOvertaken',
      );
    });

    test('is taken once the cell is returned to its dossier', () => {
      const one = without();
      command(one, 'stage.return', {
        stage: 'dossierSubmission',
        until: at('2024-12-16'),
        reason: 'hồ sơ đến trong hạn',
      });
      expect(reasonOf(entered(one, 'dossier.submit', completeDossier, '2024-12-09'))).toBe('accepted');
    });

    test('is none that came after the session began', () => {
      const one = without();
      one.until(at('2024-12-13', '09:00'));
      expect(reasonOf(entered(one, 'dossier.submit', completeDossier, '2024-12-12'))).toBe('notNow');
    });
  });
});
