import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClientError } from '../client/failures.ts';
import { openDatabase } from '../records/database.ts';
import { lockFolder } from '../records/folder/folder-lock.ts';
import { createReader } from '../records/reader.ts';
import { putCampaign } from '../records/recorded-campaign.fixture.ts';
import { preparedDump, smallPlan } from '../records/records.fixture.ts';
import { createWriter } from '../records/writer.ts';
import { startDashboard } from '../web/serve.ts';
import { openRecords, whyUnanswered } from './connections.ts';

const season = { id: 'season', plan: smallPlan, roster: { revision: 1, assignments: [] }, startedAt: 1 };
const anh = { id: 'anh', name: 'Nguyễn Thị Ánh', cell: null, email: null, born: null, member: true };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bon-tot-connections-'));
  vi.stubEnv('BONTOT_VAR', folder);
  vi.stubEnv('DATABASE_URL', undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A folder with a campaign that nobody has open. */
async function prepared(): Promise<void> {
  const records = await openDatabase({ folder: join(folder, 'records'), dump: await preparedDump() });
  await putCampaign(records.db, season);
  await records.close();
}

test('a command that finds nobody at work opens the folder itself and writes into it', async () => {
  await prepared();
  const opened = await openRecords();
  expect(opened.alone).toBe(true);
  expect(await opened.writer.savePeople('season', [anh])).toEqual({ added: 1, changed: 0 });
  await opened.close();
  const again = await openRecords();
  expect(await again.reader.people('season')).toEqual([anh]);
  await again.close();
});

test('beside the process that owns the folder a command writes through its door', async () => {
  await prepared();
  const lock = await lockFolder(folder);
  const records = await openDatabase({ folder: join(folder, 'records') });
  const dashboard = await startDashboard({
    reader: createReader(records.db),
    writer: createWriter(records.db),
    now: () => Date.now(),
    internalToken: 'token',
    host: '127.0.0.1',
    port: 0,
    container: false,
  });
  lock.announce({ address: dashboard.url, token: 'token', temporal: '127.0.0.1:1' });
  const opened = await openRecords();
  expect([opened.alone, opened.records]).toEqual([false, null]);
  expect(await opened.writer.savePeople('season', [anh])).toEqual({ added: 1, changed: 0 });
  expect(await opened.reader.people('season')).toEqual(await createReader(records.db).people('season'));
  await expect(opened.writer.erasePerson('season', 'nobody')).rejects.toMatchObject({
    code: 'PERSON_UNKNOWN',
  });
  await opened.close();
  await dashboard.close();
  await records.close();
  await lock.release();
});

test.runIf(process.platform === 'linux')(
  'a server that answers nobody because its disk is full is reported as that',
  async () => {
    const silent = new ClientError('NO_WORKER', 'no worker answered in time');
    expect(await whyUnanswered(silent)).toBe(silent);
    // a file system without a free block
    vi.stubEnv('BONTOT_VAR', '/proc');
    expect(await whyUnanswered(silent)).toMatchObject({ code: 'DISK_FULL' });
    const other = new ClientError('UNKNOWN_SUBJECT', 'doi-9 is not running');
    expect(await whyUnanswered(other)).toBe(other);
    vi.stubEnv('TEMPORAL_ADDRESS', '127.0.0.1:1');
    expect(await whyUnanswered(silent)).toBe(silent);
  },
);
