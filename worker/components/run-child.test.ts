import { expect, test } from 'vitest';
import type { ProgressReport } from './progress.ts';
import { progressLine } from './progress.ts';
import { runChild } from './run-child.ts';

const step = { vi: 'Dựng', en: 'Building' };

test('while a command runs its newest line is told', async () => {
  const told: ProgressReport[] = [];
  const script = 'echo first; echo second >&2; sleep 0.2';
  const outcome = await runChild('/bin/sh', ['-c', script], {
    step,
    progress: (r) => told.push(r),
    everyMs: 20,
  });
  expect(outcome).toEqual({ code: 0, lastLines: ['first', 'second'] });
  expect(told[0]).toEqual({ step, seconds: 0 });
  expect(told.at(-1)?.detail).toBe('second');
});

test('a command that fails gives its code, one that is not there an error', async () => {
  const quiet = { step, progress: () => {} };
  expect(await runChild('/bin/sh', ['-c', 'exit 3'], quiet)).toMatchObject({ code: 3 });
  await expect(runChild('/no/such', [], quiet)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a report of progress is one line: both languages, seconds, detail', () => {
  expect(progressLine({ step, seconds: 20, detail: 'net/http' })).toBe('Dựng / Building (20 s) · net/http');
  expect(progressLine({ step, seconds: 0 })).toBe('Dựng / Building');
});
