import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notePassed, passedTests } from './passed-tests.ts';
import { countCovered, coverage, numbersOf } from './requirement-titles.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-requirements-'));
  await mkdir(join(folder, 'test/requirements'), { recursive: true });
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

/** Tests of a file that passed, each with its titles. */
async function ran(file: string, ...tests: string[][]): Promise<void> {
  await writeFile(join(folder, file), `// ${file}`);
  notePassed(folder, new Map([[file, tests]]));
}

async function report(baseline: { R: number; X: number }, ...args: string[]) {
  const baselineFile = join(folder, 'test/requirements/baseline.json');
  await writeFile(baselineFile, JSON.stringify(baseline));
  const script = join(import.meta.dirname, 'report.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, baseline: JSON.parse(await readFile(baselineFile, 'utf8')) };
}

test('one title may carry several numbers, at its beginning', () => {
  expect(
    ['[R43] a', '[R43, R44] a', '[X05] a', '[R5] a', '[R6] [X2] a', 'a [R7]', '[7.3] a'].map(numbersOf),
  ).toEqual([['R43'], ['R43', 'R44'], ['X5'], ['R05'], ['R06', 'X2'], [], []]);
});

test('the count has each requirement once, and facts of the engine not at all', () => {
  const tests = ['[R43] a', '[R43, R44] b', '[X1] c', '[H3] d'].map((title) => ({
    file: 'a.test.ts',
    titles: ['around', title],
  }));
  expect(countCovered(coverage(tests))).toEqual({ R: 2, X: 1 });
});

test('a test counts by what it and those around it are called', async () => {
  await ran('a.test.ts', ['[R35] a meeting', 'is held'], ['without a number']);
  expect(passedTests(folder)).toEqual([{ file: 'a.test.ts', titles: ['[R35] a meeting', 'is held'] }]);
});

test('what passed counts until its file is changed, runs without it, or is gone; other files keep theirs', async () => {
  await ran('a.test.ts', ['[R1] a']);
  await ran('b.test.ts', ['[R2] b']);
  expect(passedTests(folder)).toHaveLength(2);
  await ran('a.test.ts');
  expect(passedTests(folder)).toMatchObject([{ file: 'b.test.ts' }]);
  await writeFile(join(folder, 'b.test.ts'), '// another text');
  expect(passedTests(folder)).toEqual([]);
  await rm(join(folder, 'b.test.ts'));
  expect(passedTests(folder)).toEqual([]);
});

test('the report lists all requirements and is content at the baseline', async () => {
  await ran('a.test.ts', ['[R43] a sentence']);
  const { status, stdout } = await report({ R: 1, X: 0 });
  expect(stdout).toContain('R43  [R43] a sentence  (a.test.ts)');
  expect(stdout).toContain('R73  –');
  expect(stdout).toContain('X17  –');
  expect(stdout).toContain('1 of 73 R and 0 of 17 X have a test that passed here');
  expect(status).toBe(0);
});

test('where nothing has run nothing is proved', async () => {
  const { status, stdout, stderr } = await report({ R: 1, X: 0 });
  expect(stdout).toContain('0 of 73 R and 0 of 17 X');
  expect(stderr).toContain('run all tests first');
  expect(status).toBe(1);
});

test('it fails when the count falls under the baseline, and --update does not lower that', async () => {
  await ran('a.test.ts', ['[R43] a sentence']);
  const { status, stderr, baseline } = await report({ R: 2, X: 0 }, '--update');
  expect(status).toBe(1);
  expect(stderr).toContain('a requirement has lost its test');
  expect(baseline).toEqual({ R: 2, X: 0 });
});

test('--update raises the baseline', async () => {
  await ran('a.test.ts', ['[R43, R44, X1] a sentence']);
  const { status, baseline } = await report({ R: 0, X: 0 }, '--update');
  expect(status).toBe(0);
  expect(baseline).toEqual({ R: 2, X: 1 });
});

test('a number without a requirement is refused', async () => {
  await ran('a.test.ts', ['[R74] a sentence']);
  const { status, stderr } = await report({ R: 0, X: 0 });
  expect(status).toBe(1);
  expect(stderr).toContain('no such requirement: [R74] a sentence');
});
