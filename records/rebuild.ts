import { and, asc, eq, gt } from 'drizzle-orm';
import { type Projection, project } from '../domain/journal/projection.ts';
import type { Database, Queries } from './database.ts';
import { saveProjection } from './projections.ts';
import { campaigns, journal, standings } from './schema.ts';
import { writeAll } from './writing.ts';

const PAGE = 500;

export interface Rebuilt {
  entries: number;
  subjects: number;
  campaigns: number;
}

/** A subject's entries, from the first to the last, a page at a time. @param from the number after which they begin */
export async function* entriesOf(queries: Queries, campaign: string, subject: string, from = 0) {
  for (let after = from; ; ) {
    const rows = await queries
      .select()
      .from(journal)
      .where(and(eq(journal.campaign, campaign), eq(journal.subject, subject), gt(journal.seq, after)))
      .orderBy(asc(journal.seq))
      .limit(PAGE);
    yield* rows;
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < PAGE) return;
  }
}

/**
 * What a subject's entries fold to; null when it has none.
 *
 * @throws RangeError when one is missing
 */
export async function foldedProjection(
  queries: Queries,
  campaign: string,
  subject: string,
): Promise<Projection | null> {
  let projection: Projection | null = null;
  for await (const { entry } of entriesOf(queries, campaign, subject))
    projection = project(projection, entry);
  return projection;
}

/**
 * Rebuilds all projections from the journal, the campaigns' plans and rosters included, in one transaction: readers see
 * the old ones until the end.
 *
 * @param progress called with the number of entries read so far
 * @throws RangeError when the journal itself has a gap
 */
export async function rebuildProjections(
  db: Database,
  progress?: (entries: number) => void,
): Promise<Rebuilt> {
  return writeAll(db, async (queries) => {
    const subjects = await queries
      .selectDistinct({ campaign: journal.campaign, subject: journal.subject })
      .from(journal)
      .orderBy(asc(journal.campaign), asc(journal.subject));
    await queries.delete(standings);
    await queries.delete(campaigns);
    let entries = 0;
    for (const { campaign, subject } of subjects) {
      const projection = await foldedProjection(queries, campaign, subject);
      if (projection === null) continue;
      await saveProjection(queries, campaign, subject, projection, null);
      entries += projection.seq;
      progress?.(entries);
    }
    const ofCampaigns = new Set(subjects.map(({ campaign }) => campaign)).size;
    return { entries, subjects: subjects.length, campaigns: ofCampaigns };
  });
}
