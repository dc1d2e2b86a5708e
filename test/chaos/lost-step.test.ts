import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CampaignClient, campaignIdOf, connect } from '../../client/client.ts';
import { peopleOf, rosterOf } from '../../domain/people/roster.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { createWriter } from '../../records/writer.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { component } from '../support/components.ts';
import { testKeys } from '../support/keys.ts';
import { type PostgresCluster, startPostgres } from '../support/postgres.ts';
import { testSigner } from '../support/signing.ts';
import { type Installation, installation } from './installation.ts';
import { sender } from './sender.ts';

const temporal = await component('temporal');
const postgres = await component('postgres');
const WAIT = { timeout: 60_000, interval: 100 };

describe.skipIf(!temporal.available || !postgres.available)('a step that Temporal never took', () => {
  let cluster: PostgresCluster;
  let records: Records;
  let one: Installation;
  let client: CampaignClient;

  beforeAll(async () => {
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
    one = await installation(temporal.path, { database: { url: cluster.url } });
    await one.startServer();
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await one?.stop();
    await records?.close();
    await cluster?.stop();
  });

  const connected = async () =>
    connect({
      address: one.temporal,
      taskQueue: one.taskQueue,
      patience: 60_000,
      keys: testKeys,
      signer: await testSigner(),
    });

  test('worker, sender and server die right after records were committed: what is recorded did happen', async () => {
    const plan = comingSeason(await realPlan(), Date.now());
    const [office = ''] = peopleOf(rosterOf(plan), { role: 'office' }, Date.now(), '+07:00');
    const campaign = campaignIdOf(plan);
    const reader = createReader(records.db);
    const prepared = (id: string, item: string) => ({
      id,
      type: 'campaign.prepare',
      by: office,
      payload: { item, value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU' },
    });
    const prepare = (id: string, item: string) => client.send(campaign, 'campaign', prepared(id, item));
    const recorded = (seq: number) =>
      vi.waitUntil(async () => (await reader.recordedSeq(campaign, 'campaign')) >= seq, WAIT);

    client = await connected();
    await one.startWorker();
    await startCampaign({ client, writer: createWriter(records.db) }, plan, { campaign });
    await recorded((await prepare('before', 'planDate')).seq);
    const somebody = await sender(one, campaign, 'campaign', prepared('in-between', 'teamDecision'));
    await one.endWorker('SIGKILL');
    await one.startWorker({
      crash: {
        point: 'record.after',
        nth: 1,
        holding: 'in-between',
        alsoKill: [one.serverPid(), somebody.pid],
      },
    });
    await client.close();
    somebody.send();
    await one.workerGone();
    const answered = await somebody.answered();
    await one.killServer();

    await one.startServer();
    await one.startWorker();
    client = await connected();
    const receipt = await prepare('after', 'planNumber');
    await recorded(receipt.seq);
    const journal = await reader.journal(campaign, { subject: 'campaign', order: 'oldest' });
    const sent = journal.map(({ seq, input }) => [seq, input.kind === 'event' ? input.event.id : input.kind]);
    const tail = await client.journalTail(campaign, 'campaign');
    const made = tail.map(({ seq, input }) => [seq, input.kind === 'event' ? input.event.id : input.kind]);
    expect(sent).toEqual(made);
    // an event that was answered stays accepted
    if (answered) expect(sent).toContainEqual([receipt.seq - 1, 'in-between']);
    expect(journal.find(({ seq }) => seq === receipt.seq)?.input).toMatchObject({ event: { id: 'after' } });
  }, 180_000);
});
