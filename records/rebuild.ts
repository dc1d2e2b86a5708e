import { asc, gt } from 'drizzle-orm';
import type { JournalEntry } from '../domain/journal.ts';
import { type Projection, project } from '../domain/projection.ts';
import type { Database } from './database.ts';
import { saveProjection } from './recording.ts';
import { journal, standings } from './schema.ts';
import { write } from './writing.ts';

const PAGE = 500;

export interface Rebuilt {
  entries: number;
  subjects: number;
  campaigns: number;
}

/**
 * Makes all projections anew from the journal, in one transaction: readers see the old ones until the end.
 *
 * @param progress told how many entries have been read
 * @throws RangeError when the journal itself has a gap
 */
export async function rebuildProjections(
  db: Database,
  progress?: (entries: number) => void,
): Promise<Rebuilt> {
  return write(db, async (queries) => {
    const folded = new Map<string, { entry: JournalEntry; projection: Projection }>();
    let entries = 0;
    for (let after = 0; ; ) {
      const rows = await queries
        .select({ position: journal.position, entry: journal.entry })
        .from(journal)
        .where(gt(journal.position, after))
        .orderBy(asc(journal.position))
        .limit(PAGE);
      for (const { position, entry } of rows) {
        const place = JSON.stringify([entry.campaign, entry.subject]);
        folded.set(place, { entry, projection: project(folded.get(place)?.projection ?? null, entry) });
        after = position;
      }
      entries += rows.length;
      progress?.(entries);
      if (rows.length < PAGE) break;
    }
    await queries.delete(standings);
    for (const { entry, projection } of folded.values())
      await saveProjection(queries, entry.campaign, entry.subject, projection);
    const campaigns = new Set([...folded.values()].map(({ entry }) => entry.campaign)).size;
    return { entries, subjects: folded.size, campaigns };
  });
}
