import { describe, expect, test } from 'vitest';
import type { MinutesItem } from '../case/case-content.ts';
import { type ItemChange, minutesChanges } from './minutes-changes.ts';

const item = (id: string, more: Partial<MinutesItem> = {}): MinutesItem => ({
  id,
  kind: 'shortcoming',
  subject: null,
  criterion: null,
  self: null,
  team: null,
  evidence: [],
  text: id,
  reason: null,
  agreed: false,
  objection: null,
  answer: null,
  ...more,
});
const points = (given: number) => ({ points: given, grade: null, met: null });
const scored = (given: number, more: Partial<MinutesItem> = {}) =>
  item('cellQuality.q1', {
    kind: 'criterion',
    subject: 'cellQuality',
    criterion: 'q1',
    self: points(92),
    team: points(given),
    text: 'Có sổ',
    ...more,
  });
/** What is told of each: `changed a → b: text, team`. */
const told = (change: ItemChange): string => {
  if (change.is === 'added') return `added ${change.after.id}`;
  if (change.is === 'gone') return `gone ${change.before.id}`;
  return `changed ${change.before.id} → ${change.after.id}: ${change.parts.join(', ')}`;
};
const between = (before: MinutesItem[], after: MinutesItem[]) => minutesChanges(before, after).map(told);

describe('what changed of items', () => {
  test.each<[string, Partial<MinutesItem>]>([
    ['text', { text: 'Có sổ, thiếu chữ ký' }],
    ['self', { self: points(90) }],
    ['team', { team: points(90.5) }],
    ['reason', { reason: 'Thiếu chuyên đề' }],
    ['answer', { answer: 'Đã xem lại' }],
    ['evidence', { evidence: [{ text: 'Sổ họp quý III' }] }],
  ])('is told by its part: %s', (part, change) => {
    expect(between([scored(88)], [scored(88, change)])).toEqual([
      `changed cellQuality.q1 → cellQuality.q1: ${part}`,
    ]);
  });

  test('has what stood before beside what stands now', () => {
    const [before, after] = [scored(88), scored(90.5, { reason: 'x', answer: 'x' })];
    expect(minutesChanges([before], [after])).toEqual([
      { is: 'changed', before, after, parts: ['team', 'reason', 'answer'] },
    ]);
  });

  test('is nothing where they are agreed or disputed, or where the same is kept in another order', () => {
    const read = { met: null, grade: null, points: 88 };
    const after = scored(88, { team: read, agreed: true, objection: 'Đủ bốn chuyên đề' });
    expect(between([scored(88)], [after])).toEqual([]);
  });

  test('a reason that was taken back is told, an answer that is not given anew is not', () => {
    const before = scored(88, { reason: 'Thiếu', answer: 'Đã xem lại' });
    expect(between([before], [scored(88, { reason: 'Thiếu' })])).toEqual([]);
    expect(between([before], [scored(88)])).toEqual(['changed cellQuality.q1 → cellQuality.q1: reason']);
  });
});

describe('findings', () => {
  const found = (...texts: string[]) => texts.map((text, at) => item(`shortcoming-${at + 1}`, { text }));

  test('one left out does not rename those that follow', () => {
    expect(between(found('a', 'b', 'c'), found('b', 'c'))).toEqual(['gone shortcoming-1']);
  });

  test('one put first is new, and the others are what they were', () => {
    expect(between(found('a', 'b'), found('new', 'a', 'b'))).toEqual(['added shortcoming-1']);
  });

  test('one that says something else is the one of its number', () => {
    expect(between(found('a', 'b'), found('a', 'b, ba lần'))).toEqual([
      'changed shortcoming-2 → shortcoming-2: text',
    ]);
  });

  test('the same words in another kind are another finding', () => {
    const cause = item('cause-1', { kind: 'cause', text: 'a' });
    expect(between(found('a'), [cause])).toEqual(['added cause-1', 'gone shortcoming-1']);
  });

  test('the same words twice are two findings', () => {
    expect(between(found('a', 'a'), found('a'))).toEqual(['gone shortcoming-2']);
  });
});

test('criteria are told apart by their id, however alike their remarks are', () => {
  const other = { ...scored(80), id: 'cellQuality.q2', criterion: 'q2' };
  expect(between([scored(88), other], [other])).toEqual(['gone cellQuality.q1']);
});

test('what is gone stands behind what there is', () => {
  const [a, b] = [item('strength-1', { kind: 'strength' }), item('cause-1', { kind: 'cause' })];
  expect(between([a], [b])).toEqual(['added cause-1', 'gone strength-1']);
});
