import { afterEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES } from '../../testing/case.fixture.ts';
import {
  command,
  contentNow,
  issuesOf,
  members,
  opened,
  reasonOf,
  rosterWith,
  submitted,
  take,
  withScore,
} from '../../testing/content.fixture.ts';
import { at, completeDossier, dossierOf, fileOf } from '../../testing/season.fixture.ts';
import { cellFacts } from '../cell-facts.ts';

const FIVE = rosterWith(members('four', 'five'));

describe.each(RUNTIMES)('on %s', (_name, run) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A cell that may hand in its dossier. */
  const preparing = (setting: Parameters<typeof opened>[1] = {}) => {
    const one = opened(run, setting);
    one.until(at('2024-12-05', '09:00'));
    return one;
  };

  const valid = (one: ReturnType<typeof preparing>) =>
    one
      .context()
      .sets.filter(({ state }) => state === 'valid')
      .map(({ person, receipt }) => [person, receipt]);

  describe('sets for the team', () => {
    test('[R41, X2] situation 2: a team of five gets five sets, each with a receipt of its own', () => {
      const one = submitted(run, { roster: FIVE });
      expect(valid(one)).toEqual([
        ['leader', 'doi-1/1/leader'],
        ['clerk', 'doi-1/1/clerk'],
        ['member', 'doi-1/1/member'],
        ['four', 'doi-1/1/four'],
        ['five', 'doi-1/1/five'],
      ]);
    });

    test('[R42] a paper counts for whoever of the cell committee brought it to the clerk, and for nobody else', () => {
      const one = preparing();
      const paper = { ...completeDossier, copies: 3, handedInBy: 'dat' };
      expect(issuesOf(one.send('clerk', 'dossier.receive', paper))).toEqual(['handedInBy notOfCell']);
      one.send('clerk', 'dossier.receive', { ...paper, handedInBy: 'long' });
      const [dossier] = one.context().dossiers;
      expect(dossier).toMatchObject({ by: 'long', medium: 'paper' });
      expect(dossier?.content).not.toHaveProperty('handedInBy');
    });

    test('[R42] a paper that is entered later was brought by whoever belonged to the cell on its day', () => {
      const one = preparing({
        roster: rosterWith([{ person: 'cu', role: 'cellMember', cell: 'doi-1', to: '2024-12-03' }]),
      });
      const paper = { ...completeDossier, committeeAgreedOn: '2024-12-02', handedInBy: 'cu' };
      const entered = (on: string) =>
        one.send('clerk', 'dossier.receive', paper, { enteredBy: 'office', on, document: 'PTN-01' });
      expect(issuesOf(entered('2024-12-04'))).toEqual(['handedInBy notOfCell']);
      expect(entered('2024-12-03')).toMatchObject({ ok: true });
      expect(one.context().dossiers).toMatchObject([{ by: 'cu', medium: 'paper' }]);
    });

    test('[R41, R42] situation 2: who joins after the submission gets a set, who left returns theirs, and none is lost', () => {
      const one = submitted(run, { roster: FIVE });
      one.until(at('2024-12-06', '08:00'));
      command(one, 'roster.update', {
        roster: rosterWith(members('six'), ['five'], FIVE),
        reason: 'thay thành viên',
      });
      const { sets } = one.context();
      expect(sets).toHaveLength(6);
      expect(sets.find(({ person }) => person === 'five')).toMatchObject({ state: 'recalled' });
      expect(sets.at(-1)).toEqual({
        receipt: 'doi-1/1/six',
        person: 'six',
        version: 1,
        at: at('2024-12-06', '08:00'),
        // nobody recorded that it was handed over
        handed: false,
        state: 'valid',
      });
      expect(new Set(sets.map(({ receipt }) => receipt)).size).toBe(6);
      expect(one.notices.filter(({ about }) => about === 'setHandedOut').map(({ to }) => to)).toEqual([
        ['six'],
      ]);
    });

    test('who leaves the team and comes back has a second receipt beside the first', () => {
      const one = submitted(run);
      const gone = rosterWith([], ['member']);
      command(one, 'roster.update', { roster: gone, reason: 'nghỉ ốm' });
      command(one, 'roster.update', {
        roster: rosterWith(members('member'), [], gone),
        reason: 'đi làm lại',
      });
      expect(
        one
          .context()
          .sets.filter(({ person }) => person === 'member')
          .map(({ receipt, state }) => [receipt, state]),
      ).toEqual([
        ['doi-1/1/member', 'recalled'],
        ['doi-1/1/member/2', 'valid'],
      ]);
    });
  });

  describe('sets of a paper dossier', () => {
    /** Four paper sets for a team of five, taken by the clerk. */
    const onPaper = () => {
      const one = opened(run, { roster: FIVE });
      one.until(at('2024-12-06', '09:00'));
      take(one, 'clerk', 'dossier.receive', { ...completeDossier, copies: 4 });
      return one;
    };
    const owed = (one: ReturnType<typeof onPaper>) => cellFacts(one.context()).setsOwed;

    test('[R41, R42] situation 2: of four copies for a team of five one stays owed until the clerk hands it over', () => {
      const one = onPaper();
      expect(valid(one)).toHaveLength(4);
      expect(owed(one)).toEqual(['five']);
      one.until(at('2024-12-09', '08:00'));
      take(one, 'clerk', 'set.hand', { person: 'five' });
      expect(one.context().sets.map(({ handed }) => handed)).toEqual([false, false, false, false, true]);
      expect(one.context().sets.at(-1)).toMatchObject({
        receipt: 'doi-1/1/five',
        at: at('2024-12-09', '08:00'),
        state: 'valid',
      });
      expect(owed(one)).toEqual([]);
    });

    test('[R42] a set is handed only to a member who has none', () => {
      const one = onPaper();
      const before = contentNow(one);
      for (const person of ['member', 'office', 'nobody'])
        expect(reasonOf(one.send('clerk', 'set.hand', { person })), person).toBe('setNotOwed');
      expect(contentNow(one)).toBe(before);
    });

    test('[R41] who joins after a paper dossier is owed a set, and the leaver’s comes back', () => {
      const one = onPaper();
      command(one, 'roster.update', { roster: rosterWith(members('six'), ['four'], FIVE), reason: 'thay' });
      expect(one.context().sets.find(({ person }) => person === 'four')?.state).toBe('recalled');
      expect(owed(one)).toEqual(['five', 'six']);
    });

    test('a paper that names no copies leaves every set owed', () => {
      const one = preparing();
      take(one, 'clerk', 'dossier.receive', completeDossier);
      expect(one.context().sets).toEqual([]);
      expect(owed(one)).toEqual(['leader', 'clerk', 'member']);
    });
  });

  describe('the team’s size', () => {
    test('[X2] a clerk who is no member of the team by the plan gets no set', () => {
      const one = submitted(run, { terms: { clerkIsMember: false } });
      expect(valid(one).map(([person]) => person)).toEqual(['leader', 'member']);
    });

    test('a new version replaces every set by one of its own', () => {
      const one = submitted(run);
      take(one, 'anh', 'dossier.replace', completeDossier);
      expect(valid(one).map(([, receipt]) => receipt)).toEqual([
        'doi-1/2/leader',
        'doi-1/2/clerk',
        'doi-1/2/member',
      ]);
      expect(
        one
          .context()
          .sets.slice(0, 3)
          .map(({ state }) => state),
      ).toEqual(['replaced', 'replaced', 'replaced']);
    });
  });

  describe('what is missing', () => {
    const { reports, scores, proposed } = completeDossier;
    const fourGood = scores.fourGood ?? [];
    const without = <T extends object>(whole: T, key: keyof T) => {
      const { [key]: _, ...rest } = whole;
      return rest;
    };
    const withoutFile = (id: keyof typeof reports) => ({
      ...completeDossier,
      reports: { ...reports, [id]: without(reports[id] ?? { title: '' }, 'file') },
    });

    test.each([
      ['R45', 'reports.resolution', { ...completeDossier, reports: without(reports, 'resolution') }],
      ['R46', 'reports.fourGood', { ...completeDossier, reports: without(reports, 'fourGood') }],
      ['R48', 'reports.cellQuality', { ...completeDossier, reports: without(reports, 'cellQuality') }],
      [
        'R50',
        'reports.grassrootsDemocracy',
        { ...completeDossier, reports: without(reports, 'grassrootsDemocracy') },
      ],
      ['R45', 'files.resolution', withoutFile('resolution')],
      ['R46', 'files.fourGood', withoutFile('fourGood')],
      ['R48', 'files.cellQuality', withoutFile('cellQuality')],
      ['R50', 'files.grassrootsDemocracy', withoutFile('grassrootsDemocracy')],
      ['R46', 'scores.fourGood', { ...completeDossier, scores: without(scores, 'fourGood') }],
      ['R48', 'scores.cellQuality', { ...completeDossier, scores: without(scores, 'cellQuality') }],
      [
        'R46',
        'scores.fourGood.g2',
        { ...completeDossier, scores: { ...scores, fourGood: fourGood.filter((s) => s.criterion !== 'g2') } },
      ],
      [
        'R46',
        'scores.fourGood.no-discipline',
        {
          ...completeDossier,
          scores: { ...scores, fourGood: fourGood.filter((s) => s.criterion !== 'no-discipline') },
        },
      ],
      ['R47', 'evidence.fourGood.g1', withScore('g1', { evidence: [] })],
      ['R47', 'evidence.fourGood.no-discipline', withScore('no-discipline', { evidence: [] })],
      ['R49', 'evidence.cellQuality.q1', withScore('q1', { evidence: [] })],
      ['R46', 'proposed.fourGood', { ...completeDossier, proposed: without(proposed, 'fourGood') }],
      ['R39', 'proposed.level', { ...completeDossier, proposed: without(proposed, 'level') }],
      ['R40', 'committeeAgreedOn', without(completeDossier, 'committeeAgreedOn')],
    ])('[%s] a dossier without %s is refused and nothing of it is kept', (_requirement, part, dossier) => {
      const one = preparing();
      const before = contentNow(one);
      expect(one.send('anh', 'dossier.submit', dossier)).toMatchObject({
        ok: false,
        refusal: { code: 'NOT_NOW', reason: 'incompleteDossier', values: { missing: part } },
      });
      expect(contentNow(one)).toBe(before);
    });

    test('[R47, R49] where nothing is claimed nothing has to be proved', () => {
      const one = preparing();
      const dossier = withScore(
        'no-discipline',
        { met: false, evidence: [] },
        withScore('g2', { points: 0, evidence: [] }),
      );
      expect(reasonOf(one.send('anh', 'dossier.submit', dossier))).toBe('accepted');
    });

    test('[R42] a paper needs no files, be it entered by the office or taken by the clerk', () => {
      const paper = {
        ...completeDossier,
        reports: Object.fromEntries(
          Object.entries(reports).map(([id, report]) => [id, without(report, 'file')]),
        ),
      };
      const refused = preparing();
      expect(reasonOf(refused.send('anh', 'dossier.submit', paper))).toBe('incompleteDossier');

      const entered = preparing();
      take(entered, 'anh', 'dossier.submit', paper, {
        enteredBy: 'office',
        on: '2024-12-05T08:00:00+07:00',
        document: 'CV-12',
      });
      expect(entered.context().dossiers[0]).toMatchObject({
        medium: 'paper',
        document: 'CV-12',
        missing: [],
      });

      const taken = preparing();
      take(taken, 'clerk', 'dossier.receive', paper);
      expect(taken.isIn('stages.preReview.reading')).toBe(true);
    });

    test('[R42] an incomplete paper is taken with the list of what it lacks', () => {
      const one = preparing();
      take(one, 'clerk', 'dossier.receive', {
        ...completeDossier,
        scores: without(scores, 'cellQuality'),
        proposed: {},
      });
      expect(one.context().dossiers[0]?.missing).toEqual([
        'scores.cellQuality',
        'proposed.fourGood',
        'proposed.level',
      ]);
      expect(one.context().scores.self.map(({ subject }) => subject)).not.toContain('cellQuality');
    });
  });

  describe('what a dossier may not hold', () => {
    const score = (evidence: object) => withScore('g1', { evidence: [evidence] });
    const fourGood = completeDossier.scores.fourGood ?? [];
    const with4 = (more: object) => ({
      ...completeDossier,
      scores: { ...completeDossier.scores, fourGood: [...fourGood, more] },
    });

    test.each([
      [
        'evidence of another cell',
        score({ file: fileOf('a', 'doi-2') }),
        'scores.fourGood.0.evidence.0.file fileOfOtherCell',
      ],
      [
        'a page beyond the end of a report',
        score({ report: { id: 'resolution', page: 10 } }),
        'scores.fourGood.0.evidence.0.report.page pageBeyondEnd',
      ],
      ['more points than the maximum', withScore('g1', { points: 60.01 }), 'scores.fourGood.0 aboveMaximum'],
      ['points for a condition', withScore('no-discipline', { points: 1 }), 'scores.fourGood.2 needsMet'],
      ['yes or no for a criterion', withScore('g1', { met: true }), 'scores.fourGood.0 needsPoints'],
      [
        'a grade where the set has none',
        with4({ criterion: 'g1', grade: 'GOOD' }),
        'scores.fourGood.3 gradeNotUsed',
      ],
      [
        'a criterion scored twice',
        with4({ criterion: 'g1', points: 1 }),
        'scores.fourGood.3.criterion scoredTwice',
      ],
      ['an unknown criterion', with4({ criterion: 'g9', points: 1 }), 'scores.fourGood.3 unknownCriterion'],
      [
        'scores of a subject without criteria',
        {
          ...completeDossier,
          scores: { ...completeDossier.scores, grassrootsDemocracy: [{ criterion: 'x', points: 1 }] },
        },
        'scores.grassrootsDemocracy.0 subjectNotScored',
      ],
      [
        'an agreement of tomorrow',
        { ...completeDossier, committeeAgreedOn: '2024-12-06' },
        'committeeAgreedOn agreedAfterReceipt',
      ],
      ['a report of another cell', dossierOf('doi-2'), 'reports.resolution.file fileOfOtherCell'],
    ])('%s is refused at its field and nothing of it is kept', (_what, dossier, told) => {
      const one = preparing();
      const before = contentNow(one);
      const checked = one.send('anh', 'dossier.submit', dossier);
      expect(reasonOf(checked)).toBe('invalidContent');
      expect(issuesOf(checked)).toContain(told);
      expect(contentNow(one)).toBe(before);
    });

    test('[R40] an agreement on the day of receipt is one before the team comes', () => {
      const one = preparing();
      expect(
        reasonOf(one.send('anh', 'dossier.submit', { ...completeDossier, committeeAgreedOn: '2024-12-05' })),
      ).toBe('accepted');
    });

    test('evidence on a report that is not there is refused also on paper', () => {
      const { resolution: _, ...reports } = completeDossier.reports;
      const one = preparing();
      const checked = one.send('clerk', 'dossier.receive', {
        ...score({ report: { id: 'resolution', page: 1 } }),
        reports,
      });
      expect(issuesOf(checked)).toEqual(['scores.fourGood.0.evidence.0.report reportMissing']);
      expect(one.context().dossiers).toEqual([]);
    });

    test('the last page of a report is evidence, and any page of one whose pages nobody counted', () => {
      const last = preparing();
      take(last, 'anh', 'dossier.submit', score({ report: { id: 'resolution', page: 9 } }));
      const uncounted = preparing();
      take(uncounted, 'anh', 'dossier.submit', score({ report: { id: 'fourGood', page: 400 } }));
      expect(uncounted.context().scores.self[0]?.evidence).toEqual([
        { report: { id: 'fourGood', page: 400 } },
      ]);
    });

    test('one file for several reports is asked about, and taken with a reason', () => {
      const one = preparing();
      const { resolution, fourGood } = completeDossier.reports;
      const file = resolution?.file;
      const reports = { ...completeDossier.reports, fourGood: { title: 'x', ...fourGood, file } };
      expect(one.send('anh', 'dossier.submit', { ...completeDossier, reports })).toMatchObject({
        refusal: {
          code: 'INVALID_EVENT',
          issues: [
            {
              path: 'oneFileReason',
              message: 'sameFileNeedsReason',
              values: { reports: 'reports.resolution, reports.fourGood', file: 'resolution.pdf' },
            },
          ],
        },
      });
      take(one, 'anh', 'dossier.submit', { ...completeDossier, reports, oneFileReason: 'in chung một tập' });
    });

    test('[R47] everything that is wrong is told at once, each at its field', () => {
      const one = preparing();
      const dossier = {
        ...with4({ criterion: 'g9', points: 3, evidence: [{ file: fileOf('x', 'van-phong') }] }),
        reports: {
          ...completeDossier.reports,
          fourGood: { title: 'x', file: fileOf('fourGood', 'doi-2') },
        },
        committeeAgreedOn: '2025-01-01',
      };
      expect(issuesOf(one.send('anh', 'dossier.submit', dossier))).toEqual([
        'reports.fourGood.file fileOfOtherCell',
        'scores.fourGood.3 unknownCriterion',
        'scores.fourGood.3.evidence.0.file fileOfOtherCell',
        'committeeAgreedOn agreedAfterReceipt',
      ]);
    });

    test.each([
      ['-1'],
      [-1],
      [Number.NaN],
      [Number.POSITIVE_INFINITY],
      ['1.500'],
      ['8,555'],
      [8.555],
      ['8.5 điểm'],
      [''],
    ])('points written as %j are refused at their field', (points) => {
      const one = preparing();
      const before = contentNow(one);
      const checked = one.send('anh', 'dossier.submit', withScore('g1', { points }));
      expect(reasonOf(checked)).toBe('invalidPayload');
      expect(issuesOf(checked).map((told) => told.split(' ')[0])).toEqual(['scores.fourGood.0.points']);
      expect(contentNow(one)).toBe(before);
    });

    test.each([[8.5], ['8.5'], ['8,5'], [' 8,50 ']])(
      'points written as %j are eight and a half',
      (points) => {
        const one = preparing();
        take(one, 'anh', 'dossier.submit', withScore('g1', { points }));
        expect(one.context().scores.self[0]).toMatchObject({ id: 's1', criterion: 'g1', points: 8.5 });
        expect(one.context().dossiers[0]?.content.scores.fourGood?.[0]?.points).toBe(8.5);
      },
    );
  });

  describe('texts', () => {
    test('[R70] 10,000 characters are taken, 10,001 and control characters are refused', () => {
      const one = preparing();
      expect(reasonOf(one.send('anh', 'difficulty.raise', { text: 'ộ'.repeat(10_001) }))).toBe(
        'invalidPayload',
      );
      expect(reasonOf(one.send('anh', 'difficulty.raise', { text: 'mẫu 8\u0000' }))).toBe('invalidPayload');
      expect(one.context().difficulties).toEqual([]);
      take(one, 'anh', 'difficulty.raise', { text: 'ộ'.repeat(10_000) });
      expect(one.context().difficulties[0]?.text).toHaveLength(10_000);
    });

    test('situation 10: names and words sent as NFD stand as NFC in what is kept', () => {
      const name = 'Đồng chí Nguyễn Thị Ánh và Lê Đức Ân, Đỗ Văn Đạt';
      const nfd = name.normalize('NFD');
      expect(nfd).not.toBe(name);
      const one = preparing();
      const resolution = { title: nfd, file: fileOf('resolution'), pages: 9 };
      take(one, 'anh', 'dossier.submit', {
        ...withScore('g1', { evidence: [{ text: nfd }], remark: nfd }),
        reports: { ...completeDossier.reports, resolution },
        proposed: { ...completeDossier.proposed, grassrootsDemocracy: nfd },
      });
      const kept = contentNow(one);
      expect(kept).toBe(kept.normalize('NFC'));
      expect(one.context().dossiers[0]?.content.reports.resolution?.title).toBe(name);
      expect(one.context().scores.self[0]).toMatchObject({ evidence: [{ text: name }], remark: name });
    });

    test('situation 10: a file whose name is not NFC is refused, as its bytes are stored under that name', () => {
      const one = preparing();
      const file = { ...fileOf('resolution'), name: 'Báo cáo.pdf'.normalize('NFD') };
      const checked = one.send('anh', 'dossier.submit', {
        ...completeDossier,
        reports: { ...completeDossier.reports, resolution: { title: 'Báo cáo', file } },
      });
      expect(issuesOf(checked)).toEqual(['reports.resolution.file.name expected NFC']);
    });
  });

  describe('versions', () => {
    test('[R43] situation 1: by its own instant a version is late from 11/12 at 00:00 and in time a millisecond before', () => {
      const late = (instant: number) => {
        const one = opened(run);
        one.until(instant);
        take(one, 'anh', 'dossier.submit', completeDossier);
        const [version] = one.context().dossiers;
        return [version?.receivedAt, version?.late, version?.due];
      };
      const due = at('2024-12-11');
      expect(late(due - 1)).toEqual([due - 1, false, due]);
      expect(late(due)).toEqual([due, true, due]);
    });

    test('[R43] situation 1: a paper of 10/12 at 16:50 entered on 11/12 is in time and keeps its document', () => {
      const one = opened(run);
      one.until(at('2024-12-11', '09:00'));
      take(one, 'anh', 'dossier.submit', completeDossier, {
        enteredBy: 'office',
        on: '2024-12-10T16:50:00+07:00',
        document: 'CV-12',
      });
      expect(one.context().dossiers[0]).toMatchObject({
        receivedAt: at('2024-12-10', '16:50'),
        late: false,
        medium: 'paper',
        document: 'CV-12',
        by: 'anh',
      });
    });

    test('[R46, R48] each version adds its scores behind those of the one before', () => {
      const one = submitted(run);
      const first = one.context().scores.self;
      take(one, 'anh', 'dossier.replace', withScore('g1', { points: 50 }));
      const { self } = one.context().scores;
      expect(self.slice(0, first.length)).toEqual(first);
      expect(self.map(({ id, version }) => [id, version])).toEqual([
        ['s1', 1],
        ['s2', 1],
        ['s3', 1],
        ['s4', 1],
        ['s5', 2],
        ['s6', 2],
        ['s7', 2],
        ['s8', 2],
      ]);
    });

    test('[R44] a version handed in after a return is measured by the date of the return', () => {
      const one = submitted(run);
      one.until(at('2024-12-09', '10:00'));
      take(one, 'clerk', 'review.return', {
        notes: [{ text: 'thiếu minh chứng' }],
        until: '2024-12-11T12:00:00+07:00',
      });
      one.until(at('2024-12-11', '12:00'));
      take(one, 'anh', 'dossier.submit', completeDossier);
      expect(one.context().dossiers[1]).toMatchObject({ due: at('2024-12-11', '12:00'), late: true });
    });

    test('a version handed in after the head’s return is measured by the head’s date, not by an earlier completion', () => {
      const one = submitted(run);
      take(one, 'clerk', 'review.return', {
        notes: [{ text: 'thiếu minh chứng' }],
        until: '2024-12-10T12:00:00+07:00',
      });
      take(one, 'anh', 'dossier.submit', completeDossier);
      one.until(at('2024-12-12', '09:00'));
      command(one, 'stage.return', {
        stage: 'dossierSubmission',
        until: at('2024-12-20'),
        reason: 'làm lại từ đầu',
      });
      one.until(at('2024-12-16', '09:00'));
      take(one, 'anh', 'dossier.submit', completeDossier);
      expect(one.context().dossiers[2]).toMatchObject({ due: at('2024-12-20'), late: false });
    });
  });
});
