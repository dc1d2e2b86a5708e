import { and, eq, gt, lt, max, min } from 'drizzle-orm';
import { emptiedParts } from '../domain/journal/erasure.ts';
import { brokenParts, erasePart, type SealedEntry } from '../domain/journal/journal-seal.ts';
import type { Database, Queries } from './database.ts';
import { erasuresOf } from './erasures.ts';
import { chainFaults } from './journal-check.ts';
import { putNotices } from './mail/outbox.ts';
import { saveProjection } from './projections.ts';
import { createReader } from './reader.ts';
import { foldedProjection } from './rebuild.ts';
import { RecordingError } from './recording-error.ts';
import { journal } from './schema.ts';
import { assertStorable } from './storable-entry.ts';
import { settleRecorded, settleTrouble } from './troubles.ts';
import { write } from './writing.ts';

export interface Repaired {
  /** numbers of entries that were missing */
  added: number[];
  /** what stood in the places of other entries */
  replaced: SealedEntry[];
}

const ofSubject = (campaign: string, subject: string) =>
  and(eq(journal.campaign, campaign), eq(journal.subject, subject));

/** A free position between the neighbours of a number, so that the journal reads in order; otherwise a new one. */
async function positionFor(
  queries: Queries,
  campaign: string,
  subject: string,
  seq: number,
): Promise<number | undefined> {
  const [[below], [above]] = await Promise.all([
    queries
      .select({ at: max(journal.position) })
      .from(journal)
      .where(and(ofSubject(campaign, subject), lt(journal.seq, seq))),
    queries
      .select({ at: min(journal.position) })
      .from(journal)
      .where(and(ofSubject(campaign, subject), gt(journal.seq, seq))),
  ]);
  if (above?.at == null) return undefined;
  const from = Number(below?.at ?? 0);
  const to = Number(above.at);
  const taken = await queries
    .select({ position: journal.position })
    .from(journal)
    .where(and(gt(journal.position, from), lt(journal.position, to)));
  const used = new Set(taken.map(({ position }) => position));
  for (let free = from + 1; free < to; free += 1) if (!used.has(free)) return free;
  return undefined;
}

/**
 * Puts entries of one subject where they belong: into holes, and in place of wrong ones. Makes up for what they changed
 * and for their notices, folds the projection again and settles the trouble of recording; that the journal is broken is
 * settled once nothing is wrong with it. Repeated it changes nothing.
 *
 * @param now ms
 * @throws RecordingError `ENTRY_INVALID` for one whose seal doesn't hold or that no row could hold, `JOURNAL_GAP` when a hole is left: then
 *   nothing was changed
 */
export async function repairJournal(
  db: Database,
  campaign: string,
  subject: string,
  entries: readonly SealedEntry[],
  now: number,
): Promise<Repaired> {
  for (const entry of entries) {
    if (entry.campaign !== campaign || entry.subject !== subject || brokenParts(entry).length > 0)
      throw new RecordingError('ENTRY_INVALID', `entry ${entry.seq} for ${subject} of ${campaign}`);
    assertStorable(entry);
  }
  const repaired = await write(db, campaign, async (queries) => {
    const erasures = await erasuresOf(queries, campaign);
    const repaired: Repaired = { added: [], replaced: [] };
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      const { seq, at, key, seal } = entry;
      // what was erased on purpose doesn't come back from a history
      const erased = erasures.filter((one) => one.subject === subject && one.seq === seq);
      const kept = erased.reduce((rest, { part }) => erasePart(rest, part), entry);
      const here = and(ofSubject(campaign, subject), eq(journal.seq, seq));
      const [there] = await queries.select().from(journal).where(here);
      const isEmptied = (one: unknown) => emptiedParts({ subject, seq }, one, erasures).length > 0;
      const row = { at, key, hash: seal.hash, entry: kept };
      if (there === undefined) {
        const position = await positionFor(queries, campaign, subject, seq);
        await queries
          .insert(journal)
          .values({ campaign, subject, seq, ...row, ...(position === undefined ? {} : { position }) });
        await putNotices(queries, [kept]);
        repaired.added.push(seq);
      } else if (there.hash !== seal.hash || brokenParts(there.entry).length > 0 || isEmptied(there.entry)) {
        await queries.update(journal).set(row).where(here);
        await putNotices(queries, [kept]);
        repaired.replaced.push({ ...there.entry, seq });
      }
    }
    const projection = await foldedProjection(queries, campaign, subject).catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
      throw new RecordingError('JOURNAL_GAP', error.message);
    });
    if (projection !== null) await saveProjection(queries, campaign, subject, projection, null);
    await settleRecorded(queries, { campaign, subject }, entries, now);
    return repaired;
  });
  const place = { campaign, subject, kind: 'journalBroken' as const, ref: '' };
  if ((await chainFaults(createReader(db), campaign, subject)).length === 0)
    await write(db, campaign, (queries) => settleTrouble(queries, place, now));
  return repaired;
}
