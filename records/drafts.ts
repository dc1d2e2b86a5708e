import { and, desc, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { givenIdSchema } from '../domain/id.ts';
import { recordedKeySchema, recordedNameSchema } from '../domain/recorded-values.ts';
import type { Database, Queries } from './database.ts';
import type { DraftGiven, DraftKept, DraftMark, DraftPlace, DraftRow } from './draft-row.ts';
import { RecordingError } from './recording-error.ts';
import { drafts } from './schema.ts';

/**
 * What people are still writing. A draft is a record of its own, never a part of the journal, and its person's alone: no
 * page of anybody else shows it, so no revision of the campaign grows with it.
 */

/** letters; a larger one could be no entry (1 MB) */
const LARGEST = 1_000_000;
/** more than any form has with its lists full */
export const MOST_FIELDS = 20_000;

const givenSchema = z.strictObject({
  campaign: recordedNameSchema,
  subject: recordedNameSchema,
  type: recordedNameSchema,
  person: recordedNameSchema,
  paperOf: recordedKeySchema,
  revision: z.int().min(0).max(2_000_000_000),
  base: z.int().min(0).max(2_147_483_647),
  eventId: givenIdSchema,
  savedBy: givenIdSchema,
  pairs: z
    .array(z.tuple([recordedKeySchema, z.string()]))
    .max(MOST_FIELDS)
    .refine((pairs) => JSON.stringify(pairs).length <= LARGEST, `at most ${LARGEST} letters`),
});

/** @throws RecordingError `DRAFT_INVALID` */
function checked(given: DraftGiven): DraftGiven {
  const parsed = givenSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RecordingError('DRAFT_INVALID', said.join('; '));
}

const at = ({ campaign, subject, type, person, paperOf }: DraftPlace) =>
  and(
    eq(drafts.campaign, campaign),
    eq(drafts.subject, subject),
    eq(drafts.type, type),
    eq(drafts.person, person),
    eq(drafts.paperOf, paperOf),
  );

/** What is kept; null when nothing is. */
export async function draftAt(queries: Queries, place: DraftPlace): Promise<DraftRow | null> {
  const [row] = await queries.select().from(drafts).where(at(place));
  return row ?? null;
}

/** All that a person is still writing, newest first. */
export const draftsOf = (queries: Queries, campaign: string, person: string): Promise<DraftMark[]> => {
  const { subject, type, paperOf, savedAt } = drafts;
  return queries
    .select({ subject, type, paperOf, savedAt })
    .from(drafts)
    .where(and(eq(drafts.campaign, campaign), eq(drafts.person, person)))
    .orderBy(desc(savedAt));
};

/**
 * Keeps a draft under the lock of its row, so that of two pages that save at once one is first. Whoever knows the revision that
 * is kept may save, and the page that saved last, which may not have heard so. A kept draft keeps its base and its id.
 *
 * @param now ms
 * @throws RecordingError `DRAFT_INVALID`
 */
export async function saveDraft(db: Database, given: DraftGiven, now: number): Promise<DraftKept> {
  const { revision, base, eventId, ...rest } = checked(given);
  return db.transaction(async (queries) => {
    const [there] = await queries.select().from(drafts).where(at(rest)).for('update');
    if (there === undefined && revision > 0) return { kept: false, draft: null };
    if (there === undefined) {
      const row = { ...rest, revision: 1, base, eventId, pairs: [...rest.pairs], savedAt: now };
      const [made] = await queries.insert(drafts).values(row).onConflictDoNothing().returning();
      if (made !== undefined) return { kept: true, draft: made };
      // another page was first
      return { kept: false, draft: await draftAt(queries, rest) };
    }
    if (there.revision !== revision && there.savedBy !== rest.savedBy) return { kept: false, draft: there };
    const draft = { ...there, ...rest, revision: there.revision + 1, pairs: [...rest.pairs], savedAt: now };
    await queries.update(drafts).set(draft).where(at(rest));
    return { kept: true, draft };
  });
}

/** Drops what somebody was writing, and what was being entered for them. */
export async function dropDraftsOf(queries: Queries, campaign: string, person: string): Promise<void> {
  const theirs = or(eq(drafts.person, person), eq(drafts.paperOf, person));
  await queries.delete(drafts).where(and(eq(drafts.campaign, campaign), theirs));
}

/** Drops a draft that was sent or thrown away; one that has another id was begun since, and stays. */
export async function dropDraft(db: Database, place: DraftPlace, eventId: string): Promise<void> {
  await db.delete(drafts).where(and(at(place), eq(drafts.eventId, eventId)));
}
