import { and, eq } from 'drizzle-orm';
import type { SealedEntry } from '../domain/journal-seal.ts';
import { type Projection, project } from '../domain/projection.ts';
import type { Database, Queries } from './database.ts';
import { RecordingError } from './recording-error.ts';
import { journal, standings } from './schema.ts';
import { write } from './writing.ts';

/**
 * Records entries in order, with their projection, all or none. An entry that is there already is passed over if it is
 * the very same, by its hash.
 *
 * @param also what belongs into the same transaction, told of the entries that are new
 * @returns how many entries were new
 * @throws RecordingError `JOURNAL_GAP`, `JOURNAL_CONFLICT`
 */
export async function recordEntries(
  db: Database,
  entries: readonly SealedEntry[],
  also?: (queries: Queries, fresh: SealedEntry[]) => Promise<void>,
): Promise<number> {
  if (entries.length === 0) return 0;
  return write(db, async (queries) => {
    const changed = new Map<string, { last: SealedEntry; projection: Projection }>();
    const fresh: SealedEntry[] = [];
    for (const entry of entries) {
      const place = JSON.stringify([entry.campaign, entry.subject]);
      const before = changed.get(place);
      const projection = before?.projection ?? (await storedProjection(queries, entry));
      const last = projection?.seq ?? 0;
      if (entry.seq <= last) {
        await assertSame(queries, entry);
        continue;
      }
      if (entry.seq > last + 1) throw gap(entry, last + 1);
      await assertFollows(queries, entry, before?.last ?? null);
      const { campaign, subject, seq, at, key } = entry;
      const { hash } = entry.seal;
      await queries.insert(journal).values({ campaign, subject, seq, at, key, hash, entry });
      changed.set(place, { last: entry, projection: project(projection, entry) });
      fresh.push(entry);
    }
    for (const { last, projection } of changed.values())
      await saveProjection(queries, last.campaign, last.subject, projection);
    await also?.(queries, fresh);
    return fresh.length;
  });
}

const gap = ({ campaign, subject, seq }: SealedEntry, missing: number): RecordingError =>
  new RecordingError('JOURNAL_GAP', `${subject} of ${campaign}: entry ${seq} came, ${missing} is missing`);

async function storedProjection(
  queries: Queries,
  { campaign, subject }: SealedEntry,
): Promise<Projection | null> {
  const [row] = await queries
    .select()
    .from(standings)
    .where(and(eq(standings.campaign, campaign), eq(standings.subject, subject)));
  return row ?? null;
}

/** The hash that stands under a number; undefined where no entry does. */
async function hashAt(
  queries: Queries,
  { campaign, subject }: SealedEntry,
  seq: number,
): Promise<string | null | undefined> {
  const [row] = await queries
    .select({ hash: journal.hash })
    .from(journal)
    .where(and(eq(journal.campaign, campaign), eq(journal.subject, subject), eq(journal.seq, seq)));
  return row?.hash;
}

/** The hash says whether it is the same entry: a key alone may come again for another step. */
async function assertSame(queries: Queries, entry: SealedEntry): Promise<void> {
  const there = await hashAt(queries, entry, entry.seq);
  if (there === entry.seal.hash) return;
  if (there === undefined) throw gap(entry, entry.seq);
  throw new RecordingError(
    'JOURNAL_CONFLICT',
    `${entry.subject} of ${entry.campaign}: under ${entry.seq} stands another entry than ${entry.key}`,
  );
}

/** An entry is sealed upon the one before: it belongs to no other journal. */
async function assertFollows(
  queries: Queries,
  entry: SealedEntry,
  before: SealedEntry | null,
): Promise<void> {
  if (entry.seq === 1) return;
  const there = before?.seal.hash ?? (await hashAt(queries, entry, entry.seq - 1));
  if (there === undefined) throw gap(entry, entry.seq - 1);
  if (there === entry.seal.previous) return;
  throw new RecordingError(
    'JOURNAL_CONFLICT',
    `${entry.subject} of ${entry.campaign}: entry ${entry.seq} follows another one than stands before it`,
  );
}

/** Puts a projection in place of what stood for the subject. */
export async function saveProjection(
  queries: Queries,
  campaign: string,
  subject: string,
  { seq, updatedAt, standing, content }: Projection,
): Promise<void> {
  await queries
    .insert(standings)
    .values({ campaign, subject, seq, updatedAt, standing, content })
    .onConflictDoUpdate({
      target: [standings.campaign, standings.subject],
      set: { seq, updatedAt, standing, content },
    });
}
