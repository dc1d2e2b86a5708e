import { and, desc, eq, gt, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { recordedKeySchema } from '../../domain/recorded-values.ts';
import type { Database, Queries } from '../database.ts';
import { campaigns, people } from '../schema.ts';
import { type NewSession, openSession } from './sessions.ts';
import { signInRequests } from './sign-in-tables.ts';

/** Who may sign in, once. Everything is asked and given by hash. */

/** Somebody whom a name or an address may mean. */
export interface Named {
  campaign: string;
  person: string;
  name: string;
  email: string | null;
}

export interface SignInRequest {
  campaign: string;
  person: string;
  tokenHash: string;
  /** null both for a printed code; of a code for a terminal it is `FOR_TERMINAL` */
  nonceHash: string | null;
  codeHash: string | null;
  /** ms */
  expiresAt: number;
}

/** What somebody shows to be let in. */
export type Proof =
  | { by: 'link'; tokenHash: string; nonceHash: string }
  | { by: 'code'; codeHash: string; nonceHash: string }
  | { by: 'printed'; tokenHash: string }
  | { by: 'terminal'; tokenHash: string };

/** Whoever is let in. */
export interface SignedIn {
  campaign: string;
  person: string;
}

/** In the place of somebody of a campaign: whoever sets up the first one, and is nobody in any. */
export const BEFORE_ANY: SignedIn = { campaign: '', person: '' };
export const isBeforeAny = ({ campaign }: Pick<SignedIn, 'campaign'>): boolean =>
  campaign === BEFORE_ANY.campaign;

/** ms without use, and in all, after which whoever sets up the first campaign is signed out */
const BEFORE_ANY_LASTS = { idleMs: 60 * 60_000, lastsMs: 12 * 60 * 60_000 };

/** Stands in the place of a nonce's hash, and is none: no browser is let in by a code for a terminal. */
export const FOR_TERMINAL = 'terminal';

/** tries of one request, right ones included (ASVS 6.6.3) */
const MOST_TRIES = 5;
/** people whom one address may mean: a common mailbox, over a few campaigns */
const MOST_NAMED = 20;

/** Whom the directories know by this id or address, those of the newest campaign first. */
export async function peopleNamed(queries: Queries, typed: string): Promise<Named[]> {
  const name = typed.trim().toLowerCase();
  if (name === '' || !recordedKeySchema.safeParse(name).success) return [];
  return queries
    .select({ campaign: people.campaign, person: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(campaigns, eq(campaigns.id, people.campaign))
    .where(or(eq(people.id, name), eq(sql`lower(${people.email})`, name)))
    .orderBy(desc(campaigns.startedAt), people.id)
    .limit(MOST_NAMED);
}

/** The requests of one kind: of a mail, of a printed code, of a code for a terminal. */
function ofKind(nonceHash: string | null): SQL {
  const { nonceHash: nonce } = signInRequests;
  if (nonceHash === null) return isNull(nonce);
  return nonceHash === FOR_TERMINAL ? eq(nonce, FOR_TERMINAL) : ne(nonce, FOR_TERMINAL);
}

/**
 * Keeps a request; an older one of the same person and kind is cancelled, and what is over goes.
 *
 * @param now ms
 */
export async function keepRequest(db: Database, request: SignInRequest, now: number): Promise<void> {
  const { campaign, person, nonceHash } = request;
  await db.transaction(async (queries) => {
    // of two that come at once the later cancels the earlier one
    await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`sign-in ${campaign} ${person}`}))`);
    const theirs = and(eq(signInRequests.campaign, campaign), eq(signInRequests.person, person));
    const older = and(theirs, ofKind(nonceHash));
    await queries.delete(signInRequests).where(or(older, lte(signInRequests.expiresAt, now)));
    await queries.insert(signInRequests).values({ ...request, madeAt: now });
  });
}

/** Whether a link can still be used, in the browser that asked for it. @param now ms */
export async function isOpen(queries: Queries, tokenHash: string, now: number): Promise<boolean> {
  // of a printed code, which has no nonce, this is never true
  const asked = and(eq(signInRequests.tokenHash, tokenHash), ne(signInRequests.nonceHash, FOR_TERMINAL));
  const rows = await queries
    .select({ tokenHash: signInRequests.tokenHash })
    .from(signInRequests)
    .where(and(asked, stillOpen(now)));
  return rows.length > 0;
}

/** Nobody sets up a first campaign once there is one. */
const stillFirst = or(
  ne(signInRequests.campaign, BEFORE_ANY.campaign),
  sql`not exists (select 1 from ${campaigns})`,
);

const stillOpen = (now: number) =>
  and(isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now), lt(signInRequests.tries, MOST_TRIES));

/** The requests that a proof is tried on, and whether it is right. */
function asProof(proof: Proof, only: SignedIn | null): { tried: SQL | undefined; right: SQL } {
  const { tokenHash, nonceHash, codeHash, campaign, person } = signInRequests;
  const whose = only === null ? undefined : and(eq(campaign, only.campaign), eq(person, only.person));
  if (proof.by === 'code')
    return { tried: and(eq(nonceHash, proof.nonceHash), whose), right: eq(codeHash, proof.codeHash) };
  const token = eq(tokenHash, proof.tokenHash);
  if (proof.by === 'terminal')
    return { tried: and(token, eq(nonceHash, FOR_TERMINAL), whose), right: sql`true` };
  const tried = proof.by === 'link' ? eq(nonceHash, proof.nonceHash) : isNull(nonceHash);
  return { tried: and(token, tried, whose, stillFirst), right: sql`true` };
}

/**
 * Uses a request up by one statement, in which its tries rise, and opens the session of whoever it lets in: of two who
 * use it at once one is let in (ASVS 6.5.1).
 *
 * @param only who may be let in; null: whoever it is
 * @param now ms
 * @returns null for a proof that lets nobody in
 */
export async function signIn(
  db: Database,
  proof: Proof,
  session: NewSession,
  only: SignedIn | null,
  now: number,
): Promise<SignedIn | null> {
  const { tried, right } = asProof(proof, only);
  const { campaign, person, usedAt } = signInRequests;
  return db.transaction(async (queries) => {
    const rows = await queries
      .update(signInRequests)
      .set({
        tries: sql`${signInRequests.tries} + 1`,
        usedAt: sql`case when ${right} then ${now}::bigint end`,
      })
      .where(and(tried, stillOpen(now)))
      .returning({ campaign, person, usedAt });
    const used = rows.find((row) => row.usedAt !== null);
    if (used === undefined) return null;
    const who = { campaign: used.campaign, person: used.person };
    const lasting = isBeforeAny(who) ? BEFORE_ANY_LASTS : {};
    await openSession(queries, { ...session, ...lasting, ...who }, now);
    return who;
  });
}
