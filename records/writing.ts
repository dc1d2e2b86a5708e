import { sql } from 'drizzle-orm';
import { recordedNameSchema } from '../domain/recorded-values.ts';
import type { Database, Queries } from './database.ts';
import { RecordingError } from './recording-error.ts';
import { revisions } from './schema.ts';

/**
 * Every change of a campaign's records is made here. It locks the campaign's revision row first, so that writers of one
 * campaign follow one another while those of another don't wait. Positions of a campaign's journal are therefore
 * committed in order (a reader who asks for what is `after` a position misses nothing), and writers can't deadlock.
 * What spans campaigns takes a lock of its own after the row (`storeDecision`).
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN` for what can be no campaign's id
 */
export async function write<T>(
  db: Database,
  campaign: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  if (!recordedNameSchema.safeParse(campaign).success)
    throw new RecordingError('CAMPAIGN_UNKNOWN', 'no campaign has such an id');
  return db.transaction(async (tx) => {
    await tx
      .insert(revisions)
      .values({ campaign, value: 1 })
      .onConflictDoUpdate({ target: revisions.campaign, set: { value: sql`${revisions.value} + 1` } });
    return work(tx as unknown as Queries);
  });
}

/** A change of all campaigns at once: nobody else writes meanwhile, not even for a campaign that is just beginning. */
export async function writeAll<T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${revisions} in exclusive mode`);
    await tx.update(revisions).set({ value: sql`${revisions.value} + 1` });
    return work(tx as unknown as Queries);
  });
}
