import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RUNTIMES, type Runtime } from '../../testing/case.fixture.ts';
import { at } from '../../testing/season.fixture.ts';
import { campaignContentOf } from '../campaign-context.ts';
import { announcedCampaign } from '../reorganisation/announced.fixture.ts';

let run: Runtime;

function announced() {
  const one = announcedCampaign(run);
  /** `accepted`, or why not. */
  const number = (paper: string, given: string, more: Record<string, unknown> = {}) => {
    const checked = one.send('office', 'paper.number', { paper, number: given, date: '2024-11-26', ...more });
    return checked.ok
      ? 'accepted'
      : [
          checked.refusal.reason,
          ...(checked.refusal.issues ?? []).map(({ path, message }) => `${path} ${message}`),
        ].join(' ');
  };
  const numbers = () =>
    campaignContentOf(one.context()).numbered?.map((each) => [
      each.paper,
      each.cell,
      each.session,
      each.number,
    ]);
  return { ...one, number, numbers };
}

describe.each(RUNTIMES)('[C.9] a notice or an invitation gets its number, on %s', (_name, runtime) => {
  beforeEach(() => {
    run = runtime;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('the notice of the plan to all, an invitation to the cell that it asks', () => {
    const one = announced();
    expect(one.numbers()).toBeUndefined();
    expect(one.number('planNotice', '12-TB/ĐU')).toBe('accepted');
    expect(one.number('sessionInvitation', '3-GM/ĐU', { cell: 'doi-1' })).toBe('accepted');
    expect(one.numbers()).toEqual([
      ['planNotice', null, null, '12-TB/ĐU'],
      ['sessionInvitation', 'doi-1', at('2024-12-12', '08:00'), '3-GM/ĐU'],
    ]);
  });

  test('that no other of its type has, and a lower one for a reason alone', () => {
    const one = announced();
    expect(one.number('sessionInvitation', '3', { cell: 'doi-1' })).toBe('accepted');
    expect(one.number('sessionInvitation', '03-GM', { cell: 'doi-2' })).toBe('numberTaken');
    expect(one.number('sessionInvitation', '2', { cell: 'doi-2' })).toBe('numberNotRising');
    expect(one.number('sessionInvitation', '2', { cell: 'doi-2', gapReason: 'vào sổ muộn' })).toBe(
      'accepted',
    );
    // notices are counted by themselves
    expect(one.number('planNotice', '3')).toBe('accepted');
    expect(one.number('planNotice', '4-GM/ĐU', { reason: 'ghi nhầm' })).toBe('numberUnreadable');
  });

  test('in whose place another one stands for a reason alone; an invitation to another hour has its own', () => {
    const one = announced();
    expect(one.number('sessionInvitation', '3', { cell: 'doi-1' })).toBe('accepted');
    expect(one.number('sessionInvitation', '5', { cell: 'doi-1' })).toBe(
      'invalidContent reason paperNumberNeedsReason',
    );
    expect(one.number('sessionInvitation', '5', { cell: 'doi-1', reason: 'ghi nhầm' })).toBe('accepted');
    const moved = at('2024-12-13', '08:00');
    one.report('doi-1', { sessionStart: moved });
    expect(one.number('sessionInvitation', '6', { cell: 'doi-1' })).toBe('accepted');
    expect(one.numbers()?.map(([, , session, given]) => [session, given])).toEqual([
      [at('2024-12-12', '08:00'), '5'],
      [moved, '6'],
    ]);
  });

  test('that has to be there: no cell without it, no session without an hour, nothing published', () => {
    const one = announced();
    expect(one.number('result', '9', { cell: 'doi-1' })).toBe('paperNotThere');
    expect(one.number('result', '9')).toBe('invalidContent cell paperNeedsCell');
    expect(one.number('sessionInvitation', '9', { cell: 'doi-99' })).toBe('unknownCell');
    one.report('doi-1', { sessionStart: null });
    expect(one.number('sessionInvitation', '9', { cell: 'doi-1' })).toBe('paperNotThere');
    expect(one.number('planNotice', '9', { date: '2024-11-27' })).toBe('invalidContent date dateInFuture');
  });

  test('by the office alone', () => {
    const one = announced();
    const payload = { paper: 'planNotice', number: '1', date: '2024-11-26' };
    expect(one.send('anh', 'paper.number', payload)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });
});
