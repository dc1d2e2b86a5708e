import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from './fault.ts';

export interface TestRun {
  /** `broken`: ended from outside, which proves nothing */
  readonly state: 'passed' | 'failed' | 'timedOut' | 'broken';
  readonly ms: number;
  /** the first that failed: a test's name and its message, or why a file could not be run */
  readonly failed: string | null;
}

const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});

/** Nothing of the run that starts this one, and nothing skipped for lack of a component. */
const environment = (): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([key]) => !/^(VITEST|TOTALS_FILE|NODE_OPTIONS)/.test(key));
  return { ...Object.fromEntries(own), CI: '1' };
};

/**
 * Runs test files of a tree in a process group of its own, up to the first failure.
 *
 * @param limit ms after which the whole group is ended
 * @param stop ends it at once
 */
export async function runTests(
  tree: string,
  { tests, title }: Pick<Fault, 'tests' | 'title'>,
  limit: number,
  stop: AbortSignal,
): Promise<TestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-mutant-run-'));
  const outputFile = join(folder, 'report.json');
  const program = join(tree, 'node_modules/vitest/vitest.mjs');
  const reporting = ['--bail=1', '--maxWorkers=1', '--reporter=json', '--outputFile', outputFile];
  const args = ['run', ...tests, ...(title === undefined ? [] : ['-t', escaped(title)]), ...reporting];
  const began = Date.now();
  const child = spawn(process.execPath, [program, ...args], {
    cwd: tree,
    env: environment(),
    stdio: 'ignore',
    detached: true,
  });
  let timedOut = false;
  const end = () => endGroup(child.pid);
  const timer = setTimeout(() => {
    timedOut = true;
    end();
  }, limit);
  stop.addEventListener('abort', end);
  if (stop.aborted) end();
  const signal = await new Promise<NodeJS.Signals | null>((ended, failed) => {
    child.once('exit', (_code, by) => ended(by));
    child.once('error', failed);
  });
  stop.removeEventListener('abort', end);
  clearTimeout(timer);
  const ms = Date.now() - began;
  try {
    if (timedOut) return { state: 'timedOut', ms, failed: null };
    if (signal !== null) return { state: 'broken', ms, failed: `ended by ${signal}` };
    const text = await readFile(outputFile, 'utf8').catch(() => null);
    if (text === null) return { state: 'failed', ms, failed: 'the run ended without a report' };
    const { success, testResults } = report.parse(JSON.parse(text));
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const ran = all.some(({ status }) => status === 'passed');
    if (success) return { state: ran ? 'passed' : 'failed', ms, failed: ran ? null : 'no such test' };
    const test = all.find(({ status }) => status === 'failed');
    const first = test === undefined ? '' : `${test.fullName}: ${firstLine(test.failureMessages[0])}`;
    const file = firstLine(testResults.find(({ status }) => status === 'failed')?.message);
    return { state: 'failed', ms, failed: first || file || 'a hook, or an error outside of any test' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const firstLine = (text = ''): string => text.split('\n', 1)[0] ?? '';
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ended in this moment
  }
}
