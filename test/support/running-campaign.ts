import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { vi } from 'vitest';
import { folderTransport } from '../../activities/folder-transport.ts';
import type { MailTransport } from '../../activities/mail-transport.ts';
import { type CampaignClient, campaignClient, campaignIdOf } from '../../client/client.ts';
import { encryptedBy } from '../../client/payload-codec.ts';
import { dateOf } from '../../domain/calendar/instant.ts';
import type { PayloadKey } from '../../domain/payload-key.ts';
import { peopleOf, rosterOf } from '../../domain/people/roster.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import { mailsAtAnyHour } from '../../domain/plan/mails-at-any-hour.fixture.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Signer } from '../../domain/signing/proof.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { createWriter } from '../../records/writer.ts';
import { write } from '../../records/writing.ts';
import { sampleDossier } from '../../rehearsal/sample-content.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { quietRuntime, runWorker, type WorkerSetup } from '../../worker/run-worker.ts';
import { subjectWorkflowId } from '../../workflows/messages.ts';
import { knownSigner } from './signing.ts';
import { devServerAddress } from './temporal.ts';

/** The real plan's campaign in the coming season, announced, on the shared dev server with a worker of its own. */
export interface RunningCampaign {
  campaign: string;
  plan: Plan;
  client: CampaignClient;
  /** Temporal's own client: a way in without any of our checks, and without keys */
  bare: Client;
  taskQueue: string;
  /** signs what its client sends */
  signer: Signer;
  reader: RecordsReader;
  records: Records;
  head(cell: string): string;
  person(role: 'office' | 'teamClerk' | 'teamLeader' | 'committeeHead'): string;
  send(
    subject: string,
    by: string,
    type: string,
    payload?: unknown,
    id?: string,
  ): ReturnType<CampaignClient['send']>;
  submit(cell: string, by?: string): ReturnType<CampaignClient['send']>;
  /** Campaign and cells have nothing in hand: no task, no activity, and so no message. */
  atRest(): Promise<void>;
  /** Nothing is written into the records until they are released. */
  holdRecords(): () => Promise<void>;
  /** Does something while there is no worker; then a worker starts again, from the histories. */
  withoutWorker<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

const WAIT = { timeout: 30_000, interval: 50 };

export async function runningCampaign({
  worker: workerOptions,
  transport,
  mailGroupMinutes,
  keys,
  ...options
}: {
  /** left out: everything is in clear */
  keys?: readonly PayloadKey[];
  historyLimit?: number;
  worker?: WorkerSetup['options'];
  /** left out: files in a folder */
  transport?: MailTransport;
  /** left out: as the plan says */
  mailGroupMinutes?: number;
} = {}): Promise<RunningCampaign> {
  quietRuntime();
  const address = await devServerAddress();
  const taskQueue = `test-${randomUUID()}`;
  const records = await openDatabase({ folder: null, dump: await preparedDump() });
  const reader = createReader(records.db);
  const mailFrom = 'bon-tot@dang-uy.example';
  const outbox = join(tmpdir(), `bontot-${taskQueue}`);
  const newWorker = () =>
    runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport: transport ?? folderTransport(outbox, mailFrom, '+07:00'),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom,
      taskQueue,
      ...(keys === undefined ? {} : { keys }),
      ...(workerOptions === undefined ? {} : { options: workerOptions }),
    });
  let worker = await newWorker();
  const connection = await Connection.connect({ address });
  const bare = new Client({ connection });
  // a busy machine, or held records, must not count as a refusal
  const own = keys === undefined ? bare : new Client({ connection, dataConverter: encryptedBy(keys) });
  const signer = await knownSigner(records.db);
  const client = campaignClient(own, { taskQueue, patience: 90_000, signer, ...options });
  const season = comingSeason(await realPlan(), Date.now());
  const plan = mailsAtAnyHour(season, mailGroupMinutes);
  const roster = rosterOf(plan);
  const first = (holder: Parameters<typeof peopleOf>[1]) =>
    peopleOf(roster, holder, Date.now(), '+07:00')[0] ?? '';
  const campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan, {
    campaign: `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`,
  });
  const send: RunningCampaign['send'] = (subject, by, type, payload = {}, id = randomUUID()) =>
    client.send(campaign, subject, { id, by, type, payload });
  const office = first({ role: 'office' });
  for (const item of ['planDate', 'teamDecision'])
    await send('campaign', office, 'campaign.prepare', {
      item,
      value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
    });
  await send('campaign', office, 'campaign.announce');
  await vi.waitUntil(async () => (await reader.cells(campaign)).length === plan.cells.length, WAIT);
  const head = (cell: string) => first({ role: 'cell', cell });
  return {
    campaign,
    plan,
    client,
    bare,
    taskQueue,
    signer,
    reader,
    records,
    head,
    person: (role) => first({ role }),
    send,
    submit: (cell, by = head(cell)) =>
      send(
        cell,
        by,
        'dossier.submit',
        sampleDossier(campaignTerms(plan, campaign), cell, dateOf(Date.now(), '+07:00')),
      ),
    async atRest() {
      const subjects = ['campaign', ...plan.cells.map(({ id }) => id)];
      const busy = async (subject: string) => {
        const { raw } = await own.workflow.getHandle(subjectWorkflowId(campaign, subject)).describe();
        return (raw.pendingActivities ?? []).length > 0 || raw.pendingWorkflowTask != null;
      };
      await vi.waitUntil(async () => !(await Promise.all(subjects.map(busy))).includes(true), WAIT);
    },
    holdRecords() {
      const { promise, resolve } = Promise.withResolvers<void>();
      // a campaign's writers follow one another
      const held = write(records.db, campaign, () => promise);
      return async () => {
        resolve();
        await held;
      };
    },
    async withoutWorker(work) {
      await worker.stop();
      try {
        return await work();
      } finally {
        worker = await newWorker();
      }
    },
    async stop() {
      await worker.stop();
      await connection.close();
      await records.close();
    },
  };
}
