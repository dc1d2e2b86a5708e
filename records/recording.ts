import { and, eq } from 'drizzle-orm';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { type Projection, project } from '../domain/journal/projection.ts';
import type { Queries } from './database.ts';
import { saveProjection, storedProjection } from './projections.ts';
import { RecordingError } from './recording-error.ts';
import { journal } from './schema.ts';
import { assertStorable } from './storable-entry.ts';

/**
 * Records entries in order, with what they fold to, all or none; to be called inside `write`. An entry that is there
 * already is skipped if its hash is the same.
 *
 * @returns the entries that are new
 * @throws RecordingError `JOURNAL_GAP`, `JOURNAL_CONFLICT`, `ENTRY_INVALID`
 */
export async function recordEntries(
  queries: Queries,
  entries: readonly SealedEntry[],
): Promise<SealedEntry[]> {
  const folds = new Map<string, Fold>();
  const fresh: SealedEntry[] = [];
  for (const entry of entries) {
    assertStorable(entry);
    const { campaign, subject, seq, at, key } = entry;
    const place = JSON.stringify([campaign, subject]);
    const known = folds.get(place);
    const before = known?.before ?? (await storedProjection(queries, campaign, subject));
    const projection = known?.projection ?? before;
    const last = projection?.seq ?? 0;
    if (seq <= last) {
      await assertSame(queries, entry);
      continue;
    }
    if (seq > last + 1) throw gap(entry, last + 1);
    await assertFollows(queries, entry, known?.last ?? null);
    await queries.insert(journal).values({ campaign, subject, seq, at, key, hash: entry.seal.hash, entry });
    folds.set(place, { before, last: entry, projection: project(projection, entry) });
    fresh.push(entry);
  }
  for (const { before, last, projection } of folds.values())
    await saveProjection(queries, last.campaign, last.subject, projection, before);
  return fresh;
}

/** A subject with new entries: its projection before, the newest entry, and what that folds to. */
interface Fold {
  before: Projection | null;
  last: SealedEntry;
  projection: Projection;
}

const gap = ({ campaign, subject, seq }: SealedEntry, missing: number): RecordingError =>
  new RecordingError('JOURNAL_GAP', `${subject} of ${campaign}: entry ${seq} came, ${missing} is missing`);

/** The hash of the entry with a number; undefined where there is none. */
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

/** The hash tells whether it is the same entry: a key alone may recur for another step. */
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
