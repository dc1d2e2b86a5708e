import { and, count, eq, lte, max, min, sql } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { mails, notices } from '../schema.ts';

export interface WaitingMails {
  count: number;
  /** since when (ms) the oldest notice waits that could have left; null when there is none */
  since: number | null;
  lastSentAt: number | null;
}

/** What waits to be sent in a campaign, and when something last was. @param now ms */
export async function waitingMails(
  queries: Queries,
  campaign: string,
  now = Date.now(),
): Promise<WaitingMails> {
  const leaves = sql`coalesce(${notices.leavesAt}, ${notices.at})`;
  const [waiting] = await queries
    .select({ count: count(), since: min(leaves) })
    .from(notices)
    .where(and(eq(notices.campaign, campaign), eq(notices.state, 'queued'), lte(leaves, now)));
  const [sent] = await queries
    .select({ at: max(mails.sentAt) })
    .from(mails)
    .where(eq(mails.campaign, campaign));
  const instant = (value: unknown): number | null => (value == null ? null : Number(value));
  return {
    count: Number(waiting?.count ?? 0),
    since: instant(waiting?.since),
    lastSentAt: instant(sent?.at),
  };
}
