import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startSmtp, type TestSmtp } from '../activities/smtp.fixture.ts';
import { type CampaignClient, campaignIdOf, connect } from '../client/client.ts';
import { encryptedBy } from '../client/payload-codec.ts';
import { dateOf, isoWithOffset } from '../domain/calendar/instant.ts';
import { peopleOf, rosterOf } from '../domain/people/roster.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import { mailsAtAnyHour } from '../domain/plan/mails-at-any-hour.fixture.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader } from '../records/reading.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { cellWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { keepTestKeys, testKeys } from './support/keys.ts';
import { startPostgres } from './support/postgres.ts';
import { keepTestSigning, testSigner } from './support/signing.ts';
import { devServerAddress } from './support/temporal.ts';

const temporal = await component('temporal');
const postgres = await component('postgres');
const program = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));
const WAIT = { timeout: 40_000, interval: 100 };
/** A mail that hung is tried again after 10 s, 20 s and more. */
const UNTIL_TRIED_AGAIN = { timeout: 90_000, interval: 100 };

describe.skipIf(!temporal.available || !postgres.available)(
  'a worker of its own process, on PostgreSQL and a mail server',
  () => {
    let address: string;
    let folder: string;
    let database: Awaited<ReturnType<typeof startPostgres>>;
    let smtp: TestSmtp;
    let records: Records;
    let reader: RecordsReader;
    let client: CampaignClient;
    let plan: Plan;
    let worker: ChildProcess | null = null;

    async function startWorker(): Promise<void> {
      const child = spawn(process.execPath, [program], {
        env: {
          ...process.env,
          TEMPORAL_ADDRESS: address,
          DATABASE_URL: database.url,
          SMTP_URL: smtp.url,
          MAIL_FROM: 'Bốn Tốt <bon-tot@dang-uy.example>',
          BASE_URL: 'http://127.0.0.1:3000',
          BONTOT_KEYS: await keepTestKeys(folder),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      worker = child;
      await new Promise<void>((ready, failed) => {
        child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && ready());
        child.once('exit', (code) => failed(new Error(`the worker ended with ${code}`)));
      });
    }
    async function endWorker(signal: NodeJS.Signals): Promise<void> {
      const child = worker;
      worker = null;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((gone) => child.once('exit', gone));
      child.kill(signal);
      await ended;
    }

    const head = (cell: string) =>
      peopleOf(rosterOf(plan), { role: 'cell', cell }, Date.now(), '+07:00')[0] ?? '';
    const person = (role: 'office' | 'teamClerk') =>
      peopleOf(rosterOf(plan), { role }, Date.now(), '+07:00')[0] ?? '';
    const send = (
      campaign: string,
      subject: string,
      by: string,
      type: string,
      payload: unknown = {},
      id: string = randomUUID(),
    ) => client.send(campaign, subject, { id, by, type, payload });
    const submit = (campaign: string, cell: string, id?: string) =>
      send(
        campaign,
        cell,
        head(cell),
        'dossier.submit',
        sampleDossier(campaignTerms(plan, campaign), cell, dateOf(Date.now(), '+07:00')),
        id,
      );

    /** A campaign of its own, prepared and announced. */
    async function announced(): Promise<string> {
      const campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan, {
        campaign: `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`,
      });
      const office = person('office');
      for (const item of ['planDate', 'teamDecision'])
        await send(campaign, 'campaign', office, 'campaign.prepare', {
          item,
          value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
        });
      await send(campaign, 'campaign', office, 'campaign.announce');
      await vi.waitUntil(async () => (await reader.cells(campaign)).length === plan.cells.length, WAIT);
      return campaign;
    }
    /** The records have answered a case, which knows by then who signs: until then it can take nothing without them. */
    async function hasHeard(campaign: string, cell: string): Promise<void> {
      const connection = await Connection.connect({ address });
      try {
        const handle = new Client({ connection, dataConverter: encryptedBy(testKeys) }).workflow.getHandle(
          cellWorkflowId(campaign, cell),
        );
        const isBusy = async () => {
          const { raw } = await handle.describe();
          return (raw.pendingActivities ?? []).length > 0 || raw.pendingWorkflowTask != null;
        };
        await vi.waitUntil(async () => !(await isBusy()), WAIT);
      } finally {
        await connection.close();
      }
    }
    async function soundJournal(campaign: string, subject: string): Promise<string[]> {
      const entries = await reader.journal(campaign, { subject, order: 'oldest', limit: 1_000 });
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      return entries.flatMap(({ input }) => (input.kind === 'event' ? [input.event.type] : []));
    }

    beforeAll(async () => {
      address = await devServerAddress();
      folder = await mkdtemp(join(tmpdir(), 'bontot-outages-'));
      database = await startPostgres(postgres.path);
      smtp = await startSmtp();
      records = await openDatabase({ url: database.url });
      reader = createReader(records.db);
      plan = mailsAtAnyHour(comingSeason(await realPlan(), Date.now()), 0);
      // beside the keys, where the worker looks for it
      await keepTestSigning(folder);
      await startWorker();
      client = await connect({ address, patience: 60_000, keys: testKeys, signer: await testSigner() });
    }, 120_000);

    afterAll(async () => {
      await endWorker('SIGKILL');
      await client?.close();
      await records?.close();
      await smtp?.close();
      await database?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('killed inside a stage and between stages: nothing is lost and nothing is recorded twice', async () => {
      const campaign = await announced();
      const id = randomUUID();
      const answers = [submit(campaign, 'doi-1', id), submit(campaign, 'doi-2'), submit(campaign, 'doi-3')];
      await endWorker('SIGKILL');
      await startWorker();
      const [first] = await Promise.all(answers);
      expect(await submit(campaign, 'doi-1', id)).toEqual(first);
      await endWorker('SIGKILL');
      await startWorker();
      for (const cell of ['doi-1', 'doi-2', 'doi-3'])
        await send(campaign, cell, person('teamClerk'), 'review.finish');
      for (const cell of ['doi-1', 'doi-2', 'doi-3']) {
        await vi.waitUntil(
          async () =>
            (await reader.cell(campaign, cell))?.standing.states.includes(
              'stages.preReview.readyForInspection',
            ),
          WAIT,
        );
        expect(await soundJournal(campaign, cell)).toEqual(['dossier.submit', 'review.finish']);
      }
      const receipts = (await reader.notices(campaign, { subject: 'doi-1' })).filter(
        ({ notice }) => notice.about === 'dossierReceived',
      );
      expect(receipts.map(({ person: one }) => one).sort()).toEqual(
        [...new Set(receipts.map(({ person: one }) => one))].sort(),
      );
    }, 120_000);

    test('the mail server hangs, says later, and is back: each mail arrives once', async () => {
      const tries = async () =>
        Math.max(0, ...(await reader.mails(campaign)).map(({ attempts }) => attempts));
      smtp.mood = 'hang';
      const campaign = await announced();
      await vi.waitUntil(async () => (await tries()) > 0, WAIT);
      const hung = await tries();
      smtp.mood = 'later';
      await vi.waitUntil(async () => (await tries()) > hung, WAIT);
      expect((await reader.mails(campaign)).filter(({ state }) => state === 'sent')).toEqual([]);
      smtp.mood = 'accept';
      await vi.waitUntil(async () => {
        const mails = await reader.mails(campaign);
        return mails.some(({ state }) => state === 'sent') && mails.every(({ state }) => state !== 'ready');
      }, UNTIL_TRIED_AGAIN);
      // a mail that was tried in vain and then overtaken, as by a task done meanwhile, is withdrawn and never arrives
      const mails = await reader.mails(campaign);
      const ids = mails.map(({ messageId }) => messageId);
      const received = smtp.received
        .map(({ parsed }) => parsed.messageId ?? '')
        .filter((id) => ids.includes(id));
      const sent = mails.filter(({ state }) => state === 'sent').map(({ messageId }) => messageId);
      expect(mails.map(({ state }) => state)).not.toContain('failed');
      expect(received.sort()).toEqual(sent.sort());
    }, 180_000);

    test('the records are away: people go on, and everything is recorded in order when they are back', async () => {
      const campaign = await announced();
      await hasHeard(campaign, 'doi-4');
      await database.crash();
      const receipt = await submit(campaign, 'doi-4');
      await send(campaign, 'doi-4', person('teamClerk'), 'review.finish');
      expect((await client.standing(campaign, 'doi-4')).states).toContain(
        'stages.preReview.readyForInspection',
      );
      await database.start();
      await vi.waitUntil(
        async () => (await reader.recordedSeq(campaign, 'doi-4').catch(() => 0)) > receipt.seq,
        WAIT,
      );
      expect(await soundJournal(campaign, 'doi-4')).toEqual(['dossier.submit', 'review.finish']);
    }, 120_000);

    test('stopped over a deadline: late by the instant, told once', async () => {
      const campaign = await announced();
      await submit(campaign, 'doi-5');
      const until = Date.now() + 5_000;
      await send(campaign, 'doi-5', person('teamClerk'), 'review.return', {
        notes: [{ text: 'thiếu minh chứng' }],
        until: isoWithOffset(until, '+07:00'),
      });
      await endWorker('SIGKILL');
      await new Promise((later) => setTimeout(later, until + 1_500 - Date.now()));
      await startWorker();
      await vi.waitUntil(async () => (await reader.cell(campaign, 'doi-5'))?.standing.late === true, WAIT);
      const standing = (await reader.cell(campaign, 'doi-5'))?.standing;
      expect(standing).toMatchObject({ foremost: 'dossierCompletion', late: true });
      expect(Math.abs((standing?.due ?? 0) - until)).toBeLessThan(1_000);
      const journal = await reader.journal(campaign, { subject: 'doi-5', order: 'oldest', limit: 100 });
      expect(
        journal.filter(({ input }) => input.kind === 'timer' && input.event.type === 'due'),
      ).toHaveLength(1);
    }, 120_000);
  },
);
