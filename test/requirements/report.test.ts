import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countCovered, coverage, titlesWithNumbers } from './requirement-titles.ts';

// Put together here, so that the report doesn't take these for proofs.
const titled = (numbers: string, call = 'test') => `${call}('[${numbers}] a sentence', () => {});\n`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-requirements-'));
  await mkdir(join(folder, 'test/requirements'), { recursive: true });
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

async function report(baseline: { R: number; X: number }, text: string, ...args: string[]) {
  const baselineFile = join(folder, 'test/requirements/baseline.json');
  await writeFile(baselineFile, JSON.stringify(baseline));
  await writeFile(join(folder, 'a.test.ts'), text);
  const script = join(import.meta.dirname, 'report.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, baseline: JSON.parse(await readFile(baselineFile, 'utf8')) };
}

test('one title may carry several numbers, in any call of a test', () => {
  const text = [
    titled('R43'),
    titled('R43, R44', 'it'),
    titled('X16', 'test.skipIf(!(await ready()).available)'),
    titled('R5', 'test.each(\n  rows.map((row) => [row, at(row)]),\n)'),
    titled('R6] [X2'),
  ].join('');
  expect(titlesWithNumbers(text).map(({ numbers }) => numbers)).toEqual([
    ['R43'],
    ['R43', 'R44'],
    ['X16'],
    ['R05'],
    ['R06', 'X2'],
  ]);
});

test('a comment, a todo and a skipped test prove nothing', () => {
  expect(
    titlesWithNumbers(`// [R1] later\n${titled('R2', 'test.todo')}${titled('R3', 'test.skip')}`),
  ).toEqual([]);
});

test('the count has each requirement once, and facts of the engine not at all', () => {
  const text = titled('R43') + titled('R43, R44') + titled('X1') + titled('H3');
  expect(countCovered(coverage([{ file: 'a.test.ts', text }]))).toEqual({ R: 2, X: 1 });
});

test('the real tree proves as many requirements as its baseline says', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'report.ts')], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('a test in a file that may be skipped is listed and does not count', () => {
  const files = [
    { file: 'a.test.ts', text: `describe.skipIf(!available)('x', () => {});\n${titled('R43, R44')}` },
    { file: 'b.test.ts', text: titled('R44') },
  ];
  const found = coverage(files);
  expect(found.byRequirement.get('R43')).toHaveLength(1);
  expect(countCovered(found)).toEqual({ R: 1, X: 0 });
});

test('the report lists all requirements and is content at the baseline', async () => {
  const { status, stdout } = await report({ R: 1, X: 0 }, titled('R43'));
  expect(stdout).toContain('R43  [R43] a sentence  (a.test.ts)');
  expect(stdout).toContain('R73  –');
  expect(stdout).toContain('X17  –');
  expect(stdout).toContain('1 of 73 R and 0 of 17 X have a test');
  expect(status).toBe(0);
});

test('it fails when the count falls under the baseline, and --update does not lower that', async () => {
  const { status, stderr, baseline } = await report({ R: 2, X: 0 }, titled('R43'), '--update');
  expect(status).toBe(1);
  expect(stderr).toContain('a requirement has lost its test');
  expect(baseline).toEqual({ R: 2, X: 0 });
});

test('--update raises the baseline', async () => {
  const { status, baseline } = await report({ R: 0, X: 0 }, titled('R43, R44, X1'), '--update');
  expect(status).toBe(0);
  expect(baseline).toEqual({ R: 2, X: 1 });
});

test('a number without a requirement is refused', async () => {
  const { status, stderr } = await report({ R: 0, X: 0 }, titled('R74'));
  expect(status).toBe(1);
  expect(stderr).toContain('no such requirement: [R74] a sentence');
});
