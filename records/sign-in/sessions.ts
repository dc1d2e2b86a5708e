import { and, desc, eq, getTableColumns, gt, lte, or, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { type ProofKind, sessions, signInRequests } from './sign-in-tables.ts';

/** Who is signed in, and in which browsers. */

export interface NewSession {
  idHash: string;
  /** by which its person names it */
  id: string;
  /** ms without its person after which it is over, and after which in any case */
  idleMs: number;
  lastsMs: number;
  device: string;
  shared: boolean;
  /** by what its person is let in */
  openedBy: ProofKind;
  /** hash of the id that the browser had before: that session ends */
  replaces: string | null;
}

export interface SessionRow {
  id: string;
  campaign: string;
  person: string;
  madeAt: number;
  seenAt: number;
  idleMs: number;
  untilAt: number;
  device: string;
  shared: boolean;
  /** by what its person was let in */
  openedBy: ProofKind;
}

/** ms; a session is not written with each request */
const SEEN_EVERY = 30_000;

const isLive = (now: number) =>
  and(gt(sql`${sessions.seenAt} + ${sessions.idleMs}`, now), gt(sessions.untilAt, now));
const isOver = (now: number) =>
  or(lte(sql`${sessions.seenAt} + ${sessions.idleMs}`, now), lte(sessions.untilAt, now));
const of = (campaign: string, person: string) =>
  and(eq(sessions.campaign, campaign), eq(sessions.person, person));

/** What its person and the pages are told of a session. */
const { idHash: _, ...told } = getTableColumns(sessions);

/** Opens a session under an id that nobody has had; what is over goes. @param now ms */
export async function openSession(
  queries: Queries,
  { replaces, lastsMs, ...session }: NewSession & { campaign: string; person: string },
  now: number,
): Promise<void> {
  const before = replaces === null ? undefined : eq(sessions.idHash, replaces);
  await queries.delete(sessions).where(or(isOver(now), before));
  await queries.insert(sessions).values({ ...session, madeAt: now, seenAt: now, untilAt: now + lastsMs });
}

/**
 * The session of a browser; null when there is none, or when it is over.
 *
 * @param seen whether its person has just done something: then it isn't idle
 * @param now ms
 */
export async function sessionBy(
  queries: Queries,
  idHash: string,
  seen: boolean,
  now: number,
): Promise<SessionRow | null> {
  const [row] = await queries
    .select(told)
    .from(sessions)
    .where(and(eq(sessions.idHash, idHash), isLive(now)));
  if (row === undefined) return null;
  if (!seen || now - row.seenAt < SEEN_EVERY) return row;
  await queries.update(sessions).set({ seenAt: now }).where(eq(sessions.idHash, idHash));
  return { ...row, seenAt: now };
}

/** A person's sessions, that seen last first. @param now ms */
export const sessionsOf = (
  queries: Queries,
  campaign: string,
  person: string,
  now: number,
): Promise<SessionRow[]> =>
  queries
    .select(told)
    .from(sessions)
    .where(and(of(campaign, person), isLive(now)))
    .orderBy(desc(sessions.seenAt), sessions.id);

/** Ends one session of a person; of somebody else’s none. @returns whether there was one */
export async function endSession(
  queries: Queries,
  campaign: string,
  person: string,
  id: string,
): Promise<boolean> {
  const ended = await queries
    .delete(sessions)
    .where(and(of(campaign, person), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends all that lets a person in: sessions, mails that were asked for, printed codes. @returns how many sessions */
export async function endSignIns(queries: Queries, campaign: string, person: string): Promise<number> {
  const { campaign: inCampaign, person: whose } = signInRequests;
  await queries.delete(signInRequests).where(and(eq(inCampaign, campaign), eq(whose, person)));
  const ended = await queries.delete(sessions).where(of(campaign, person)).returning({ id: sessions.id });
  return ended.length;
}
