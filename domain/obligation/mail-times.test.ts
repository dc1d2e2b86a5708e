import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantAt, timeOf } from '../calendar/instant.ts';
import { type LeavingNotice, leavesAt, type MailTimes } from './mail-times.ts';

const utcOffset = '+07:00';
const byDay: MailTimes = { minutes: 15, hours: { starts: '07:00', ends: '18:00' }, utcOffset };
const at = (text: string): Instant => instantAt(text.slice(0, 10), text.slice(11), utcOffset);

const noticeOf = (text: string, more: Partial<LeavingNotice['notice']> = {}): LeavingNotice => ({
  at: at(text),
  changedAt: at(text),
  notice: { due: null, values: {}, ...more },
});

describe('a notice leaves', () => {
  test.each([
    ['2026-11-30 07:00', '2026-11-30 07:15', 'with those of its quarter of an hour'],
    ['2026-11-30 17:46', '2026-11-30 18:00', 'the last of a day'],
    ['2026-11-30 18:00', '2026-12-01 07:00', 'in the morning, in the evening'],
    ['2026-12-31 23:59', '2027-01-01 07:00', 'in the morning of another year'],
    ['2026-12-01 00:00', '2026-12-01 07:00', 'in the same morning, after midnight'],
    ['2026-12-01 06:44', '2026-12-01 07:00', 'in the morning, just before it'],
  ])('of %s at %s: %s', (since, leaves) => {
    expect(leavesAt(noticeOf(since), byDay)).toBe(at(leaves));
  });

  test.each<[string, Partial<LeavingNotice['notice']>, string]>([
    ['what is due in the night', { due: at('2026-12-01 00:00') }, '2026-11-30 20:15'],
    [
      'a session that begins in the morning',
      { values: { startsAt: at('2026-12-01 07:30') } },
      '2026-11-30 20:15',
    ],
    [
      'a session that doesn’t begin in the morning',
      { values: { from: at('2026-12-01 08:00') } },
      '2026-11-30 20:15',
    ],
    ['what is due at noon', { due: at('2026-12-01 12:00') }, '2026-12-01 07:00'],
    ['what was due before', { due: at('2026-11-30 20:00') }, '2026-12-01 07:00'],
    ['a name that is no time', { values: { from: 'do-thi-thu' } }, '2026-12-01 07:00'],
  ])('in the evening, about %s', (_, notice, leaves) => {
    expect(leavesAt(noticeOf('2026-11-30 20:00', notice), byDay)).toBe(at(leaves));
  });

  test('after it was let go, when it was held', () => {
    const held = { ...noticeOf('2026-11-30 08:00'), changedAt: at('2026-11-30 09:03') };
    expect(leavesAt(held, byDay)).toBe(at('2026-11-30 09:03'));
    expect(leavesAt({ ...held, changedAt: at('2026-11-30 21:00') }, byDay)).toBe(at('2026-12-01 07:00'));
  });

  test('at any hour, by a plan without hours', () => {
    expect(leavesAt(noticeOf('2026-11-30 20:00'), { ...byDay, hours: null })).toBe(at('2026-11-30 20:15'));
    expect(leavesAt(noticeOf('2026-11-30 20:00'), { ...byDay, hours: null, minutes: 0 })).toBe(
      at('2026-11-30 20:00'),
    );
  });

  test('never before it fell due, within the hours unless it can’t wait, and never more than a night late', () => {
    const first = at('2026-01-01 00:00');
    fc.assert(
      fc.property(fc.nat(525_600), fc.option(fc.integer({ min: -600, max: 3_000 })), (minute, until) => {
        const since = first + minute * 60_000;
        const due = until === null ? null : since + until * 60_000;
        const leaves = leavesAt({ at: since, changedAt: since, notice: { due, values: {} } }, byDay);
        const clock = timeOf(leaves, utcOffset);
        expect(leaves).toBeGreaterThan(since);
        expect(leaves - since).toBeLessThanOrEqual(13.25 * 3_600_000);
        if (due !== null && due > leaves && leaves - since > 15 * 60_000)
          expect(due - leaves).toBeGreaterThanOrEqual(5 * 3_600_000);
        if (clock < '07:00' || clock > '18:00') {
          expect(due).not.toBeNull();
          expect((due ?? 0) - leaves).toBeLessThan(18 * 3_600_000);
        }
      }),
    );
  });
});
