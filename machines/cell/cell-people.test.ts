import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Assignment, peopleOf } from '../../domain/people/roster.ts';
import { stepNotice } from '../obligation/obligation-log.ts';
import { RUNTIMES, type Runtime } from '../testing/case.fixture.ts';
import {
  command,
  inspected,
  members,
  opened,
  rosterWith,
  submitted,
  take,
} from '../testing/content.fixture.ts';
import { adoption, at, minutesDraft, seasonRoster } from '../testing/season.fixture.ts';

let run: Runtime;

describe.each(RUNTIMES)('on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('people of an older revision, or of the same, that come late change nothing', () => {
    const one = submitted(run);
    const newer = { ...rosterWith(members('six')), revision: 3 };
    command(one, 'roster.update', { roster: newer, reason: 'thêm thành viên' });
    const told = one.notices.length;
    for (const revision of [2, 3])
      command(one, 'roster.update', {
        roster: { ...rosterWith(members('seven')), revision },
        reason: 'đến muộn',
      });
    expect(one.context().roster).toEqual(newer);
    expect(one.context().sets.map(({ person }) => person)).not.toContain('seven');
    expect(one.notices).toHaveLength(told);
  });

  test('the people of other cells hear of nothing', () => {
    const one = submitted(run);
    one.until(at('2024-12-13'));
    const told = new Set(one.notices.flatMap(({ to, copy }) => [...to, ...copy]));
    for (const stranger of ['dat', 'an-le']) expect(told).not.toContain(stranger);
    for (const own of ['anh', 'long']) expect(told).toContain(own);
  });

  test('minutes are to be signed by the committee of the cell and the leader of the team, of whom no other hears', () => {
    const one = inspected(run);
    take(one, 'clerk', 'minutes.send', minutesDraft);
    take(one, 'anh', 'minutes.agree', {});
    const { roster, obligations } = one.context();
    const signers = ['anh', 'long', 'leader'];
    const asked = one.notices.filter(({ about }) => about === 'minutesSigning');
    expect(asked.map(({ step, to }) => [step, to])).toEqual([['opening', signers]]);
    const holder = obligations.minutesSigning?.holder ?? { role: 'office' };
    expect(peopleOf(roster, holder, Date.now(), '+07:00')).toEqual(signers);
  });

  test('a person who is told anyway gets no copy of it as well', () => {
    const both: Assignment = { person: 'deputy', role: 'office' };
    const one = opened(run, { roster: rosterWith([both]) });
    take(one, 'anh', 'difficulty.raise', { text: 'chưa có mẫu 8' });
    one.until(at('2024-11-29', '09:00'));
    const late = one.notices.find(({ about, step }) => about === 'guidance' && step === 'after1');
    expect(late?.to).toEqual(expect.arrayContaining(['office', 'deputy']));
    expect(late?.copy).toEqual([]);
    expect(stepNotice(one.context(), 'guidance', 'after1', true, false).copy).toEqual([]);
  });

  test('while the committee has no deputy head, its head gets the copies, and while it has no head, its deputy', () => {
    const but = (role: Assignment['role']) => ({
      ...seasonRoster,
      assignments: seasonRoster.assignments.filter((one) => one.role !== role),
    });
    const toOffice = opened(run, { roster: but('committeeDeputy') });
    take(toOffice, 'anh', 'difficulty.raise', { text: 'chưa có mẫu 8' });
    expect(stepNotice(toOffice.context(), 'guidance', 'after1', true, false).copy).toEqual(['viet']);
    const toTeam = submitted(run, { roster: but('committeeHead') });
    expect(stepNotice(toTeam.context(), 'reading', 'after1', true, false).copy).toEqual(['deputy']);
  });

  test('[R71] guidance is told to the cell that asked, and to the others only when it is meant for all', () => {
    const one = opened(run);
    for (const text of ['chưa có mẫu 8', 'chưa có mẫu 9']) take(one, 'anh', 'difficulty.raise', { text });
    const passedOn = () => one.emitted.filter(({ type }) => type === 'toCampaign');
    take(one, 'office', 'difficulty.answer', { difficulty: 'd1', text: 'Gửi kèm mẫu 8' });
    expect(passedOn()).toEqual([]);
    expect(one.notices.at(-1)).toMatchObject({
      about: 'difficultyAnswered',
      to: ['anh', 'long'],
      values: { text: 'Gửi kèm mẫu 8' },
    });
    take(one, 'office', 'difficulty.answer', { difficulty: 'd2', text: 'Gửi kèm mẫu 9', toAll: true });
    expect(passedOn()).toMatchObject([
      { guidance: { difficulty: 'doi-1-d2', text: 'Gửi kèm mẫu 9', by: 'office' } },
    ]);
  });

  test('[R70] what is asked has a due date: the second working day after it', () => {
    const one = opened(run);
    take(one, 'anh', 'difficulty.raise', { text: 'chưa có mẫu 8' });
    expect(one.context().obligations.guidance).toMatchObject({
      holder: { role: 'office' },
      deadlines: [{ due: at('2024-11-29') }],
    });
    expect(one.notices.find(({ about }) => about === 'guidance')).toMatchObject({
      to: ['office'],
      due: at('2024-11-29'),
    });
    one.until(at('2024-11-29', '08:00'));
    expect(one.notices.filter(({ about }) => about === 'guidance').at(-1)).toMatchObject({
      step: 'after1',
      copy: ['deputy'],
    });
  });

  test('a return to the minutes drops what the committee has scored, and keeps what the team has', () => {
    const one = inspected(run);
    take(one, 'clerk', 'minutes.adopt', adoption(minutesDraft));
    const { team } = one.context().scores;
    take(one, 'office', 'appraisal.record', {
      scores: [{ subject: 'fourGood', criterion: 'g2', points: 30, reason: 'Thiếu biên bản hai kỳ họp' }],
      proposed: { level: 'GOOD' },
    });
    expect(one.context().scores.committee).toHaveLength(1);
    command(one, 'stage.return', { stage: 'minutesAgreement', reason: 'thiếu chữ ký' });
    expect(one.context().scores).toMatchObject({ committee: [], team });
    expect(one.context().appraisal).toBeNull();
    expect(seasonRoster.revision).toBe(one.context().roster.revision);
  });
});
