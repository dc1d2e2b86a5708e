import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROGRAMS } from '../words/usage-words.ts';
import { answerTo } from './program-arguments.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRY_POINTS = [
  ['worker/main.ts', PROGRAMS.start.command],
  ['worker/worker.ts', PROGRAMS.worker.command],
  ['worker/dashboard.ts', PROGRAMS.dashboard.command],
  ['demo/demo-main.ts', PROGRAMS.demo.command],
  ['demo/season-main.ts', PROGRAMS.season.command],
  ['demo/two-years-main.ts', PROGRAMS.years.command],
  ['demo/reorganised-main.ts', PROGRAMS.reorganised.command],
  ['demo/pictures-main.ts', PROGRAMS.pictures.command],
  ['demo/paper-pictures-main.ts', PROGRAMS.paperPictures.command],
] as const;

/** Where a season was played before: whatever is started would clear it, or add to it. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-arguments-'));
  for (const name of ['demo', 'season', 'years']) {
    await mkdir(join(folder, 'var', name), { recursive: true });
    await writeFile(join(folder, 'var', name, 'papers'), 'kept');
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The programs compile once for all of them. */
const { NODE_COMPILE_CACHE, NODE_OPTIONS } = process.env;
const compiled = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE, NODE_OPTIONS };

/** No Temporal is found on this PATH, and with this port nothing starts: a program that doesn't stop by itself fails. */
const run = (entry: string, args: string[]) =>
  execa(process.execPath, [join(root, entry), ...args], {
    cwd: folder,
    extendEnv: false,
    env: { PATH: '/nowhere', HOME: folder, NO_COLOR: '1', DASHBOARD_PORT: 'none', ...compiled },
    reject: false,
  });

describe.each(ENTRY_POINTS)('%s', (entry, command) => {
  test('asked for help says what it does and what it takes, and begins nothing', async () => {
    const { exitCode, stdout, stderr } = await run(entry, ['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^${command}: .+ / .+\n`));
    expect(stdout).toContain('--help');
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('papers')),
    ).toHaveLength(3);
    expect(await readdir(folder)).toEqual(['var']);
  });

  test('refuses an argument that it doesn’t know, and begins nothing', async () => {
    const { exitCode, stdout, stderr } = await run(entry, ['--prot', '3001']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('“--prot”');
    expect(stderr).toContain(command);
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('papers')),
    ).toHaveLength(3);
  });
});

test('without arguments there is nothing to answer', () => {
  expect(answerTo([], 'start')).toBeNull();
});

test('help beside an unknown argument is refused like that alone', () => {
  expect(answerTo(['--help', 'start'], 'demo')).toMatchObject({ code: 2 });
});

test('a season that is played by the pages too says so, and others are refused it', () => {
  for (const program of ['reorganised', 'years'] as const)
    expect(answerTo(['--help'], program)?.lines.join('\n')).toContain('--pages');
  expect(answerTo(['--help'], 'demo')?.lines.join('\n')).not.toContain('--pages');
  expect(answerTo(['--pages'], 'demo')).toMatchObject({ code: 2 });
});
