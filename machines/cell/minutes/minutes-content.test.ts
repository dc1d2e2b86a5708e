import { afterEach, describe, expect, test, vi } from 'vitest';
import { minutesHash } from '../../../domain/minutes/minutes-content.ts';
import type { Assignment } from '../../../domain/people/roster.ts';
import { RUNTIMES } from '../../testing/case.fixture.ts';
import {
  command,
  contentNow,
  inSession,
  inspected,
  issuesOf,
  minutesNow,
  opened,
  reasonOf,
  rosterWith,
  sent,
  submitted,
  take,
} from '../../testing/content.fixture.ts';
import {
  adoption,
  at,
  cellInput,
  completeDossier,
  dossierOf,
  everybody,
  minutesDraft,
  teamRecord,
} from '../../testing/season.fixture.ts';
import { contentOf } from '../cell-context.ts';

describe.each(RUNTIMES)('on %s', (_name, run) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const itemOf = (one: ReturnType<typeof sent>, id: string) => {
    const item = minutesNow(one).items.find((each) => each.id === id);
    if (item === undefined) throw new Error(`no item ${id}`);
    return item;
  };

  describe('the draft', () => {
    test('[R33, R36] has an item for every criterion that somebody scored and for every finding', () => {
      expect(minutesNow(sent(run)).items.map(({ id, kind }) => [id, kind])).toEqual([
        ['fourGood.g1', 'criterion'],
        ['fourGood.g2', 'criterion'],
        ['fourGood.no-discipline', 'criterion'],
        ['cellQuality.q1', 'criterion'],
        ['strength-1', 'strength'],
        ['shortcoming-1', 'shortcoming'],
        ['recommendation-1', 'recommendation'],
      ]);
    });

    test('situation 5: [R47, R49] an item holds both scores, the evidence of both, the remark and the reason', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', {
        ...teamRecord,
        scores: teamRecord.scores.map((score) =>
          score.criterion === 'q1'
            ? { ...score, points: 80, reason: 'Thiếu chuyên đề', evidence: [{ text: 'Sổ họp quý III' }] }
            : score,
        ),
      });
      take(one, 'leader', 'inspection.finish', everybody());
      take(one, 'clerk', 'minutes.send', minutesDraft);
      expect(itemOf(one, 'cellQuality.q1')).toEqual({
        id: 'cellQuality.q1',
        kind: 'criterion',
        subject: 'cellQuality',
        criterion: 'q1',
        self: { points: 92, grade: null, met: null },
        team: { points: 80, grade: null, met: null },
        evidence: [{ text: 'Nghị quyết số 05' }, { text: 'Sổ họp quý III' }],
        text: 'Có sổ theo dõi',
        reason: 'Thiếu chuyên đề',
        agreed: false,
        objection: null,
        answer: null,
      });
    });

    test('[R33] the frame is composed of what the case holds', () => {
      const one = inspected(run);
      take(one, 'clerk', 'minutes.send', { ...minutesDraft, members: '3 hoàn thành tốt' });
      const { frame } = minutesNow(one);
      expect(frame).toEqual({
        basis: cellInput('doi-1').basis,
        session: {
          id: 'morning',
          startsAt: at('2024-12-12', '08:00'),
          endsAt: at('2024-12-12', '11:30'),
          venue: 'Hội trường Cục',
        },
        attendance: everybody(),
        finishedAt: at('2024-12-12', '10:00'),
        dossier: {
          version: 1,
          receivedAt: at('2024-12-05', '09:00'),
          late: false,
          missing: [],
          reports: ['resolution', 'fourGood', 'cellQuality', 'grassrootsDemocracy'],
          sets: 3,
        },
        documents: [
          { document: 'plans', seen: true, remark: null, by: 'member', at: at('2024-12-12', '10:00') },
        ],
        points: [
          {
            id: 'p1',
            text: 'Số buổi sinh hoạt chuyên đề',
            report: null,
            subject: null,
            criterion: null,
            by: 'clerk',
            at: at('2024-12-09', '09:00'),
            finding: null,
          },
        ],
        conflicts: [],
        criteria: [
          { subject: 'fourGood', id: 'bon-tot', version: '1', sha256: 'a'.repeat(64), placeholder: true },
          { subject: 'cellQuality', id: 'chi-bo', version: '1', sha256: 'b'.repeat(64), placeholder: true },
        ],
        derived: [
          {
            subject: 'fourGood',
            self: { total: 92, max: 100, complete: true, level: null, recognised: true },
            team: { total: 91, max: 100, complete: true, level: null, recognised: true },
          },
          {
            subject: 'cellQuality',
            self: { total: 92, max: 100, complete: true, level: 'EXCELLENT', recognised: null },
            team: { total: 88, max: 100, complete: true, level: 'GOOD', recognised: null },
          },
        ],
        proposed: { byCell: completeDossier.proposed, byTeam: minutesDraft.proposed },
        members: '3 hoàn thành tốt',
        copies: 2,
      });
    });

    test('[X17] a conflict of interest with its reason stands in the frame', () => {
      const roster = rosterWith([{ person: 'member', role: 'cellMember', cell: 'doi-1' }]);
      const one = inSession(run, { roster });
      take(one, 'member', 'inspection.record', { ...teamRecord, conflictReason: 'Tổ chỉ có ba người' });
      take(one, 'leader', 'inspection.finish', everybody());
      take(one, 'clerk', 'minutes.send', minutesDraft);
      expect(minutesNow(one).frame?.conflicts.map(({ person, reason }) => [person, reason])).toEqual([
        ['member', 'Tổ chỉ có ba người'],
      ]);
    });

    test('of a cell without a dossier has no part of one', () => {
      const one = opened(run);
      one.until(at('2024-12-12', '10:00'));
      take(one, 'member', 'inspection.record', teamRecord);
      take(one, 'leader', 'inspection.finish', everybody());
      take(one, 'clerk', 'minutes.send', minutesDraft);
      expect(minutesNow(one).frame).toMatchObject({ dossier: null, proposed: { byCell: null } });
      expect(itemOf(one, 'fourGood.g1')).toMatchObject({ self: null, team: { points: 55 } });
      expect(minutesNow(one).frame?.derived.map(({ self }) => self)).toEqual([null, null]);
    });
  });

  describe('adopted in the hall', () => {
    test('[R33] is signed by the head and the leader, who were there, with every item agreed', () => {
      const one = inspected(run);
      one.until(at('2024-12-12', '11:00'));
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      const minutes = minutesNow(one);
      const now = at('2024-12-12', '11:00');
      expect(minutes.signatures).toEqual({ cell: { by: 'anh', at: now }, team: { by: 'leader', at: now } });
      expect(minutes.items.every(({ agreed }) => agreed)).toBe(true);
      expect(minutes.hash).toBe(minutesHash(minutes));
    });

    test('[X10] situation 6: by the deputy and the substitute where head and leader were away, with the reservation beside', () => {
      const one = inSession(run);
      take(one, 'member', 'inspection.record', teamRecord);
      take(one, 'substitute', 'inspection.finish', {
        present: ['substitute', 'clerk', 'member', 'long'],
        absent: [
          { person: 'leader', reason: 'đi họp' },
          { person: 'anh', reason: 'ốm' },
        ],
      });
      take(one, 'clerk', 'minutes.adopt', {
        ...adoption(minutesDraft, 'long', 'substitute'),
        reservation: 'Bảo lưu mục 3.2',
      });
      expect(minutesNow(one)).toMatchObject({
        signatures: { cell: { by: 'long' }, team: { by: 'substitute' } },
        reservation: 'Bảo lưu mục 3.2',
        outcome: 'reserved',
      });
      expect(one.context().marks).toContain('reserved');
    });

    const away = {
      present: ['leader', 'clerk', 'member'],
      absent: [
        { person: 'anh', reason: 'ốm' },
        { person: 'long', reason: 'đi học' },
      ],
      guests: [],
    };

    test.each([
      ['who was not there', away, { cell: 'anh', team: 'leader' }, 'signerAbsent'],
      ['who may not sign for the cell', undefined, { cell: 'clerk', team: 'leader' }, 'signerNotEntitled'],
      ['who may not sign for the team', undefined, { cell: 'anh', team: 'clerk' }, 'signerNotEntitled'],
    ] as const)('[R33] a signature of somebody %s is refused', (_who, attendance, signed, reason) => {
      const one = inspected(run, {}, attendance);
      const before = contentNow(one);
      const checked = one.send('clerk', 'minutes.adopt', { ...minutesDraft, signed });
      expect(checked).toMatchObject({ refusal: { reason: 'invalidContent', issues: [{ message: reason }] } });
      expect(contentNow(one)).toBe(before);
    });

    const onTheTeam: Assignment[] = [{ person: 'anh', role: 'teamSubstitute', authorisation: 'UQ-02' }];

    test('[R33] one person does not sign for both sides, in the hall', () => {
      const one = inspected(run, { roster: rosterWith(onTheTeam) });
      const signed = { cell: 'anh', team: 'anh' };
      const checked = one.send('clerk', 'minutes.adopt', { ...minutesDraft, signed });
      expect(checked).toMatchObject({ refusal: { issues: [{ message: 'signsForBothSides' }] } });
      take(one, 'clerk', 'minutes.adopt', { ...minutesDraft, signed: { cell: 'long', team: 'anh' } });
    });

    test('[R33] nor where the minutes were sent', () => {
      const one = sent(run);
      take(one, 'long', 'minutes.agree');
      take(one, 'anh', 'minutes.sign');
      const roster = rosterWith(onTheTeam, ['anh']);
      command(one, 'roster.update', { roster, reason: 'chuyển công tác' });
      expect(reasonOf(one.send('anh', 'minutes.sign'))).toBe('signsForBothSides');
      take(one, 'leader', 'minutes.sign');
    });

    test.each([
      ['nobody', {}],
      ['the cell alone', { cell: 'anh' }],
      ['the team alone', { team: 'leader' }],
    ])(
      '[R33] signed by %s the minutes are sent instead: nothing is locked, and no signature counts',
      (_who, signed) => {
        const one = inspected(run);
        take(one, 'clerk', 'minutes.adopt', { ...minutesDraft, signed });
        expect(one.isIn('stages.minutesAgreement.awaitingCell')).toBe(true);
        expect(one.context().minutes).toMatchObject({
          hash: null,
          outcome: null,
          signatures: { cell: null, team: null },
        });
        const reserved = inspected(run);
        expect(
          reasonOf(reserved.send('clerk', 'minutes.adopt', { ...minutesDraft, signed, reservation: 'x' })),
        ).toBe('nobodyToSign');
      },
    );
  });

  describe('disputes and answers', () => {
    const disputed = () => {
      const one = sent(run);
      take(one, 'anh', 'minutes.dispute', {
        items: [
          { id: 'cellQuality.q1', objection: 'Đủ bốn chuyên đề' },
          { id: 'shortcoming-1', objection: 'Đã có ba lần' },
        ],
        round: 1,
      });
      return one;
    };
    const ANSWERS = [
      { id: 'cellQuality.q1', answer: 'Có thêm minh chứng', points: '90,5' },
      { id: 'shortcoming-1', answer: 'Đã sửa', text: 'Sinh hoạt chuyên đề ba lần' },
    ];

    test('[R33, X9] what is disputed is open with its objection, what is not is agreed', () => {
      const one = disputed();
      expect(
        minutesNow(one)
          .items.filter(({ agreed }) => !agreed)
          .map(({ id, objection, answer }) => [id, objection, answer]),
      ).toEqual([
        ['cellQuality.q1', 'Đủ bốn chuyên đề', null],
        ['shortcoming-1', 'Đã có ba lần', null],
      ]);
    });

    test('situation 5: [R33, X9] an answer with a new score goes into the team’s layer with the answer as its reason, and the rating follows', () => {
      const one = disputed();
      const before = one.context().scores;
      take(one, 'clerk', 'minutes.answer', { answers: ANSWERS, round: 1 });
      const { self, team } = one.context().scores;
      expect(self).toEqual(before.self);
      expect(team.slice(0, -1)).toEqual(before.team);
      expect(team.at(-1)).toMatchObject({
        id: 't5',
        criterion: 'q1',
        points: 90.5,
        reason: 'Có thêm minh chứng',
        by: 'clerk',
      });
      expect(itemOf(one, 'cellQuality.q1')).toMatchObject({
        self: { points: 92 },
        team: { points: 90.5 },
        reason: 'Có thêm minh chứng',
        answer: 'Có thêm minh chứng',
        agreed: false,
      });
      expect(minutesNow(one).frame?.derived[1]?.team).toMatchObject({ total: 90.5, level: 'EXCELLENT' });
      expect(minutesNow(one).frame?.derived[1]?.self).toMatchObject({ total: 92, level: 'EXCELLENT' });
    });

    test('an answer without a score leaves the scores and the ratings as they are', () => {
      const one = disputed();
      const [scores, derived] = [one.context().scores, minutesNow(one).frame?.derived];
      take(one, 'clerk', 'minutes.answer', {
        answers: ANSWERS.map(({ id, answer }) => ({ id, answer })),
      });
      expect(one.context().scores).toEqual(scores);
      expect(minutesNow(one).frame?.derived).toEqual(derived);
    });

    test('items that were not answered stay agreed, and what was answered is open with its new text', () => {
      const one = disputed();
      take(one, 'clerk', 'minutes.answer', { answers: ANSWERS });
      expect(
        minutesNow(one)
          .items.filter(({ agreed }) => !agreed)
          .map(({ id }) => id),
      ).toEqual(['cellQuality.q1', 'shortcoming-1']);
      expect(itemOf(one, 'shortcoming-1').text).toBe('Sinh hoạt chuyên đề ba lần');
      take(one, 'anh', 'minutes.agree', { round: 2 });
      expect(minutesNow(one).items.every(({ agreed }) => agreed)).toBe(true);
    });

    test('every disputed item has to be answered, and what is wrong with answers is told at once', () => {
      const one = disputed();
      const before = contentNow(one);
      const checked = one.send('clerk', 'minutes.answer', {
        answers: [
          { id: 'shortcoming-1', answer: 'x', points: 5 },
          { id: 'shortcoming-7', answer: 'x' },
          { id: 'fourGood.g2', answer: 'x', points: 41 },
          { id: 'fourGood.no-discipline', answer: 'x', points: 1 },
        ],
      });
      expect(issuesOf(checked)).toEqual([
        'answers.0 noScoreHere',
        'answers.1.id unknownItem',
        'answers.2 aboveMaximum',
        'answers.3 needsMet',
        'answers itemsUnanswered',
      ]);
      expect(contentNow(one)).toBe(before);
    });

    test('disputes are about items of the minutes, each once', () => {
      const one = sent(run);
      const before = contentNow(one);
      const items = ['shortcoming-1', 'shortcoming-9', 'shortcoming-1'].map((id) => ({ id, objection: 'x' }));
      expect(issuesOf(one.send('anh', 'minutes.dispute', { items }))).toEqual([
        'items.1.id unknownItem',
        'items.2.id itemTwice',
      ]);
      expect(contentNow(one)).toBe(before);
    });

    test('an item answered twice in one sending is refused: minutes and scores would say different things', () => {
      const one = disputed();
      const before = contentNow(one);
      const checked = one.send('clerk', 'minutes.answer', {
        answers: [...ANSWERS, { id: 'cellQuality.q1', answer: 'x', points: 10 }],
      });
      expect(issuesOf(checked)).toEqual(['answers.2.id itemTwice']);
      expect(contentNow(one)).toBe(before);
    });

    test('a correction after an answer keeps the evidence and the remark that the team had noted', () => {
      const one = disputed();
      const { evidence, text } = itemOf(one, 'cellQuality.q1');
      expect(evidence).toHaveLength(2);
      take(one, 'clerk', 'minutes.answer', { answers: ANSWERS });
      take(one, 'anh', 'minutes.refuse', { reason: 'không đồng ý' });
      command(one, 'minutes.correct', { reason: 'sai tên' }, 'leader');
      take(one, 'clerk', 'minutes.send', minutesDraft);
      expect(itemOf(one, 'cellQuality.q1')).toMatchObject({
        team: { points: 90.5 },
        reason: 'Có thêm minh chứng',
        evidence,
        text,
      });
    });

    test.each([
      ['anh', 'minutes.agree', { round: 1 }],
      ['anh', 'minutes.dispute', { round: 1, items: [{ id: 'shortcoming-1', objection: 'x' }] }],
      ['anh', 'minutes.reserve', { round: 1, text: 'x' }],
    ])('%s, %s: what was said to an earlier round is stale', (by, type, payload) => {
      const one = disputed();
      take(one, 'clerk', 'minutes.answer', { answers: ANSWERS });
      const before = contentNow(one);
      expect(one.send(by, type, payload)).toMatchObject({
        refusal: { code: 'STALE', reason: 'staleRound', values: { round: 2 } },
      });
      expect(contentNow(one)).toBe(before);
      expect(reasonOf(one.send(by, type, { ...payload, round: 2 }))).toBe('accepted');
    });

    test.each([
      ['minutes.agree', {}],
      ['minutes.dispute', { items: [{ id: 'shortcoming-1', objection: 'x' }] }],
      ['minutes.reserve', { text: 'x' }],
      ['minutes.refuse', { reason: 'x' }],
    ])(
      '%s: what was said to a version before is stale, whose rounds were counted as those of this one',
      (type, payload) => {
        const one = disputed();
        take(one, 'clerk', 'minutes.answer', { answers: ANSWERS });
        take(one, 'anh', 'minutes.refuse', { reason: 'không đồng ý', version: 1, round: 2 });
        command(one, 'minutes.correct', { reason: 'sai tên' }, 'leader');
        take(one, 'clerk', 'minutes.send', minutesDraft);
        const before = contentNow(one);
        expect(one.send('anh', type, { ...payload, version: 1, round: 1 })).toMatchObject({
          refusal: { code: 'STALE', reason: 'staleRound', values: { version: 2, round: 1 } },
        });
        expect(reasonOf(one.send('anh', type, { ...payload, version: 1 }))).toBe('staleRound');
        expect(contentNow(one)).toBe(before);
        expect(reasonOf(one.send('anh', type, { ...payload, version: 2, round: 1 }))).toBe('accepted');
      },
    );

    test('an answer to an earlier round and a signature under one are stale', () => {
      const one = disputed();
      expect(reasonOf(one.send('clerk', 'minutes.answer', { answers: ANSWERS, round: 2 }))).toBe(
        'staleRound',
      );
      take(one, 'clerk', 'minutes.answer', { answers: ANSWERS, round: 1 });
      take(one, 'anh', 'minutes.agree');
      expect(reasonOf(one.send('anh', 'minutes.sign', { round: 1 }))).toBe('staleRound');
      expect(minutesNow(one).signatures.cell).toBeNull();
      take(one, 'anh', 'minutes.sign', { round: 2 });
    });
  });

  describe('other endings', () => {
    test('[X9] situation 6: a reservation stands in the minutes that both sides sign, and in their hash', () => {
      const one = sent(run);
      take(one, 'anh', 'minutes.reserve', { text: 'Bảo lưu mục 3.2' });
      take(one, 'long', 'minutes.sign');
      take(one, 'substitute', 'minutes.sign');
      const minutes = minutesNow(one);
      expect(minutes).toMatchObject({
        reservation: 'Bảo lưu mục 3.2',
        outcome: 'reserved',
        signatures: { cell: { by: 'long' }, team: { by: 'substitute' } },
      });
      expect(minutes.hash).toBe(minutesHash(minutes));
      expect(minutes.hash).not.toBe(minutesHash({ ...minutes, reservation: null }));
    });

    test('[X9] a refusal is kept with its reason, and what is not signed is not locked', () => {
      const one = sent(run);
      take(one, 'anh', 'minutes.refuse', { reason: 'Không đúng thực tế' });
      expect(minutesNow(one)).toMatchObject({
        refusal: 'Không đúng thực tế',
        outcome: 'refused',
        hash: null,
        signatures: { cell: null, team: null },
      });
    });

    test.each([
      ['referred', 'unanswered', false],
      ['deemedAgreed', null, true],
    ] as const)('[X9] silence by the setting %s', (minutesUnanswered, outcome, agreed) => {
      const one = sent(run, { terms: { minutesUnanswered } });
      one.until(at('2024-12-19'));
      expect(minutesNow(one).outcome).toBe(outcome);
      expect(minutesNow(one).items.every((item) => item.agreed)).toBe(agreed);
    });

    test('[R33] a correction makes a version with its reason, and the old one stays with its hash as it was', () => {
      const one = inspected(run);
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      const first = minutesNow(one);
      command(one, 'minutes.correct', { reason: 'Sai số điểm' }, 'leader');
      expect(minutesNow(one)).toEqual({
        version: 2,
        round: 0,
        frame: null,
        items: [],
        reservation: null,
        refusal: null,
        signatures: { cell: null, team: null },
        outcome: null,
        correction: 'Sai số điểm',
        hash: null,
      });
      expect(one.context().earlierMinutes).toEqual([first]);
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      expect(minutesNow(one)).toMatchObject({ version: 2, correction: 'Sai số điểm' });
      expect(minutesNow(one).hash).not.toBe(first.hash);
      expect(one.context().earlierMinutes.map(minutesHash)).toEqual([first.hash]);
    });
  });

  describe('ways back', () => {
    /** Locked minutes, with a note, a finding and a difficulty on the way. */
    const locked = () => {
      const one = submitted(run);
      take(one, 'clerk', 'review.note', { text: 'Chưa rõ', verify: true });
      take(one, 'anh', 'difficulty.raise', { text: 'Chưa có mẫu 8' });
      one.until(at('2024-12-12', '10:00'));
      take(one, 'member', 'inspection.record', {
        ...teamRecord,
        verified: [{ point: 'p1', finding: 'Đã rõ' }],
      });
      take(one, 'leader', 'inspection.finish', everybody());
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      return one;
    };

    test.each([
      ['dossierSubmission', { team: 0, points: 0, findings: 0, finished: false, session: 'unscheduled' }],
      ['preReview', { team: 0, points: 0, findings: 0, finished: false, session: 'unscheduled' }],
      ['onSiteInspection', { team: 0, points: 1, findings: 0, finished: false, session: 'unscheduled' }],
      ['minutesAgreement', { team: 4, points: 1, findings: 1, finished: true, session: 'held' }],
    ] as const)(
      'a return to %s clears what came after it and keeps the dossier, the sets and every version',
      (stage, left) => {
        const one = locked();
        const before = structuredClone(contentOf(one.context()));
        command(one, 'stage.return', { stage, until: at('2024-12-20'), reason: 'làm lại' });
        const { dossiers, sets, scores, review, inspection, minutes, earlierMinutes, difficulties } =
          contentOf(one.context());
        expect({ dossiers, sets, difficulties, self: scores.self, notes: review.notes }).toEqual({
          dossiers: before.dossiers,
          sets: before.sets,
          difficulties: before.difficulties,
          self: before.scores.self,
          notes: before.review.notes,
        });
        expect({
          team: scores.team.length,
          points: review.points.length,
          findings: review.points.filter(({ finding }) => finding !== null).length,
          finished: inspection.finishedAt !== null,
          session: one.context().session?.state,
        }).toEqual(left);
        if (!left.finished)
          expect(inspection).toEqual({
            documents: [],
            photos: [],
            conflicts: [],
            attendance: null,
            finishedAt: null,
          });
        expect(earlierMinutes).toEqual([before.minutes]);
        expect(minutes).toMatchObject({
          version: 2,
          correction: 'làm lại',
          frame: null,
          items: [],
          hash: null,
        });
      },
    );

    test('a return before any minutes makes none', () => {
      const one = inSession(run);
      command(one, 'stage.return', { stage: 'preReview', reason: 'thiếu' });
      expect(one.context()).toMatchObject({ minutes: null, earlierMinutes: [] });
    });

    test('[R32] a return by the clerk changes only the notes of returns and the mark', () => {
      const one = submitted(run);
      take(one, 'clerk', 'review.note', { text: 'Chưa rõ', verify: true });
      const before = structuredClone(contentOf(one.context()));
      take(one, 'clerk', 'review.return', { notes: [{ text: 'x' }], until: '2024-12-11T12:00:00+07:00' });
      const after = contentOf(one.context());
      expect(after.review.returns).toHaveLength(1);
      expect({ ...after, review: { ...after.review, returns: [] } }).toEqual(before);
    });

    test('after a return the inspection is recorded again and the second minutes hold only the second scores', () => {
      const one = locked();
      command(one, 'stage.return', { stage: 'onSiteInspection', reason: 'chấm lại' });
      take(one, 'office', 'session.move', {
        startsAt: '2024-12-16T08:00:00+07:00',
        endsAt: '2024-12-16T11:00:00+07:00',
        reason: 'chấm lại',
      });
      one.until(at('2024-12-16', '09:00'));
      take(one, 'member', 'inspection.record', {
        scores: teamRecord.scores.map((score) =>
          score.criterion === 'g1' ? { ...score, points: 57 } : score,
        ),
      });
      take(one, 'leader', 'inspection.finish', everybody());
      take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
      expect(itemOf(one, 'fourGood.g1').team?.points).toBe(57);
      expect(minutesNow(one).frame?.documents).toEqual([]);
      expect(minutesNow(one).frame?.session?.startsAt).toBe(at('2024-12-16', '08:00'));
    });
  });

  test('[R58, R59] situation 7: the office’s session moved from 12/12 afternoon to 13/12 tells both dates, leaves the deadline, and the minutes hold the new one', () => {
    const one = opened(run, { cell: 'van-phong' });
    one.until(at('2024-12-05', '09:00'));
    take(one, 'an-le', 'dossier.submit', dossierOf('van-phong'));
    take(one, 'office', 'session.move', {
      startsAt: '2024-12-13T14:00:00+07:00',
      endsAt: '2024-12-13T17:00:00+07:00',
      reason: 'trùng lịch',
    });
    expect(one.notices.find(({ about }) => about === 'sessionMoved')?.values).toMatchObject({
      from: at('2024-12-12', '14:00'),
      startsAt: at('2024-12-13', '14:00'),
    });
    expect(one.context().obligations['dossier']?.deadlines.map(({ due }) => due)).toEqual([at('2024-12-11')]);
    one.until(at('2024-12-13', '15:00'));
    take(one, 'member', 'inspection.record', teamRecord);
    take(one, 'leader', 'inspection.finish', everybody('van-phong'));
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft, 'an-le'));
    expect(minutesNow(one).frame?.session).toMatchObject({ startsAt: at('2024-12-13', '14:00') });
  });

  test('situation 12: a cell transferred to another committee keeps its content and takes nothing more', () => {
    const one = inspected(run);
    take(one, 'clerk', 'minutes.send', minutesDraft);
    const before = contentNow(one);
    command(one, 'cell.transfer', { to: 'Đảng ủy Sở Công Thương', reason: 'chuyển đơn vị' });
    expect(one.states()).toEqual(['transferred']);
    expect(contentNow(one)).toBe(before);
    expect(one.context().ended).toMatchObject({ reason: 'chuyển đơn vị', to: 'Đảng ủy Sở Công Thương' });
    expect(reasonOf(one.send('anh', 'minutes.agree'))).toBe('notNow');
    expect(contentNow(one)).toBe(before);
  });
});
