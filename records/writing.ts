import { sql } from 'drizzle-orm';
import type { Database, Queries } from './database.ts';
import { revisions } from './schema.ts';

/**
 * Every change of the records is made in here: the revision's row comes first, so that writers follow one another.
 * Positions of the journal are therefore committed in their order (a reader who asks for what is `after` a position
 * misses nothing), and two writers never wait for each other in a circle.
 */
export async function write<T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx
      .insert(revisions)
      .values({ id: 1, value: 1 })
      .onConflictDoUpdate({ target: revisions.id, set: { value: sql`${revisions.value} + 1` } });
    return work(tx as unknown as Queries);
  });
}
