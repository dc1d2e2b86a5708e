import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderTransport } from '../../activities/folder-transport.ts';
import { campaignClient } from '../../client/client.ts';
import { CAST, scriptedDeed } from '../../demo/demo-script.ts';
import { runSeason } from '../../demo/scripted-season.ts';
import { peopleOf, rosterOf } from '../../domain/people/roster.ts';
import { restartCase } from '../../office/restart-case.ts';
import { startCampaign } from '../../office/start-campaign.ts';
import { openDatabase } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { createWriter } from '../../records/writer.ts';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { print, showProgress } from '../../worker/print.ts';
import { quietRuntime, runWorker } from '../../worker/run-worker.ts';
import { registerSearchAttributes } from '../../worker/search-attribute-kinds.ts';
import { startTestServer } from '../../worker/temporal-server.ts';
import { mailroomWorkflowId, subjectWorkflowId } from '../../workflows/messages.ts';
import { isAtRest } from '../interpreter/at-rest.ts';
import type { History } from '../interpreter/stored-history.ts';
import { knownSigner } from '../support/signing.ts';
import { pack, payloadBytes, type StoredHistory, writeManifest } from './packed.ts';

/** `npm run histories`: plays one season on the time-skipping server and stores its workflows' histories. */

/**
 * Ended by mistake after handing in its dossier, and brought back; from then on it continues as new at every
 * opportunity.
 */
const RESTARTED = 'doi-4';
const LIMIT = 60;

quietRuntime();
const server = await startTestServer({ progress: showProgress });
const { environment } = server;
await registerSearchAttributes(environment.connection);
const records = await openDatabase({ folder: null });
const reader = createReader(records.db);
const outbox = await mkdtemp(join(tmpdir(), 'bontot-histories-'));
const mailFrom = 'bon-tot@dang-uy.example';
const plan = comingSeason(await realPlan(), await environment.currentTimeMs());
const worker = await runWorker({
  address: server.address,
  namespace: 'default',
  db: records.db,
  transport: folderTransport(outbox, mailFrom, '+07:00'),
  baseUrl: 'http://127.0.0.1:3000',
  mailFrom,
});
const { workflow } = environment.client;
const signer = await knownSigner(records.db);
const client = campaignClient(environment.client, { signer });
const campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan);

let restarted = false;
async function endAndBringBack(): Promise<void> {
  const row = await reader.campaign(campaign);
  const cell = await reader.cell(campaign, RESTARTED);
  if (restarted || row === null || cell?.standing.stage !== 'preReview') return;
  const now = await environment.currentTimeMs();
  const handle = workflow.getHandle(subjectWorkflowId(campaign, RESTARTED));
  if (!isAtRest(await handle.fetchHistory(), now)) return;
  restarted = true;
  await handle.terminate('by mistake');
  const by = peopleOf(rosterOf(plan), { role: 'office' }, now, plan.calendar.utcOffset)[0] ?? '';
  const often = campaignClient(environment.client, { historyLimit: LIMIT });
  // this server lists no runs; at rest the records have everything
  const nothingElse = { ...often, recordedInputs: async () => [] };
  const stored = { reader, writer: createWriter(records.db) };
  await restartCase(nothingElse, stored, row, RESTARTED, { by, reason: 'bị dừng nhầm' }, now);
}

/** The newest run, or the one before it. */
async function historyOf(workflowId: string, before = false): Promise<History> {
  const newest = await workflow.getHandle(workflowId).fetchHistory();
  if (!before) return newest;
  const runId = newest.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  if (!runId) throw new Error(`${workflowId} has not continued as new`);
  return await workflow.getHandle(workflowId, runId).fetchHistory();
}

async function store(name: string, subject: string, before = false): Promise<StoredHistory> {
  const mailroom = subject === 'mailroom';
  const workflowId = mailroom ? mailroomWorkflowId(campaign) : subjectWorkflowId(campaign, subject);
  const history = await historyOf(workflowId, before);
  await pack(name, history);
  const [entry] = mailroom ? [] : await reader.journal(campaign, { subject, limit: 1 });
  return {
    name,
    workflow: mailroom ? 'mailroom' : subject === 'campaign' ? 'campaign' : 'cell',
    workflowId,
    machine: entry?.machine ?? null,
    engine: entry?.engine ?? null,
    events: history.events?.length ?? 0,
    bytes: payloadBytes(history.events),
  };
}

try {
  await runSeason({
    environment,
    client,
    reader,
    plan,
    campaign,
    deedOf: scriptedDeed,
    onTurn: endAndBringBack,
    onRefusal: (subject, type, error) => print(`${subject}: ${type} – ${error.message}`),
  });
  const made = [
    await store('campaign', 'campaign'),
    await store('cell-on-time', 'doi-1'),
    await store('cell-late', CAST.late),
    await store('cell-returned', CAST.returned),
    await store('cell-disputing', CAST.disputing),
    await store('cell-moved', CAST.moved),
    await store('cell-continues', RESTARTED, true),
    await store('cell-continued', RESTARTED),
    await store('mailroom', 'mailroom'),
  ];
  await writeManifest(made);
  for (const { name, events, bytes } of made)
    print(`${name}: ${events} events, ${Math.round(bytes / 1_000)} kB`);
} finally {
  await worker.stop();
  await records.close();
  await server.stop();
  await rm(outbox, { recursive: true, force: true });
}
