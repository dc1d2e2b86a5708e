import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { keepTestKeys } from '../test/support/keys.ts';
import { jsonLines, bontot as run } from './bontot.fixture.ts';
import { bontotHere } from './bontot-here.fixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const PLAN = 'plans/28-kh-du-2024.yaml';
const SESSION = '2026-12-10';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bontot-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Nothing runs, and there are no records yet. */
const bontot = (args: string[], env: Record<string, string> = {}) =>
  bontotHere(args, { BONTOT_VAR: join(folder, 'var'), ...env });
/** The same in a process of its own. */
const typed = (args: string[], env: Record<string, string> = {}) =>
  run(args, { BONTOT_VAR: join(folder, 'var'), ...env });

const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

describe('bontot plan check', () => {
  test('the real plan passes with its warnings', async () => {
    const { code, out } = await typed(['plan', 'check', PLAN]);
    expect(code).toBe(0);
    expect(out).toMatch(/cảnh báo/);
    expect(out).toMatch(/^0 lỗi, \d+ cảnh báo$/m);
  });

  test('a broken plan gets every error at once, each with its line, its path and what is expected', async () => {
    const text = (await readFile(join(root, PLAN), 'utf8'))
      .replace('date: 2024-12-12', 'date: 2024-13-12')
      .replace('kind: marketSurveillanceTeam', 'kind: shop');
    const { code, out } = await bontot(['plan', 'check', await written('broken.yaml', text), '--json']);
    expect(code).toBe(1);
    const errors = jsonLines(out).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThanOrEqual(2);
    for (const error of errors)
      expect(error).toMatchObject({ line: expect.any(Number), path: expect.any(String) });
    const line = (needle: string) => text.split('\n').findIndex((one) => one.includes(needle)) + 1;
    expect(errors.map((error) => error['line'])).toEqual(
      expect.arrayContaining([line('2024-13-12'), line('kind: shop')]),
    );
  });

  test('a file that is not there is wrong usage, in one sentence', async () => {
    const { code, err } = await bontot(['plan', 'check', 'nowhere.yaml']);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/nowhere\.yaml: không có tệp này/);
  });
});

describe('bontot rehearse', () => {
  test('[R43, R55, R56, R58] --json gives the due dates and sessions of the plan, one object a line', async () => {
    const { code, out } = await bontot(['rehearse', PLAN, '--json']);
    expect(code).toBe(0);
    const lines = jsonLines(out);
    for (const line of lines) {
      expect(line['at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
      expect(line).toMatchObject({ what: expect.any(String), to: expect.any(Array) });
      expect(line['cell'] === null || typeof line['cell'] === 'string').toBe(true);
    }
    const instants = (what: string, obligation: string) =>
      new Set(
        lines.filter((one) => one['what'] === what && one['obligation'] === obligation).map(({ at }) => at),
      );
    expect(instants('due', 'dossier')).toEqual(new Set(['2024-12-11T00:00:00+07:00']));
    expect(instants('session', 'session')).toEqual(
      new Set(['2024-12-12T08:00:00+07:00', '2024-12-12T14:00:00+07:00']),
    );
  });

  test('for people it is told day by day, in Vietnamese or English', async () => {
    const [vi, en] = await Promise.all([
      bontot(['rehearse', PLAN]),
      bontot(['rehearse', PLAN, '--lang', 'en']),
    ]);
    expect(vi.out).toMatch(/^Thứ Năm 12\/12\/2024$/m);
    expect(en.out).toMatch(/^Thursday/m);
  });

  test('another season keeps the distances', async () => {
    const { out } = await bontot(['rehearse', PLAN, '--shift-to', '10/12/2026', '--json']);
    expect(
      jsonLines(out).some(({ what, at }) => what === 'session' && at === `${SESSION}T08:00:00+07:00`),
    ).toBe(true);
  });
});

describe('what goes wrong has an exit code and one sentence', () => {
  test('wrong usage is 2', async () => {
    const [unknown, assumption, date, sender] = await Promise.all([
      typed(['rehears']),
      bontot(['rehearse', PLAN, '--assume', 'never']),
      bontot(['start', PLAN, '--shift-to', '31/02/2026']),
      typed(['announce']),
    ]);
    expect([unknown, assumption, date, sender].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(sender?.err).toMatch(/--as/);
    const nobody = await bontot(['events', 'doi-1']);
    expect(nobody).toMatchObject({ code: 2, err: expect.stringMatching(/--as/) });
  });

  test('following a system that does not run would never show anything: 3; a malformed count: 2', async () => {
    const own = { BONTOT_VAR: join(folder, 'followed') };
    expect(await bontot(['journal', '--limit', '0'], own)).toMatchObject({ code: 2 });
    expect(await bontot(['status', '--watch'], own)).toMatchObject({ code: 3 });
  });

  test('dates in the past are refused with the date that would do', async () => {
    const { code, err } = await bontot(['start', PLAN]);
    expect(code).toBe(1);
    expect(err).toMatch(/--shift-to \d{4}-\d\d-\d\d/);
  });

  test('a system that is not running, and a server that does not answer, are 3', async () => {
    const far = String(new Date().getUTCFullYear() + 1);
    const BONTOT_KEYS = await keepTestKeys(folder);
    const [stopped, away] = await Promise.all([
      typed(['start', PLAN, '--shift-to', `${far}-12-09`]),
      typed(['start', PLAN, '--shift-to', `${far}-12-09`], { TEMPORAL_ADDRESS: '127.0.0.1:1', BONTOT_KEYS }),
    ]);
    expect([stopped.code, away.code]).toEqual([3, 3]);
    expect(stopped.err).toMatch(/npm start/);
    expect(away.err).toMatch(/127\.0\.0\.1:1/);
    expect(away.err.trim().split('\n')).toHaveLength(1);
  });

  test('without the keys nothing is sent', async () => {
    const address = { TEMPORAL_ADDRESS: '127.0.0.1:1', BONTOT_KEYS: join(folder, 'gone.json') };
    const { code, err } = await typed(['start', PLAN, '--shift-to', '2099-12-10'], address);
    expect(code).toBe(1);
    expect(err).toContain('KEYS_MISSING');
  });

  test('with --json a failure is JSON too', async () => {
    const { code, err } = await typed(['start', PLAN, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      error: { code: expect.any(String), message: expect.any(String) },
    });
  });

  test('an embedded folder that nobody runs is read under its lock', async () => {
    await prepareRecords(join(folder, 'own'));
    const { code, err } = await bontot(['status'], { BONTOT_VAR: join(folder, 'own') });
    expect(code).toBe(1);
    expect(err).toMatch(/chưa có đợt nào/);
  });

  test.each([
    ['case', 'restart', 'doi-1', '--as', 'do-thi-thu', '--reason', 'x'],
    ['records', 'repair'],
  ])('%s %s of an embedded folder that nobody runs ends, and lets the folder go', async (...args) => {
    const own = join(folder, args.join('-'));
    await prepareRecords(own);
    const { code, err } = await typed(args, { BONTOT_VAR: own });
    expect([code, err]).toEqual([3, expect.stringContaining('NOT_RUNNING')]);
  });

  test.each([
    ['status'],
    ['send', 'doi-1', 'minutes.agree', '--as', 'nguyen-thi-anh'],
    ['records', 'rebuild'],
  ])('a folder that was never started is told by %s and not made', async (...args) => {
    const mistyped = join(folder, 'vả');
    const { code, err } = await bontot(args, { BONTOT_VAR: mistyped });
    expect(code).toBe(3);
    expect(err).toMatch(/^Lỗi \(NO_FOLDER\): .*vả không có dữ liệu Bốn Tốt: hãy kiểm tra lại BONTOT_VAR/);
    expect(existsSync(mistyped)).toBe(false);
  });
});

describe('help', () => {
  const COMMANDS = [
    'plan check',
    'rehearse',
    'start',
    'status',
    'events',
    'send',
    'announce',
    'dossier submit',
    'review return',
    'session move',
    'deadline extend',
    'decide',
    'told',
    'outbox',
    'journal',
    'docs',
    'forms',
    'case',
    'file add',
    'file list',
    'file get',
    'file check',
    'file copy',
    'criteria check',
    'criteria show',
    'criteria export',
    'criteria import',
    'criteria form',
    'records rebuild',
    'backup',
    'restore',
  ];

  test.each(COMMANDS)('of %s ends with examples', async (command) => {
    const { code, out } = await bontot([...command.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*  bontot ${command}`));
  });

  test('of the program tells the exit codes', async () => {
    const { out } = await typed(['--help']);
    expect(out).toMatch(/Exit codes: 0 done, 1 refused or findings, 2 wrong usage, 3 not reachable/);
  });
});

test('send --example prints a payload that can be sent back', async () => {
  const { code, out } = await bontot(['send', 'doi-1', 'dossier.submit', '--example']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ proposed: { level: 'GOOD' } });
});
