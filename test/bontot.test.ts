import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { folderTransport } from '../activities/folder-transport.ts';
import { jsonLines, bontot as run } from '../cli/bontot.fixture.ts';
import { sampleDossier } from '../cli/rehearsal/sample-content.ts';
import { type CampaignClient, campaignIdOf, connect } from '../client/client.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { samplePdf } from '../worker/sample-pdf.ts';
import { component } from './support/components.ts';
import { type PostgresCluster, startPostgres } from './support/postgres.ts';
import { devServerAddress } from './support/temporal.ts';

const [temporal, postgres] = [await component('temporal'), await component('postgres')];
const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

describe.skipIf(!temporal.available || !postgres.available)('bontot beside a running campaign', () => {
  let cluster: PostgresCluster;
  let records: Records;
  let worker: RunningWorker;
  let client: CampaignClient;
  let folder: string;
  let plan: Plan;
  let campaign: string;
  let env: Record<string, string>;
  const bontot = (...args: string[]) => run(['--campaign', campaign, ...args], env);

  beforeAll(async () => {
    quietRuntime();
    folder = await mkdtemp(join(tmpdir(), 'bontot-'));
    const address = await devServerAddress();
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
    const taskQueue = `bontot-${randomUUID()}`;
    worker = await runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport: folderTransport(folder, 'x@y.example', '+07:00'),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom: 'x@y.example',
      taskQueue,
    });
    client = await connect({ address, taskQueue });
    plan = comingSeason(await realPlan(), Date.now());
    campaign = await client.startCampaign(plan, `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`);
    env = { TEMPORAL_ADDRESS: address, DATABASE_URL: cluster.url, BONTOT_VAR: folder };
    await vi.waitUntil(async () => (await createReader(records.db).campaign(campaign)) !== null, {
      timeout: 20_000,
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await client?.close();
    await records?.close();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('prepares, announces and shows the cells that began', async () => {
    const { facts } = await client.standing(campaign, 'campaign');
    for (const item of String(facts['openItems'] ?? '')
      .split(', ')
      .filter(Boolean))
      expect(await bontot('prepare', item, 'theo sổ văn bản', '--as', OFFICE)).toMatchObject({ code: 0 });
    const announced = await bontot('announce', '--as', OFFICE);
    expect(announced.out).toMatch(/^Đã nhận, số \d+/);

    await expect
      .poll(async () => (await bontot('status')).out, { timeout: 20_000, interval: 500 })
      .toMatch(/Nộp hồ sơ · 6/);
    const { out } = await bontot('status', 'doi-1');
    expect(out).toMatch(/Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, nộp hồ sơ; hạn là hết/);
    expect(out).toMatch(/● .*Thư báo việc/);
    expect(out).toMatch(/○ .*trước hạn 3 ngày làm việc/);
  });

  test('a dossier goes in once, also when its sending is repeated', async () => {
    const file = join(folder, 'ho-so.json');
    const dossier = sampleDossier(campaignTerms(plan, campaign), 'doi-1', '2020-01-02');
    const reports: Record<string, unknown> = {};
    for (const [id, { title }] of Object.entries(dossier.reports)) {
      await writeFile(join(folder, `${id}.pdf`), samplePdf(title));
      reports[id] = { title, file: `${id}.pdf` };
    }
    await writeFile(file, JSON.stringify({ ...dossier, reports }));
    const send = () =>
      bontot('dossier', 'submit', 'doi-1', '--file', file, '--as', HEAD, '--id', 'one', '--json');
    const first = await send();
    expect(first).toMatchObject({ code: 0, err: '' });
    const [receipt] = jsonLines(first.out);
    expect(receipt).toMatchObject({ subject: 'doi-1', shown: true });
    expect(jsonLines((await send()).out)[0]).toMatchObject({ seq: receipt?.['seq'] });
    const { out } = await bontot('journal', 'doi-1');
    expect(out.match(/Nguyễn Thị Ánh nộp hồ sơ/g)).toHaveLength(1);
    const held = await bontot('case', 'doi-1');
    expect(held.out).toMatch(/Hồ sơ bản 1 .*điện tử, đúng hạn/);
    expect((await bontot('file', 'list', 'doi-1')).out).toMatch(/resolution\.pdf/);
  });

  test('a refusal is one sentence with its code, and says what is valid now', async () => {
    const notNow = await bontot('minutes', 'agree', 'doi-2', '--as', 'do-van-dat');
    expect(notNow.code).toBe(1);
    expect(notNow.err).toMatch(/^Không nhận \(NOT_NOW\): /);
    expect(notNow.err).toMatch(/Lúc này có thể: .*[Nn]ộp hồ sơ/);

    const forged = await bontot('send', 'doi-2', 'xstate.stop', '--as', OFFICE, '--json');
    expect(forged.code).toBe(1);
    expect(JSON.parse(forged.err)).toMatchObject({ error: { code: 'UNKNOWN_EVENT', refusal: {} } });

    const malformed = await bontot(
      'send',
      'doi-2',
      'extension.request',
      '--data',
      '{"until":1}',
      '--as',
      'do-van-dat',
    );
    expect(malformed.err).toMatch(/^Không nhận \(INVALID_EVENT\)/);
    expect(malformed.err).toMatch(/until/);

    const stranger = await bontot('minutes', 'agree', 'doi-2', '--as', 'nobody');
    expect(stranger.err).toMatch(/^Không nhận \(NOT_ALLOWED\)/);
  });

  test('the outbox says who is to be told, and who was', async () => {
    const rows = jsonLines((await bontot('outbox', '--json')).out);
    const row = rows.find(({ person }) => person === HEAD);
    expect(row).toMatchObject({ campaign, state: expect.any(String) });
    const nothing = await bontot('told', 'nothing', '--as', OFFICE);
    expect(nothing).toMatchObject({ code: 1, err: expect.stringMatching(/NOTICE_UNKNOWN/) });
    const queued = rows.find(({ state }) => state === 'queued');
    expect(await bontot('hold', String(queued?.['id']), '--as', OFFICE)).toMatchObject({ code: 0 });
    expect(jsonLines((await bontot('outbox', '--state', 'held', '--json')).out)).toMatchObject([
      { id: queued?.['id'] },
    ]);
  });

  test('what is shown is rebuilt from the journal and stays as it was', async () => {
    const before = (await bontot('status', '--json')).out;
    expect(await bontot('records', 'rebuild')).toMatchObject({ code: 0 });
    expect((await bontot('status', '--json')).out).toBe(before);
  });

  test('there are no decisions among the documents yet, and a cell that is not there is told as such', async () => {
    expect((await bontot('docs')).out).not.toMatch(/qd-du/);
    expect(await bontot('status', 'doi-9')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/UNKNOWN_CELL/),
    });
    expect((await bontot('send', 'doi-9', 'minutes.agree', '--as', HEAD)).code).toBe(1);
  });
});
