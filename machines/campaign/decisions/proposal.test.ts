import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { at, fileOf } from '../../testing/season.fixture.ts';
import { campaignFacts } from '../campaign-facts.ts';
import { announcedCampaign } from '../reorganisation/announced.fixture.ts';

let run: Runtime;
const CELLS = ['doi-1', 'doi-2', 'van-phong'];
const LEVELS = 'main-cellLevels';

/** The slate is decided on 20/12: the committee recognises, and proposes levels. */
function decided() {
  const superiorDecides = { kinds: ['cellLevels' as const], workingDays: 5 };
  const one = announcedCampaign(run, { superiorDecides });
  one.until(at('2024-12-13', '16:00'));
  for (const cell of CELLS) one.report(cell, { stage: 'committeeAppraisal' });
  one.send('leader', 'report.submit', { summary: 'Đã kiểm tra 3 chi bộ' });
  one.send('office', 'meeting.set', { startsAt: '2024-12-20T14:00:00+07:00', venue: 'Hội trường Cục' });
  one.until(at('2024-12-20', '14:00'));
  one.send('office', 'meeting.hold', { present: ['viet', 'deputy'], chair: 'viet', recorder: 'office' });
  const lines = CELLS.map((cell) => ({ cell, fourGood: true, level: 'GOOD' }));
  one.send('viet', 'slate.decide', { revision: 1, lines });
  /** `accepted`, or why not. */
  const send = (by: string, type: string, payload: Record<string, unknown> = {}): string => {
    const checked = one.send(by, type, { decision: LEVELS, ...payload });
    return checked.ok
      ? 'accepted'
      : [
          checked.refusal.reason,
          ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
        ].join(' ');
  };
  const propose = (number = '12-TTr/ĐU') => {
    send('office', 'proposal.prepare');
    return send('viet', 'proposal.sign', { number, date: '2024-12-20' });
  };
  const decideAbove = (more: Record<string, unknown> = {}) =>
    send('office', 'superior.decide', { number: '45-QĐ/ĐUK', date: '2024-12-24', ...more });
  const levels = () => one.context().decisions[LEVELS];
  return { ...one, send: send, raw: one.send, propose, decideAbove, levels };
}

describe.each(RUNTIMES)('what the superior decides, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is proposed by a paper of the committee, and waits for the office to record its decision', () => {
    const one = decided();
    expect(one.context().decisions['main-fourGood']?.proposals).toBeUndefined();
    expect(one.levels()).toMatchObject({ state: 'preparing', proposals: [], number: null });
    expect(one.context().obligations[`proposalPreparation:${LEVELS}`]?.open).not.toBe(false);
    expect(one.propose()).toBe('accepted');
    expect(one.levels()).toMatchObject({
      state: 'awaitingSuperior',
      number: null,
      proposals: [{ number: '12-TTr/ĐU', date: '2024-12-20', signer: 'viet' }],
    });
    one.until(at('2024-12-24', '09:00'));
    expect(one.decideAbove()).toBe('accepted');
    expect(one.levels()).toMatchObject({
      state: 'issued',
      number: '45-QĐ/ĐUK',
      date: '2024-12-24',
      signer: null,
      sha256: null,
    });
    // the next number of the committee's own decisions knows nothing of the superior's
    expect(campaignFacts(one.context()).nextNumber).toBeNull();
  });

  test('goes no way of a decision of the committee, and a decision of the committee none of its', () => {
    const one = decided();
    expect(one.send('office', 'decision.prepare')).toBe('decidedAbove');
    expect(one.send('office', 'proposal.prepare', { decision: 'main-fourGood' })).toBe('decidedHere');
    expect(one.send('office', 'proposal.prepare', { decision: 'main-none' })).toBe('unknownDecision');
    expect(one.decideAbove()).toBe('decisionNotThere');
    one.send('office', 'proposal.prepare');
    expect(one.send('viet', 'decision.sign', { number: '31', date: '2024-12-20' })).toBe('decidedAbove');
  });

  test('is recorded as it was decided: single lines otherwise, each of them proposed, with its level', () => {
    const one = decided();
    one.propose();
    one.until(at('2024-12-24', '09:00'));
    const changed = (...lines: object[]) => one.decideAbove({ changed: lines, reason: 'mặt bằng chung' });
    expect(changed({ line: 'doi-9', level: 'GOOD' })).toBe('invalidContent changed.0.line lineNotProposed');
    expect(changed({ line: 'doi-1' })).toBe('invalidContent changed.0.level levelMissing');
    expect(changed({ line: 'doi-1', level: 'GOOD' }, { line: 'doi-1', level: 'COMPLETED' })).toBe(
      'invalidContent changed.1.line lineTwice',
    );
    expect(changed({ line: 'doi-1', level: 'COMPLETED' })).toBe('accepted');
    expect(one.levels()?.lines.map(({ cell, level, reason }) => [cell, level, reason])).toEqual([
      ['doi-1', 'COMPLETED', 'mặt bằng chung'],
      ['doi-2', 'GOOD', null],
      ['van-phong', 'GOOD', null],
    ]);
    // what the committee proposed stays what it was
    expect(one.context().slates[0]?.lines?.[0]).toMatchObject({ cell: 'doi-1', level: 'GOOD' });
  });

  test('bears the superior’s own whole number, and no day before it was asked or after today', () => {
    const one = decided();
    one.propose();
    one.until(at('2024-12-24', '09:00'));
    expect(one.decideAbove({ number: '45' })).toBe('invalidContent number numberNotWhole');
    expect(one.decideAbove({ date: '2024-12-19' })).toBe('invalidContent date dateBeforeProposal');
    expect(one.decideAbove({ date: '2024-12-25' })).toBe('invalidContent date dateInFuture');
    expect(one.levels()?.state).toBe('awaitingSuperior');
  });

  test('is asked for once more where the superior sends it back, by a paper with a number of its own', () => {
    const one = decided();
    one.propose();
    expect(one.send('viet', 'proposal.sendBack', { reason: 'thiếu biên bản họp' })).toBe('accepted');
    expect(one.levels()).toMatchObject({ state: 'preparing', proposals: [{ number: '12-TTr/ĐU' }] });
    one.send('office', 'proposal.prepare');
    const again = (number: string) => one.send('viet', 'proposal.sign', { number, date: '2024-12-20' });
    expect(again('12')).toBe('numberTaken');
    expect(again('11')).toBe('numberNotRising');
    expect(again('13-QĐ')).toBe('numberUnreadable');
    expect(again('13')).toBe('accepted');
    expect(one.levels()?.proposals?.map(({ number }) => number)).toEqual(['12-TTr/ĐU', '13']);
  });

  test('its signed papers are kept apart: the one that asked, and the decision', () => {
    const one = decided();
    one.propose();
    const asked = fileOf('to-trinh', 'campaign');
    expect(one.send('office', 'decision.attachSigned', { file: asked })).toBe('accepted');
    expect(one.levels()).toMatchObject({ scan: null, proposals: [{ scan: asked }] });
    expect(one.send('office', 'decision.attachSigned', { file: asked })).toBe('signedPaperThere');
    one.until(at('2024-12-24', '09:00'));
    const above = fileOf('quyet-dinh-45', 'campaign');
    expect(one.decideAbove({ file: above })).toBe('accepted');
    expect(one.levels()).toMatchObject({
      scan: above,
      scanGiven: { by: 'office' },
      proposals: [{ scan: asked }],
    });
  });

  test('is published with the others, once all of them are there; taken back it is asked for again', () => {
    const one = decided();
    one.propose();
    one.raw('office', 'decision.prepare', { decision: 'main-fourGood' });
    one.raw('viet', 'decision.sign', { decision: 'main-fourGood', number: '31', date: '2024-12-20' });
    one.tell({ type: 'decision.issued', decision: 'main-fourGood', sha256: 'a'.repeat(64) } as never);
    expect(one.isIn('course.started.deciding')).toBe(true);
    one.until(at('2024-12-24', '09:00'));
    one.decideAbove();
    expect(one.isIn('course.started.publishing')).toBe(true);
    one.raw('office', 'decision.publish');
    const [, told] = one.told().filter(({ command }) => command.type === 'decision.issued');
    expect(told?.command.payload).toMatchObject({
      extracts: [{ decision: 'main-fourGood' }, { decision: LEVELS, number: '45-QĐ/ĐUK', isAbove: true }],
    });
    expect(one.send('viet', 'decision.withdraw', { reason: 'cấp trên thu hồi' })).toBe('accepted');
    expect(one.context().decisions[`${LEVELS}-2`]).toMatchObject({
      state: 'preparing',
      proposals: [],
      replaces: LEVELS,
    });
    expect(one.isIn('course.started.deciding')).toBe(true);
  });

  test('by the office and the head alone', () => {
    const one = decided();
    expect(one.raw('anh', 'proposal.prepare', { decision: LEVELS })).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    one.send('office', 'proposal.prepare');
    const signing = { decision: LEVELS, number: '12', date: '2024-12-20' };
    expect(one.raw('office', 'proposal.sign', signing)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });
});
