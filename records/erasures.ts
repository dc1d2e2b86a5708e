import { and, asc, eq } from 'drizzle-orm';
import type { Erasure } from '../domain/journal/erasure.ts';
import { brokenParts, erasePart } from '../domain/journal/journal-seal.ts';
import type { Database, Queries } from './database.ts';
import { saveProjection } from './projections.ts';
import { foldedProjection } from './rebuild.ts';
import { RecordingError } from './recording-error.ts';
import { erasures, journal } from './schema.ts';
import { storable } from './storable.ts';
import { write } from './writing.ts';

/** What was erased of a campaign's entries, in their order. */
export const erasuresOf = (queries: Queries, campaign: string): Promise<Erasure[]> =>
  queries
    .select()
    .from(erasures)
    .where(eq(erasures.campaign, campaign))
    .orderBy(asc(erasures.subject), asc(erasures.seq), asc(erasures.part));

/**
 * Erases a part of an entry and records who did it, when and why, both or neither; what the entries fold to is made
 * anew. Repeated it changes nothing, and the first record stays. Rows of the outbox, issued papers and Temporal's
 * histories are not touched: they hold what they hold until they are over.
 *
 * @throws RecordingError `ENTRY_INVALID` where no entry stands, or one that isn't as it was sealed
 */
export async function eraseEntryPart(db: Database, erasure: Erasure): Promise<void> {
  const { campaign, subject, seq, part } = erasure;
  await write(db, campaign, async (queries) => {
    const here = and(eq(journal.campaign, campaign), eq(journal.subject, subject), eq(journal.seq, seq));
    const [there] = await queries.select({ entry: journal.entry }).from(journal).where(here);
    if (there === undefined || brokenParts(there.entry).length > 0)
      throw new RecordingError('ENTRY_INVALID', `entry ${seq} of ${subject} of ${campaign}`);
    const row = { ...erasure, reason: storable(erasure.reason) };
    await queries.insert(erasures).values(row).onConflictDoNothing();
    await queries
      .update(journal)
      .set({ entry: erasePart(there.entry, part) })
      .where(here);
    const projection = await foldedProjection(queries, campaign, subject);
    if (projection !== null) await saveProjection(queries, campaign, subject, projection, null);
  });
}
