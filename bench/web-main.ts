import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { findPostgresPrograms, startPostgres } from '../test/support/postgres.ts';
import { createDashboard } from '../web/app.ts';
import { realPlan } from '../worker/plan-file.ts';
import { headOf, planWithCells } from './campaign-plan.ts';
import { type Opened, type PageFigures, pageFigures, queriesCounted } from './web-pages.ts';
import { multiply, recordSeason } from './web-records.ts';

/**
 * `npm run bench:web [-- --cells 30,3000,250000 --open 500]`: what pages of one campaign of thirty cells cost in
 * PostgreSQL, however many other cells the records hold, and how soon open pages hear of a change. Some minutes and
 * about 10 GB of disk for 250,000 cells.
 */
const { values } = parseArgs({
  options: {
    cells: { type: 'string', default: '30,3000,250000' },
    open: { type: 'string', default: '500' },
  },
});
const IN_A_CAMPAIGN = 30;
const CAMPAIGN = 'ba-muoi-chi-bo';
const sizes = values.cells.split(',').map((size) => Math.max(1, Math.round(Number(size) / IN_A_CAMPAIGN)));
if (sizes.some((size, index) => !Number.isInteger(size) || size < (sizes[index - 1] ?? 1))) {
  process.stderr.write('--cells 30,3000,250000: whole numbers that rise\n');
  process.exit(2);
}
const say = (text: string) => process.stdout.write(`${text}\n`);

const [OFFICE, HEAD] = ['do-thi-thu', 'pham-hoang-viet'];
const CELL = 'chi-bo-1';
const PAGES: readonly Opened[] = [
  { name: 'the board, of the office', person: OFFICE, path: '/' },
  { name: 'my tasks, of a cell’s head', person: headOf(CELL), path: '/tasks' },
  { name: 'a cell, of the committee', person: HEAD, path: `/cells/${CELL}` },
  { name: 'the ranked table, of the committee', person: HEAD, path: '/appraisal' },
];

const cluster = await startPostgres(await findPostgresPrograms());
try {
  await measure();
} finally {
  await cluster.stop();
}
process.exit(0);

async function measure(): Promise<void> {
  const { db, close } = await openDatabase({ url: cluster.url });
  const counted = queriesCounted();
  const plan = { ...planWithCells(await realPlan(), IN_A_CAMPAIGN), id: CAMPAIGN };
  const now = await recordSeason(db, plan);
  const app = createDashboard({
    reader: createReader(db),
    now: () => now,
    reading: 'byPerson',
    whoIsThere: async (c) => c.req.header('x-person') ?? null,
    acting: { client: { validEvents: async () => [] }, writer: createReader(db), files: {} } as never,
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const known = new Map<string, PageFigures>();
  let made = 0;
  say(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(2)}`);
  for (const size of sizes) {
    await multiply(db, plan.id, { from: made + 1, to: size - 1 }, (many) =>
      process.stderr.write(`\r${many + 1} campaigns …`),
    );
    made = Math.max(made, size - 1);
    await db.execute(sql`analyze`);
    say(`\n${size * IN_A_CAMPAIGN} cells in ${size} campaigns`);
    for (const page of PAGES) {
      const figures = await pageFigures(url, page, counted);
      const { name, p50, p95, queries, kilobytes } = figures;
      const first = known.get(name);
      known.set(name, first ?? figures);
      const ratio =
        first === undefined ? '' : `, p95 ${(p95 / first.p95).toFixed(2)} times that at the first size`;
      say(
        `  ${name.padEnd(36)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${queries} queries, ${kilobytes.toFixed(1)} kB compressed${ratio}`,
      );
    }
    await live(db, url, Number(values.open));
  }
  server.close();
  await close();
}

/** Tells a child, and resolves with what it says next. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const [said] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error('the open pages have ended');
    }),
  ]);
  return said;
}

async function live(db: Database, url: string, open: number): Promise<void> {
  const before = process.memoryUsage.rss();
  const child = fork(fileURLToPath(new URL('web-live.ts', import.meta.url)), [url, String(open), OFFICE]);
  await answerOf(child);
  const after = process.memoryUsage.rss();
  child.send('go');
  await db.execute(sql`update revision set value = value + 1 where campaign = ${CAMPAIGN}`);
  const { first, last } = (await answerOf(child)) as { first: number; last: number };
  say(
    `  ${open} open pages: the first hears of a change after ${first.toFixed(0)} ms, the last after ${last.toFixed(0)}; ${((after - before) / 2 ** 20).toFixed(0)} MiB more than before they were opened`,
  );
}
