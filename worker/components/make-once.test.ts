import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
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

test('the lock of a process that was killed outright holds nobody up for long', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'make-once.ts'));
  const script = `
    const { makeOnce } = await import(${module});
    const make = () => new Promise(() => { setInterval(() => {}, 1_000); console.log('making'); });
    await makeOnce(${JSON.stringify(target)}, make, { progress() {}, staleMs: 2_000 });`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  other.kill('SIGKILL');
  await makeOnce(target, async (path) => await writeFile(path, 'made'), { ...options, staleMs: 2_000 });
  expect(await readFile(target, 'utf8')).toBe('made');
});

test('nor does one without a sign of life for a quarter of a minute', async () => {
  await mkdir(`${target}.lock`);
  const longAgo = new Date(Date.now() - 16_000);
  await utimes(`${target}.lock`, longAgo, longAgo);
  await makeOnce(target, async (path) => await writeFile(path, 'made'), options);
  expect(await readFile(target, 'utf8')).toBe('made');
});

test('a process from whom another has taken over leaves the file to the other', async () => {
  const make = async (path: string) => {
    await rm(`${target}.lock`, { recursive: true });
    await wait(1_500);
    await writeFile(path, 'of the other');
  };
  await expect(makeOnce(target, make, { ...options, staleMs: 3_000 })).rejects.toMatchObject({
    code: 'ECOMPROMISED',
  });
  await expect(stat(target)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readFile(`${target}.unfinished`, 'utf8')).toBe('of the other');
});

test('a lock that cannot be made is a failure, and no reason to wait', async () => {
  // a name has at most 255 bytes, and the lock's is longer
  const long = join(folder, 'a'.repeat(254));
  await expect(makeOnce(long, async () => {}, options)).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
  expect(told).toEqual([]);
});
