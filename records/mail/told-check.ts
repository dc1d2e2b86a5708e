import type { Instant } from '../../domain/calendar/instant.ts';
import type { Notice } from '../../domain/journal/journal.ts';
import {
  couldBeTold,
  type NoticeActionFailure,
  type Told,
  type ToldGiven,
} from '../../domain/obligation/notice-action.ts';
import { begunTime, isOver } from '../../domain/obligation/told-time.ts';
import type { Queries } from '../database.ts';
import { knownCampaign } from '../known-campaign.ts';
import { createReader } from '../reader.ts';
import { storable } from '../storable.ts';

/** How somebody was told, against what the records know. */

export type ToldFailure = Extract<NoticeActionFailure, 'TOLD_TIME' | 'TOLD_OVER'>;

/**
 * What is wrong with when somebody was told.
 * - `TOLD_TIME`: nobody was told of it at that instant, which is to come or before it was owed
 * - `TOLD_OVER`: the time that begins with it is over by then, and nobody has said that it counts all the same
 *
 * @throws RecordingError `CAMPAIGN_UNKNOWN`
 */
export async function toldProblem(
  queries: Queries,
  campaign: string,
  { subject, notice }: { subject: string; notice: Notice },
  { at, over }: ToldGiven,
  now: Instant,
): Promise<ToldFailure | null> {
  if (at === null) return null;
  if (!couldBeTold(notice, at, now)) return 'TOLD_TIME';
  if (over === true || notice.opens === undefined) return null;
  const row = await createReader(queries).cell(campaign, subject);
  const { plan } = await knownCampaign(queries, campaign);
  const time = begunTime(notice, row?.standing ?? null, plan, at);
  return time !== null && isOver(time, now) ? 'TOLD_OVER' : null;
}

/** As it is kept. */
export const toldOf = ({ how, at, note }: ToldGiven, now: Instant): Told => ({
  how,
  at: at ?? now,
  note: note === null ? null : storable(note),
});
