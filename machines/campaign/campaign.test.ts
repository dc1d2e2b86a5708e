import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../domain/journal/journal.ts';
import { rosterOfCell } from '../../domain/people/roster.ts';
import type { Terms } from '../../domain/plan/campaign-terms.ts';
import { type CellInput, initialCell } from '../cell/cell-context.ts';
import { COMMANDS, type Command } from '../protocol/command.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import { quietReport } from '../testing/cell-report.fixture.ts';
import { at, fileOf } from '../testing/season.fixture.ts';
import { seasonPlan } from '../testing/season-plan.fixture.ts';
import { campaignMachine } from './campaign.ts';
import type { CampaignContext, CampaignInput } from './campaign-context.ts';
import { campaignFacts } from './campaign-facts.ts';
import { campaignRefusal } from './campaign-rules.ts';

let run: Runtime;
const START = at('2024-11-26', '08:00');
const CELLS = ['doi-1', 'doi-2', 'van-phong'];

function campaign(changes: Partial<Terms> = {}, checklist: Parameters<typeof seasonPlan>[1] = {}) {
  const input: CampaignInput = { campaign: 'season', plan: seasonPlan(changes, checklist) };
  const one = run<CampaignContext>(campaignMachine(), input, {
    subject: 'campaign',
    now: START,
    objection: campaignRefusal,
  });
  let seq = 0;
  return {
    ...one,
    commands: () =>
      one.emitted.filter(({ type }) => type === 'command') as unknown as { cell: string; command: Command }[],
    report: (cell: string, stage: string, more: Record<string, unknown> = {}) => {
      seq += 1;
      one.tell({
        type: 'cell.report',
        report: {
          ...quietReport,
          cell,
          seq,
          stage,
          sessionStart: one.context().cells[cell]?.sessionStart ?? null,
          ...more,
        },
      } as never);
    },
  };
}

const refusalOf = (checked: ReturnType<ReturnType<typeof campaign>['send']>) =>
  checked.ok ? 'accepted' : checked.refusal.reason;
/** What was wrong, by field. */
const issuesOf = (checked: ReturnType<ReturnType<typeof campaign>['send']>) =>
  checked.ok ? [] : (checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`);
const lines = (level = 'GOOD') => CELLS.map((cell) => ({ cell, fourGood: true, level }));

/** All cells ready, the team has reported, the meeting of 20/12 is over. */
function met(changes: Partial<Terms> = {}, entered: { planNumber?: string; planDate?: string } = {}) {
  const open = Object.fromEntries(Object.keys(entered).map((item) => [item, null]));
  const one = campaign(changes, open);
  for (const [item, value] of Object.entries(entered))
    one.send('office', 'campaign.prepare', { item, value });
  one.send('office', 'campaign.announce');
  one.until(at('2024-12-13', '16:00'));
  for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
  one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
  one.send('office', 'meeting.set', { startsAt: '2024-12-20T14:00:00+07:00', venue: 'Hội trường Cục' });
  one.until(at('2024-12-20', '14:00'));
  one.send('office', 'meeting.hold', { present: ['viet', 'deputy'], chair: 'viet', recorder: 'office' });
  return one;
}

const sign = (one: ReturnType<typeof met>, decision: string, number: string, more = {}) => {
  one.send('office', 'decision.prepare', { decision });
  return one.send('viet', 'decision.sign', { decision, number, date: '2024-12-20', ...more });
};

/** The document's activity answers: with XState's own actor by its done event. */
function issue(one: ReturnType<typeof met>, decision: string) {
  one.tell({ type: 'decision.issued', decision, sha256: 'a'.repeat(64) } as never);
}

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  describe('preparation', () => {
    test('[R02, R30, R69] the office owes the preparation, and the announcement is refused with what is open', () => {
      const one = campaign({}, { planDate: null, teamDecision: null });
      expect(one.context().obligations.preparation).toMatchObject({ holder: { role: 'office' }, open: true });
      expect(one.context().obligations.preparation?.deadlines[0]?.due).toBe(at('2024-11-29'));
      expect(one.send('office', 'campaign.announce')).toMatchObject({
        ok: false,
        refusal: { reason: 'checklistOpen', values: { items: 'planDate, teamDecision' } },
      });
      one.send('office', 'campaign.prepare', { item: 'planDate', value: '2024-11-20' });
      one.send('office', 'campaign.prepare', { item: 'teamDecision', value: '30-QĐ/ĐU' });
      expect(refusalOf(one.send('office', 'campaign.announce'))).toBe('accepted');
      expect(one.isIn('course.started.underway')).toBe(true);
    });

    test('[R23] the announcement starts every cell once', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const started = one.emitted.filter(({ type }) => type === 'startCell') as unknown as {
        input: { cell: string };
      }[];
      expect(started.map(({ input }) => input.cell)).toEqual(CELLS);
    });
  });

  describe('what the office prepares', () => {
    test.each([
      ['planDate', '31/11/2026', 'value notADay'],
      ['planDate', '2026-02-30', 'value notADay'],
      ['planDate', 'theo sổ', 'value notADay'],
      ['teamDecisionDate', '31/11/2024', 'value notADay'],
      ['teamDecisionDate', '27/11/2024', 'value dateInFuture'],
      ['planNumber', '…-KH/ĐU', 'value notADocumentNumber'],
      ['teamDecision', 'abc', 'value notADocumentNumber'],
      ['teamDecision', 'năm 2024', 'value notADocumentNumber'],
    ])('%s is no “%s”: %s', (item, value, issue) => {
      const one = campaign({}, { [item]: null });
      const before = one.context().checklist;
      expect(issuesOf(one.send('office', 'campaign.prepare', { item, value }))).toEqual([issue]);
      expect(one.context().checklist).toEqual(before);
    });

    test.each([
      ['planDate', ' 20/11/2024 ', '2024-11-20'],
      ['planDate', '2024-11-20', '2024-11-20'],
      ['teamDecisionDate', '26/11/2024', '2024-11-26'],
      ['planNumber', ' 29-KH/ĐU', '29-KH/ĐU'],
      ['copies', 'theo số thành viên', 'theo số thành viên'],
    ])('%s “%s” is kept as %s', (item, value, kept) => {
      const one = campaign();
      expect(refusalOf(one.send('office', 'campaign.prepare', { item, value }))).toBe('accepted');
      expect(one.context().checklist).toMatchObject({ [item]: kept });
    });
  });

  describe('underway', () => {
    test('commands go to the cells they concern and are remembered until answered', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.send('office', 'session.move', {
        session: 'morning',
        startsAt: '2024-12-13T08:00:00+07:00',
        endsAt: '2024-12-13T11:00:00+07:00',
        reason: 'trùng lịch',
      });
      expect(one.commands().map(({ cell, command }) => [cell, command.type])).toEqual([
        ['doi-1', 'session.move'],
        ['doi-2', 'session.move'],
      ]);
      const id = one.commands()[0]?.command.id ?? '';
      expect(one.context().commands[id]).toEqual({ cell: 'doi-1', type: 'session.move' });
      one.report('doi-1', 'dossierSubmission', { answers: [{ id, ok: true, reason: null }] });
      expect(one.context().commands[id]).toBeUndefined();
    });

    test.each([
      ['2024-11-01T00:00:00+07:00', 'dateInPast'],
      ['2024-11-26T08:00:00+07:00', 'dateInPast'],
      ['2024-12-10T00:00:00+07:00', 'accepted'],
    ])('no cell is asked for a dossier by %s before it is told: %s', (until, reason) => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const moved = {
        session: 'morning',
        startsAt: '2024-12-13T08:00:00+07:00',
        endsAt: '2024-12-13T11:00:00+07:00',
        reason: 'trùng lịch',
      };
      expect(refusalOf(one.send('office', 'session.move', { ...moved, dossierDue: until }))).toBe(reason);
      const back = { cell: 'doi-1', stage: 'dossierSubmission', reason: 'nộp lại' };
      expect(refusalOf(one.send('viet', 'stage.return', { ...back, until }))).toBe(reason);
    });

    test.each([
      ['at night on a Sunday', '15T02:00', '15T05:00', ['dayOffNeedsReason', 'nightNeedsReason']],
      ['beside the other session', '12T15:00', '12T18:00', ['overlapNeedsReason']],
    ])('a whole session is moved %s with a reason for that time alone', (_when, starts, ends, asked) => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const moved = {
        session: 'morning',
        startsAt: `2024-12-${starts}:00+07:00`,
        endsAt: `2024-12-${ends}:00+07:00`,
        reason: 'trùng lịch',
      };
      expect(issuesOf(one.send('office', 'session.move', moved))).toEqual(
        asked.map((reason) => `timeReason ${reason}`),
      );
      const explained = one.send('office', 'session.move', { ...moved, timeReason: 'trực bão' });
      expect(refusalOf(explained)).toBe('accepted');
    });

    test('more time for all leaves a cell alone that was given as much already', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const cell = (id: string) => ({ role: 'cell', cell: id });
      one.report('doi-1', 'dossierSubmission', { holder: cell('doi-1'), due: at('2024-12-12') });
      one.report('doi-2', 'dossierSubmission', { holder: cell('doi-2'), due: at('2024-12-11') });
      const until = '2024-12-12T00:00:00+07:00';
      expect(refusalOf(one.send('viet', 'deadline.extend', { until, reason: 'bão' }))).toBe('accepted');
      expect(one.commands().map(({ cell: commanded }) => commanded)).toEqual(['doi-2', 'van-phong']);
    });

    test('a refused command is an obligation of the office until it is settled', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.send('viet', 'stage.return', { cell: 'doi-1', stage: 'preReview', reason: 'x' });
      const id = one.commands()[0]?.command.id ?? '';
      const values = { due: at('2024-12-12') };
      one.report('doi-1', 'dossierSubmission', {
        answers: [{ id, ok: false, reason: 'extensionNotLater', values }],
      });
      expect(one.isIn('refusals.standing')).toBe(true);
      expect(campaignFacts(one.context()).refused).toEqual([
        { command: id, cell: 'doi-1', type: 'stage.return', reason: 'extensionNotLater', values },
      ]);
      expect(one.context().obligations.refusedCommand).toMatchObject({
        holder: { role: 'office' },
        open: true,
      });
      one.send('office', 'command.settle', { command: id, reason: 'đã gọi điện' });
      expect(one.isIn('refusals.none')).toBe(true);
    });

    test('an old report is dropped', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.tell({
        type: 'cell.report',
        report: {
          ...quietReport,
          cell: 'doi-1',
          seq: 9,
          stage: 'preReview',
        },
      } as never);
      one.tell({
        type: 'cell.report',
        report: {
          ...quietReport,
          cell: 'doi-1',
          seq: 8,
          stage: 'dossierSubmission',
        },
      } as never);
      expect(one.context().cells['doi-1']?.stage).toBe('preReview');
    });

    test('a deadline extended for all reaches the cells that still prepare, never past the first session', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.report('doi-2', 'preReview');
      expect(
        refusalOf(one.send('viet', 'deadline.extend', { until: '2024-12-12T09:00:00+07:00', reason: 'x' })),
      ).toBe('extensionPastSession');
      expect(
        refusalOf(one.send('office', 'deadline.extend', { until: '2024-12-12T00:00:00+07:00', reason: 'x' })),
      ).toBe('notYourRole');
      one.send('viet', 'deadline.extend', { until: '2024-12-12T00:00:00+07:00', reason: 'bão' });
      expect(one.commands().map(({ cell }) => cell)).toEqual(['doi-1', 'van-phong']);
    });

    test('a session that is postponed stands in the way of no extension; once it has a time it does again', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const extended = (until: string) =>
        refusalOf(one.send('viet', 'deadline.extend', { until, reason: 'bão' }));
      one.send('office', 'session.postpone', { session: 'morning', reason: 'bão' });
      expect(extended('2024-12-12T14:00:01+07:00')).toBe('extensionPastSession');
      expect(extended('2024-12-12T14:00:00+07:00')).toBe('accepted');
      one.send('office', 'session.postpone', { session: 'afternoon', reason: 'bão' });
      expect(extended('2024-12-16T00:00:00+07:00')).toBe('accepted');
      const [startsAt, endsAt] = ['2024-12-18T08:00:00+07:00', '2024-12-18T11:00:00+07:00'];
      one.send('office', 'session.move', { session: 'morning', startsAt, endsAt, reason: 'hết bão' });
      expect(extended('2024-12-18T08:00:01+07:00')).toBe('extensionPastSession');
    });

    test('an extension for all whose new date is past by now is refused as that', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-11', '12:00'));
      const extended = (until: string) =>
        refusalOf(one.send('viet', 'deadline.extend', { until, reason: 'bão' }));
      expect(extended('2024-12-11T00:00:00+07:00')).toBe('extensionNotLater');
      expect(extended('2024-12-11T12:00:00+07:00')).toBe('extensionOver');
    });

    test('nor does one whose cells have all handed in, or left', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.report('doi-1', 'preReview');
      one.report('doi-2', 'withdrawn', { ended: true });
      const until = '2024-12-12T14:00:00+07:00';
      expect(refusalOf(one.send('viet', 'deadline.extend', { until, reason: 'bão' }))).toBe('accepted');
    });

    test('a cell that joins a postponed session has no time before the others have', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.send('office', 'session.postpone', { session: 'morning', reason: 'bão' });
      one.send('viet', 'cell.add', {
        cell: 'doi-9',
        name: 'Chi bộ Đội QLTT số 9',
        peerGroup: 'teams',
        session: 'morning',
        reason: 'mới lập',
      });
      const started = one.emitted.filter(({ type }) => type === 'startCell').at(-1) as unknown as {
        input: CellInput;
      };
      expect(initialCell(started.input).session).toMatchObject({ id: 'morning', state: 'unscheduled' });
    });

    test('people replaced make a new roster that every running cell gets', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.report('doi-2', 'withdrawn', { ended: true });
      one.send('office', 'person.replace', {
        newcomers: ['clerk-2'],
        remove: [{ person: 'clerk', role: 'teamClerk' }],
        add: [{ person: 'clerk-2', role: 'teamClerk' }],
        reason: 'nghỉ phép',
      });
      expect(one.context().roster.revision).toBe(2);
      expect(one.commands().map(({ cell, command }) => [cell, command.type])).toEqual([
        ['doi-1', 'roster.update'],
        ['van-phong', 'roster.update'],
      ]);
    });

    test('a paper of whoever was of the office on its day changes people as the office does', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const wasOfOffice = { person: 'viet', role: 'office', to: '2024-12-03' };
      one.send('office', 'person.replace', { add: [wasOfOffice], reason: 'làm thay một tuần' });
      one.until(at('2024-12-05', '09:00'));
      const change = { newcomers: ['moi'], add: [{ person: 'moi', role: 'teamMember' }], reason: 'bổ sung' };
      const paper = { enteredBy: 'office', document: 'CV-12' };
      const entered = (on: string) => refusalOf(one.send('viet', 'person.replace', change, { ...paper, on }));
      expect(entered('2024-12-04')).toBe('officeRolesOnly');
      expect(entered('2024-12-03')).toBe('accepted');
    });

    test('a change of people reaches the cells that it concerns, with those who concern them, and no other', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      const joins = { person: 'moi', role: 'cellDeputy', cell: 'doi-2' };
      one.send('office', 'person.replace', { newcomers: ['moi'], add: [joins], reason: 'bổ sung' });
      const [told, ...more] = one.commands();
      expect(more).toEqual([]);
      expect(told).toMatchObject({ cell: 'doi-2', command: { type: 'roster.update' } });
      const { roster } = COMMANDS['roster.update'].parse(told?.command.payload);
      expect(roster.assignments).toEqual(rosterOfCell(one.context().roster, 'doi-2').assignments);
      expect(roster.assignments).toContainEqual({ ...joins, from: '2024-11-26' });
      expect(roster.assignments.filter(({ cell }) => cell !== undefined && cell !== 'doi-2')).toEqual([]);
      // leaves one cell for another
      const leaves = { remove: [joins], add: [{ ...joins, cell: 'van-phong' }], reason: 'điều động' };
      one.send('office', 'person.replace', leaves);
      expect(one.commands().map(({ cell }) => cell)).toEqual(['doi-2', 'doi-2', 'van-phong']);
    });

    test('[X10] a role that begins on a day is handed over on that day, the campaign’s own tasks with it', () => {
      const one = campaign({ preparationWithin: 20 });
      const starts = { person: 'member', role: 'office', from: '2024-11-29' };
      expect(refusalOf(one.send('office', 'person.replace', { add: [starts], reason: 'x' }))).toBe(
        'accepted',
      );
      one.until(at('2024-11-28', '23:59'));
      const told = () =>
        one.notices.filter(({ to }) => to.includes('member')).map(({ about, step }) => `${about}/${step}`);
      expect(told()).toEqual(['roleGiven/news']);
      one.until(at('2024-11-29'));
      expect(told()).toEqual(['roleGiven/news', 'preparation/handOver', 'roleGiven/news']);
      const over = { person: 'member', role: 'office' };
      one.send('office', 'person.replace', {
        remove: [over],
        add: [{ ...over, to: '2024-11-30' }],
        reason: 'x',
      });
      one.until(at('2024-12-01'));
      expect(told().slice(3)).toEqual(['roleGiven/news', 'roleEnded/news']);
      expect(one.withdrawn.every((key) => key.endsWith('/member'))).toBe(true);
      expect(one.withdrawn).not.toEqual([]);
    });

    test('the guidance meant for all goes to the other cells', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.report('doi-1', 'dossierSubmission', {
        guidance: { difficulty: 'doi-1-d1', text: 'dùng mẫu đính kèm', by: 'office' },
      });
      expect(one.commands().map(({ cell, command }) => [cell, command.type])).toEqual([
        ['doi-2', 'guidance'],
        ['van-phong', 'guidance'],
      ]);
    });
  });

  describe('the slate', () => {
    test('[R34] with every cell at its appraisal the team leader owes the report', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      one.report('doi-1', 'committeeAppraisal');
      one.report('doi-2', 'withdrawn', { ended: true });
      expect(one.isIn('course.started.underway')).toBe(true);
      one.report('van-phong', 'committeeAppraisal');
      expect(one.isIn('course.started.reporting')).toBe(true);
      expect(one.context().slates).toMatchObject([
        { id: 'main', state: 'open', cells: ['doi-1', 'van-phong'] },
      ]);
      expect(one.context().obligations.teamReport).toMatchObject({ holder: { role: 'teamLeader' } });
    });

    test('an excused cell does not hold up the main slate and gets a supplementary one', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      one.report('doi-1', 'committeeAppraisal');
      one.report('van-phong', 'committeeAppraisal');
      one.send('viet', 'cell.excuse', { cell: 'doi-2', reason: 'bí thư ốm' });
      expect(one.isIn('course.started.reporting')).toBe(true);
    });

    test('[R35, R36] a return takes the cell off the slate with a new revision before it is commanded', () => {
      const one = met();
      expect(one.isIn('course.started.appraising.awaitingDecision')).toBe(true);
      one.send('viet', 'stage.return', { cell: 'doi-1', stage: 'minutesAgreement', reason: 'thiếu chữ ký' });
      expect(one.context().slates[0]).toMatchObject({ revision: 2, cells: ['doi-2', 'van-phong'] });
      expect(one.commands().at(-1)).toMatchObject({ cell: 'doi-1', command: { type: 'stage.return' } });
      expect(one.send('viet', 'slate.decide', { revision: 1, lines: lines() })).toMatchObject({
        ok: false,
        refusal: { code: 'STALE', reason: 'staleRevision' },
      });
      expect(issuesOf(one.send('viet', 'slate.decide', { revision: 2, lines: lines() }))).toEqual([
        'lines linesIncomplete',
      ]);
    });

    test('a slate that changed keeps the votes of the cells that are still on it, and no others', () => {
      const one = met();
      const ballot = { method: 'secret', present: 2, valid: 2, counts: { yes: 2 } };
      const votes = CELLS.map((cell) => ({ cell, about: 'fourGood', ...ballot }));
      const recorded = one.send('office', 'vote.record', { slate: 'main', revision: 1, votes });
      expect(issuesOf(recorded)).toEqual([]);
      expect(one.context().slates[0]?.votes.map(({ cell }) => cell)).toEqual(CELLS);
      one.send('viet', 'stage.return', { cell: 'doi-1', stage: 'minutesAgreement', reason: 'thiếu chữ ký' });
      expect(one.context().slates[0]?.votes.map(({ cell }) => cell)).toEqual(['doi-2', 'van-phong']);
    });

    test('minutes are corrected once they are locked, and not before', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      const correct = () => one.send('leader', 'minutes.correct', { cell: 'doi-1', reason: 'sai số liệu' });
      one.report('doi-1', 'minutesAgreement');
      expect(refusalOf(correct())).toBe('minutesNotLocked');
      one.report('doi-1', 'committeeAppraisal');
      expect(refusalOf(correct())).toBe('accepted');
      expect(one.commands().at(-1)).toMatchObject({ cell: 'doi-1', command: { type: 'minutes.correct' } });
    });

    describe('[R35, X10, X17] a meeting that is recorded later was held by those of its own day', () => {
      /** the deputy’s time in committee and cell ends with the meeting’s day, and a new member follows */
      function changed() {
        const one = met();
        one.send('office', 'person.replace', {
          newcomers: ['moi'],
          remove: [{ person: 'deputy', role: 'committeeDeputy' }],
          add: [
            { person: 'deputy', role: 'committeeDeputy', to: '2024-12-20' },
            { person: 'deputy', role: 'cellMember', cell: 'doi-1', to: '2024-12-20' },
            { person: 'moi', role: 'committeeMember', from: '2024-12-21' },
          ],
          reason: 'phân công lại',
        });
        one.until(at('2024-12-23', '09:00'));
        return (more: object, paper = {}) =>
          one.send('office', 'meeting.hold', { chair: 'viet', recorder: 'office', ...more }, paper);
      }
      const conflicts = [{ person: 'deputy', cell: 'doi-1', recused: true }];

      test('as it was appointed', () => {
        const record = changed();
        expect(issuesOf(record({ present: ['viet', 'moi'] }))).toContain('present.1 notOfCommittee');
        expect(issuesOf(record({ present: ['viet', 'deputy'] }))).toEqual(['conflicts conflictUntold']);
        expect(record({ present: ['viet', 'deputy'], conflicts })).toMatchObject({ ok: true });
      });

      test('as it began, where that is recorded', () => {
        const record = changed();
        const startedAt = '2024-12-21T08:00:00+07:00';
        expect(issuesOf(record({ present: ['viet', 'deputy'], conflicts, startedAt }))).toContain(
          'present.1 notOfCommittee',
        );
        expect(record({ present: ['viet', 'moi'], startedAt })).toMatchObject({ ok: true });
      });

      test('and neither later than it is recorded, nor later than the paper that says so', () => {
        const record = changed();
        const held = { present: ['viet', 'deputy'], conflicts };
        const endedAt = '2024-12-23T09:00:01+07:00';
        expect(issuesOf(record({ ...held, startedAt: endedAt }))).toContain('startedAt timeInFuture');
        expect(issuesOf(record({ ...held, endedAt }))).toEqual(['endedAt timeInFuture']);
        const paper = { enteredBy: 'office', on: '2024-12-20', document: 'BB-3' };
        const next = '2024-12-21T08:00:00+07:00';
        expect(issuesOf(record({ ...held, endedAt: next }, paper))).toEqual(['endedAt timeInFuture']);
        expect(record({ ...held, endedAt: '2024-12-20T16:00:00+07:00' }, paper)).toMatchObject({ ok: true });
      });
    });

    test('[R35] votes that somebody else has recorded meanwhile are not replaced unseen', () => {
      const one = met();
      const votes = [{ about: 'slate', method: 'open', present: 2, valid: 2, counts: { yes: 2 } }];
      const record = (known: { after?: string }) =>
        one.send('office', 'vote.record', { revision: 1, votes, ...known });
      const newest = () => one.context().slates[0]?.votesEntry ?? 'none';
      expect(refusalOf(record({ after: newest() }))).toBe('accepted');
      const seen = newest();
      expect(record({ after: 'none' })).toMatchObject({
        refusal: { code: 'STALE', reason: 'votedMeanwhile', values: { entry: seen } },
      });
      expect(newest()).toBe(seen);
      expect(refusalOf(record({ after: seen }))).toBe('accepted');
      expect(newest()).not.toBe(seen);
      // whoever doesn't say what they have seen means the newest of all
      expect(refusalOf(record({}))).toBe('accepted');
    });

    test('[R35] with the last cell of the slate the meeting that is ahead is called off', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
      one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
      const set = { startsAt: '2024-12-20T14:00:00+07:00', venue: 'Hội trường Cục' };
      one.send('office', 'meeting.set', set);
      expect(one.context().meetings).toMatchObject([
        { startsAt: at('2024-12-20', '14:00'), endsAt: at('2024-12-20', '17:00'), venue: set.venue },
      ]);
      for (const cell of CELLS)
        one.send('viet', 'stage.return', { cell, stage: 'minutesAgreement', reason: 'xem lại' });
      expect(one.isIn('course.started.underway')).toBe(true);
      expect(one.context().meetings).toEqual([]);
      const told = one.emitted.flatMap((message) =>
        message.type === 'notice' ? [(message as unknown as { notice: Notice }).notice] : [],
      );
      expect(told.at(-1)).toMatchObject({
        about: 'meetingCalledOff',
        to: expect.arrayContaining(['viet', 'deputy']),
        values: { startsAt: at('2024-12-20', '14:00') },
      });
    });

    test('[R35] a meeting that is moved and moved back, or to another venue at its hour, is told each time', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
      one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
      for (const [day, venue] of [
        [20, 'Hội trường Cục'],
        [23, 'Hội trường Cục'],
        [20, 'Hội trường Cục'],
        [20, 'Phòng họp số 2'],
      ])
        one.send('office', 'meeting.set', { startsAt: `2024-12-${day}T14:00:00+07:00`, venue });
      const [set, later] = ['2024-12-20', '2024-12-23'].map((day) => `meeting/opening@${at(day, '14:00')}`);
      const told = one.notices.filter(({ about }) => about === 'meeting').map(({ key }) => key);
      expect(told).toEqual([set, later, `${set}#2`, `${set}#3`]);
    });

    test('a meeting on a day off is set with a reason for that day alone', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
      one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
      const sunday = { startsAt: '2024-12-22T14:00:00+07:00', venue: 'Hội trường Cục' };
      expect(issuesOf(one.send('office', 'meeting.set', sunday))).toEqual(['timeReason dayOffNeedsReason']);
      const explained = one.send('office', 'meeting.set', { ...sunday, timeReason: 'họp bù' });
      expect(refusalOf(explained)).toBe('accepted');
    });

    test('a meeting that is called off a second time, at the same time of day, is told a second time', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      one.until(at('2024-12-13', '16:00'));
      for (let round = 1; round <= 2; round += 1) {
        for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
        one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
        one.send('office', 'meeting.set', { startsAt: '2024-12-20T14:00:00+07:00', venue: 'Hội trường Cục' });
        for (const cell of CELLS)
          one.send('viet', 'stage.return', { cell, stage: 'minutesAgreement', reason: 'xem lại' });
        const answers = one.commands().map(({ command: { id } }) => ({ id, ok: true, reason: null }));
        for (const cell of CELLS) one.report(cell, 'minutesAgreement', { answers });
      }
      const keys = one.notices.filter(({ about }) => about === 'meetingCalledOff').map(({ key }) => key);
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(2);
    });

    test.each([
      ['a number with a look-alike of Đ is read as it is meant', { number: '31-QÐ/ĐU' }, 'accepted'],
      ['the symbol without its letter', { number: '31-QD' }, 'numberUnreadable'],
      ['the number of a resolution', { number: '31-NQ' }, 'numberUnreadable'],
      ['words', { number: 'số 31' }, 'numberUnreadable'],
      ['a signature of tomorrow', { date: '2024-12-21' }, 'date dateInFuture'],
      ['a signature of today', { date: '2024-12-20' }, 'accepted'],
      ['a signature of the day before the slate was decided', { date: '2024-12-19' }, 'date dateBeforeSlate'],
      ['a signature of the year 1', { date: '0001-01-01' }, 'date dateTooOld'],
      [
        'the scan of a cell',
        { scan: { cell: 'doi-1', sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 1 } },
        'scan fileOfOtherCell',
      ],
    ])(
      '[R67] what the register would refuse later is refused when it is signed: %s',
      (_what, more, reason) => {
        const one = met();
        one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
        const checked = sign(one, 'main-fourGood', '31-QĐ/ĐU', more);
        expect(issuesOf(checked).join() || refusalOf(checked)).toBe(reason);
        if (reason === 'accepted')
          expect(one.context().decisions['main-fourGood']).toMatchObject({ number: '31-QĐ/ĐU' });
      },
    );

    test('a report whose file is of a cell is refused', () => {
      const one = campaign();
      one.send('office', 'campaign.announce');
      for (const cell of CELLS) one.report(cell, 'committeeAppraisal');
      const file = { cell: 'doi-1', sha256: 'a'.repeat(64), name: 'a.pdf', type: 'pdf', size: 1 };
      const report = { summary: 'Đã kiểm tra 3 chi bộ', document: { title: 'Báo cáo', file } };
      expect(issuesOf(one.send('leader', 'report.submit', report))).toEqual([
        'document.file fileOfOtherCell',
      ]);
      const own = { ...report, document: { title: 'Báo cáo', file: { ...file, cell: 'campaign' } } };
      expect(refusalOf(one.send('leader', 'report.submit', own))).toBe('accepted');
    });

    test('a number that the register refuses twice is told twice', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      for (const signing of ['e1', 'e2']) {
        sign(one, 'main-fourGood', '31-QĐ/ĐU');
        const failure = 'NUMBER_TAKEN';
        const failed = { decision: 'main-fourGood', signing, number: '31-QĐ/ĐU', failure };
        one.tell({ type: 'decision.failed', ...failed } as never);
      }
      const told = one.notices.filter(({ about }) => about === 'numberRefused').map(({ key }) => key);
      expect(new Set(told).size).toBe(2);
    });

    test('[R12, X13, X14] over the quota a reason is asked, and "excellent" without four-good has one as well', () => {
      const one = met();
      const excellent = [{ cell: 'doi-1', fourGood: true, level: 'EXCELLENT' }, ...lines().slice(1)];
      expect(one.send('viet', 'slate.decide', { revision: 1, lines: excellent })).toMatchObject({
        ok: false,
        refusal: {
          reason: 'invalidContent',
          issues: [
            {
              path: 'reason',
              message: 'overQuotaNeedsReason',
              values: { unit: 'cell', group: '', excellent: 1, allowed: 0, base: 3 },
            },
          ],
        },
      });
      const without = [{ cell: 'doi-1', fourGood: false, level: 'EXCELLENT' }, ...lines().slice(1)];
      expect(
        issuesOf(
          one.send('viet', 'slate.decide', { revision: 1, lines: without, reason: 'Đảng ủy Khối đồng ý' }),
        ),
      ).toEqual(['lines.0 excellentWithoutFourGood']);
      expect(
        refusalOf(
          one.send('viet', 'slate.decide', { revision: 1, lines: excellent, reason: 'Đảng ủy Khối đồng ý' }),
        ),
      ).toBe('accepted');
    });
  });

  test('cells that nobody reaches are one task of the office, until every one was told', () => {
    const one = campaign();
    one.send('office', 'campaign.announce');
    one.until(at('2024-12-20', '10:00'));
    const untold = { marks: ['untold'] };
    const owed = () => one.context().obligations['telling'];
    one.report('doi-1', 'recognitionDecision', untold);
    one.report('doi-2', 'recognitionDecision', untold);
    expect(one.isIn('telling.owed')).toBe(true);
    expect(owed()).toMatchObject({ open: true, deadlines: [{ due: at('2024-12-24') }] });
    expect(one.notices.filter(({ about }) => about === 'telling')).toHaveLength(1);
    one.report('doi-1', 'recognitionDecision');
    expect(owed()?.open).toBe(true);
    one.report('doi-2', 'concluded', { ...untold, ended: true });
    expect(owed()?.open).toBe(false);
  });

  describe('decisions', () => {
    test('[R37, R38, R67] the slate decided makes a decision on four-good cells and one on levels, each prepared and signed', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      expect(Object.keys(one.context().decisions)).toEqual(['main-fourGood', 'main-cellLevels']);
      expect(
        refusalOf(
          one.send('viet', 'decision.sign', {
            decision: 'main-other',
            number: '31-QĐ/ĐU',
            date: '2024-12-20',
          }),
        ),
      ).toBe('unknownDecision');
      expect(refusalOf(sign(one, 'main-fourGood', '31-QĐ/ĐU'))).toBe('accepted');
      expect(refusalOf(sign(one, 'main-cellLevels', '31-QĐ/ĐU'))).toBe('numberTaken');
      expect(refusalOf(sign(one, 'main-cellLevels', '30-QĐ/ĐU'))).toBe('numberNotRising');
      expect(refusalOf(sign(one, 'main-cellLevels', '34-QĐ/ĐU'))).toBe('numberGapNeedsReason');
      expect(refusalOf(sign(one, 'main-cellLevels', '32-QĐ/ĐU'))).toBe('accepted');
      expect(one.context().decisions['main-cellLevels']).toMatchObject({
        number: '32-QĐ/ĐU',
        date: '2024-12-20',
      });
    });

    test('a signature is dated with its day or an earlier one, never with a later one', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      const tomorrow = sign(one, 'main-fourGood', '31-QĐ/ĐU', { date: '2024-12-21' });
      expect(issuesOf(tomorrow)).toEqual(['date dateInFuture']);
      expect(one.context().decisions['main-fourGood']?.number).toBeNull();
      one.until(at('2024-12-21') - 1);
      expect(issuesOf(sign(one, 'main-fourGood', '31-QĐ/ĐU', { date: '2024-12-21' }))).toEqual([
        'date dateInFuture',
      ]);
      one.until(at('2024-12-21'));
      expect(refusalOf(sign(one, 'main-fourGood', '31-QĐ/ĐU', { date: '2024-12-21' }))).toBe('accepted');
      expect(refusalOf(sign(one, 'main-cellLevels', '32-QĐ/ĐU', { date: '2024-12-20' }))).toBe('accepted');
    });

    test('a signature that the register voids leaves neither number nor date, and is given again', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      expect(refusalOf(sign(one, 'main-fourGood', '31-QĐ/ĐU'))).toBe('accepted');
      expect(one.context().decisions['main-fourGood']).toMatchObject({ state: 'signed', number: '31-QĐ/ĐU' });
      one.tell({
        type: 'decision.failed',
        decision: 'main-fourGood',
        number: '31-QĐ/ĐU',
        failure: 'NUMBER_TAKEN',
      } as never);
      expect(one.context().decisions['main-fourGood']).toMatchObject({
        state: 'awaitingSignature',
        number: null,
        date: null,
        signer: null,
      });
      expect(refusalOf(sign(one, 'main-cellLevels', '31-QĐ/ĐU'))).toBe('accepted');
    });

    test('a decision is not signed while the plan that it cites has no date, or one after it; the office may still enter it', () => {
      const one = met({}, { planDate: '20/01/2025' });
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      const early = sign(one, 'main-fourGood', '31-QĐ/ĐU');
      expect(early).toMatchObject({
        refusal: { reason: 'groundsUnset', values: { items: 'planDate' } },
      });
      expect(one.context().decisions['main-fourGood']?.state).toBe('awaitingSignature');
      expect(refusalOf(one.send('office', 'campaign.prepare', { item: 'copies', value: '7' }))).toBe(
        'preparationOver',
      );
      one.send('office', 'campaign.prepare', { item: 'planNumber', value: '29-KH/ĐU' });
      one.send('office', 'campaign.prepare', { item: 'planDate', value: '2024-11-21' });
      const signing = { decision: 'main-fourGood', number: '31-QĐ/ĐU', date: '2024-12-20' };
      expect(refusalOf(one.send('viet', 'decision.sign', signing))).toBe('accepted');
      expect(
        refusalOf(one.send('office', 'campaign.prepare', { item: 'planDate', value: '2024-11-22' })),
      ).toBe('decisionSigned');
    });

    describe('the signed paper that comes after the signature', () => {
      const scan = (name: string, cell = 'campaign') => fileOf(name, cell);
      const attach = (one: ReturnType<typeof met>, more: object = {}, by = 'office') =>
        one.send(by, 'decision.attachSigned', {
          decision: 'main-fourGood',
          file: scan('ban-ky'),
          ...more,
        });
      function awaited() {
        const one = met();
        one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
        return one;
      }
      const kept = (one: ReturnType<typeof met>) => one.context().decisions['main-fourGood'];

      test('[R67] is kept by the office once the decision is signed, and once it is issued; not before', () => {
        const one = awaited();
        expect(refusalOf(attach(one))).toBe('decisionNotThere');
        expect(refusalOf(attach(one, { decision: 'main-other' }))).toBe('unknownDecision');
        sign(one, 'main-fourGood', '31-QĐ/ĐU');
        expect(refusalOf(attach(one, {}, 'viet'))).toBe('notYourRole');
        expect(refusalOf(attach(one))).toBe('accepted');
        issue(one, 'main-fourGood');
        expect(kept(one)).toMatchObject({
          state: 'issued',
          number: '31-QĐ/ĐU',
          scan: { name: 'ban-ky.pdf' },
          scanGiven: { by: 'office', at: at('2024-12-20', '14:00') },
        });
        sign(one, 'main-cellLevels', '32-QĐ/ĐU');
        issue(one, 'main-cellLevels');
        one.send('office', 'decision.publish');
        expect(refusalOf(attach(one, { decision: 'main-cellLevels' }))).toBe('accepted');
      });

      test('[R67] stays on record when a better one replaces it, with who did so and why', () => {
        const one = awaited();
        sign(one, 'main-fourGood', '31-QĐ/ĐU', { scan: scan('mo') });
        const better = { file: scan('ro-hon') };
        expect(issuesOf(attach(one, better))).toEqual(['reason signedPaperNeedsReason']);
        expect(refusalOf(attach(one, { file: scan('mo'), reason: 'x' }))).toBe('signedPaperThere');
        expect(refusalOf(attach(one, { ...better, reason: 'Bản quét bị mờ' }))).toBe('accepted');
        expect(refusalOf(attach(one, { file: scan('ban-thu-ba'), reason: 'Thiếu trang 2' }))).toBe(
          'accepted',
        );
        expect(kept(one)?.scan?.name).toBe('ban-thu-ba.pdf');
        expect(kept(one)?.earlierScans).toMatchObject([
          { file: { name: 'mo.pdf' }, by: 'office', reason: 'Bản quét bị mờ' },
          { file: { name: 'ro-hon.pdf' }, by: 'office', reason: 'Thiếu trang 2' },
        ]);
      });

      test('is a file of the campaign, of a decision that stands', () => {
        const one = awaited();
        sign(one, 'main-fourGood', '31-QĐ/ĐU');
        expect(issuesOf(attach(one, { file: scan('ban-ky', 'doi-1') }))).toEqual(['file fileOfOtherCell']);
        issue(one, 'main-fourGood');
        sign(one, 'main-cellLevels', '32-QĐ/ĐU');
        issue(one, 'main-cellLevels');
        one.send('viet', 'decision.withdraw', { decision: 'main-fourGood', reason: 'Ghi sai tên' });
        expect(attach(one)).toMatchObject({
          refusal: { reason: 'decisionNotThere', values: { state: 'withdrawn' } },
        });
      });

      test('of a signature that the register voids is not one of the next', () => {
        const one = awaited();
        sign(one, 'main-fourGood', '31-QĐ/ĐU', { scan: scan('mo') });
        attach(one, { reason: 'Bản quét bị mờ' });
        one.tell({
          type: 'decision.failed',
          decision: 'main-fourGood',
          signing: 'e1',
          number: '31-QĐ/ĐU',
          failure: 'NUMBER_TAKEN',
        } as never);
        expect(kept(one)).toMatchObject({ scan: null, scanGiven: null, earlierScans: [] });
      });
    });

    test('a deputy signs only with an authorisation', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      one.send('office', 'decision.prepare', { decision: 'main-fourGood' });
      one.send('office', 'person.replace', {
        remove: [{ person: 'deputy', role: 'committeeDeputy' }],
        add: [{ person: 'deputy', role: 'committeeDeputy' }],
        reason: 'hết ủy quyền',
      });
      expect(
        refusalOf(
          one.send('deputy', 'decision.sign', {
            decision: 'main-fourGood',
            number: '31-QĐ/ĐU',
            date: '2024-12-20',
          }),
        ),
      ).toBe('noAuthorisation');
    });

    test('[R16, R67, R72] published results go to each cell as its own extract, and the report to the superior ends the campaign', () => {
      const one = met();
      one.send('viet', 'slate.decide', {
        revision: 1,
        lines: [{ cell: 'doi-1', fourGood: false, level: 'COMPLETED' }, ...lines().slice(1)],
      });
      sign(one, 'main-fourGood', '31-QĐ/ĐU');
      issue(one, 'main-fourGood');
      expect(one.isIn('course.started.deciding')).toBe(true);
      sign(one, 'main-cellLevels', '32-QĐ/ĐU');
      issue(one, 'main-cellLevels');
      expect(one.isIn('course.started.publishing')).toBe(true);
      one.send('office', 'decision.publish');
      const extracts = one.commands().filter(({ command }) => command.type === 'decision.issued');
      expect(
        extracts.map(({ cell, command }) => [
          cell,
          (
            command.payload as {
              extracts: { number: string; level: string | null; fourGood: boolean | null }[];
            }
          ).extracts.map(({ number, level, fourGood }) => level ?? (fourGood ? number : '')),
        ]),
      ).toEqual([
        ['doi-1', ['COMPLETED']],
        ['doi-2', ['31-QĐ/ĐU', 'GOOD']],
        ['van-phong', ['31-QĐ/ĐU', 'GOOD']],
      ]);
      const reported = { number: '40-BC/ĐU', date: '2024-12-20' };
      const report = (more: object) => one.send('office', 'superior.report', { ...reported, ...more });
      expect(issuesOf(report({ date: '2024-12-21' }))).toEqual(['date dateInFuture']);
      expect(issuesOf(report({ date: '2023-12-01' }))).toEqual(['date dateTooOld']);
      expect(refusalOf(report({ number: 'abc' }))).toBe('numberUnreadable');
      expect(refusalOf(report({ number: '40-QĐ/ĐU' }))).toBe('numberUnreadable');
      report({});
      expect(one.isIn('course.started.concluding.reported')).toBe(true);
      for (const cell of CELLS) one.report(cell, 'concluded', { ended: true });
      expect(one.states()).toEqual(['concluded']);
    });

    function decided() {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      return one;
    }
    function signed(one: ReturnType<typeof met>) {
      sign(one, 'main-fourGood', '31-QĐ/ĐU');
      issue(one, 'main-fourGood');
      sign(one, 'main-cellLevels', '32-QĐ/ĐU');
      issue(one, 'main-cellLevels');
      return one;
    }
    const withdrawn = (one: ReturnType<typeof met>) =>
      one.send('viet', 'decision.withdraw', { decision: 'main-cellLevels', reason: 'Ghi sai tên' });
    const newsOf = (one: ReturnType<typeof met>, about: string) =>
      one.notices.filter((notice) => notice.about === about);

    test('[R67] a decision that is taken back is told to every cell that was told of it, also to one that has ended', () => {
      const one = signed(decided());
      one.send('office', 'decision.publish');
      one.report('doi-2', 'concluded', { ended: true });
      expect(refusalOf(withdrawn(one))).toBe('accepted');
      const [told] = newsOf(one, 'decisionWithdrawn');
      expect(told?.values).toEqual({ decision: 'main-cellLevels', reason: 'Ghi sai tên' });
      for (const cell of CELLS)
        expect(told?.to, cell).toEqual(
          expect.arrayContaining(
            rosterOfCell(one.context().roster, cell)
              .assignments.filter(({ role }) => role === 'cellHead')
              .map(({ person }) => person),
          ),
        );
      expect(told?.to).toEqual(expect.arrayContaining(['anh', 'viet', 'office']));
    });

    test('a cell is not told that a decision was taken back of which it was never told', () => {
      const one = signed(decided());
      withdrawn(one);
      const [told] = newsOf(one, 'decisionWithdrawn');
      expect(told?.to).toEqual(expect.arrayContaining(['viet', 'office']));
      expect(told?.to).not.toContain('anh');
    });

    test('[R16, R67] a cell whose case has ended is told of a decision on it by the campaign, since no command reaches it', () => {
      const one = signed(decided());
      one.send('office', 'decision.publish');
      one.report('doi-1', 'concluded', { ended: true });
      withdrawn(one);
      sign(one, 'main-cellLevels-2', '33-QĐ/ĐU');
      issue(one, 'main-cellLevels-2');
      const before = one.commands().length;
      one.send('office', 'decision.publish');
      expect(
        one
          .commands()
          .slice(before)
          .map(({ cell }) => cell),
      ).toEqual(['doi-2', 'van-phong']);
      expect(newsOf(one, 'decisionIssued')).toMatchObject([
        { to: ['anh', 'long'], values: { decisions: '33-QĐ/ĐU', replaces: '32-QĐ/ĐU' } },
      ]);
    });

    test('a cell that leaves while a decision on it waits for its signature is told of that decision', () => {
      const one = decided();
      one.send('viet', 'cell.withdraw', { cell: 'doi-1', reason: 'giải thể' });
      signed(one);
      one.report('doi-1', 'withdrawn', { ended: true });
      one.send('office', 'decision.publish');
      expect(newsOf(one, 'decisionIssued')).toMatchObject([
        { to: ['anh', 'long'], values: { decisions: '31-QĐ/ĐU, 32-QĐ/ĐU' } },
      ]);
    });

    test('a withdrawal waits while a decision is on its way, then goes out', () => {
      const one = met();
      one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      one.send('viet', 'cell.withdraw', { cell: 'doi-1', reason: 'giải thể' });
      expect(one.commands().filter(({ command }) => command.type === 'cell.withdraw')).toEqual([]);
      sign(one, 'main-fourGood', '31-QĐ/ĐU');
      issue(one, 'main-fourGood');
      sign(one, 'main-cellLevels', '32-QĐ/ĐU');
      issue(one, 'main-cellLevels');
      expect(
        one
          .commands()
          .filter(({ command }) => command.type === 'cell.withdraw')
          .map(({ cell }) => cell),
      ).toEqual(['doi-1']);
    });

    describe('while the end of a cell is under way', () => {
      const ends = (
        one: ReturnType<typeof campaign>,
        type: 'cell.withdraw' | 'cell.transfer',
        cell = 'doi-1',
      ) =>
        one.send('viet', type, {
          cell,
          ...(type === 'cell.transfer' ? { to: 'Đảng ủy Sở Công Thương' } : {}),
          reason: 'x',
        });
      const underWay = (type: string) => ({
        ok: false,
        refusal: { code: 'NOT_NOW', reason: 'commandUnderWay', values: { cell: 'doi-1', type } },
      });
      const ENDINGS = ['cell.withdraw', 'cell.transfer'] as const;

      /** The campaign's cell answers the newest command that it was sent. */
      const answers = (one: ReturnType<typeof campaign>, reason: string | null) =>
        one.report('doi-1', 'preReview', {
          answers: [{ id: one.commands().at(-1)?.command.id, ok: reason === null, reason }],
        });

      test.each(ENDINGS)('waiting for a decision, %s lets no other one in', (first) => {
        const one = met();
        one.send('viet', 'slate.decide', { revision: 1, lines: lines() });
        expect(ends(one, first).ok).toBe(true);
        for (const second of ENDINGS) expect(ends(one, second)).toMatchObject(underWay(first));
        expect(ends(one, 'cell.transfer', 'doi-2').ok).toBe(true);
        expect(one.context().waiting.map(({ type, payload }) => [type, payload.cell])).toEqual([
          [first, 'doi-1'],
          ['cell.transfer', 'doi-2'],
        ]);
      });

      test.each(ENDINGS)('on its way to the cell, %s lets nothing in that it contradicts', (first) => {
        const one = campaign();
        one.send('office', 'campaign.announce');
        one.report('doi-1', 'committeeAppraisal');
        expect(ends(one, first).ok).toBe(true);
        for (const second of ENDINGS) expect(ends(one, second)).toMatchObject(underWay(first));
        const returned = { cell: 'doi-1', stage: 'preReview', reason: 'x' };
        for (const [by, type, payload] of [
          ['viet', 'stage.return', returned],
          ['leader', 'minutes.correct', { cell: 'doi-1', reason: 'x' }],
          ['viet', 'cell.excuse', { cell: 'doi-1', reason: 'x' }],
        ] as const)
          expect(one.send(by, type, payload), type).toMatchObject(underWay(first));
        expect(one.commands()).toHaveLength(1);
      });

      test('a cell that refuses to end takes another end', () => {
        const one = campaign();
        one.send('office', 'campaign.announce');
        ends(one, 'cell.withdraw');
        answers(one, 'cellEnded');
        expect(ends(one, 'cell.transfer').ok).toBe(true);
      });

      test('a way back lets in no other way back, until the cell has answered; an end it lets in', () => {
        const one = campaign();
        one.send('office', 'campaign.announce');
        one.report('doi-1', 'committeeAppraisal');
        const back = (stage: string) =>
          one.send('viet', 'stage.return', { cell: 'doi-1', stage, reason: 'x' });
        expect(back('preReview').ok).toBe(true);
        expect(back('dossierSubmission')).toMatchObject(underWay('stage.return'));
        expect(one.send('leader', 'minutes.correct', { cell: 'doi-1', reason: 'x' })).toMatchObject(
          underWay('stage.return'),
        );
        answers(one, null);
        expect(back('dossierSubmission').ok).toBe(true);
        expect(ends(one, 'cell.withdraw').ok).toBe(true);
      });
    });

    test('a campaign is cancelled with its cells, but not once a decision is signed', () => {
      const cancelled = met();
      expect(refusalOf(cancelled.send('viet', 'campaign.cancel', { reason: 'sáp nhập' }))).toBe('accepted');
      expect(cancelled.states()).toEqual(['cancelled']);
      expect(cancelled.commands().filter(({ command }) => command.type === 'campaign.cancel')).toHaveLength(
        3,
      );
      vi.useRealTimers();

      const signed = met();
      signed.send('viet', 'slate.decide', { revision: 1, lines: lines() });
      sign(signed, 'main-fourGood', '31-QĐ/ĐU');
      expect(refusalOf(signed.send('viet', 'campaign.cancel', { reason: 'x' }))).toBe('decisionSigned');
    });
  });
});
