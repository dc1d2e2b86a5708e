import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { folderTransport } from '../activities/folder-transport.ts';
import { jsonLines } from '../cli/bontot.fixture.ts';
import { bontotHere as run } from '../cli/bontot-here.fixture.ts';
import { type CampaignClient, campaignIdOf, connect } from '../client/client.ts';
import { addWorkingDays } from '../domain/calendar/calendar.ts';
import { dateOf, isoWithOffset } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { anchorOf, calendarOf } from '../domain/plan/shift.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { createWriter } from '../records/writer.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { component } from './support/components.ts';
import { keepTestKeys, testKeys } from './support/keys.ts';
import { type PostgresCluster, startPostgres } from './support/postgres.ts';
import { keepTestSigning } from './support/signing.ts';
import { devServerAddress } from './support/temporal.ts';

const [temporal, postgres] = [await component('temporal'), await component('postgres')];
const OFFICE = 'do-thi-thu';

describe.skipIf(!temporal.available || !postgres.available)('rehearsing from a running campaign', () => {
  let cluster: PostgresCluster;
  let records: Records;
  let worker: RunningWorker;
  let client: CampaignClient;
  let folder: string;
  let campaign: string;
  let plan: Plan;
  let env: Record<string, string>;
  let move: string;
  const bontot = (...args: string[]) => run(['--campaign', campaign, ...args], env);
  const seqOf = async (cell: string) => (await client.journalTail(campaign, cell)).at(-1)?.seq;
  const seqs = () => Promise.all(plan.cells.map(({ id }) => seqOf(id)));
  const newDay = () => addWorkingDays(calendarOf(plan), anchorOf(plan), 2);

  beforeAll(async () => {
    quietRuntime();
    folder = await mkdtemp(join(tmpdir(), 'bontot-live-'));
    const address = await devServerAddress();
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
    const taskQueue = `rehearse-live-${randomUUID()}`;
    worker = await runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport: folderTransport(folder, 'x@y.example', '+07:00'),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom: 'x@y.example',
      taskQueue,
      keys: testKeys,
    });
    await keepTestKeys(folder);
    await keepTestSigning(folder);
    client = await connect({ address, taskQueue, keys: testKeys });
    plan = comingSeason(await realPlan(), Date.now());
    campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan, {
      campaign: `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`,
    });
    env = { TEMPORAL_ADDRESS: address, DATABASE_URL: cluster.url, BONTOT_VAR: folder };
    const send = (type: string, payload: unknown = {}) =>
      client.send(campaign, 'campaign', { id: randomUUID(), by: OFFICE, type, payload });
    for (const item of ['planDate', 'teamDecision'])
      await send('campaign.prepare', { item, value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU' });
    await send('campaign.announce');
    const reader = createReader(records.db);
    await vi.waitUntil(async () => (await reader.cells(campaign)).length === plan.cells.length, {
      timeout: 30_000,
      interval: 50,
    });
    move = join(folder, 'doi-buoi.json');
    const startsAt = `${newDay()}T08:00:00+07:00`;
    const endsAt = `${newDay()}T11:00:00+07:00`;
    await writeFile(move, JSON.stringify({ startsAt, endsAt, reason: 'Trùng họp' }));
  });
  afterAll(async () => {
    await worker?.stop();
    await client?.close();
    await records?.close();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('the reminders of a dossier come when the timers ahead fire, and nothing is of the past', async () => {
    const asked = await bontot('rehearse', '--live', '--assume', 'silent', '--json');
    expect(asked).toMatchObject({ code: 0, err: '' });
    const lines = jsonLines(asked.out);
    const notices = lines.filter(
      ({ what, cell, about }) =>
        (what === 'notice' || what === 'escalation') && cell === 'doi-1' && about === 'dossier',
    );
    const timers = (await client.timers(campaign, 'doi-1')).filter(({ id }) => /dossier.*step-/.test(id));
    expect(timers.length).toBeGreaterThan(3);
    expect(notices.map(({ at }) => at)).toEqual(
      timers.map(({ firesAt }) => isoWithOffset(firesAt, '+07:00')),
    );
    expect(lines.every(({ at }) => Date.parse(String(at)) > Date.now() - 60_000)).toBe(true);
  });

  test('a session moved for one cell moves what that cell hears of it, and nothing is sent', async () => {
    const before = await seqs();
    const args = ['rehearse', '--live', '--try', 'doi-2 session.move', '--file', move, '--as', OFFICE];
    const changes = jsonLines((await bontot(...args, '--assume', 'silent', '--json')).out);
    expect(new Set(changes.map(({ cell }) => cell))).toEqual(new Set(['doi-2']));
    const moved = changes.filter(({ change, about }) => change === 'moved' && about === 'session');
    const now = (await client.timers(campaign, 'doi-2')).filter(({ id }) => /session.*step-/.test(id));
    expect(moved.map(({ was }) => was)).toEqual(
      now.slice(-moved.length).map(({ firesAt }) => isoWithOffset(firesAt, '+07:00')),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        change: 'moved',
        what: 'session',
        was: expect.stringContaining(anchorOf(plan)),
        at: `${newDay()}T08:00:00+07:00`,
      }),
    );
    const words = await bontot(...args, '--assume', 'silent', '--lang', 'en');
    expect(words.out).toMatch(/08:00 {2}moved {4}Inspection session \(was 08:00/);
    expect(await seqs()).toEqual(before);
  });

  test('an event that the door would refuse is told with its code, and the cell stays as it is', async () => {
    const before = await seqOf('doi-3');
    const refused = await bontot(
      'rehearse',
      '--live',
      '--try',
      'doi-3 minutes.agree',
      '--as',
      'bui-minh-khang',
    );
    expect(refused).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Không nhận \(NOT_NOW\)/),
    });
    const stranger = await bontot('rehearse', '--live', '--try', 'doi-3 session.move', '--as', 'nobody');
    expect(stranger.err).toMatch(/\(INVALID_EVENT\)|\(NOT_ALLOWED\)/);
    expect(await seqOf('doi-3')).toBe(before);
  });

  test('moving a session shows first what it changes; without a terminal it wants a --yes', async () => {
    const day = newDay();
    const times = ['--starts', `${day}T08:00:00+07:00`, '--ends', `${day}T11:00:00+07:00`];
    const args = ['session', 'move', 'doi-4', ...times, '--reason', 'Trùng họp', '--as', OFFICE];
    const before = await seqOf('doi-4');
    const asked = await bontot(...args);
    expect(asked).toMatchObject({ code: 2, err: expect.stringMatching(/NEEDS_YES.*--yes/) });
    expect(asked.out).toMatch(/dời {3}Buổi kiểm tra \(trước đó là 08:00/);
    expect(await seqOf('doi-4')).toBe(before);

    const sent = await bontot(...args, '--yes');
    expect(sent).toMatchObject({ code: 0, err: '' });
    expect(sent.out).toMatch(/dời {3}Buổi kiểm tra[\s\S]*Đã nhận, số \d+/);
    const { session } = await client.standing(campaign, 'doi-4');
    expect(dateOf(session?.startsAt ?? 0, '+07:00')).toBe(day);
  });

  test('the line that the README has for it runs as it stands, with a payload of one’s own', async () => {
    const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
    const [, line = ''] = /`npx bontot (rehearse --live --try [^`]*)`/.exec(readme) ?? [];
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(words).toContain('gio-moi.json');
    const asked = await bontot(...words.map((word) => (word === 'gio-moi.json' ? move : word)));
    expect(asked).toMatchObject({ code: 0, out: expect.stringMatching(/dời {3}Buổi kiểm tra/) });
  });

  test('a wrong payload ends alike when it is sent, when it is shown first and when it is tried out', async () => {
    const day = newDay();
    const [startsAt, endsAt] = [`${day}T02:00:00+07:00`, `${day}T05:00:00+07:00`];
    const night = JSON.stringify({ startsAt, endsAt, reason: 'Trùng họp' });
    const file = join(folder, 'nua-dem.json');
    await writeFile(file, night);
    const as = ['--as', OFFICE];
    const times = ['--starts', startsAt, '--ends', endsAt, '--reason', 'Trùng họp'];
    for (const args of [
      ['send', 'doi-3', 'session.move', '--data', night, ...as],
      ['session', 'move', 'doi-3', ...times, '--yes', ...as],
      ['rehearse', '--live', '--try', 'doi-3 session.move', '--file', file, ...as],
    ])
      expect(await bontot(...args)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^Không nhận \(INVALID_EVENT\): /),
      });
  });

  test('a file or a running campaign, one of them', async () => {
    expect((await bontot('rehearse')).code).toBe(2);
    expect((await bontot('rehearse', 'plans/28-kh-du-2024.yaml', '--live')).code).toBe(2);
    expect((await bontot('rehearse', '--live', '--try', 'doi-1 review.finish')).err).toMatch(/NO_SENDER/);
    expect((await bontot('rehearse', '--live', '--try', 'doi-1')).code).toBe(2);
  });
});
