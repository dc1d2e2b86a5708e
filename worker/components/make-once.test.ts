import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOnce } from './make-once.ts';
import type { ProgressReport } from './progress.ts';

let folder: string;
let target: string;
const told: ProgressReport[] = [];
const options = { progress: (report: ProgressReport) => told.push(report), pollMs: 5 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-once-'));
  target = join(folder, 'thing');
  told.length = 0;
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

test('of two who ask at the same time one makes it and the other waits and says so', async () => {
  let made = 0;
  const make = async (path: string) => {
    made += 1;
    await wait(30);
    await writeFile(path, 'made');
  };
  await Promise.all([makeOnce(target, make, options), makeOnce(target, make, options)]);
  expect(made).toBe(1);
  expect(told.map(({ step }) => step.en)).toEqual([
    'Waiting for another process that is getting this component',
  ]);
});

test('nobody sees it before it is complete', async () => {
  await makeOnce(
    target,
    async (path) => {
      await writeFile(path, 'half');
      await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
      await writeFile(path, 'whole');
    },
    options,
  );
  expect(await readFile(target, 'utf8')).toBe('whole');
});

test('a failure reaches the one who asked, leaves nothing, and frees the way for the next', async () => {
  const failing = async (path: string) => {
    await writeFile(path, 'half');
    throw new Error('no space left');
  };
  await expect(makeOnce(target, failing, options)).rejects.toThrow('no space left');
  await makeOnce(target, async (path) => await writeFile(path, 'made'), options);
  expect(await readFile(target, 'utf8')).toBe('made');
});

test('the lock of a process that is gone does not hold anybody up', async () => {
  // Process ids end at 2^22 on Linux: nobody can have this one.
  await writeFile(`${target}.lock`, '4194305');
  await makeOnce(target, async (path) => await writeFile(path, 'made'), options);
  expect(await readFile(target, 'utf8')).toBe('made');
});

test('nor does one without a sign of life for over a minute', async () => {
  await writeFile(`${target}.lock`, String(process.pid));
  const longAgo = new Date(Date.now() - 61_000);
  await utimes(`${target}.lock`, longAgo, longAgo);
  await makeOnce(target, async (path) => await writeFile(path, 'made'), options);
  expect(await readFile(target, 'utf8')).toBe('made');
});
