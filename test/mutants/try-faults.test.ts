import { mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Fault } from './fault.ts';
import type { Result } from './results.ts';
import { tryFaults } from './try-faults.ts';

const CODE = 'export const sum = (a: number, b: number) => { const least = 0; return a + b + least; };\n';
const faultOf = (name: string, find: string, replace: string, tests = ['sum.test.ts']): Fault => ({
  name,
  file: 'sum.ts',
  find,
  replace,
  tests,
});
const faults = [
  faultOf('bad', 'a + b', 'a - b'),
  faultOf('harmless', 'const least', 'let least'),
  faultOf('endless', 'const least = 0;', 'const least = 0; while (a > 0) {}'),
  faultOf('misplaced', 'a * b', 'a + b'),
  { ...faultOf('seen elsewhere', 'a + b', 'a - b - 0'), title: 'leaves alone (what is [0])' },
  { ...faultOf('titled', 'a + b', 'b + a + a'), title: 'adds' },
  { ...faultOf('untitled', 'a + b', 'a - b - b'), title: 'no such title' },
  faultOf('unproved', 'a + b', 'b - a', ['broken.test.ts']),
  { ...faultOf('beside a failure', 'a + b', 'b - a - a', ['half-broken.test.ts']), title: 'adds' },
  { ...faultOf('of a failure', 'a + b', 'b - b', ['half-broken.test.ts']), title: 'is wrong' },
  { ...faultOf('behind a hook', 'a + b', 'b - b - a', ['hooked.test.ts']), title: 'adds' },
];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(await realpath(tmpdir()), 'bon-tot-mutants-fixture-'));
  await symlink(resolve(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  const head = "import { expect, test } from 'vitest';\nimport { sum } from './sum.ts';\n";
  await writeFile(join(root, 'sum.ts'), CODE);
  const tests = [
    "test('adds', () => expect(sum(1, 2)).toBe(3));",
    "test('leaves alone (what is [0])', () => expect(sum(5, 0)).toBe(5));",
  ];
  await writeFile(join(root, 'sum.test.ts'), `${head}${tests.join('\n')}\n`);
  await writeFile(join(root, 'broken.test.ts'), `${head}test('adds', () => expect(sum(1, 2)).toBe(4));\n`);
  const half = "test('is wrong', () => expect(sum(1, 2)).toBe(4));\n";
  await writeFile(join(root, 'half-broken.test.ts'), `${head}${tests[0]}\n${half}`);
  const hook = "import { afterAll } from 'vitest';\nafterAll(() => { throw new Error('no'); });\n";
  await writeFile(join(root, 'hooked.test.ts'), `${head}${hook}${tests[0]}\n`);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function tried(
  which: readonly Fault[] = faults,
  stop = new AbortController().signal,
  until = Number.POSITIVE_INFINITY,
) {
  const told: [Result, boolean][] = [];
  const results = await tryFaults({
    root,
    faults: which,
    resultsFile: join(root, 'var/mutants.jsonl'),
    lanes: 2,
    leastLimit: 0,
    until,
    stop,
    onResult: (result, isNew) => told.push([result, isNew]),
  });
  const outcomes = Object.fromEntries(results.map(({ name, outcome }) => [name, outcome]));
  return { results, outcomes, fresh: told.filter(([, isNew]) => isNew).map(([{ name }]) => name) };
}

test('a bad fault is noticed, a harmless one passes, and what was found out is not tried again', async () => {
  const first = await tried();
  expect(first.outcomes).toEqual({
    bad: 'killed',
    harmless: 'survived',
    endless: 'timedOut',
    misplaced: 'misplaced',
    'seen elsewhere': 'survived',
    titled: 'killed',
    untitled: 'unproved',
    unproved: 'unproved',
    'beside a failure': 'killed',
    'of a failure': 'unproved',
    'behind a hook': 'unproved',
  });
  expect(first.results.find(({ name }) => name === 'bad')?.detail).toMatch(
    /^adds: AssertionError: expected -1 to be 3/,
  );
  expect(await readFile(join(root, 'sum.ts'), 'utf8')).toBe(CODE);

  const again = await tried();
  expect(again.outcomes).toEqual(first.outcomes);
  expect(again.fresh.sort()).toEqual(['behind a hook', 'misplaced', 'of a failure', 'unproved', 'untitled']);

  await writeFile(join(root, 'sum.ts'), `${CODE}// changed\n`);
  expect((await tried(faults.slice(0, 1))).fresh).toEqual(['bad']);
}, 240_000);

test('stopped, it ends what runs, keeps no copy, and what it had not found out is tried the next time', async () => {
  const temporary = await mkdtemp(join(await realpath(tmpdir()), 'bon-tot-mutants-fixture-'));
  vi.stubEnv('TMPDIR', temporary);
  const left = () => readdir(temporary);
  const endless = { ...faultOf('endless', 'const least = 0;', 'const least = 0; while (b > 0) {}') };
  const stop = new AbortController();
  const stopped = tried([endless], stop.signal);
  const running = async () => (await left()).some((name) => name.startsWith('bon-tot-mutant-run-'));
  await vi.waitUntil(running, { timeout: 60_000, interval: 20 });
  stop.abort();
  expect((await stopped).outcomes).toEqual({ endless: 'unproved' });
  expect(await left()).toEqual([]);
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true });
}, 240_000);

test('after its time a trial begins nothing, and the next one goes on where it ended', async () => {
  const [bad] = faults.slice(0, 1);
  const both = [...(bad === undefined ? [] : [bad]), faultOf('later', 'a + b', 'a * b')];
  await tried(both.slice(0, 1));
  const over = await tried(both, undefined, Date.now());
  expect(over.results.map(({ name }) => name)).toEqual(['bad']);
  expect((await tried(both)).fresh).toEqual(['later']);
});
