import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { drafts, journal, standings } from './schema.ts';

const holds = (document: AnyPgColumn, hash: string) => sql`strpos(${document}::text, ${hash}) > 0`;

async function isNamed(db: Database, campaign: string, cell: string, hash: string): Promise<boolean> {
  // what is sent goes from a draft into the journal, never back
  const [draft] = await db
    .select({ type: drafts.type })
    .from(drafts)
    .where(and(eq(drafts.campaign, campaign), holds(drafts.pairs, hash)))
    .limit(1);
  if (draft !== undefined) return true;
  const subjects = [cell, 'campaign'];
  const [entry] = await db
    .select({ seq: journal.seq })
    .from(journal)
    .where(
      and(eq(journal.campaign, campaign), inArray(journal.subject, subjects), holds(journal.entry, hash)),
    )
    .limit(1);
  if (entry !== undefined) return true;
  const [content] = await db
    .select({ seq: standings.seq })
    .from(standings)
    .where(
      and(
        eq(standings.campaign, campaign),
        inArray(standings.subject, subjects),
        holds(standings.content, hash),
      ),
    )
    .limit(1);
  return content !== undefined;
}

/**
 * Which files of a cell something names: a draft, whoever writes it, any entry of its journal or the campaign's, also one
 * that is overtaken, or what these fold to, also where an entry's own words were erased. Documents are searched as text: a
 * hash of 64 digits stands in one for nothing else.
 *
 * @param hashes SHA-256 of files, in hex
 */
export async function namedFiles(
  db: Database,
  campaign: string,
  cell: string,
  hashes: readonly string[],
): Promise<string[]> {
  const named: string[] = [];
  for (const hash of hashes) if (await isNamed(db, campaign, cell, hash)) named.push(hash);
  return named;
}
