import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import getPort from 'get-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_LOGINS } from '../cli/bontot.fixture.ts';
import { firstWorkbook } from '../cli/first-plan/first-workbook.fixture.ts';
import { edited, plainSheets } from '../documents/workbooks/criteria-workbook.fixture.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import { writtenDate } from '../domain/calendar/written-date.ts';
import { docx, pdf } from '../records/files/file-samples.fixture.ts';
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

/** What a cell lays beside its dossier, by the names that the README's example has. */
async function reports(): Promise<[name: string, content: Buffer][]> {
  return [
    ['bao-cao-nghi-quyet.pdf', pdf('nghi-quyet')],
    ['tu-cham-bon-tot.docx', await docx(['word/a.xml', Buffer.from('a')])],
    ['tu-cham-chi-bo.docx', await docx(['word/b.xml', Buffer.from('b')])],
    ['qcdc-dan-van.pdf', pdf('dan-van')],
  ];
}

const FORM = 'Tự chấm điểm';

/** A form with points, or a yes, and what proves it in each of its lines. */
async function scored(form: Buffer): Promise<Buffer> {
  const [{ data = [] } = {}] = await plainSheets(form);
  const cells = data.flatMap(([id, , name, most], line) =>
    typeof id === 'string' && /^[a-z0-9-]+$/.test(id) && name !== null
      ? [
          [`E${line + 1}`, /\d/.test(String(most)) ? 1 : 'Có'],
          [`F${line + 1}`, 'Nghị quyết số 05'],
        ]
      : [],
  );
  return edited(form, { [FORM]: Object.fromEntries(cells) });
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
    const [command = '', into] = line.split(' > ');
    const [npx, bontot, ...args] = command.split(' ');
    expect([npx, bontot], line).toEqual(['npx', 'bontot']);
    const first = await ran(args);
    // what the line asks at a terminal is answered with yes
    const { exitCode, all } = first.all.includes('(NEEDS_YES)') ? await ran([...args, '--yes']) : first;
    expect(exitCode, `${line}\n${all}`).toBe(0);
    if (into !== undefined) await writeFile(join(folder, into), all);
    // what is done by hand between the lines
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

  test('leads the office of a trial to its announcement, and a cell to its dossier, by its lines as they stand', async () => {
    await system?.end('SIGTERM');
    const port = String(await getPort({ host: '127.0.0.1' }));
    env = { BONTOT_VAR: join(folder, 'trial'), DASHBOARD_PORT: port };
    system = startSystem(env);
    // until the campaign of the trial has begun: it begins once the system is ready
    await system.prints('Ctrl-C');
    const lines = await linesOf("The office's first steps");
    expect(lines.length).toBeGreaterThanOrEqual(9);
    const said = new Map<string, string>();
    for (const line of lines) {
      said.set(line, await typed(line));
      if (line.includes(' forms '))
        for (const form of ['mau/bon-tot.xlsx', 'mau/chat-luong-chi-bo-366.xlsx'])
          await writeFile(join(folder, form), await scored(await readFile(join(folder, form))));
      if (line.includes(' --example '))
        for (const [name, content] of await reports()) await writeFile(join(folder, name), content);
    }
    expect(said.get('npx bontot case doi-1')).toContain('Báo cáo tổng kết thực hiện Nghị quyết');
  });
});
