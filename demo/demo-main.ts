import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pc from 'picocolors';
import { folderTransport } from '../activities/folder-transport.ts';
import { connect } from '../client/client.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import { rosterOf } from '../domain/people/roster.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase } from '../records/database.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { keyFileIn } from '../records/folder/key-file.ts';
import { SIGNING_FILE } from '../records/folder/signing-file.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { createReader } from '../records/reader.ts';
import type { PlacedEntry } from '../records/reading.ts';
import { installationSigner } from '../records/signing-keys.ts';
import { createWriter } from '../records/writer.ts';
import { audienceOf } from '../words/audience.ts';
import { longDate, momentWords } from '../words/dates.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import { journalLine, noticeKeys } from '../words/journal/journal-line.ts';
import { wordOf } from '../words/words.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { failureLine, print, showProgress } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';
import { quietRuntime, runWorker } from '../worker/run-worker.ts';
import { storeReports } from '../worker/sample-reports.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import { startTestServer } from '../worker/temporal-server.ts';
import { scriptedDeed } from './demo-script.ts';
import { savePapers } from './saved-papers.ts';
import { runSeason } from './scripted-season.ts';

/** `npm run demo`: a whole season with scripted people on a server whose time is skipped. */

takeNoArguments('demo');
const folder = resolve('var/demo');
const begun = Date.now();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
quietRuntime();
const server = await startTestServer({ progress: showProgress }).catch((error: unknown) => {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
});
const { environment } = server;
await registerSearchAttributes(environment.connection);
const records = await openDatabase({ folder: null });
const reader = createReader(records.db);
const keys = await installationKeys(records.db, keyFileIn(folder), Date.now());
const mailFrom = 'Bốn Tốt <bon-tot@localhost.localdomain>';
const worker = await runWorker({
  address: server.address,
  namespace: 'default',
  db: records.db,
  transport: folderTransport(join(folder, 'outbox'), mailFrom, '+07:00'),
  baseUrl: 'http://127.0.0.1:3000',
  mailFrom,
  keys,
});
const signer = await installationSigner(records.db, join(folder, SIGNING_FILE), Date.now());
const client = await connect({ address: server.address, keys, signer });

const plan = comingSeason(await realPlan(), await environment.currentTimeMs());
const audience = audienceOf(plan, rosterOf(plan), 'vi', await environment.currentTimeMs());
const campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan);
print(`${pc.bold('Diễn một mùa kiểm tra')} · ${plan.document.number} · ${campaign}`);

let day = '';
const journal: PlacedEntry[] = [];

/** Messages between cases, and reminders that were missed or merged, are of no interest to a reader. */
const isQuiet = ({ input, notices, from, to }: PlacedEntry): boolean =>
  input.kind === 'command' || (input.kind === 'timer' && notices.length === 0 && from.join() === to.join());

/** Prints what has been recorded since the last time, as people read it. */
async function printNews(): Promise<void> {
  const entries = await reader.journal(campaign, {
    after: journal.at(-1)?.position ?? 0,
    order: 'oldest',
    limit: 1_000,
  });
  journal.push(...entries);
  const rows = await reader.notices(campaign, { keys: noticeKeys(entries) });
  for (const entry of entries.filter((one) => !isQuiet(one))) {
    const date = dateOf(entry.at, audience.utcOffset);
    if (date !== day) print(`\n${pc.bold(longDate(date, 'vi'))}`);
    day = date;
    const { actor, deed, change } = journalLine(entry, audience, rows);
    const where = entry.subject === 'campaign' ? 'Đợt kiểm tra' : audience.names.cell(entry.subject);
    const states = change === null ? '' : pc.dim(` (${change.from} → ${change.to})`);
    print(
      `  ${momentWords(entry.at, audience).slice(0, 5)}  ${pc.dim(where)}  ${pc.bold(actor)} ${deed}${states}`,
    );
  }
}

let failure: unknown = null;
try {
  await runSeason({
    environment,
    client,
    reader,
    plan,
    campaign,
    deedOf: scriptedDeed,
    files: await storeReports(join(folder, 'files'), plan, campaign),
    onTurn: printNews,
    onRefusal: (subject, type, error) => print(pc.yellow(`  ${subject}: ${type} – ${error.message}`)),
  });
  await printNews();

  const decisions = await reader.decisions(campaign);
  const row = await reader.campaign(campaign);
  const store = openFileStore(join(folder, 'files'));
  const saved =
    row === null
      ? { papers: 0, pdfs: 0, sets: 0 }
      : await savePapers(row, { reader, store }, folder, await environment.currentTimeMs());
  await writeFile(
    join(folder, 'journal.jsonl'),
    `${journal.map((entry) => JSON.stringify(entry)).join('\n')}\n`,
  );
  const written = (await reader.mails(campaign)).filter(({ state }) => state === 'sent').length;
  const told = (await reader.notices(campaign, { state: 'toBeTold' })).length;
  print(`\n${pc.bold('Quyết định')}`);
  for (const { number, date, kind } of decisions)
    print(`  ${number}  ${date}  ${wordOf(dictionaryOf('vi').decisionKinds, kind)}`);
  print(
    `\n${written} thư ghi vào thư mục, ${told} thông báo cần báo trực tiếp, ${journal.length} dòng nhật ký, ${decisions.length} quyết định, ${saved.papers} giấy tờ, ${saved.pdfs} tệp PDF, ${saved.sets} bộ hồ sơ.`,
  );
  print(`Tất cả nằm trong ${folder}; ${((Date.now() - begun) / 1000).toFixed(0)} giây.`);
} catch (error) {
  failure = error;
  process.stderr.write(`${failureLine(error)}\n`);
}
await client.close();
await worker.stop();
await records.close();
await server.stop();
process.exit(failure === null ? 0 : 1);
