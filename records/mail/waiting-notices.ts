import { and, asc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { leavesAt, leftBefore } from '../../domain/obligation/mail-group.ts';
import type { Queries } from '../database.ts';
import { unrecordedCampaign } from '../known-campaign.ts';
import { campaigns, notices } from '../schema.ts';
import type { StoredNotice } from './planned-mail.ts';

/** Notices that are queued and in no mail. */
export interface WaitingNotices {
  /** those whose time is over */
  due: StoredNotice[];
  /** when the first of the others leaves, ms; null: there are none */
  nextAt: number | null;
}

/** The setting alone: a plan of hundreds of cells is long. @throws RecordingError `CAMPAIGN_UNKNOWN` */
async function groupMinutesOf(queries: Queries, campaign: string): Promise<number> {
  const [row] = await queries
    .select({
      minutes: sql`${campaigns.plan} #>> '{settings,mailGroupMinutes,value}'`.mapWith(Number),
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaign));
  if (row === undefined) throw unrecordedCampaign(campaign);
  return row.minutes;
}

/**
 * What waits. This is asked at each event of a campaign, and most notices wait for the end of their minutes: of those
 * nothing but the first instant is read.
 *
 * @param now ms
 * @throws RecordingError `CAMPAIGN_UNKNOWN` where notices wait of a campaign that is not recorded yet
 */
export async function waitingNotices(
  queries: Queries,
  campaign: string,
  now: number,
): Promise<WaitingNotices> {
  const waits = and(eq(notices.campaign, campaign), eq(notices.state, 'queued'), isNull(notices.mail));
  const first = async (from: number): Promise<number | null> => {
    const [row] = await queries
      .select({ at: notices.at })
      .from(notices)
      .where(and(waits, gte(notices.at, from)))
      .orderBy(asc(notices.at))
      .limit(1);
    return row?.at ?? null;
  };
  if ((await first(0)) === null) return { due: [], nextAt: null };
  const minutes = await groupMinutesOf(queries, campaign);
  const before = leftBefore(now, minutes);
  const due = await queries
    .select()
    .from(notices)
    .where(and(waits, lt(notices.at, before)));
  const next = await first(before);
  return { due, nextAt: next === null ? null : leavesAt(next, minutes) };
}
