import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import type { Situation } from '../cli/rehearsal/people.ts';
import { campaignClient, campaignIdOf } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { dateOf } from '../domain/instant.ts';
import type { ObligationView } from '../domain/journal.ts';
import { calendarOf } from '../domain/shift.ts';
import { audienceOf } from '../domain/words/audience.ts';
import { longDate, momentWords } from '../domain/words/dates.ts';
import { journalLine } from '../domain/words/journal-line.ts';
import { rosterOf } from '../machines/campaign-start.ts';
import { openDatabase } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import type { PlacedEntry } from '../records/reading.ts';
import { TASK_QUEUE } from '../workflows/messages.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';
import { scriptedDeed } from './demo-script.ts';
import { comingSeason, realPlan } from './plan-file.ts';
import { mailTransport, quietRuntime, runWorker } from './run-worker.ts';
import { failureLine, say, showProgress } from './say.ts';
import { startTestServer } from './temporal-server.ts';

/** `npm run demo`: a whole season with scripted people on a server whose time is skipped. */

const folder = resolve('var/demo');
const TEMPORAL_TYPES = { KEYWORD: 2, DATETIME: 6, BOOL: 5 } as const;
const AT_MOST = 600;

interface Planned {
  at: number;
  subject: string;
  act: () => Promise<void>;
}

const begun = Date.now();
await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'decisions'), { recursive: true });
quietRuntime();
const server = await startTestServer({ progress: showProgress }).catch((error: unknown) => {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
});
const { environment } = server;
const { namespace } = environment.options.server ?? {};
await environment.connection.operatorService.addSearchAttributes({
  namespace: environment.namespace ?? namespace ?? 'default',
  searchAttributes: Object.fromEntries(
    Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => [name, TEMPORAL_TYPES[type]]),
  ),
});
const records = await openDatabase({ folder: null });
const reader = createReader(records.db);
const baseUrl = 'http://127.0.0.1:3000';
const mailFrom = 'Bốn Tốt <bon-tot@localhost.localdomain>';
const worker = await runWorker({
  address: server.address,
  namespace: environment.namespace ?? 'default',
  db: records.db,
  transport: mailTransport(undefined, join(folder, 'outbox'), mailFrom),
  baseUrl,
  mailFrom,
});
const client = campaignClient(environment.client, { taskQueue: TASK_QUEUE });

const plan = comingSeason(await realPlan(), await environment.currentTimeMs());
const calendar = calendarOf(plan);
const roster = rosterOf(plan);
const audience = audienceOf(plan, roster, 'vi', Date.now());
const campaign = await client.startCampaign(plan, campaignIdOf(plan));
say(`${pc.bold('Diễn một mùa kiểm tra')} · ${plan.document.number} · ${campaign}\n`);

let position = 0;
let day = '';
const journal: PlacedEntry[] = [];
/** Prints what has been recorded since, as people read it. */
async function tell(): Promise<void> {
  const entries = await reader.journal(campaign, { after: position, order: 'oldest', limit: 1_000 });
  for (const entry of entries) {
    position = entry.position;
    journal.push(entry);
    const quiet =
      entry.input.kind === 'command' ||
      (entry.input.kind === 'timer' && entry.notices.length === 0 && entry.from.join() === entry.to.join());
    if (quiet) continue;
    const date = dateOf(entry.at, calendar.utcOffset);
    if (date !== day) {
      day = date;
      say(`\n${pc.bold(longDate(date, 'vi'))}`);
    }
    const { actor, deed, change } = journalLine(entry, audience);
    const where = entry.subject === 'campaign' ? 'Đợt kiểm tra' : audience.names.cell(entry.subject);
    say(
      `  ${momentWords(entry.at, audience).slice(0, 5)}  ${pc.dim(where)}  ${pc.bold(actor)} ${deed}${change === null ? '' : pc.dim(` (${change.from} → ${change.to})`)}`,
    );
  }
}

const instanceOf = (subject: string, { id, deadlines }: ObligationView) =>
  `${subject}/${id}/${deadlines.length}/${deadlines.at(-1)?.due}`;
const planned = new Map<string, Planned>();
const ended = new Set<string>();
let events = 0;

/** What people would do about everything that is owed now. */
async function planAhead(now: number): Promise<number> {
  let soonest = Number.POSITIVE_INFINITY;
  const subjects = [
    'campaign',
    ...(events > 0 ? (await reader.cells(campaign)).map(({ cell }) => cell) : []),
  ].filter((subject) => !ended.has(subject));
  const open = new Set<string>();
  for (const subject of subjects) {
    const standing = await client.standing(campaign, subject);
    if (standing.ended) {
      ended.add(subject);
      continue;
    }
    for (const { firesAt } of await client.timers(campaign, subject)) soonest = Math.min(soonest, firesAt);
    for (const obligation of standing.obligations) {
      const key = instanceOf(subject, obligation);
      open.add(key);
      if (planned.has(key)) continue;
      const situation: Situation = { subject, standing, roster, calendar, now };
      const scripted = scriptedDeed(obligation, situation);
      if (scripted === null) continue;
      planned.set(key, { at: Math.max(scripted.at, now), subject, act: () => act(subject, obligation) });
    }
  }
  for (const key of planned.keys()) if (!open.has(key)) planned.delete(key);
  return soonest;
}

async function act(subject: string, obligation: ObligationView): Promise<void> {
  const standing = await client.standing(campaign, subject);
  const now = await environment.currentTimeMs();
  const deeds = scriptedDeed(obligation, { subject, standing, roster, calendar, now })?.deeds ?? [];
  for (const { by, type, payload } of deeds) {
    events += 1;
    try {
      await client.send(campaign, subject, { id: `demo-${events}`, type, by, payload });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(pc.yellow(`  ${subject}: ${type} – ${error.message}`));
    }
  }
}

for (let turn = 0; !ended.has('campaign') && turn < AT_MOST; turn += 1) {
  const now = await environment.currentTimeMs();
  const soonest = await planAhead(now);
  await tell();
  if (ended.has('campaign')) break;
  const [next] = [...planned.entries()].sort(([, a], [, b]) => a.at - b.at);
  const until = Math.min(next?.[1].at ?? Number.POSITIVE_INFINITY, soonest);
  if (until === Number.POSITIVE_INFINITY) {
    await new Promise((settled) => setTimeout(settled, 100));
    continue;
  }
  if (until > now) await environment.sleep(until - now);
  if (next !== undefined && next[1].at <= until) {
    planned.delete(next[0]);
    await next[1].act();
  }
  await new Promise((settled) => setTimeout(settled, 20));
}
await environment.sleep('1h');
for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
  const waiting = (await reader.notices(campaign, { state: 'queued' })).length;
  if (waiting === 0) break;
  await new Promise((settled) => setTimeout(settled, 100));
}
await tell();

const decisions = await reader.decisions(campaign);
for (const { number, html } of decisions)
  await writeFile(join(folder, 'decisions', `${number.replace(/[^0-9A-Za-z]+/g, '-')}.html`), html);
await writeFile(
  join(folder, 'journal.jsonl'),
  `${journal.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
);
const mails = await reader.mails(campaign);
const told = await reader.notices(campaign, { state: 'toBeTold' });
say(`\n${pc.bold('Quyết định')}`);
for (const { number, date, kind } of decisions) say(`  ${number}  ${date}  ${kind}`);
say(
  `\n${mails.filter(({ state }) => state === 'sent').length} thư đã gửi, ${told.length} thông báo cần báo trực tiếp, ${journal.length} dòng nhật ký, ${decisions.length} quyết định`,
);
say(`Tất cả nằm trong ${folder}. ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);

await worker.stop();
await records.close();
await server.stop();
process.exit(ended.has('campaign') ? 0 : 1);
