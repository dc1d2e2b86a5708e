import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderTransport } from '../activities/folder-transport.ts';
import { deedsFor, type Situation } from '../cli/rehearsal/people.ts';
import { type CampaignClient, campaignClient, campaignIdOf, connect } from '../client/client.ts';
import { dateOf } from '../domain/instant.ts';
import { planSchema } from '../domain/plan.ts';
import { calendarOf, earliestSession, shiftPlan } from '../domain/shift.ts';
import { rosterOf } from '../machines/campaign-start.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { component } from '../test/support/components.ts';
import { devServerAddress } from '../test/support/temporal.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';

const { available } = await component('temporal');
let records: Records;
let worker: RunningWorker;
let client: CampaignClient;

beforeAll(async () => {
  if (!available) return;
  quietRuntime();
  const address = await devServerAddress();
  const taskQueue = `season-${randomUUID()}`;
  records = await openDatabase({ folder: null });
  worker = await runWorker({
    address,
    namespace: 'default',
    db: records.db,
    transport: folderTransport('var/test-outbox', 'x@y.example', '+07:00'),
    baseUrl: 'http://x',
    mailFrom: 'x@y.example',
    taskQueue,
  });
  client = await connect({ address, taskQueue });
});
afterAll(async () => {
  await worker?.stop();
  await client?.close();
  await records?.close();
});

test.skipIf(!available)(
  'a campaign is prepared, announced and its cells begin, all of it in the records',
  async () => {
    const base = planSchema.parse(
      parse(readFileSync(new URL('../plans/28-kh-du-2024.yaml', import.meta.url), 'utf8')),
    );
    const calendar = calendarOf(base);
    const plan = shiftPlan(base, earliestSession(calendar, dateOf(Date.now(), '+07:00'), 12)).plan;
    const id = await client.startCampaign(plan, `${campaignIdOf(plan)}-${randomUUID()}`);
    const standing = await client.standing(id, 'campaign');
    const situation: Situation = {
      subject: 'campaign',
      standing,
      roster: rosterOf(plan),
      calendar,
      now: Date.now(),
    };
    for (const deed of deedsFor(standing.obligations[0]!, situation))
      await client.send(id, 'campaign', { id: randomUUID(), ...deed });
    const reader = createReader(records.db);
    await expect
      .poll(async () => (await reader.cells(id)).map(({ cell, standing: s }) => [cell, s.stage]), {
        timeout: 20_000,
      })
      .toHaveLength(6);
    await expect(
      client.send(id, 'doi-1', { id: 'x', type: 'minutes.agree', by: 'nobody' }),
    ).rejects.toMatchObject({ refusal: { reason: 'unknownPerson' } });
    await expect.poll(async () => (await reader.notices(id)).length, { timeout: 20_000 }).toBeGreaterThan(5);
    console.log(
      (await client.timers(id, 'doi-1')).slice(0, 3),
      (await reader.journal(id)).length,
      (await reader.notices(id))
        .map((n) => `${n.subject} ${n.notice.about} ${n.person} ${n.state}`)
        .slice(0, 8),
    );
  },
);
