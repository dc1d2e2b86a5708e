import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { and, eq, ne } from 'drizzle-orm';
import { folderTransport } from '../activities/folder-transport.ts';
import { campaignClient } from '../client/client.ts';
import { encryptedBy } from '../client/payload-codec.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import { peopleOf, rosterOf } from '../domain/people/roster.ts';
import { campaignPlanOf } from '../domain/plan/campaign-plan.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Signer } from '../domain/signing/proof.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { keyFileIn } from '../records/folder/key-file.ts';
import { SIGNING_FILE } from '../records/folder/signing-file.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { createReader } from '../records/reader.ts';
import { campaigns, standings } from '../records/schema.ts';
import { installationSigner } from '../records/signing-keys.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, runWorker } from '../worker/run-worker.ts';
import { SEARCH_ATTRIBUTE_KINDS } from '../worker/search-attribute-kinds.ts';
import { startDevServer } from '../worker/temporal-server.ts';
import { campaignWorkflowId, cellWorkflowId } from '../workflows/messages.ts';
import { BARE_QUEUE, startBareWorker } from './bare-worker.ts';
import { headOf, planWithCells } from './campaign-plan.ts';
import { historyOf } from './history-size.ts';
import { type Cost, costOf } from './processor-time.ts';

/** An event to each cell. People act at once, some at a time, and the next ones when all that follows is done. */
export interface Sending extends Cost {
  /** how long an answer takes, ms, by how many act at once; none where there are fewer cells */
  answers: Partial<Record<AtOnce, { p50: number; p95: number }>>;
}

export interface CampaignFigures {
  cells: number;
  announce: Cost;
  /** the bare loop, which begins as many cells that only record their first entry, in a bundle of their own */
  bare: Cost;
  submit: Sending;
  review: Sending;
  /** a cell's share of the campaign's history, over all of its runs */
  campaign: { events: number; bytes: number };
  /** of a cell, on average */
  cell: { events: number; bytes: number };
}

/** In turns: as many as the smallest campaign has cells, which is what sizes are compared by, and as many as one has people. */
export const AT_ONCE = [10, 20] as const;
export type AtOnce = (typeof AT_ONCE)[number];
/** cells of the campaign that goes before, unmeasured */
const WARM = 10;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const quantile = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

interface Machine {
  records: Records;
  client: Client;
  signer: Signer;
  /** process id */
  server: number | undefined;
  season: Plan;
}

async function season(
  { records, client: temporal, signer, server, season: plannedSeason }: Machine,
  id: string,
  cells: number,
): Promise<CampaignFigures> {
  const client = campaignClient(temporal, { patience: 120_000, signer });
  const bare = `${id}-bare`;
  const plan = planWithCells(plannedSeason, cells);
  const ids = plan.cells.map(({ id }) => id);
  const roster = rosterOf(plan);
  const person = (role: 'office' | 'teamClerk') =>
    peopleOf(roster, { role }, Date.now(), plan.calendar.utcOffset)[0] ?? '';
  const campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan, { campaign: id });
  const send = (subject: string, by: string, type: string, payload: unknown = {}) =>
    client.send(campaign, subject, { id: randomUUID(), by, type, payload });
  const begun = async (of: string) => {
    const some = and(eq(standings.campaign, of), ne(standings.subject, 'campaign'));
    while ((await records.db.$count(standings, some)) < cells) await pause(20);
  };

  async function toEach(act: (cell: string) => Promise<unknown>): Promise<Sending> {
    const left = [...ids];
    const waited = new Map<number, number[]>(AT_ONCE.map((size) => [size, []]));
    const cost: Cost = { wall: 0, cpu: 0, server: 0 };
    for (let turn = 0; left.length > 0; turn += 1) {
      const atOnce = AT_ONCE[turn % AT_ONCE.length] ?? 10;
      const burst = left.splice(0, atOnce);
      const answers: number[] = [];
      const one = async (cell: string) => {
        const from = performance.now();
        await act(cell);
        answers.push(performance.now() - from);
      };
      const { wall, cpu, server: served } = await costOf(server, cells, () => Promise.all(burst.map(one)));
      cost.wall += wall;
      cost.cpu += cpu;
      cost.server += served;
      if (burst.length === atOnce || turn === 0) waited.get(atOnce)?.push(...answers);
    }
    const answers: Sending['answers'] = {};
    for (const size of AT_ONCE) {
      const sorted = (waited.get(size) ?? []).sort((a, b) => a - b);
      if (sorted.length > 0) answers[size] = { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    }
    return { ...cost, answers };
  }
  const office = person('office');
  await send('campaign', office, 'campaign.prepare', { item: 'planDate', value: '2024-11-20' });
  await send('campaign', office, 'campaign.prepare', { item: 'teamDecision', value: '30-QĐ/ĐU' });
  const announce = await costOf(server, cells, async () => {
    await send('campaign', office, 'campaign.announce');
    await begun(campaign);
  });

  const [first] = await createReader(records.db).journal(campaign, {
    subject: ids[0] ?? '',
    order: 'oldest',
    limit: 1,
  });
  if (first === undefined || first.seal === undefined) throw new Error('no cell was begun');
  const { position: _, ...entry } = first;
  // its mailroom finds a campaign, as the other one's does
  const row = { id: bare, plan: campaignPlanOf(plan), roster, startedAt: Date.now() };
  await records.db.insert(campaigns).values(row);
  const loop = await costOf(server, cells, async () => {
    await temporal.workflow.start('bareCells', {
      workflowId: bare,
      taskQueue: BARE_QUEUE,
      args: [ids, { ...entry, campaign: bare }],
    });
    await begun(bare);
  });
  for (const cell of ids) await temporal.workflow.getHandle(`${bare}/${cell}`).terminate();

  const terms = campaignTerms(plan, campaign);
  const today = dateOf(Date.now(), plan.calendar.utcOffset);
  const submit = await toEach((cell) =>
    send(cell, headOf(cell), 'dossier.submit', sampleDossier(terms, cell, today)),
  );
  const clerk = person('teamClerk');
  const review = await toEach((cell) => send(cell, clerk, 'review.finish'));

  const whole = await historyOf(temporal, campaignWorkflowId(campaign));
  const each = { events: 0, bytes: 0 };
  for (const cell of ids) {
    const { events, bytes } = await historyOf(temporal, cellWorkflowId(campaign, cell));
    each.events += events / cells;
    each.bytes += bytes / cells;
  }
  return {
    cells,
    announce,
    bare: loop,
    submit,
    review,
    campaign: { events: whole.events / cells, bytes: whole.bytes / cells },
    cell: each,
  };
}

/**
 * A campaign of its own on an embedded server: announced, every dossier submitted, every pre-review finished, by ten
 * and twenty people at once.
 *
 * @param clear without keys, to see what encryption costs
 */
export async function campaignRun(
  cells: number,
  { warm = WARM, clear = false }: { warm?: number; clear?: boolean } = {},
): Promise<CampaignFigures> {
  quietRuntime();
  const folder = await mkdtemp(join(tmpdir(), 'bench-campaign-'));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })];
  try {
    const server = await startDevServer({
      progress: () => {},
      dbFilename: join(folder, 'temporal.db'),
      searchAttributes: SEARCH_ATTRIBUTE_KINDS,
    });
    stops.push(() => server.stop());
    const { address, namespace } = server;
    const records = await openDatabase({ folder: join(folder, 'records') });
    stops.push(() => records.close());
    const keys = clear ? null : await installationKeys(records.db, keyFileIn(folder), Date.now());
    const dataConverter = keys === null ? {} : encryptedBy(keys);
    const signer = await installationSigner(records.db, join(folder, SIGNING_FILE), Date.now());
    const mailFrom = 'bon-tot@dang-uy.example';
    const worker = await runWorker({
      address,
      namespace,
      db: records.db,
      transport: folderTransport(join(folder, 'outbox'), mailFrom, '+07:00'),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom,
      ...(keys === null ? {} : { keys }),
    });
    stops.push(() => worker.stop(), await startBareWorker(address, records.db, dataConverter));
    const connection = await Connection.connect({ address });
    stops.push(() => connection.close());
    const bare = new Client({ connection, namespace, dataConverter });
    const machine: Machine = {
      records,
      client: bare,
      signer,
      server: server.pid,
      season: comingSeason(await realPlan(), Date.now()),
    };
    // what code costs when it runs for the first times doesn't count for a cell
    await season(machine, 'warm', warm);
    return await season(machine, 'bench', cells);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
