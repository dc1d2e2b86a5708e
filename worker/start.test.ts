import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bontot, jsonLines } from '../cli/bontot.fixture.ts';
import { openDatabase } from '../records/database.ts';
import { KEY_FILE, keyFileIn } from '../records/folder/key-file.ts';
import { SIGNING_FILE } from '../records/folder/signing-file.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { prepareRecords } from '../records/prepared.fixture.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { recordEntries } from '../records/recording.ts';
import { entryOf, preparedDump } from '../records/records.fixture.ts';
import { component } from '../test/support/components.ts';
import { comingSeason, realPlan } from './plan-file.ts';
import { type StartedSystem, startSystem } from './start.fixture.ts';

const temporal = await component('temporal');
const bin = fileURLToPath(new URL('../cli/bontot.ts', import.meta.url));

/** Everything in a folder that somebody else could read, write or search. */
async function open(path: string): Promise<string[]> {
  const found = await lstat(path);
  const here = !found.isSymbolicLink() && (found.mode & 0o077) !== 0 ? [path] : [];
  if (!found.isDirectory()) return here;
  return [
    ...here,
    ...(await Promise.all((await readdir(path)).map((name) => open(join(path, name))))).flat(),
  ];
}

/** The Temporal server of a process, found by its parent. */
function serverOf(parent: number | undefined): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [, above] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(above) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start-dev'))
        return Number(pid);
    } catch {
      // gone since it was listed
    }
  }
  throw new Error(`process ${parent} has no Temporal server`);
}

/** Whole systems, several in a test: minutes on a busy machine. */
const PATIENCE = { timeout: 400_000 };

describe.skipIf(!temporal.available || process.platform !== 'linux')('npm start', PATIENCE, () => {
  let outer: string;
  let folder: string;
  let env: Record<string, string>;
  const running: StartedSystem[] = [];
  const start = (more: Record<string, string> = {}) => {
    const system = startSystem({ ...env, ...more });
    running.push(system);
    return system;
  };

  beforeEach(async () => {
    outer = await mkdtemp(join(tmpdir(), 'bon-tot-start-'));
    folder = join(outer, 'var');
    const port = String(await getPort({ host: '127.0.0.1' }));
    env = { BONTOT_VAR: folder, DASHBOARD_PORT: port, TEMPORAL_CLI: temporal.path };
  });
  afterEach(async () => {
    for (const system of running.splice(0)) await system.end('SIGKILL');
    await rm(outer, { recursive: true, force: true });
  });

  test('what it keeps is for its user alone; another one who asks gets a sentence', async () => {
    const system = start();
    await system.prints('Ctrl-C');
    expect(system.printed()).not.toMatch(/^(WARN|ERROR)/m);
    expect(await open(folder)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(expect.arrayContaining(['records', 'temporal.db']));
    if (process.getuid?.() !== 0) return;
    const ask = spawnSync(process.execPath, [bin, 'status'], {
      uid: 65_534,
      gid: 65_534,
      env: { ...env, PATH: process.env['PATH'], NO_COLOR: '1' },
      encoding: 'utf8',
    });
    // others can't run a checkout at all that is closed to them as well
    if (/EACCES/.test(ask.error?.message ?? '') || /Cannot find module/.test(ask.stderr)) return;
    expect(ask.stderr).toMatch(/^Lỗi \(FOLDER_FORBIDDEN\): .* thuộc về người dùng khác của máy này/);
    expect(ask.status).toBe(1);
  });

  test('right after a kill it waits for the server that is still ending, and says so', async () => {
    await prepareRecords(folder);
    const killed = start();
    await killed.prints('is ready');
    const server = serverOf(killed.pid);
    // a server that is slow, as on a busy machine
    process.kill(server, 'SIGSTOP');
    await killed.end('SIGKILL');
    const next = start();
    await next
      .prints('Waiting for the Temporal server of the run before, which is still ending')
      .finally(() => process.kill(server, 'SIGCONT'));
    await next.prints('Ctrl-C');
    expect(next.printed()).not.toContain('did not start');
    expect(next.printed()).not.toContain('could not be looked at');
  });

  test('asked to start empty it begins no campaign, and says where the first one is started', async () => {
    await prepareRecords(folder);
    const system = start({ START_EMPTY: '1' });
    await system.prints('Ctrl-C');
    const url = `http://127.0.0.1:${env['DASHBOARD_PORT']}`;
    expect(system.printed()).toContain(`no campaign yet; start the first one: ${url}/start`);
    const health = await (await fetch(`${url}/healthz`)).json();
    expect(health).toEqual({ ok: true, campaigns: 0 });
    expect(await (await fetch(url)).text()).toContain('href="/start"');
  });

  test('when Temporal dies it ends with one sentence', async () => {
    await prepareRecords(folder);
    const system = start();
    await system.prints('Ctrl-C');
    const before = system.printed().length;
    process.kill(serverOf(system.pid), 'SIGKILL');
    const { code, printed } = await system.ended;
    expect(code).toBe(1);
    expect(printed.slice(before).trim().split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^Temporal đã dừng ngoài ý muốn.*has ended by itself/),
      'Đang dừng… / stopping…',
    ]);
  });

  test('goes on with the keys of its first start, and with one that was added or renewed while it was stopped, and never without them', async () => {
    const first = start();
    await first.prints('Ctrl-C');
    const keys = await readFile(keyFileIn(folder), 'utf8');
    await first.end('SIGTERM');
    const second = start();
    await second.prints('Ctrl-C');
    expect(await readFile(keyFileIn(folder), 'utf8')).toBe(keys);
    const sent = await bontot(['prepare', 'planDate', '20/11/2026', '--as', 'do-thi-thu'], {
      BONTOT_VAR: folder,
    });
    expect(sent.code).toBe(0);
    await second.end('SIGTERM');
    const added = await bontot(['keys', 'add', '--json'], { BONTOT_VAR: folder });
    expect(jsonLines(added.out)).toEqual([
      { file: keyFileIn(folder), ids: [expect.any(String), expect.any(String)] },
    ]);
    const signing = await readFile(join(folder, SIGNING_FILE), 'utf8');
    const renewed = await bontot(['keys', 'renew', '--json'], { BONTOT_VAR: folder });
    expect(jsonLines(renewed.out)).toEqual([
      { file: join(folder, SIGNING_FILE), id: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
    expect(await readFile(join(folder, SIGNING_FILE), 'utf8')).not.toBe(signing);
    const third = start();
    await third.prints('Ctrl-C');
    const again = await bontot(['prepare', 'planNumber', '28-KH/ĐU', '--as', 'do-thi-thu'], {
      BONTOT_VAR: folder,
    });
    expect(again.code).toBe(0);
    const { code: inUse, err } = await bontot(['keys', 'add'], { BONTOT_VAR: folder });
    expect([inUse, err]).toEqual([1, expect.stringContaining('FOLDER_IN_USE')]);
    await third.end('SIGTERM');
    await rm(join(folder, SIGNING_FILE));
    const unsigned = await start().ended;
    expect(unsigned.code).toBe(1);
    expect(unsigned.printed).toContain(`không có tệp khóa ký ${join(folder, SIGNING_FILE)}`);
    await rm(keyFileIn(folder));
    const { code, printed } = await start().ended;
    expect(code).toBe(1);
    expect(printed).toContain(`không có tệp khóa ${keyFileIn(folder)}`);
    expect(await readdir(folder)).not.toContain('keys.json');
  });

  test('a case that answers nobody holds up nothing: the greeting comes from the records', async () => {
    const records = await openDatabase({ folder: join(folder, 'records'), dump: await preparedDump() });
    await installationKeys(records.db, keyFileIn(folder), Date.now());
    const plan = comingSeason(await realPlan(), Date.now());
    await putCampaign(records.db, {
      id: 'gone',
      plan,
      roster: { revision: 1, assignments: [] },
      startedAt: 1,
    });
    await recordEntries(records.db, [entryOf('gone', 'doi-1', 1)]);
    await records.close();
    const system = start();
    await system.prints('Ctrl-C');
    expect(system.printed()).toContain('is ready');
    expect(system.printed()).toContain('Chi bộ Đội QLTT số 1: ');
  });

  test('a copy of the running folder commands nothing; a backup goes on in another folder', async () => {
    const prepare = (item: string, value: string) => ['prepare', item, value, '--as', 'do-thi-thu', '--json'];
    const journal = async (at: string) =>
      jsonLines((await bontot(['journal', 'campaign', '--json'], { BONTOT_VAR: at })).out);
    await prepareRecords(folder);
    const system = start();
    await system.prints('Ctrl-C');
    const [sent] = jsonLines((await bontot(prepare('planDate', '20/11/2026'), { BONTOT_VAR: folder })).out);
    expect(sent).toMatchObject({ subject: 'campaign', shown: true });

    const copy = join(outer, 'copy');
    spawnSync('cp', ['-a', folder, copy]);
    const astray = await bontot(prepare('teamDecision', '30-QĐ/ĐU'), { BONTOT_VAR: copy });
    expect(astray).toMatchObject({ code: 3, err: expect.stringContaining('NOT_RUNNING') });
    const beside = await start({ BONTOT_VAR: copy }).ended;
    expect(beside.code).toBe(1);
    expect(beside.printed).toContain(`${copy} là bản sao của ${folder}, nơi hệ thống đang chạy`);
    const before = await journal(folder);
    expect(before.at(-1)).toMatchObject({ seq: sent?.['seq'] });

    const backup = join(outer, 'sao-luu');
    const first = await bontot(['backup', '--to', join(outer, 'dang-chay')], { BONTOT_VAR: folder });
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('đã đọc lại và khớp') });
    const taken = await bontot(['backup', '--to', join(outer, 'dang-chay')], { BONTOT_VAR: folder });
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('BACKUP_PLACE_TAKEN') });
    const [paused] = jsonLines(
      (await bontot(prepare('teamDecision', '30-QĐ/ĐU'), { BONTOT_VAR: folder })).out,
    );
    expect(paused).toMatchObject({ seq: Number(sent?.['seq']) + 1, shown: true });
    const whole = await journal(folder);
    expect(whole).toHaveLength(before.length + 1);
    const made = await bontot(['backup', '--to', backup, '--stop'], { BONTOT_VAR: folder });
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Đang dừng hệ thống') });
    expect((await system.ended).code).toBe(0);
    expect(await open(backup)).toEqual([]);

    const again = join(outer, 'again');
    const restored = await bontot(['restore', '--from', backup], { BONTOT_VAR: again });
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('khớp với bản sao lưu') });
    expect(await bontot(['restore', '--from', backup], { BONTOT_VAR: again })).toMatchObject({
      code: 1,
      err: expect.stringContaining('RESTORE_PLACE_TAKEN'),
    });
    const next = start({ BONTOT_VAR: again });
    await next.prints('Ctrl-C');
    expect(await journal(again)).toEqual(whole);
    for (const file of [KEY_FILE, SIGNING_FILE])
      expect(await readFile(join(again, file))).toEqual(await readFile(join(folder, file)));
    const [further] = jsonLines(
      (await bontot(prepare('teamDecision', '31-QĐ/ĐU'), { BONTOT_VAR: again })).out,
    );
    expect(further).toMatchObject({ seq: Number(sent?.['seq']) + 2, shown: true });
  });

  test('a taken port is told before anything is started', async () => {
    const other = createServer();
    await new Promise<void>((listening) =>
      other.listen(Number(env['DASHBOARD_PORT']), '127.0.0.1', listening),
    );
    const { code, printed } = await start().ended;
    other.close();
    expect(code).toBe(1);
    expect(printed).toMatch(/did not start: cổng \d+ đang có chương trình khác dùng/);
    expect(printed).not.toContain('Temporal');
    expect(await readdir(folder)).toEqual(['place.json']);
  });
});
