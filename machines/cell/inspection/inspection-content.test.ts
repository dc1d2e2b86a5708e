import { afterEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES } from '../../testing/case.fixture.ts';
import {
  type Case,
  command,
  contentNow,
  inSession,
  inspected,
  issuesOf,
  opened,
  reasonOf,
  rosterWith,
  submitted,
  take,
  withScore,
} from '../../testing/content.fixture.ts';
import {
  adoption,
  at,
  completeDossier,
  everybody,
  fileOf,
  minutesDraft,
  seasonRoster,
  teamRecord,
} from '../../testing/season.fixture.ts';

describe.each(RUNTIMES)('on %s', (_name, run) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const g1 = (points: number, more: object = {}) => ({
    scores: [{ criterion: 'g1', subject: 'fourGood', points, ...more }],
  });

  const refusedUnchanged = (one: Case, by: string, type: string, payload: unknown) => {
    const before = contentNow(one);
    const checked = one.send(by, type, payload);
    expect(checked.ok).toBe(false);
    expect(contentNow(one)).toBe(before);
    return checked;
  };

  test('after a return to the inspection no score gets the id of one that was cleared', () => {
    const one = inspected(run);
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    const given = one.context().scores.team.length;
    command(one, 'stage.return', { stage: 'onSiteInspection', reason: 'xem lại' });
    expect(one.context().scores).toMatchObject({ team: [], committee: [], cleared: given });
    take(one, 'office', 'session.move', {
      startsAt: '2024-12-16T08:00:00+07:00',
      endsAt: '2024-12-16T11:00:00+07:00',
      reason: 'xem lại',
    });
    one.until(at('2024-12-16', '09:00'));
    take(one, 'member', 'inspection.record', teamRecord);
    expect(one.context().scores.team[0]?.id).toBe(`t${given + 1}`);
  });

  describe('reading the dossier', () => {
    test('[R32, R44] a note stands at its report and its criterion, with who wrote it and when', () => {
      const one = submitted(run);
      one.until(at('2024-12-06', '09:30'));
      take(one, 'member', 'review.note', {
        text: 'Chưa rõ minh chứng',
        report: 'fourGood',
        subject: 'fourGood',
        criterion: 'g2',
      });
      expect(one.context().review).toEqual({
        notes: [
          {
            text: 'Chưa rõ minh chứng',
            report: 'fourGood',
            subject: 'fourGood',
            criterion: 'g2',
            by: 'member',
            at: at('2024-12-06', '09:30'),
          },
        ],
        returns: [],
        points: [],
      });
    });

    test('[R44] what is to be verified comes up in the inspection, numbered in the order it was noted', () => {
      const one = submitted(run);
      take(one, 'member', 'review.note', { text: 'Sổ họp', verify: true });
      take(one, 'clerk', 'review.note', { text: 'Chỉ để biết' });
      take(one, 'clerk', 'review.finish', {
        pointsToVerify: [
          { text: 'Số buổi' },
          { text: 'Phạt chậm', subject: 'cellQuality', criterion: 'late-report' },
        ],
      });
      one.until(at('2024-12-12', '08:30'));
      expect(one.context().review.points.map(({ id, text, by, finding }) => [id, text, by, finding])).toEqual(
        [
          ['p1', 'Sổ họp', 'member', null],
          ['p2', 'Số buổi', 'clerk', null],
          ['p3', 'Phạt chậm', 'clerk', null],
        ],
      );
      take(one, 'member', 'inspection.record', { verified: [{ point: 'p2', finding: 'Đủ 12 buổi' }] });
      expect(one.context().review.points.map(({ finding }) => finding)).toEqual([
        null,
        { text: 'Đủ 12 buổi', by: 'member', at: at('2024-12-12', '08:30') },
        null,
      ]);
    });

    test.each([
      ['review.note', 'criterion', { text: 'x', subject: 'fourGood', criterion: 'q1' }],
      ['review.note', 'criterion', { text: 'x', criterion: 'g1' }],
      [
        'review.finish',
        'pointsToVerify.1.criterion',
        { pointsToVerify: [{ text: 'x' }, { text: 'y', subject: 'cellQuality', criterion: 'g1' }] },
      ],
      [
        'review.return',
        'notes.0.criterion',
        {
          notes: [{ text: 'x', subject: 'grassrootsDemocracy', criterion: 'g1' }],
          until: '2024-12-11T12:00:00+07:00',
        },
      ],
    ])('a criterion that the subject’s set does not have is refused in %s at %s', (type, path, payload) => {
      const checked = refusedUnchanged(submitted(run), 'clerk', type, payload);
      expect(issuesOf(checked)).toEqual([`${path} unknownCriterion`]);
    });

    test('[R32] a return keeps its notes beside those of the return before', () => {
      const one = submitted(run);
      const returned = (text: string) =>
        take(one, 'clerk', 'review.return', {
          notes: [{ text, report: 'fourGood', subject: 'fourGood', criterion: 'g1' }],
          until: '2024-12-11T12:00:00+07:00',
        });
      returned('thiếu minh chứng');
      take(one, 'anh', 'dossier.submit', completeDossier);
      returned('vẫn thiếu');
      expect(one.context().review.returns).toEqual(
        ['thiếu minh chứng', 'vẫn thiếu'].map((text) => ({
          at: at('2024-12-05', '09:00'),
          by: 'clerk',
          notes: [
            {
              text,
              report: 'fourGood',
              subject: 'fourGood',
              criterion: 'g1',
              by: 'clerk',
              at: at('2024-12-05', '09:00'),
            },
          ],
        })),
      );
      expect(one.context().marks).toContain('returned');
    });
  });

  describe('the team’s scores', () => {
    test('situation 5: [R36] the team’s 88 stands beside the cell’s own 92', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', teamRecord);
      const { self, team } = one.context().scores;
      expect(self.find(({ criterion }) => criterion === 'q1')?.points).toBe(92);
      expect(team.find(({ criterion }) => criterion === 'q1')).toEqual({
        id: 't4',
        subject: 'cellQuality',
        criterion: 'q1',
        points: 88,
        grade: null,
        met: null,
        evidence: [{ text: 'Nghị quyết số 05' }],
        remark: 'Có sổ theo dõi',
        reason: null,
        by: 'member',
        at: at('2024-12-12', '10:00'),
        version: null,
      });
    });

    test('a gap of exactly the setting’s share of the maximum needs a reason, a hundredth less does not', () => {
      // 56 of 60 by the cell; 10 % of 60 are 6
      const wide = inSession(run);
      const checked = refusedUnchanged(wide, 'member', 'inspection.record', g1(50));
      expect(issuesOf(checked)).toEqual(['scores.0.reason gapNeedsReason']);
      take(wide, 'member', 'inspection.record', g1(50, { reason: 'Thiếu hai nghị quyết chuyên đề' }));
      expect(wide.context().scores.team[0]).toMatchObject({
        points: 50,
        reason: 'Thiếu hai nghị quyết chuyên đề',
      });

      const narrow = inSession(run);
      take(narrow, 'member', 'inspection.record', g1(50.01));
      expect(narrow.context().scores.team[0]).toMatchObject({ points: 50.01, reason: null });
    });

    test('the share of a gap is the plan’s, and a gap upwards counts as well', () => {
      const one = inSession(run, { terms: { scoreGapReason: { percent: 5 } } });
      expect(issuesOf(one.send('member', 'inspection.record', g1(59)))).toEqual([
        'scores.0.reason gapNeedsReason',
      ]);
      expect(reasonOf(one.send('member', 'inspection.record', g1(58.99)))).toBe('accepted');
    });

    test('a condition judged differently from the cell needs a reason', () => {
      const one = inSession(run);
      const record = { scores: [{ criterion: 'no-discipline', subject: 'fourGood', met: false }] };
      expect(issuesOf(one.send('member', 'inspection.record', record))).toEqual([
        'scores.0.reason gapNeedsReason',
      ]);
    });

    test('an adjustment has the gap of its own maximum: of 5 points half a one', () => {
      const dossier = {
        ...completeDossier,
        scores: {
          ...completeDossier.scores,
          cellQuality: [
            ...(completeDossier.scores.cellQuality ?? []),
            { criterion: 'late-report', points: 2, evidence: [] },
          ],
        },
      };
      const one = inSession(run, {}, dossier);
      const late = (points: number) => ({
        scores: [{ criterion: 'late-report', subject: 'cellQuality', points }],
      });
      expect(issuesOf(one.send('member', 'inspection.record', late(2.5)))).toEqual([
        'scores.0.reason gapNeedsReason',
      ]);
      expect(reasonOf(one.send('member', 'inspection.record', late(2.49)))).toBe('accepted');
    });

    test('a score that the cell did not give needs no reason', () => {
      const one = opened(run);
      one.until(at('2024-12-12', '10:00'));
      expect(one.context().marks).toContain('noDossier');
      expect(reasonOf(one.send('member', 'inspection.record', g1(3)))).toBe('accepted');
    });

    test('of two who score the same criterion at once the second is told the first’s score, and may replace it', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', g1(55));
      const checked = refusedUnchanged(one, 'clerk', 'inspection.record', g1(54));
      expect(checked).toMatchObject({
        refusal: {
          code: 'STALE',
          reason: 'scoredMeanwhile',
          values: { criterion: 'g1', score: 't1', points: 55 },
        },
      });
      take(one, 'clerk', 'inspection.record', g1(54, { replaces: 't1' }));
      expect(one.context().scores.team.map(({ id, points, by }) => [id, points, by])).toEqual([
        ['t1', 55, 'member'],
        ['t2', 54, 'clerk'],
      ]);
      expect(refusedUnchanged(one, 'member', 'inspection.record', g1(53, { replaces: 't1' }))).toMatchObject({
        refusal: { code: 'STALE', values: { score: 't2', points: 54 } },
      });
    });

    test('a score that replaces one that is not there is stale, with nothing else of its sending taken', () => {
      const one = inSession(run);
      const checked = refusedUnchanged(one, 'member', 'inspection.record', {
        ...g1(55, { replaces: 't1' }),
        documents: [{ document: 'plans', seen: true }],
      });
      expect(reasonOf(checked)).toBe('scoredMeanwhile');
    });

    test('everything that is wrong with a record is told at once, each at its field', () => {
      const checked = refusedUnchanged(inSession(run), 'member', 'inspection.record', {
        scores: [
          { criterion: 'g1', subject: 'fourGood', points: 61, reason: 'x' },
          { criterion: 'g9', subject: 'fourGood', points: 1 },
          { criterion: 'x', subject: 'grassrootsDemocracy', points: 1 },
          {
            criterion: 'g2',
            subject: 'fourGood',
            points: 36,
            evidence: [{ report: { id: 'resolution', page: 10 } }, { file: fileOf('a', 'doi-2') }],
          },
          { criterion: 'g2', subject: 'fourGood', points: 36 },
        ],
        documents: [{ document: 'minutes-book', seen: true }],
        verified: [{ point: 'p9', finding: 'x' }],
        photos: [{ title: 'Sổ', file: fileOf('photo', 'van-phong') }],
      });
      expect(issuesOf(checked)).toEqual([
        'scores.0 aboveMaximum',
        'scores.1 unknownCriterion',
        'scores.2 subjectNotScored',
        'scores.3.evidence.0.report.page pageBeyondEnd',
        'scores.3.evidence.1.file fileOfOtherCell',
        'scores.4.criterion scoredTwice',
        'documents.0.document unknownDocument',
        'verified.0.point unknownPoint',
        'photos.0.file fileOfOtherCell',
      ]);
    });

    test('a record of nothing is refused', () => {
      expect(reasonOf(refusedUnchanged(inSession(run), 'member', 'inspection.record', {}))).toBe(
        'invalidPayload',
      );
    });
  });

  describe('documents and photos', () => {
    test('[R51, R52, R53] documents of the plan’s list are ticked off one by one, and a later tick replaces the earlier one', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', {
        documents: [
          { document: 'plans', seen: false, remark: 'chưa mang theo' },
          { document: 'half-year', seen: true },
        ],
      });
      one.until(at('2024-12-12', '10:30'));
      take(one, 'clerk', 'inspection.record', { documents: [{ document: 'plans', seen: true }] });
      expect(one.context().inspection.documents).toEqual([
        { document: 'half-year', seen: true, remark: null, by: 'member', at: at('2024-12-12', '10:00') },
        { document: 'plans', seen: true, remark: null, by: 'clerk', at: at('2024-12-12', '10:30') },
      ]);
    });

    test('[R51] a document ticked twice in one sending is recorded once, as given last', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', {
        documents: [
          { document: 'plans', seen: false },
          { document: 'plans', seen: true },
        ],
      });
      expect(one.context().inspection.documents.map(({ document, seen }) => [document, seen])).toEqual([
        ['plans', true],
      ]);
    });

    test('[R51] photos are added to those there, each with who took it', () => {
      const one = inSession(run);
      const photo = (title: string) => ({ title, file: fileOf(title) });
      take(one, 'member', 'inspection.record', { photos: [photo('so-hop')] });
      take(one, 'clerk', 'inspection.record', { photos: [photo('bang-tin')] });
      expect(one.context().inspection.photos.map(({ title, by }) => [title, by])).toEqual([
        ['so-hop', 'member'],
        ['bang-tin', 'clerk'],
      ]);
    });
  });

  describe('somebody of the cell in the team', () => {
    const OWN = rosterWith([{ person: 'member', role: 'cellMember', cell: 'doi-1' }]);
    const ticked = (more: object = {}) => ({ documents: [{ document: 'plans', seen: true }], ...more });

    test('[X17] gives a reason once, which is kept', () => {
      const one = inSession(run, { roster: OWN });
      expect(refusedUnchanged(one, 'member', 'inspection.record', ticked())).toMatchObject({
        refusal: { code: 'INVALID_EVENT', reason: 'conflictNeedsReason' },
      });
      take(one, 'member', 'inspection.record', ticked({ conflictReason: 'Tổ chỉ có ba người' }));
      take(one, 'member', 'inspection.record', ticked());
      expect(one.context().inspection.conflicts).toEqual([
        { person: 'member', reason: 'Tổ chỉ có ba người', at: at('2024-12-12', '10:00') },
      ]);
    });

    test('[X17] is not asked where the plan does not look at it', () => {
      const one = inSession(run, { roster: OWN, terms: { conflictOfInterest: 'off' } });
      expect(reasonOf(one.send('member', 'inspection.record', ticked()))).toBe('accepted');
    });

    test('[X17] is barred from recording and from attending where the plan says so', () => {
      const one = inSession(run, { roster: OWN, terms: { conflictOfInterest: 'bar' } });
      expect(
        reasonOf(refusedUnchanged(one, 'member', 'inspection.record', ticked({ conflictReason: 'x' }))),
      ).toBe('barredConflict');
      take(one, 'clerk', 'inspection.record', teamRecord);
      const checked = one.send('leader', 'inspection.finish', everybody());
      expect(issuesOf(checked)).toEqual(['present.2 barredConflict']);
    });

    test('[X17] is told by the roles of the paper’s day', () => {
      const roster = rosterWith([{ person: 'member', role: 'cellMember', cell: 'doi-1', to: '2024-12-12' }]);
      const one = inSession(run, { roster });
      one.until(at('2024-12-13', '09:00'));
      const paper = { enteredBy: 'office', on: '2024-12-12', document: 'PKT-01' };
      expect(reasonOf(one.send('member', 'inspection.record', ticked(), paper))).toBe('conflictNeedsReason');
      take(one, 'member', 'inspection.record', ticked({ conflictReason: 'Tổ chỉ có ba người' }), paper);
      expect(one.context().inspection.conflicts).toMatchObject([{ person: 'member' }]);
      take(one, 'member', 'inspection.record', ticked());
    });

    test('[X17] a reason of somebody who does not belong to the cell is no conflict', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', ticked({ conflictReason: 'không thuộc chi bộ này' }));
      expect(one.context().inspection.conflicts).toEqual([]);
    });
  });

  describe('the end of an inspection', () => {
    const scored = (roster = seasonRoster, record: object = teamRecord) => {
      const one = inSession(run, { roster });
      take(one, 'clerk', 'inspection.record', record);
      return one;
    };
    const { present } = everybody();
    const without = (...people: string[]) => present.filter((person) => !people.includes(person));

    test('[R54] keeps who was there, who was not and why, and the guests', () => {
      const one = scored();
      one.until(at('2024-12-12', '11:20'));
      const attendance = {
        present: without('long'),
        absent: [{ person: 'long', reason: 'ốm' }],
        guests: ['Đồng chí Trần Văn An, Chi cục trưởng'],
        startedAt: '2024-12-12T08:05:00+07:00',
        endedAt: '2024-12-12T11:20:00+07:00',
      };
      take(one, 'leader', 'inspection.finish', attendance);
      expect(one.context().inspection).toMatchObject({ attendance, finishedAt: at('2024-12-12', '11:20') });
    });

    test.each([
      ['who is neither present nor absent', { present: without('long') }, 'present attendanceMissing'],
      ['who is present twice', { present: [...present, 'anh'] }, 'present.5 attendanceTwice'],
      [
        'who is present and absent',
        { absent: [{ person: 'anh', reason: 'x' }] },
        'present.3 attendanceTwice',
      ],
      ['a stranger who is present', { present: [...present, 'dat'] }, 'present.5 notInvited'],
      [
        'a stranger who is absent',
        { absent: [{ person: 'nobody', reason: 'x' }] },
        'absent.0.person notInvited',
      ],
      [
        'an absent leader without a substitute',
        { present: without('leader'), absent: [{ person: 'leader', reason: 'họp' }] },
        'present leaderNeedsSubstitute',
      ],
      [
        'an end before the start',
        { startedAt: '2024-12-12T08:00:00+07:00', endedAt: '2024-12-12T07:00:00+07:00' },
        'endedAt endsBeforeStart',
      ],
      ['a start that is still to come', { startedAt: '2024-12-13T08:00:00+07:00' }, 'startedAt timeInFuture'],
      ['an end that is still to come', { endedAt: '2024-12-12T23:00:00+07:00' }, 'endedAt timeInFuture'],
      ['a start of another year', { startedAt: '2014-12-12T08:00:00+07:00' }, 'startedAt dateTooOld'],
    ])('[R54, X10] %s is refused', (_what, change, told) => {
      const checked = refusedUnchanged(scored(), 'leader', 'inspection.finish', {
        ...everybody(),
        ...change,
      });
      expect(issuesOf(checked)).toEqual([told]);
    });

    test('[R54] an absence without a reason is refused', () => {
      const checked = refusedUnchanged(scored(), 'leader', 'inspection.finish', {
        present: without('long'),
        absent: [{ person: 'long', reason: ' ' }],
      });
      expect(reasonOf(checked)).toBe('invalidPayload');
    });

    describe('[R54, X10, X11] entered later, it was attended by those of the session’s own day', () => {
      /** the deputy of the cell leaves after 12/12, and another one follows */
      const changing = rosterWith(
        [
          { person: 'long', role: 'cellDeputy', cell: 'doi-1', to: '2024-12-12' },
          { person: 'moi', role: 'cellDeputy', cell: 'doi-1', from: '2024-12-13' },
        ],
        ['long'],
      );
      const later = () => {
        const one = scored(changing);
        one.until(at('2024-12-13', '09:00'));
        return one;
      };
      const newcomer = { present: [...without('long'), 'moi'] };

      test('as the session was set', () => {
        const one = later();
        expect(issuesOf(one.send('leader', 'inspection.finish', newcomer))).toEqual([
          'present.4 notInvited',
          'present attendanceMissing',
        ]);
        take(one, 'leader', 'inspection.finish', everybody());
      });

      test('as it began, where that is recorded', () => {
        const one = later();
        const startedAt = '2024-12-13T07:30:00+07:00';
        expect(issuesOf(one.send('leader', 'inspection.finish', { ...everybody(), startedAt }))).toEqual([
          'present.4 notInvited',
          'present attendanceMissing',
        ]);
        take(one, 'leader', 'inspection.finish', { ...newcomer, startedAt });
      });

      test('and signed in the hall by those who could sign on that day', () => {
        const one = later();
        take(one, 'leader', 'inspection.finish', everybody());
        take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft, 'long'));
        expect(one.context().minutes?.signatures.cell?.by).toBe('long');
      });
    });

    const led = (by: string) => ({
      present: [...without('leader'), by],
      absent: [{ person: 'leader', reason: 'đi họp' }],
      guests: [],
    });

    test('[X10] situation 6: a substitute with an authorisation stands in for the absent leader', () => {
      const one = scored();
      take(one, 'substitute', 'inspection.finish', led('substitute'));
      expect(one.context().inspection.attendance?.present).toContain('substitute');
      expect(one.isIn('stages.minutesAgreement.drafting')).toBe(true);
    });

    test('[X10] a substitute without an authorisation does not', () => {
      const one = scored(rosterWith([{ person: 'stand-in', role: 'teamSubstitute' }]));
      const checked = refusedUnchanged(one, 'substitute', 'inspection.finish', led('stand-in'));
      expect(issuesOf(checked)).toEqual([
        'present.4 substituteUnauthorised',
        'present leaderNeedsSubstitute',
      ]);
    });

    test('[X11] situation 9: of a cell with only a head the head alone is asked for', () => {
      const one = inSession(run, { roster: rosterWith([], ['long']) });
      take(one, 'clerk', 'inspection.record', teamRecord);
      take(one, 'leader', 'inspection.finish', {
        present: ['leader', 'clerk', 'member', 'anh'],
      });
      expect(one.isIn('stages.minutesAgreement.drafting')).toBe(true);
    });

    test('[R54, X11] every member of the cell’s committee is accounted for', () => {
      const one = scored(rosterWith([{ person: 'uy-vien', role: 'cellMember', cell: 'doi-1' }]));
      const checked = refusedUnchanged(one, 'leader', 'inspection.finish', everybody());
      expect(checked).toMatchObject({
        refusal: {
          issues: [{ path: 'present', message: 'attendanceMissing', values: { person: 'uy-vien' } }],
        },
      });
    });

    test('[R32, R36] every criterion and condition has the team’s score, or there is a reason why not', () => {
      const one = scored(seasonRoster, { scores: teamRecord.scores.slice(1, 2) });
      const checked = refusedUnchanged(one, 'leader', 'inspection.finish', everybody());
      expect(checked).toMatchObject({
        refusal: {
          issues: ['fourGood.g1', 'fourGood.no-discipline', 'cellQuality.q1'].map((criterion) => ({
            path: 'unscored',
            message: 'notScored',
            values: { criterion },
          })),
        },
      });
      take(one, 'leader', 'inspection.finish', { ...everybody(), unscored: 'Chi bộ chưa mang sổ' });
      expect(one.context().inspection.attendance?.unscored).toBe('Chi bộ chưa mang sổ');
    });

    test('attendance and missing scores are told together', () => {
      const one = inSession(run);
      const checked = one.send('leader', 'inspection.finish', { ...everybody(), present: without('long') });
      expect(issuesOf(checked)).toEqual([
        'present attendanceMissing',
        ...Array.from({ length: 4 }, () => 'unscored notScored'),
      ]);
    });
  });

  test('[R54] an inspection without a dossier has the team’s scores alone', () => {
    const one = opened(run);
    one.until(at('2024-12-12', '10:00'));
    take(one, 'member', 'inspection.record', teamRecord);
    take(one, 'leader', 'inspection.finish', everybody());
    expect(one.context().scores).toMatchObject({ self: [], team: { length: 4 } });
  });

  test('a wide gap counts from the newest dossier', () => {
    const one = submitted(run);
    take(one, 'anh', 'dossier.replace', withScore('g1', { points: 20 }));
    one.until(at('2024-12-12', '10:00'));
    expect(reasonOf(one.send('member', 'inspection.record', g1(55)))).toBe('invalidContent');
    expect(reasonOf(one.send('member', 'inspection.record', g1(21)))).toBe('accepted');
  });
});
