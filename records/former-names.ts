import { and, desc, eq, gt } from 'drizzle-orm';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Queries } from './database.ts';
import { formerNames } from './schema.ts';

/** What people of a directory were called before somebody corrected it. */

/** Keeps the names that are about to change. @param now ms */
export async function keepFormerNames(
  queries: Queries,
  campaign: string,
  names: readonly { id: string; name: string }[],
  now: Instant,
): Promise<void> {
  if (names.length === 0) return;
  await queries
    .insert(formerNames)
    .values(names.map(({ id, name }) => ({ campaign, person: id, until: now, name })))
    // of two changes in one moment the first one ended what others may have read
    .onConflictDoNothing();
}

/** The names at an instant (ms) of those who are called otherwise now, by person. */
export async function namesAt(
  queries: Queries,
  campaign: string,
  at: Instant,
): Promise<ReadonlyMap<string, string>> {
  const rows = await queries
    .select({ person: formerNames.person, name: formerNames.name })
    .from(formerNames)
    .where(and(eq(formerNames.campaign, campaign), gt(formerNames.until, at)))
    .orderBy(desc(formerNames.until));
  return new Map(rows.map(({ person, name }) => [person, name]));
}

/** Of somebody who is erased no name is kept. */
export async function dropFormerNames(queries: Queries, campaign: string, person: string): Promise<void> {
  await queries
    .delete(formerNames)
    .where(and(eq(formerNames.campaign, campaign), eq(formerNames.person, person)));
}
