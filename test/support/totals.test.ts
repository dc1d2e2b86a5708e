import { expect, test } from 'vitest';
import { countTotals, passedByFile, slowestTests, totalsLine } from './totals.ts';

function file(state: string, ...results: ('passed' | 'failed' | 'skipped')[]) {
  return {
    relativeModuleId: 'a.test.ts',
    state: () => state,
    children: {
      allTests: () =>
        results.map((each, index) => ({
          fullName: `around > test ${index}`,
          result: () => ({ state: each }),
          diagnostic: () => (each === 'skipped' ? undefined : { duration: 1_250 * index }),
        })),
    },
  };
}

test('the totals add up what passed, failed and was skipped', () => {
  const totals = countTotals([file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')], 0);
  expect(totalsLine(totals)).toBe('2 passed, 1 failed, 1 skipped');
});

test('a file that could not be loaded counts as a failure', () => {
  expect(totalsLine(countTotals([file('failed'), file('passed', 'passed')], 0))).toBe('1 passed, 1 failed');
});

test('an error outside of any test counts as a failure', () => {
  expect(totalsLine(countTotals([file('passed', 'passed')], 1))).toBe('1 passed, 1 failed');
});

test('the slowest tests are told by file and name, the slowest first, and no more than asked for', () => {
  const files = [file('passed', 'passed', 'passed', 'skipped'), file('passed', 'passed', 'passed', 'passed')];
  expect(slowestTests(files, 3)).toEqual([
    '    2.5 s  a.test.ts > around > test 2',
    '    1.3 s  a.test.ts > around > test 1',
    '    1.3 s  a.test.ts > around > test 1',
  ]);
});

test('only what passed proves something, by the titles around it and its own', () => {
  expect(passedByFile([file('failed', 'failed', 'skipped', 'passed')])).toEqual(
    new Map([['a.test.ts', [['around', 'test 2']]]]),
  );
  expect(passedByFile([file('failed')])).toEqual(new Map([['a.test.ts', []]]));
});
