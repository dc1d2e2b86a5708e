import { sql } from 'drizzle-orm';
import pTimeout from 'p-timeout';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { component } from '../test/support/components.ts';
import { type PostgresCluster, startPostgres } from '../test/support/postgres.ts';
import { openDatabase, type Records } from './database.ts';
import { keepTemplate } from './paper-templates.ts';
import { createReader } from './reader.ts';
import { rebuildProjections } from './rebuild.ts';
import { recordEntries } from './recording.ts';
import { entryOf, newCampaign } from './records.fixture.ts';
import { paperTemplates } from './word-tables.ts';
import { write } from './writing.ts';

const postgres = await component('postgres');
/** ms, enough for a writer that waits for nobody to finish */
const A_WHILE = 300;

// PGlite has one connection, which alone makes its writers follow one another
describe.skipIf(!postgres.available)('writers at the same time, on PostgreSQL', () => {
  let cluster: PostgresCluster;
  let records: Records;
  beforeAll(async () => {
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
  });
  afterAll(async () => {
    await records?.close();
    await cluster?.stop();
  });

  const recording = (entry: SealedEntry) =>
    write(records.db, entry.campaign, (queries) => recordEntries(queries, [entry]));

  /** Writes an entry and holds its transaction open. */
  async function holding(entry: SealedEntry): Promise<{ commit(): Promise<void> }> {
    const [written, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done = write(records.db, entry.campaign, async (queries) => {
      await recordEntries(queries, [entry]);
      written.resolve();
      await end.promise;
    });
    await written.promise;
    const commit = async () => {
      end.resolve();
      await done;
    };
    // whatever the test finds, no transaction stays open
    onTestFinished(commit);
    return { commit };
  }
  /** Whether something is over after a while. */
  const isOver = (work: Promise<unknown>) =>
    pTimeout(
      work.then(() => true),
      { milliseconds: A_WHILE, fallback: () => false },
    );
  const placesOf = async (campaign: string) =>
    (await createReader(records.db).journal(campaign, { order: 'oldest' })).map(({ subject }) => subject);

  test('those of a campaign follow one another: nothing is there to read before what has a lower position', async () => {
    const campaign = newCampaign();
    const first = await holding(entryOf(campaign, 'doi-1', 1));
    const second = recording(entryOf(campaign, 'doi-2', 1));
    expect(await isOver(second)).toBe(false);
    expect(await placesOf(campaign)).toEqual([]);
    await first.commit();
    await second;
    expect(await placesOf(campaign)).toEqual(['doi-1', 'doi-2']);
  });

  test('those of another campaign wait for nobody', async () => {
    const held = await holding(entryOf(newCampaign(), 'doi-1', 1));
    expect(await isOver(recording(entryOf(newCampaign(), 'doi-1', 1)))).toBe(true);
    await held.commit();
  });

  test('a change of all campaigns waits for one that is just beginning, whose newest entry it folds', async () => {
    const campaign = newCampaign();
    const beginning = await holding(entryOf(campaign, 'doi-1', 1));
    const rebuilding = rebuildProjections(records.db);
    expect(await isOver(rebuilding)).toBe(false);
    await beginning.commit();
    expect((await rebuilding).subjects).toBeGreaterThanOrEqual(1);
    expect(await createReader(records.db).recordedSeq(campaign, 'doi-1')).toBe(1);
  });

  test('templates that are given at once are versions after each other', async () => {
    const give = (letter: string) => {
      const given = { sha256: letter.repeat(64), content: Buffer.from(letter).toString('base64') };
      return keepTemplate(records.db, { kind: 'decision-awards', given, by: null, at: 1 });
    };
    const waiting = async () => {
      const locks = records.db.select({ count: sql<number>`count(*)::int` }).from(sql`pg_locks`);
      return (await locks.where(sql`not granted`))[0]?.count;
    };
    // nobody may write, but for the lock everybody could read which version is the newest
    const given = await records.db.transaction(async (tx) => {
      await tx.execute(sql`lock table ${paperTemplates} in share mode`);
      const all = Promise.all(['a', 'b', 'c'].map(give));
      await vi.waitUntil(async () => (await waiting()) === 3, { timeout: 10_000 });
      return { all };
    });
    expect((await given.all).toSorted()).toEqual([1, 2, 3]);
  });
});
