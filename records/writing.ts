import { sql } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { revisions } from './schema.ts';

/**
 * Every change of a campaign's records is made in here: its revision's row comes first, so that its writers follow one
 * another, and those of another campaign don't wait. Positions of a campaign's journal are therefore committed in their
 * order (a reader of it who asks for what is `after` a position misses nothing), and two writers never wait for each
 * other in a circle. What reaches over campaigns takes a lock of its own after the row (`storeDecision`).
 */
export async function write<T>(
  db: Database,
  campaign: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx
      .insert(revisions)
      .values({ campaign, value: 1 })
      .onConflictDoUpdate({ target: revisions.campaign, set: { value: sql`${revisions.value} + 1` } });
    return work(tx as unknown as Queries);
  });
}

/** A change of all campaigns at once: nobody else writes meanwhile, also of a campaign that is just beginning. */
export async function writeAll<T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${revisions} in exclusive mode`);
    await tx.update(revisions).set({ value: sql`${revisions.value} + 1` });
    return work(tx as unknown as Queries);
  });
}
