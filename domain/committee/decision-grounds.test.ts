import { expect, test } from 'vitest';
import type { Vote } from './ballot.ts';
import type { DecisionLine } from './committee-content.ts';
import { missingGrounds, voteGround } from './decision-grounds.ts';

test.each<[string | null, string | null, string[]]>([
  ['28-KH/ĐU', '2024-11-20', []],
  [null, '2024-11-20', ['planNumber']],
  ['…-KH/ĐU', '2024-11-20', ['planNumber']],
  ['28-KH/ĐU', null, ['planDate']],
  ['28-KH/ĐU', 'theo sổ', ['planDate']],
  ['28-KH/ĐU', '2024-02-31', ['planDate']],
  ['28-KH/ĐU', '2024-12-20', []],
  ['28-KH/ĐU', '2024-12-21', ['planDate']],
  ['chưa có số, 2024', '2062-01-01', ['planNumber', 'planDate']],
  ['theo sổ', '31/11/2026', ['planNumber', 'planDate']],
])('the plan %s of %s lacks %j as a ground', (planNumber, planDate, missing) => {
  expect(missingGrounds({ planNumber, planDate }, '2024-12-20')).toEqual(missing);
});

const line = (cell: string, member: string | null = null): DecisionLine => ({
  cell,
  member,
  fourGood: null,
  level: null,
  award: null,
  reason: null,
});
const vote = (about: Vote['about'], of: Partial<Vote> = {}): Vote => ({
  about,
  method: 'secret',
  present: 5,
  valid: 5,
  counts: { yes: 5 },
  ...of,
});
const lines = ['doi-1', 'doi-2'].map((cell) => ({ ...line(cell), fourGood: true, level: 'GOOD' as const }));
const slate = (votes: Vote[], reason: string | null = null) => ({
  cells: ['doi-1', 'doi-2'],
  members: [],
  votes,
  reason,
});
const numbers = (...of: Parameters<typeof voteGround>) => {
  const { carried, against, of: all } = voteGround(...of);
  return [carried, against, all];
};

test('a vote without a valid paper is none', () => {
  const none = { valid: 0, counts: {} };
  const ofLine = vote('cellLevel', { cell: 'doi-1', ...none });
  expect(numbers('cellLevels', lines, slate([vote('slate', none), ofLine]))).toEqual([0, 0, 2]);
});

test('a line was voted on by a vote on its own matter, or on the slate as a whole', () => {
  const level = vote('cellLevel', { cell: 'doi-1', counts: { GOOD: 5 } });
  expect(numbers('fourGood', lines, null)).toEqual([0, 0, 2]);
  expect(numbers('fourGood', lines, slate([vote('fourGood', { cell: 'doi-1' })]))).toEqual([1, 0, 2]);
  expect(numbers('fourGood', lines, slate([level]))).toEqual([0, 0, 2]);
  expect(numbers('cellLevels', lines, slate([level]))).toEqual([1, 0, 2]);
  expect(numbers('cellLevels', lines, slate([vote('slate')]))).toEqual([2, 0, 2]);
  const members = ['doi-1', 'doi-2'].map((cell) => ({ ...line(cell, 'an'), level: 'GOOD' as const }));
  const ofMember = vote('memberLevel', { cell: 'doi-1', member: 'an', counts: { GOOD: 3, COMPLETED: 2 } });
  expect(numbers('memberLevels', members, slate([ofMember]))).toEqual([1, 0, 2]);
});

test('[R35, R37, R38] a slate that was voted down is no vote for its lines, and the reason to decide it is on record', () => {
  const down = vote('slate', { counts: { yes: 2, no: 3 } });
  expect(voteGround('cellLevels', lines, slate([down], 'Đảng ủy Khối đồng ý'))).toEqual({
    carried: 0,
    against: 2,
    of: 2,
    reason: 'Đảng ủy Khối đồng ý',
  });
  // half is no majority
  expect(numbers('cellLevels', lines, slate([{ ...down, valid: 4, counts: { yes: 2, no: 2 } }]))).toEqual([
    0, 2, 2,
  ]);
  const own = vote('cellLevel', { cell: 'doi-1', counts: { GOOD: 5 } });
  expect(numbers('cellLevels', lines, slate([down, own]))).toEqual([1, 1, 2]);
});

test('a line that is decided otherwise than its own vote says did not carry; its reason is its own to tell', () => {
  const other = vote('cellLevel', { cell: 'doi-1', counts: { COMPLETED: 4, GOOD: 1 } });
  expect(voteGround('cellLevels', lines, slate([vote('slate'), other], 'Vượt tỷ lệ'))).toEqual({
    carried: 1,
    against: 1,
    of: 2,
    reason: null,
  });
  const recognised = vote('fourGood', { cell: 'doi-1', counts: { no: 5 } });
  expect(numbers('fourGood', lines, slate([recognised]))).toEqual([0, 1, 2]);
  const ended = [{ ...line('doi-1'), fourGood: false }];
  expect(numbers('fourGood', ended, slate([recognised]))).toEqual([1, 0, 1]);
});

test('a vote on a slate is none on the lines of an earlier one that are issued again with it', () => {
  const again = { ...slate([vote('slate')]), cells: ['doi-1'] };
  expect(numbers('cellLevels', lines, again)).toEqual([1, 0, 2]);
});
