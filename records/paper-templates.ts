import { and, desc, eq, lt } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/instant.ts';
import type { WordKind } from '../domain/word-kind.ts';
import type { Database, Queries } from './database.ts';
import { settleFailedTemplates } from './troubles.ts';
import type { StoredTemplate, StoredWord, TemplateVersion } from './word-rows.ts';
import { paperTemplates } from './word-tables.ts';
import { writeAll } from './writing.ts';

/** The templates that an office has given, every version of each kind of paper. */

const shown = {
  kind: paperTemplates.kind,
  version: paperTemplates.version,
  sha256: paperTemplates.sha256,
  givenAt: paperTemplates.givenAt,
  givenBy: paperTemplates.givenBy,
};

/** Every version, the newest of each kind first. */
export const templateVersions = (queries: Queries): Promise<TemplateVersion[]> =>
  queries.select(shown).from(paperTemplates).orderBy(paperTemplates.kind, desc(paperTemplates.version));

/**
 * The newest version given before an instant: a campaign goes by those that were there when it started.
 *
 * @param before ms; without it the newest
 */
export async function templateBefore(
  queries: Queries,
  kind: WordKind,
  before: Instant | null,
): Promise<StoredTemplate | null> {
  const [row] = await queries
    .select({ ...shown, content: paperTemplates.content })
    .from(paperTemplates)
    .where(
      and(eq(paperTemplates.kind, kind), before === null ? undefined : lt(paperTemplates.givenAt, before)),
    )
    .orderBy(desc(paperTemplates.version))
    .limit(1);
  return row ?? null;
}

export interface TemplateGiven {
  kind: WordKind;
  /** null: the one that comes with the program again */
  given: StoredWord | null;
  by: string | null;
  at: Instant;
}

/**
 * Keeps a new version, by which trouble with those before it is over; the same one again is the one that is there.
 *
 * @returns the version that is the newest now
 */
export const keepTemplate = (db: Database, { kind, given, by, at }: TemplateGiven): Promise<number> =>
  // two that give one at once have versions after each other
  writeAll(db, async (queries) => {
    const newest = await templateBefore(queries, kind, null);
    const sha256 = given?.sha256 ?? null;
    if ((newest?.sha256 ?? null) === sha256) return newest?.version ?? 0;
    const version = (newest?.version ?? 0) + 1;
    await queries.insert(paperTemplates).values({
      kind,
      version,
      sha256,
      content: given?.content ?? null,
      givenAt: at,
      givenBy: by,
    });
    await settleFailedTemplates(queries, kind, at);
    return version;
  });
