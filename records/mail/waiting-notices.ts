import { and, eq, gt, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import { leavesAt, type MailTimes } from '../../domain/obligation/mail-times.ts';
import type { Queries } from '../database.ts';
import { isOneOf } from '../is-one-of.ts';
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

/** By the settings alone: a plan of hundreds of cells is long. @throws RecordingError `CAMPAIGN_UNKNOWN` */
async function timesOf(queries: Queries, campaign: string): Promise<MailTimes> {
  const [row] = await queries
    .select({
      minutes: sql`${campaigns.plan} #>> '{settings,mailGroupMinutes,value}'`.mapWith(Number),
      hours: sql<MailTimes['hours']>`${campaigns.plan} #> '{settings,mailHours,value}'`,
      utcOffset: sql<string>`${campaigns.plan} #>> '{calendar,utcOffset}'`,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaign));
  if (row === undefined) throw unrecordedCampaign(campaign);
  return row;
}

/** Notes when those leave that came since this was asked last. @throws RecordingError `CAMPAIGN_UNKNOWN` */
async function noteLeaving(queries: Queries, campaign: string, waits: SQL | undefined): Promise<void> {
  const fresh = await queries
    .select({ id: notices.id, at: notices.at, changedAt: notices.changedAt, notice: notices.notice })
    .from(notices)
    .where(and(waits, isNull(notices.leavesAt)));
  if (fresh.length === 0) return;
  const times = await timesOf(queries, campaign);
  for (const [leaves, rows] of Map.groupBy(fresh, (row) => leavesAt(row, times)))
    await queries
      .update(notices)
      .set({ leavesAt: leaves })
      .where(
        isOneOf(
          notices.id,
          rows.map(({ id }) => id),
        ),
      );
}

/**
 * What waits. This is asked at each event of a campaign, and most notices wait for the end of their minutes or for the
 * morning: of those nothing but the first instant is read.
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
  await noteLeaving(queries, campaign, waits);
  const due = await queries
    .select()
    .from(notices)
    .where(and(waits, lte(notices.leavesAt, now)));
  const [next] = await queries
    .select({ at: min(notices.leavesAt) })
    .from(notices)
    .where(and(waits, gt(notices.leavesAt, now)));
  return { due, nextAt: next?.at ?? null };
}
