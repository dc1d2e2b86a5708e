import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_LOGINS } from '../cli/bontot.fixture.ts';
import { firstWorkbook } from '../cli/first-plan/first-workbook.fixture.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import { writtenDate } from '../domain/calendar/written-date.ts';
import { type StartedSystem, startSystem } from '../worker/start.fixture.ts';
import { component } from './support/components.ts';

const temporal = await component('temporal');
const root = fileURLToPath(new URL('..', import.meta.url));

/** The lines that a section of the README tells people to type, in their order. */
async function linesOf(section: string): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, after = ''] = readme.split(`\n## ${section}\n`);
  const [own = ''] = after.split('\n## ');
  return [...own.matchAll(/^```\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n'));
}

/** What the office would write into the workbook, for a season some weeks ahead. */
function filled(): Promise<Buffer> {
  const today = dateOf(Date.now(), '+07:00');
  const [lastDay, session] = [writtenDate(addDays(today, 40)), writtenDate(addDays(today, 50))];
  return firstWorkbook({
    frame: {
      issuer: 'Đảng ủy Sở Nông nghiệp tỉnh Hậu Giang',
      superior: 'Đảng ủy Khối các cơ quan tỉnh Hậu Giang',
      number: '15-KH/ĐU',
      venue: 'Hội trường Sở',
      address: 'số 2 Hòa Bình, phường 5',
      lastDay,
    },
    sessions: [['Sáng', session, '8h', '11:30', '']],
  });
}

describe.skipIf(!temporal.available)('the README', { timeout: 300_000 }, () => {
  let folder: string;
  let env: Record<string, string>;
  let system: StartedSystem | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readme-'));
    const port = String(await getPort({ host: '127.0.0.1' }));
    env = { BONTOT_VAR: join(folder, 'var'), DASHBOARD_PORT: port };
  });
  afterAll(async () => {
    await system?.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  const ran = async (args: string[]) => {
    const { PATH, HOME } = process.env;
    const { exitCode, all } = await execa('node', [join(root, 'cli/bin.mjs'), ...args], {
      cwd: folder,
      extendEnv: false,
      stdin: 'ignore',
      env: { PATH, HOME, XDG_CONFIG_HOME: NO_LOGINS, NO_COLOR: '1', ...env },
      reject: false,
      all: true,
    });
    return { exitCode, all };
  };

  async function typed(line: string): Promise<string> {
    if (line.endsWith('npm start')) {
      const settings = line.split(' ').flatMap((word) => (word.includes('=') ? [word.split('=')] : []));
      system = startSystem({ ...env, ...Object.fromEntries(settings) });
      await system.prints('/ is ready');
      return '';
    }
    const [npx, bontot, ...args] = line.split(' ');
    expect([npx, bontot], line).toEqual(['npx', 'bontot']);
    const first = await ran(args);
    // what the line asks at a terminal is answered with yes
    const { exitCode, all } = first.all.includes('(NEEDS_YES)') ? await ran([...args, '--yes']) : first;
    expect(exitCode, `${line}\n${all}`).toBe(0);
    // the one thing that is done by hand between the lines
    if (args[2] === '--workbook') await writeFile(join(folder, args[3] ?? ''), await filled());
    return all;
  }

  test('leads from nothing to the first notices to cells, by its lines as they stand', async () => {
    const lines = await linesOf('From nothing to the first reminder');
    expect(lines.length).toBeGreaterThanOrEqual(10);
    const said = new Map<string, string>();
    for (const line of lines) said.set(line, await typed(line));
    expect(said.get('npx bontot plan check ke-hoach/ke-hoach.yaml')).toMatch(/^0 lỗi, \d+ cảnh báo$/m);
    const outbox = said.get('npx bontot outbox') ?? '';
    for (const head of ['Lê Thị Hai', 'Phạm Văn Năm', 'Võ Thị Sáu', 'Đỗ Văn Bảy'])
      expect(outbox).toContain(head);
  });
});
