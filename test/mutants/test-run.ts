import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export interface TestRun {
  /** `broken`: ended from outside, which proves nothing */
  readonly state: 'passed' | 'failed' | 'timedOut' | 'broken';
  readonly ms: number;
  /** the first that failed: a test's name and its message, or why a file could not be run */
  readonly failed: string | null;
  /** those that were run to their end */
  readonly tests: readonly RunTest[];
}

export interface RunTest {
  /** with what it stands in */
  readonly name: string;
  readonly passed: boolean;
  readonly ms: number;
}

export interface AskedTests {
  readonly files: readonly string[];
  /** parts of the titles of those that are run; null: all */
  readonly titles: readonly string[] | null;
  /** the first failure ends the run */
  readonly bail: boolean;
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
          duration: z.number().nullish(),
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
 * Runs tests of a tree in a process group of its own.
 *
 * @param limit ms after which the whole group is ended
 * @param stop ends it at once
 */
export async function runTests(
  tree: string,
  { files, titles, bail }: AskedTests,
  limit: number,
  stop: AbortSignal,
): Promise<TestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-mutant-run-'));
  const outputFile = join(folder, 'report.json');
  const program = join(tree, 'node_modules/vitest/vitest.mjs');
  const reporting = ['--maxWorkers=1', '--reporter=json', '--outputFile', outputFile];
  const named = titles === null ? [] : ['-t', titles.map(escaped).join('|')];
  const args = ['run', ...files, ...named, ...(bail ? ['--bail=1'] : []), ...reporting];
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
    if (timedOut) return { state: 'timedOut', ms, failed: null, tests: [] };
    if (signal !== null) return { state: 'broken', ms, failed: `ended by ${signal}`, tests: [] };
    const text = await readFile(outputFile, 'utf8').catch(() => null);
    if (text === null) return { state: 'failed', ms, failed: 'the run ended without a report', tests: [] };
    const { success, testResults } = report.parse(JSON.parse(text));
    const all = testResults.flatMap(({ assertionResults }) => assertionResults);
    const tests = all
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, duration }) => ({
        name: fullName,
        passed: status === 'passed',
        ms: duration ?? 0,
      }));
    if (success) {
      const ran = tests.length > 0;
      return { state: ran ? 'passed' : 'failed', ms, failed: ran ? null : NO_SUCH_TEST, tests };
    }
    const test = all.find(({ status }) => status === 'failed');
    const first = test === undefined ? '' : `${test.fullName}: ${firstLine(test.failureMessages[0])}`;
    const file = firstLine(testResults.find(({ status }) => status === 'failed')?.message);
    const failed = first || file || 'a hook, or an error outside of any test';
    return { state: 'failed', ms, failed, tests };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const NO_SUCH_TEST = 'no such test';
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
