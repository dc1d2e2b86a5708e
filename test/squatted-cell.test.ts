import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { type CampaignClient, campaignClient } from '../client/client.ts';
import { peopleOf, rosterOf } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { preparedDump } from '../records/records.fixture.ts';
import { createWriter } from '../records/writer.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import { cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { ownTestServer } from './support/temporal.ts';

const { available } = await component('testServer');
const WAIT = { timeout: 60_000, interval: 100 };
const SQUATTED = 'doi-2';

/** On a server whose time is skipped: a message that found nobody is tried again after five minutes. */
describe.skipIf(!available)('a cell whose workflow id somebody has taken', () => {
  let server: TestServer;
  let smtp: TestSmtp;
  let records: Records;
  let worker: RunningWorker;
  let client: CampaignClient;
  let reader: RecordsReader;
  let plan: Plan;
  let campaign: string;

  beforeAll(async () => {
    quietRuntime();
    server = await ownTestServer();
    await registerSearchAttributes(server.environment.connection);
    smtp = await startSmtp();
    records = await openDatabase({ folder: null, dump: await preparedDump() });
    reader = createReader(records.db);
    const mailFrom = 'Bốn Tốt <bon-tot@dang-uy.example>';
    worker = await runWorker({
      address: server.address,
      namespace: 'default',
      db: records.db,
      transport: smtpTransport(smtp.url, mailFrom),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom,
    });
    client = campaignClient(server.environment.client, { patience: 90_000 });
    plan = comingSeason(await realPlan(), await server.environment.currentTimeMs());
    campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan);
  }, 180_000);

  afterAll(async () => {
    await worker?.stop();
    await records?.close();
    await smtp?.close();
    await server?.stop();
  });

  test('is trouble that the office is told of, holds up no other cell, and starts once the id is free', async () => {
    // it lives until somebody ends it; with a task in hand it would hold up the server's clock
    const squatter = await server.environment.client.workflow.start('cell', {
      workflowId: cellWorkflowId(campaign, SQUATTED),
      taskQueue: 'nobody',
      startDelay: '1000 days',
      args: [],
    });
    const now = await server.environment.currentTimeMs();
    const office = peopleOf(rosterOf(plan), { role: 'office' }, now, '+07:00')[0] ?? '';
    const act = (id: string, type: string, payload: Record<string, unknown>) =>
      client.send(campaign, 'campaign', { id, by: office, type, payload });
    for (const item of ['planDate', 'teamDecision'])
      await act(`prepare-${item}`, 'campaign.prepare', {
        item,
        value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
      });
    await act('announce', 'campaign.announce', {});
    const cells = async () => (await reader.cells(campaign)).map(({ cell }) => cell).sort();
    const all = plan.cells.map(({ id }) => id).sort();

    await vi.waitUntil(async () => (await reader.troubles(campaign)).length > 0, WAIT);
    expect(await reader.troubles(campaign)).toMatchObject([{ subject: SQUATTED, kind: 'cellNotStarted' }]);
    await vi.waitUntil(async () => (await cells()).length === all.length - 1, WAIT);
    expect(await cells()).toEqual(all.filter((cell) => cell !== SQUATTED));
    const told = (await reader.notices(campaign)).filter(({ notice }) => notice.about === 'trouble');
    expect(told.map(({ person }) => person)).toContain(office);

    // it is tried again in vain, and that is the same trouble
    await server.environment.sleep('6m');
    expect(await reader.troubles(campaign)).toHaveLength(1);
    expect(await cells()).not.toContain(SQUATTED);

    await squatter.terminate('it was nobody’s');
    await server.environment.sleep('6m');
    await vi.waitUntil(async () => (await cells()).length === all.length, WAIT);
    await vi.waitUntil(async () => (await reader.troubles(campaign)).length === 0, WAIT);
    expect((await client.standing(campaign, SQUATTED)).stage).toBe('dossierSubmission');
  }, 180_000);
});
