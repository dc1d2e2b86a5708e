import { expect, test } from 'vitest';
import { countTotals, totalsLine } from './totals.ts';

function file(state: string, ...results: ('passed' | 'failed' | 'skipped')[]) {
  return {
    state: () => state,
    children: { allTests: () => results.map((r) => ({ result: () => ({ state: r }) })) },
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
