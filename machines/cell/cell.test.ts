import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Terms } from '../../domain/plan/campaign-terms.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { command, take } from '../testing/content.fixture.ts';
import {
  adoption,
  at,
  cellInput,
  completeDossier,
  everybody,
  improvementPlan,
  incompleteDossier,
  minutesDraft,
  seasonTerms,
  teamRecord,
} from '../testing/season.fixture.ts';
import { cellMachine } from './cell.ts';
import type { CellContext } from './cell-context.ts';
import { cellRefusal } from './cell-rules.ts';

let run: Runtime;
const START = at('2024-11-26', '08:00');

function cell(changes: Partial<Terms> = {}, id = 'doi-1', now = START) {
  return run<CellContext>(cellMachine(), cellInput(id, seasonTerms(changes)), {
    subject: id,
    now,
    objection: cellRefusal,
  });
}

const refusalOf = (checked: ReturnType<ReturnType<typeof cell>['send']>) =>
  checked.ok ? 'accepted' : checked.refusal.reason;

/** The usual way to the minutes: dossier on 5/12, read on 9/12, session on 12/12. */
function inspected(changes: Partial<Terms> = {}) {
  const one = cell(changes);
  one.until(at('2024-12-05', '09:00'));
  one.send('anh', 'dossier.submit', completeDossier);
  one.until(at('2024-12-09', '09:00'));
  one.send('clerk', 'review.finish', { pointsToVerify: [{ text: 'Số buổi sinh hoạt chuyên đề' }] });
  one.until(at('2024-12-12', '10:00'));
  one.send('member', 'inspection.record', teamRecord);
  one.send('leader', 'inspection.finish', everybody());
  return one;
}

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  describe('dossier submission', () => {
    test('[R43] a dossier on 10/12 at 23:59:59 is in time, on 11/12 at 00:00:00 it is late', () => {
      const inTime = cell();
      inTime.until(at('2024-12-10', '23:59') + 59_000);
      inTime.send('anh', 'dossier.submit', completeDossier);
      expect(inTime.context().dossiers[0]?.late).toBe(false);
      vi.useRealTimers();

      const late = cell();
      late.until(at('2024-12-11', '00:00'));
      late.send('anh', 'dossier.submit', completeDossier);
      expect(late.context().dossiers[0]?.late).toBe(true);
      expect(late.context().marks).toContain('late');
    });

    test('[R43] a paper received on 10/12 at 16:50 and entered on 11/12 is in time by its receipt', () => {
      const one = cell();
      one.until(at('2024-12-11', '09:00'));
      one.send('anh', 'dossier.submit', completeDossier, {
        enteredBy: 'office',
        on: '2024-12-10T16:50:00+07:00',
        document: 'CV-12',
      });
      expect(one.context().dossiers[0]).toMatchObject({ late: false, receivedAt: at('2024-12-10', '16:50') });
    });

    test('a paper dated later than now is refused', () => {
      const one = cell();
      expect(
        refusalOf(
          one.send('anh', 'dossier.submit', completeDossier, {
            enteredBy: 'office',
            on: '2024-12-30',
            document: 'x',
          }),
        ),
      ).toBe('paperInFuture');
    });

    test('[R40, R45, R46, R48, R50] an incomplete dossier is refused with the list of what is missing', () => {
      const one = cell();
      const refused = one.send('anh', 'dossier.submit', {
        ...incompleteDossier,
        committeeAgreedOn: undefined,
      });
      expect(refused).toMatchObject({
        ok: false,
        refusal: {
          reason: 'incompleteDossier',
          values: {
            missing: 'reports.fourGood, reports.cellQuality, reports.grassrootsDemocracy, committeeAgreedOn',
          },
        },
      });
      expect(one.isIn('stages.dossierSubmission.preparing')).toBe(true);
    });

    test('[R42] the clerk takes an incomplete paper dossier, which the cell then has to complete before its session', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      one.send('clerk', 'dossier.receive', incompleteDossier);
      expect(one.isIn('stages.preReview.completing')).toBe(true);
      expect(one.context().marks).toContain('incomplete');
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.isIn('stages.preReview.reading')).toBe(true);
      expect(one.context().marks).not.toContain('incomplete');
      expect(one.context().dossiers.map(({ version }) => version)).toEqual([1, 2]);
    });

    test('reminders go up the ladder: 7, 3 and 1 working days before, on the last day, and with a copy to the deputy head after it', () => {
      const one = cell();
      one.until(at('2024-12-12', '07:59'));
      const dossier = one.notices.filter(({ about }) => about === 'dossier');
      expect(dossier.map(({ step, at: instant }) => [step, instant])).toEqual([
        ['opening', START],
        ['before7', at('2024-11-29', '08:00')],
        ['before3', at('2024-12-05', '08:00')],
        ['before1', at('2024-12-09', '08:00')],
        ['dueDay', at('2024-12-10', '08:00')],
        ['after1', at('2024-12-11', '08:00')],
      ]);
      expect(dossier.at(-1)).toMatchObject({ to: ['anh', 'long'], copy: ['deputy'] });
      expect(dossier[0]).toMatchObject({ to: ['anh', 'long'], copy: [] });
    });

    test('submitting withdraws the notices of the dossier and no later one is sent', () => {
      const one = cell();
      one.until(at('2024-12-06', '09:00'));
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.withdrawn.some((key) => key.startsWith('dossier/before3'))).toBe(true);
      one.until(at('2024-12-11', '12:00'));
      expect(one.notices.filter(({ about, step }) => about === 'dossier' && step === 'dueDay')).toEqual([]);
    });

    test('[X8] the office extends within the limit of the plan once, the head beyond it', () => {
      const one = cell();
      one.until(at('2024-12-10', '09:00'));
      const until = '2024-12-12T07:00:00+07:00';
      expect(
        refusalOf(
          one.send('office', 'extension.grant', {
            until: '2024-12-12T00:00:00+07:00',
            reason: 'bí thư đi công tác',
          }),
        ),
      ).toBe('accepted');
      expect(refusalOf(one.send('office', 'extension.grant', { until, reason: 'lần nữa' }))).toBe(
        'extensionBeyondOffice',
      );
      expect(refusalOf(one.send('viet', 'extension.grant', { until, reason: 'lần nữa' }))).toBe('accepted');
      expect(one.context().obligations.dossier?.deadlines.map(({ due, who }) => [due, who])).toEqual([
        [at('2024-12-11'), 'plan'],
        [at('2024-12-12'), 'office'],
        [at('2024-12-12', '07:00'), 'viet'],
      ]);
      one.until(at('2024-12-11', '08:00'));
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.context().dossiers[0]?.late).toBe(false);
    });

    test('an extension past the start of the session is refused', () => {
      const one = cell();
      expect(
        refusalOf(one.send('viet', 'extension.grant', { until: '2024-12-12T09:00:00+07:00', reason: 'x' })),
      ).toBe('extensionPastSession');
    });

    test('more time for all that comes to a cell with a later date of its own is taken, and changes nothing', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      one.send('office', 'extension.grant', { until: '2024-12-12T00:00:00+07:00', reason: 'bão' });
      const before = one.context();
      const told = one.notices.length;
      one.tell({
        type: 'command.deadline.extend',
        payload: { until: at('2024-12-11', '12:00'), reason: 'bão' },
        id: 'c1',
        by: 'viet',
        at: Date.now(),
      } as never);
      expect(one.context()).toEqual(before);
      expect(one.notices).toHaveLength(told);
    });

    test('asking for more time makes the office owe an answer, which refusing settles', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      one.send('anh', 'extension.request', { until: '2024-12-12T00:00:00+07:00', reason: 'thiếu người' });
      expect(one.isIn('extension.asked')).toBe(true);
      expect(one.context().obligations.extensionAnswer?.deadlines[0]?.due).toBe(at('2024-12-11'));
      one.send('office', 'extension.refuse', { reason: 'sát ngày kiểm tra' });
      expect(one.isIn('extension.notAsked')).toBe(true);
      expect(one.notices.at(-1)).toMatchObject({ about: 'extensionRefused', to: ['anh', 'long'] });
    });

    test('what nobody has asked for can’t be refused, nor what was answered', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      const refuse = () => refusalOf(one.send('office', 'extension.refuse', { reason: 'sát ngày kiểm tra' }));
      expect(refuse()).toBe('notNow');
      const until = '2024-12-12T00:00:00+07:00';
      one.send('anh', 'extension.request', { until, reason: 'thiếu người' });
      one.send('office', 'extension.grant', { until, reason: 'bão' });
      expect(refuse()).toBe('notNow');
      expect(one.notices.map(({ about }) => about)).not.toContain('extensionRefused');
    });

    test('two refusals from papers of one day are two pieces of news, and so is the same new date after a return', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      for (const document of ['1-CV', '2-CV']) {
        one.send('anh', 'extension.request', { until: '2024-12-12T00:00:00+07:00', reason: 'thiếu người' });
        const paper = { enteredBy: 'office', on: '2024-12-08', document };
        expect(refusalOf(one.send('viet', 'extension.refuse', { reason: 'sát ngày' }, paper))).toBe(
          'accepted',
        );
      }
      const until = '2024-12-12T00:00:00+07:00';
      expect(refusalOf(one.send('office', 'extension.grant', { until, reason: 'bão' }))).toBe('accepted');
      one.send('anh', 'dossier.submit', completeDossier);
      one.send('clerk', 'review.finish');
      one.tell({
        type: 'command.stage.return',
        payload: { stage: 'dossierSubmission', until: at('2024-12-11'), reason: 'thiếu báo cáo' },
        id: 'c1',
        by: 'viet',
        at: Date.now(),
      } as never);
      expect(refusalOf(one.send('viet', 'extension.grant', { until, reason: 'bão' }))).toBe('accepted');
      const keysOf = (news: string) =>
        new Set(one.notices.filter(({ about }) => about === news).map(({ key }) => key));
      expect(keysOf('extensionRefused').size).toBe(2);
      expect(keysOf('extensionGranted').size).toBe(2);
    });

    test('an extension granted after the date reopens the dossier until the new date', () => {
      const one = cell();
      one.until(at('2024-12-11', '09:00'));
      one.send('office', 'session.postpone', { reason: 'bão' });
      one.until(at('2024-12-12', '08:00'));
      expect(one.isIn('stages.dossierSubmission.notSubmitted')).toBe(true);
      expect(refusalOf(one.send('anh', 'dossier.submit', completeDossier))).toBe('pastClosing');
      one.send('viet', 'extension.grant', { until: '2024-12-14T00:00:00+07:00', reason: 'bão' });
      expect(one.isIn('stages.dossierSubmission.preparing')).toBe(true);
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.context().dossiers[0]?.late).toBe(false);
    });
  });

  describe('the session', () => {
    test('[R55, R56] starts at its instant and takes a cell without a dossier along, marked', () => {
      const one = cell();
      one.until(at('2024-12-12', '08:00') - 1);
      expect(one.isIn('stages.dossierSubmission.preparing')).toBe(true);
      one.until(at('2024-12-12', '08:00'));
      expect(one.isIn('stages.onSiteInspection.inProgress')).toBe(true);
      expect(one.isIn('session.held')).toBe(true);
      expect(one.context().marks).toContain('noDossier');
      expect(one.notices.map(({ about }) => about)).not.toContain('dossierDecision');
    });

    test('[R58] of the office cell starts at 14:00', () => {
      const one = cell({}, 'van-phong');
      one.until(at('2024-12-12', '14:00') - 1);
      expect(one.isIn('session.scheduled')).toBe(true);
      one.until(at('2024-12-12', '14:00'));
      expect(one.isIn('session.held')).toBe(true);
    });

    test('[R54] both sides are reminded of it before, and not after', () => {
      const one = cell();
      one.until(at('2024-12-13'));
      const session = one.notices.filter(({ about }) => about === 'session');
      expect(session.map(({ step }) => step)).toEqual(['opening', 'before7', 'before3', 'before1']);
      expect(session[0]?.to).toEqual(['anh', 'long', 'leader', 'clerk', 'member']);
    });

    test('moved to 13/12: both sides are told old and new, and the dossier stays due before 11/12', () => {
      const one = cell();
      one.send('office', 'session.move', {
        startsAt: '2024-12-13T08:00:00+07:00',
        endsAt: '2024-12-13T11:00:00+07:00',
        reason: 'trùng lịch',
      });
      const deadlines = one.context().obligations.dossier?.deadlines ?? [];
      expect(deadlines.map(({ due }) => due)).toEqual([at('2024-12-11'), at('2024-12-11')]);
      expect(deadlines.at(-1)?.closes).toBe(at('2024-12-13', '08:00'));
      expect(one.notices.filter(({ about }) => about === 'sessionMoved')).toMatchObject([
        {
          to: ['anh', 'long', 'leader', 'clerk', 'member'],
          values: { from: at('2024-12-12', '08:00'), startsAt: at('2024-12-13', '08:00') },
        },
      ]);
      one.until(at('2024-12-12', '08:00'));
      expect(one.isIn('session.scheduled')).toBe(true);
      one.until(at('2024-12-13', '08:00'));
      expect(one.isIn('session.held')).toBe(true);
    });

    test('moved alone it is another session for the team, and where the others are it is theirs again', () => {
      const one = cell();
      const move = (date: string, venue?: string) =>
        one.send('office', 'session.move', {
          startsAt: `${date}T08:00:00+07:00`,
          endsAt: `${date}T11:30:00+07:00`,
          ...(venue === undefined ? {} : { venue }),
          reason: 'trùng lịch',
        });
      const place = () => one.context().session;
      const planned = place();
      move('2024-12-13');
      expect(place()?.id).toBe('morning-doi-1');
      move('2024-12-12', 'Phòng họp 2');
      expect(place()?.id).toBe('morning-doi-1');
      move('2024-12-12', planned?.venue);
      expect(place()).toEqual(planned);
    });

    test('the others moved meanwhile, it is theirs again where they are now', () => {
      const one = cell();
      const [from, to] = [at('2024-12-16', '08:00'), at('2024-12-16', '11:30')];
      const alone = (date: string) =>
        one.send('office', 'session.move', {
          startsAt: `${date}T08:00:00+07:00`,
          endsAt: `${date}T11:30:00+07:00`,
          reason: 'trùng lịch',
        });
      alone('2024-12-13');
      command(one, 'session.move', { startsAt: from, endsAt: to, reason: 'bão' });
      expect(one.context().session).toMatchObject({ id: 'morning', startsAt: from });
      alone('2024-12-12');
      expect(one.context().session?.id).toBe('morning-doi-1');
      alone('2024-12-16');
      expect(one.context().session).toMatchObject({ id: 'morning', startsAt: from, endsAt: to });
    });

    test('a time that nobody would expect is taken with a reason alone, which stays with the event', () => {
      const one = cell();
      const sunday = {
        startsAt: '2024-12-15T02:00:00+07:00',
        endsAt: '2024-12-15T05:00:00+07:00',
        reason: 'trùng lịch',
      };
      expect(one.send('office', 'session.move', sunday)).toMatchObject({
        refusal: {
          code: 'INVALID_EVENT',
          issues: [
            { path: 'timeReason', message: 'dayOffNeedsReason', values: { date: '2024-12-15' } },
            { path: 'timeReason', message: 'nightNeedsReason' },
          ],
        },
      });
      take(one, 'office', 'session.move', { ...sunday, timeReason: 'trực bão' });
      expect(one.context().session?.startsAt).toBe(at('2024-12-15', '02:00'));
    });

    test('[X10] postponed makes the office owe a date, and what is recorded is kept', () => {
      const one = cell();
      one.until(at('2024-12-12', '09:00'));
      one.send('member', 'inspection.record', { documents: [{ document: 'plans', seen: true }] });
      one.send('office', 'session.postpone', { reason: 'mất điện' });
      expect(one.isIn('stages.onSiteInspection.awaitingSession')).toBe(true);
      expect(one.isIn('session.unscheduled')).toBe(true);
      expect(one.context().obligations.schedule?.open).toBe(true);
      one.send('office', 'session.move', {
        startsAt: '2024-12-13T08:00:00+07:00',
        endsAt: '2024-12-13T11:00:00+07:00',
        reason: 'mất điện',
      });
      one.until(at('2024-12-13', '08:00'));
      expect(one.isIn('stages.onSiteInspection.inProgress')).toBe(true);
      expect(one.context().inspection.documents).toHaveLength(1);
    });

    test('a start already past when the cell begins means that the office sets a date, never an immediate start', () => {
      const one = cell({}, 'doi-1', at('2024-12-13', '09:00'));
      expect(one.isIn('session.unscheduled')).toBe(true);
      expect(one.isIn('stages.onSiteInspection')).toBe(false);
    });
  });

  describe('what a dossier has to hold', () => {
    test('[R39] a dossier without a proposed level is refused', () => {
      const one = cell();
      one.until(at('2024-12-05', '09:00'));
      const { level: _, ...proposed } = completeDossier.proposed;
      expect(one.send('anh', 'dossier.submit', { ...completeDossier, proposed })).toMatchObject({
        ok: false,
        refusal: { reason: 'incompleteDossier', values: { missing: 'proposed.level' } },
      });
    });
  });

  describe('pre-review', () => {
    test('[R32, R44] the team reads by 17:00 of the working day before the session', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.context().obligations.reading?.deadlines.at(-1)?.due).toBe(at('2024-12-11', '17:00'));
    });

    test('a returned dossier has its own date, for what was noted, and comes back as a new version; a return past the session is refused', () => {
      const one = cell();
      one.until(at('2024-12-09', '10:00'));
      one.send('anh', 'dossier.submit', completeDossier);
      expect(
        refusalOf(
          one.send('clerk', 'review.return', {
            notes: [{ text: 'thiếu minh chứng g2', report: 'fourGood' }],
            until: '2024-12-12T09:00:00+07:00',
          }),
        ),
      ).toBe('returnPastSession');
      one.send('clerk', 'review.return', {
        notes: [{ text: 'thiếu minh chứng g2', report: 'fourGood' }],
        until: '2024-12-11T12:00:00+07:00',
      });
      expect(one.isIn('stages.preReview.completing')).toBe(true);
      expect(one.context().obligations.dossierCompletion?.deadlines.at(-1)).toMatchObject({
        due: at('2024-12-11', '12:00'),
        closes: at('2024-12-12', '08:00'),
        who: 'clerk',
        why: 'thiếu minh chứng g2',
      });
      one.send('anh', 'dossier.submit', completeDossier);
      expect(one.context().dossiers).toHaveLength(2);
      expect(one.isIn('stages.preReview.reading')).toBe(true);
    });

    test('what is still being completed or read when the session starts is marked', () => {
      const returned = cell();
      returned.until(at('2024-12-09', '10:00'));
      returned.send('anh', 'dossier.submit', completeDossier);
      returned.send('clerk', 'review.return', { notes: [{ text: 'x' }], until: '2024-12-11T12:00:00+07:00' });
      returned.until(at('2024-12-12', '08:00'));
      expect(returned.context().marks).toContain('incomplete');
      vi.useRealTimers();

      const unread = cell();
      unread.until(at('2024-12-09', '10:00'));
      unread.send('anh', 'dossier.submit', completeDossier);
      unread.until(at('2024-12-12', '08:00'));
      expect(unread.context().marks).toContain('readInPart');
    });

    test('a dossier is replaced before the due date, not once it was returned', () => {
      const one = cell();
      one.until(at('2024-12-06', '10:00'));
      one.send('anh', 'dossier.submit', completeDossier);
      expect(refusalOf(one.send('anh', 'dossier.replace', completeDossier))).toBe('accepted');
      expect(one.context().dossiers).toHaveLength(2);
      one.until(at('2024-12-11', '00:00'));
      expect(refusalOf(one.send('anh', 'dossier.replace', completeDossier))).toBe('replaceAfterRead');
    });
  });

  describe('minutes agreement', () => {
    test('[R33] minutes adopted in the hall are locked by a hash and the cell waits for its appraisal', () => {
      const one = inspected();
      one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
      expect(one.isIn('stages.committeeAppraisal')).toBe(true);
      expect(one.context().minutes).toMatchObject({ outcome: 'adopted' });
      expect(one.context().minutes?.hash).toMatch(/^[0-9a-f]{64}$/);
    });

    test('[R33] 2.3.5 minutes sent, disputed, answered, agreed and signed by both sides, each once, are locked as agreed', () => {
      const one = inspected();
      one.send('clerk', 'minutes.send', minutesDraft);
      expect(
        refusalOf(one.send('anh', 'minutes.dispute', { items: [{ id: 'shortcoming-9', objection: 'x' }] })),
      ).toBe('invalidContent');
      one.send('anh', 'minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'đã có ba lần' }] });
      const open = one.context().minutes?.items.filter(({ agreed }) => !agreed);
      expect(open?.map(({ id }) => id)).toEqual(['shortcoming-1']);
      one.send('clerk', 'minutes.answer', {
        answers: [{ id: 'shortcoming-1', text: 'Sinh hoạt chuyên đề ba lần', answer: 'đã sửa' }],
      });
      one.send('anh', 'minutes.agree');
      one.send('anh', 'minutes.sign');
      expect(refusalOf(one.send('long', 'minutes.sign'))).toBe('alreadySigned');
      one.send('substitute', 'minutes.sign');
      expect(one.context().minutes).toMatchObject({ outcome: 'agreed', round: 2 });
      expect(one.isIn('stages.committeeAppraisal')).toBe(true);
    });

    test('a cell signs with a reservation, which the mark keeps', () => {
      const one = inspected();
      one.send('clerk', 'minutes.send', minutesDraft);
      one.send('anh', 'minutes.reserve', { text: 'bảo lưu mục 3.2' });
      one.send('leader', 'minutes.sign');
      one.send('anh', 'minutes.sign');
      expect(one.context().marks).toContain('reserved');
      expect(one.context().minutes?.outcome).toBe('reserved');
    });

    test('a refusal refers the minutes to the committee', () => {
      const one = inspected();
      one.send('clerk', 'minutes.send', minutesDraft);
      one.send('anh', 'minutes.refuse', { reason: 'không đúng' });
      expect(one.context().marks).toEqual(expect.arrayContaining(['referred', 'refused']));
      expect(one.isIn('stages.committeeAppraisal')).toBe(true);
    });

    test('[X9] minutes that nobody answers are referred, or deemed agreed, by the setting', () => {
      const referred = inspected();
      referred.send('clerk', 'minutes.send', minutesDraft);
      expect(referred.context().obligations.minutesAnswer?.deadlines.at(-1)).toMatchObject({
        due: at('2024-12-17'),
        closes: at('2024-12-19'),
      });
      referred.until(at('2024-12-19'));
      expect(referred.context().marks).toContain('unanswered');
      vi.useRealTimers();

      const silent = inspected({ minutesUnanswered: 'deemedAgreed' });
      silent.send('clerk', 'minutes.send', minutesDraft);
      silent.until(at('2024-12-19'));
      expect(silent.isIn('stages.minutesAgreement.signing')).toBe(true);
      silent.send('leader', 'minutes.sign');
      silent.send('anh', 'minutes.sign');
      expect(silent.context().minutes?.outcome).toBe('deemedAgreed');
    });

    test('disputes beyond the rounds of the setting are referred', () => {
      const one = inspected({ minutesRounds: 2 });
      one.send('clerk', 'minutes.send', minutesDraft);
      one.send('anh', 'minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'a' }] });
      one.send('clerk', 'minutes.answer', { answers: [{ id: 'shortcoming-1', answer: 'b' }] });
      one.send('anh', 'minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'c' }] });
      expect(one.context().marks).toContain('disputed');
    });

    test('a correction opens a new version and the old one stays', () => {
      const one = inspected();
      one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
      const hash = one.context().minutes?.hash;
      one.tell({
        type: 'command.minutes.correct',
        payload: { reason: 'sai số' },
        id: 'c1',
        by: 'leader',
        at: Date.now(),
      } as never);
      expect(one.isIn('stages.minutesAgreement.drafting')).toBe(true);
      expect(one.context().minutes).toMatchObject({ version: 2, hash: null, items: [] });
      expect(one.context().earlierMinutes.map((minutes) => minutes.hash)).toEqual([hash]);
    });
  });

  describe('appraisal, decision and ways back', () => {
    const issued = {
      extracts: [
        {
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
        },
      ],
    };

    test('[R37, R38] the decision opens the window, and when it is over and letters are entered the case is concluded', () => {
      const one = inspected();
      one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
      one.until(at('2024-12-20', '10:00'));
      one.tell({
        type: 'command.decision.issued',
        payload: issued,
        id: 'c1',
        by: 'office',
        at: Date.now(),
      } as never);
      expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
      one.until(at('2024-12-28') - 1);
      expect(one.isIn('stages.recognitionDecision.window')).toBe(true);
      one.send('anh', 'improvement.submit', improvementPlan);
      one.until(at('2025-01-01') - 1);
      expect(one.isIn('stages.recognitionDecision.settled')).toBe(true);
      one.until(at('2025-01-01'));
      expect(one.states()).toEqual(['concluded']);
    });

    test.each([
      ['dossierSubmission', 'stages.dossierSubmission.preparing', true],
      ['preReview', 'stages.preReview.reading', true],
      ['onSiteInspection', 'stages.onSiteInspection.awaitingSession', true],
      ['minutesAgreement', 'stages.minutesAgreement.drafting', false],
    ])(
      'a return to %s clears what came after it and sets the session anew where it has to be',
      (stage, state, unscheduled) => {
        const one = inspected();
        one.send('clerk', 'minutes.adopt', adoption(minutesDraft));
        one.tell({
          type: 'command.stage.return',
          payload: { stage, until: at('2024-12-20'), reason: 'x' },
          id: 'c1',
          by: 'viet',
          at: Date.now(),
        } as never);
        expect(one.isIn(state as string)).toBe(true);
        expect(one.isIn('session.unscheduled')).toBe(unscheduled);
        expect(one.context().minutes).toMatchObject({ version: 2, hash: null });
        expect(one.context().stagesDone.map((done) => done.stage)).not.toContain(stage);
      },
    );

    test('a withdrawn cell ends with its reason and owes nothing', () => {
      const one = cell();
      one.tell({
        type: 'command.cell.withdraw',
        payload: { reason: 'giải thể' },
        id: 'c1',
        by: 'viet',
        at: Date.now(),
      } as never);
      expect(one.states()).toEqual(['withdrawn']);
      expect(Object.values(one.context().obligations).some(({ open }) => open)).toBe(false);
    });
  });

  describe('difficulties', () => {
    test('[R70, R71] a difficulty makes the office owe guidance until each is answered', () => {
      const one = cell();
      one.send('anh', 'difficulty.raise', { text: 'chưa có mẫu 8' });
      one.send('anh', 'difficulty.raise', { text: 'chưa có mẫu 9' });
      expect(one.isIn('guidance.asked')).toBe(true);
      expect(one.context().obligations.guidance?.holder).toEqual({ role: 'office' });
      one.send('office', 'difficulty.answer', { difficulty: 'd1', text: 'gửi kèm', toAll: true });
      expect(one.isIn('guidance.asked')).toBe(true);
      expect(one.emitted.some(({ type }) => type === 'toCampaign')).toBe(true);
      expect(refusalOf(one.send('office', 'difficulty.answer', { difficulty: 'd1', text: 'x' }))).toBe(
        'unknownDifficulty',
      );
      one.send('office', 'difficulty.answer', { difficulty: 'd2', text: 'gửi kèm' });
      expect(one.isIn('guidance.quiet')).toBe(true);
    });
  });
});
