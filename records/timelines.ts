import { count, eq } from 'drizzle-orm';
import type { Projection } from '../domain/journal/projection.ts';
import { foldedOn, type Timeline } from '../domain/journal/timeline.ts';
import type { Queries } from './database.ts';
import { entriesOf } from './rebuild.ts';
import { erasures } from './schema.ts';

/** How subjects stood, entry by entry. */

interface Kept {
  timeline: Timeline;
  newest: Projection | null;
}

/** subjects whose timelines are kept: all papers of a case are made of its own and the campaign’s */
const KEPT = 4;

const NOTHING: Kept = { timeline: [], newest: null };

async function* entriesAfter(queries: Queries, campaign: string, subject: string, seq: number) {
  for await (const { entry } of entriesOf(queries, campaign, subject, seq)) yield entry;
}

/**
 * Reads timelines. Entries are only ever added, so that of one that was read lately no more than the new ones are read;
 * where something was erased of an entry, all are read again.
 */
export function timelinesIn(queries: Queries): (campaign: string, subject: string) => Promise<Timeline> {
  const kept = new Map<string, Promise<Kept>>();

  async function grown(campaign: string, subject: string, before: Kept): Promise<Kept> {
    const after = before.newest?.seq ?? 0;
    return foldedOn(before.timeline, before.newest, entriesAfter(queries, campaign, subject, after));
  }

  return async (campaign, subject) => {
    const [erased] = await queries
      .select({ parts: count() })
      .from(erasures)
      .where(eq(erasures.campaign, campaign));
    const key = JSON.stringify([campaign, subject, erased?.parts]);
    // whoever asks meanwhile waits, and reads what is new by then
    const before = (kept.get(key) ?? Promise.resolve(NOTHING)).catch(() => NOTHING);
    const now = before.then((known) => grown(campaign, subject, known));
    kept.delete(key);
    kept.set(key, now);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return (await now).timeline;
  };
}
