import { expect, test } from 'vitest';
import { type HeldTimes, heldTimesProblems } from './held-times.ts';

const SAID = Date.parse('2024-12-12T11:30:00+07:00');
const problems = (times: HeldTimes) =>
  heldTimesProblems(times, SAID, '+07:00').map(({ path, reason }) => `${path} ${reason}`);
const [start, end] = ['2024-12-12T08:00:00+07:00', '2024-12-12T11:30:00+07:00'];

test('what was held began and ended before somebody says so', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ startedAt: start, endedAt: end })).toEqual([]);
  expect(problems({ startedAt: end })).toEqual([]);
  expect(problems({ endedAt: '2024-12-12T04:30:01Z' })).toEqual(['endedAt timeInFuture']);
  expect(problems({ startedAt: '2024-12-13T08:00:00+07:00' })).toEqual(['startedAt timeInFuture']);
});

test('it ends after it started', () => {
  expect(problems({ startedAt: end, endedAt: start })).toEqual(['endedAt endsBeforeStart']);
  expect(problems({ startedAt: end, endedAt: end })).toEqual(['endedAt endsBeforeStart']);
});

test('a year that was mistyped is no time of a running campaign', () => {
  expect(problems({ startedAt: '2014-12-12T08:00:00+07:00', endedAt: end })).toEqual([
    'startedAt dateTooOld',
  ]);
});
