import { expect, test } from 'vitest';
import type { Vote } from './ballot.ts';
import type { DecisionLine } from './committee-content.ts';
import { missingGrounds, votedLines } from './decision-grounds.ts';

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

test('a vote without a valid paper is none', () => {
  const none = { valid: 0, counts: {} };
  const lines = [line('doi-1'), line('doi-2')];
  const ofLine = vote('cellLevel', { cell: 'doi-1', ...none });
  expect(votedLines('cellLevels', lines, [vote('slate', none), ofLine])).toEqual({ voted: 0, of: 2 });
});

test('a line was voted on by a vote on its own matter, or on the slate as a whole', () => {
  const lines = [line('doi-1'), line('doi-2')];
  expect(votedLines('fourGood', lines, [])).toEqual({ voted: 0, of: 2 });
  expect(votedLines('fourGood', lines, [vote('fourGood', { cell: 'doi-1' })])).toEqual({ voted: 1, of: 2 });
  expect(votedLines('fourGood', lines, [vote('cellLevel', { cell: 'doi-1' })])).toEqual({ voted: 0, of: 2 });
  expect(votedLines('cellLevels', lines, [vote('slate')])).toEqual({ voted: 2, of: 2 });
  const members = [line('doi-1', 'an'), line('doi-2', 'an')];
  expect(votedLines('memberLevels', members, [vote('memberLevel', { cell: 'doi-1', member: 'an' })])).toEqual(
    {
      voted: 1,
      of: 2,
    },
  );
});
