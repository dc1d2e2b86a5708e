import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test, vi } from 'vitest';
import type { ProgressReport } from './progress.ts';
import { progressLine } from './progress.ts';
import { runChild } from './run-child.ts';

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
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

test('a command that a signal ends has no code', async () => {
  const quiet = { step, progress: () => {} };
  expect(await runChild('/bin/sh', ['-c', 'echo last; kill -9 $$'], quiet)).toEqual({
    code: null,
    lastLines: ['last'],
  });
});

test.each(['process.exit(0)', "process.kill(process.pid, 'SIGTERM')"])(
  'it ends with the process that runs it, by %s',
  async (end) => {
    const module = JSON.stringify(join(import.meta.dirname, 'run-child.ts'));
    const script = `
      const { runChild } = await import(${module});
      const progress = ({ detail }) => { if (detail) { console.log(detail); ${end}; } };
      const options = { step: { vi: '', en: '' }, progress, everyMs: 20 };
      await Promise.all([runChild('/bin/sh', ['-c', 'echo $$; exec sleep 600'], options), new Promise((r) => setTimeout(r, 9_000))]);`;
    const { stdout } = await execa(process.execPath, ['--input-type=module', '-e', script], {
      reject: false,
    });
    const pid = Number.parseInt(stdout, 10);
    await vi.waitUntil(() => !lives(pid), { timeout: 5_000 });
  },
);
