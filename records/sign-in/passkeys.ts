import { and, asc, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database, Queries } from '../database.ts';
import { passkeyChallenges, passkeys } from './passkey-tables.ts';

/** The public halves of the keys by which people may sign in, and the challenges that are out. */

export type PasskeyRow = typeof passkeys.$inferSelect;
export type NewPasskey = Omit<PasskeyRow, 'madeAt' | 'usedAt'>;

/** By what a challenge is known when its answer comes. */
export interface Challenge {
  hash: string;
  boundTo: string;
  purpose: (typeof passkeyChallenges.$inferSelect)['purpose'];
}

/** keys of one person in one campaign */
export const MOST_PASSKEYS = 10;

/** For the process that serves the pages. */
export interface PasskeyRecords {
  /** @param lastsMs after which it is answered in vain */
  ask(challenge: Challenge, lastsMs: number): Promise<void>;
  /** uses a challenge up. @returns whether it was out, for this browser and this purpose */
  answer(challenge: Challenge): Promise<boolean>;
  /** `known`: this key is there already, whoever’s it is */
  keep(passkey: NewPasskey): Promise<'kept' | 'known' | 'tooMany'>;
  byId(id: string): Promise<PasskeyRow | null>;
  /** of everybody whom any campaign knows by this id, the oldest first */
  ofId(person: string): Promise<PasskeyRow[]>;
  used(id: string, counter: number): Promise<void>;
  /** @returns whether there was one */
  remove(campaign: string, person: string, id: string): Promise<boolean>;
}

const of = (campaign: string, person: string) =>
  and(eq(passkeys.campaign, campaign), eq(passkeys.person, person));

/** Uses a challenge up by one statement: of two answers at once one counts. */
async function answered(queries: Queries, { hash, boundTo, purpose }: Challenge, now: number) {
  const { hash: own, boundTo: bound, purpose: what, expiresAt } = passkeyChallenges;
  const rows = await queries
    .delete(passkeyChallenges)
    .where(and(eq(own, hash), eq(bound, boundTo), eq(what, purpose), gt(expiresAt, now)))
    .returning({ hash: own });
  return rows.length > 0;
}

async function kept(db: Database, passkey: NewPasskey, now: number): Promise<'kept' | 'known' | 'tooMany'> {
  const { campaign, person } = passkey;
  return db.transaction(async (queries) => {
    await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`passkey ${campaign} ${person}`}))`);
    const [there] = await queries.select({ keys: count() }).from(passkeys).where(of(campaign, person));
    if ((there?.keys ?? 0) >= MOST_PASSKEYS) return 'tooMany';
    const rows = await queries
      .insert(passkeys)
      .values({ ...passkey, madeAt: now, usedAt: null })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    return rows.length > 0 ? 'kept' : 'known';
  });
}

/** With whoever is erased their keys go. */
export async function dropPasskeysOf(queries: Queries, campaign: string, person: string): Promise<void> {
  await queries.delete(passkeys).where(of(campaign, person));
}

/** @param now ms */
export const createPasskeyRecords = (db: Database, now: () => number): PasskeyRecords => ({
  async ask(challenge, lastsMs) {
    await db.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now()));
    await db.insert(passkeyChallenges).values({ ...challenge, expiresAt: now() + lastsMs });
  },
  answer: (challenge) => answered(db, challenge, now()),
  keep: (passkey) => kept(db, passkey, now()),
  async byId(id) {
    const [row] = await db.select().from(passkeys).where(eq(passkeys.id, id));
    return row ?? null;
  },
  ofId: (person) =>
    db
      .select()
      .from(passkeys)
      .where(eq(passkeys.person, person))
      .orderBy(asc(passkeys.madeAt), asc(passkeys.id)),
  async used(id, counter) {
    await db.update(passkeys).set({ counter, usedAt: now() }).where(eq(passkeys.id, id));
  },
  async remove(campaign, person, id) {
    const rows = await db
      .delete(passkeys)
      .where(and(of(campaign, person), eq(passkeys.id, id)))
      .returning({ id: passkeys.id });
    return rows.length > 0;
  },
});
