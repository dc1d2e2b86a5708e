import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CampaignClient, campaignIdOf, connect } from '../../client/client.ts';
import { Refused } from '../../client/failures.ts';
import { encryptedBy } from '../../client/payload-codec.ts';
import { peopleOf, rosterOf } from '../../domain/people/roster.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { createWriter } from '../../records/writer.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { quietRuntime } from '../../worker/run-worker.ts';
import { bundleWorkflows } from '../../worker/workflow-code.ts';
import { cellWorkflowId } from '../../workflows/messages.ts';
import { component } from '../support/components.ts';
import { testKeys } from '../support/keys.ts';
import { type PostgresCluster, startPostgres } from '../support/postgres.ts';
import { testSigner } from '../support/signing.ts';
import { type Installation, installation } from './installation.ts';

const temporal = await component('temporal');
const postgres = await component('postgres');
const WAIT = { timeout: 120_000, interval: 200 };
const SLOWEST = 9_000;
const WHILE = 10_000;
/** senders for each cell */
const AT_ONCE = 2;

describe.skipIf(!temporal.available || !postgres.available)('records that take up to 9 s', () => {
  let cluster: PostgresCluster;
  let records: Records;
  let one: Installation;
  let client: CampaignClient;

  beforeAll(async () => {
    quietRuntime();
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
    one = await installation(temporal.path, { database: { url: cluster.url } });
    await one.startServer();
    const { temporal: address, taskQueue } = one;
    const signer = await testSigner();
    client = await connect({ address, taskQueue, patience: 60_000, keys: testKeys, signer });
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await one?.stop();
    await records?.close();
    await cluster?.stop();
  });

  test('under updates at every moment every history can be replayed, and all of it is recorded', async () => {
    const plan = comingSeason(await realPlan(), Date.now());
    const roster = rosterOf(plan);
    const [office = ''] = peopleOf(roster, { role: 'office' }, Date.now(), '+07:00');
    const campaign = campaignIdOf(plan);
    const reader = createReader(records.db);
    const send = (subject: string, by: string, type: string, payload: unknown) =>
      client.send(campaign, subject, { id: randomUUID(), type, by, payload });

    await one.startWorker();
    await startCampaign({ client, writer: createWriter(records.db) }, plan, { campaign });
    for (const item of ['planDate', 'teamDecision'])
      await send('campaign', office, 'campaign.prepare', {
        item,
        value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
      });
    await send('campaign', office, 'campaign.announce', {});
    const cells = plan.cells.map(({ id }) => id);
    await vi.waitUntil(async () => (await reader.cells(campaign)).length === cells.length, WAIT);
    await one.endWorker('SIGTERM');
    await one.startWorker({ slow: SLOWEST });

    const until = Date.now() + WHILE;
    const newest = new Map<string, number>();
    const senders = cells.flatMap((cell) => Array.from({ length: AT_ONCE }, () => cell));
    await Promise.all(
      senders.map(async (cell) => {
        const [head = ''] = peopleOf(roster, { role: 'cell', cell }, Date.now(), '+07:00');
        while (Date.now() < until) {
          try {
            const { seq } = await send(cell, head, 'difficulty.raise', { text: 'vướng mắc' });
            newest.set(cell, Math.max(seq, newest.get(cell) ?? 0));
          } catch (error) {
            // so much waits for the records that the cell accepts no more for now
            if (!(error instanceof Refused) || error.refusal.code !== 'BUSY') throw error;
            await new Promise((later) => setTimeout(later, 500));
          }
        }
      }),
    );
    await one.endWorker('SIGKILL');
    await one.startWorker();
    for (const [cell, seq] of newest)
      await vi.waitUntil(async () => (await reader.recordedSeq(campaign, cell)) >= seq, WAIT);

    const connection = await Connection.connect({ address: one.temporal });
    const bare = new Client({ connection });
    const workflowBundle = await bundleWorkflows();
    for (const cell of cells) {
      const workflowId = cellWorkflowId(campaign, cell);
      const history = await bare.workflow.getHandle(workflowId).fetchHistory();
      await expect(
        Worker.runReplayHistory(
          { workflowBundle, dataConverter: encryptedBy(testKeys) },
          history,
          workflowId,
        ),
        `the history of ${cell}`,
      ).resolves.toBeUndefined();
    }
    await connection.close();
  }, 400_000);
});
