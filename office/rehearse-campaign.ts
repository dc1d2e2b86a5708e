import type { CampaignClient } from '../client/client.ts';
import type { Assumption } from '../domain/assumption.ts';
import { periodEnd } from '../domain/calendar/calendar.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Roster } from '../domain/people/roster.ts';
import { rosterOf } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf } from '../domain/plan/shift.ts';
import type { CampaignRow } from '../records/reading.ts';
import type { RehearsalLine } from '../rehearsal/lines.ts';
import { rehearsalStart } from '../rehearsal/rehearse.ts';
import { askForStates } from './foreseeing/live-states.ts';
import { playedBeside } from './foreseeing/played-beside.ts';
import type { SeasonSoFar } from './foreseeing/season-so-far.ts';
import { type RehearsedAnnouncement, rehearsedAnnouncement } from './rehearsal-calendar.ts';

/** What people are assumed to do: everything on time, nothing after the announcement, or everything late. */
export const ASSUMPTIONS = ['silent', 'on-time', 'late'] as const satisfies Assumption[];

/**
 * The campaign of a plan in virtual time, with its roster and the instant (ms) at which it begins.
 *
 * @param start left out: as many working days before its first session as the plan reserves for preparation
 * @param onProgress told how far it is while it lasts
 * @param every ms between two reports
 */
export const rehearsePlan = async (
  plan: Plan,
  assume: Assumption,
  start: Instant = rehearsalStart(plan),
  onProgress?: (so: SeasonSoFar) => void,
  every?: number,
): Promise<{ lines: RehearsalLine[]; roster: Roster; start: Instant }> => ({
  lines: await playedBeside('playPlan', { plan, assume, start }, onProgress, every),
  roster: rosterOf(plan),
  start,
});

/**
 * A running campaign in virtual time, from where it stands.
 *
 * @throws ClientError UNKNOWN_SUBJECT when it never began, UNREACHABLE, NO_WORKER
 */
export const rehearseRunning = async (
  client: Pick<CampaignClient, 'engineState'>,
  row: Pick<CampaignRow, 'id' | 'plan'>,
  assume: Assumption,
  onProgress?: (so: SeasonSoFar) => void,
): Promise<RehearsalLine[]> =>
  playedBeside('playOn', { live: await askForStates(client, row), assume }, onProgress);

/** Working days within which the office of a rehearsal announces: in its next working hours. */
const ANNOUNCES_WITHIN = 2;

const announcedBy = (plan: Plan, from: Instant): Instant =>
  periodEnd(calendarOf(plan), from, ANNOUNCES_WITHIN);

/**
 * What announcing the campaign of a plan would send, without the season after it, which takes long with hundreds of
 * cells. @param start instant (ms) at which it begins
 */
export async function rehearseAnnouncing(plan: Plan, start: Instant): Promise<RehearsedAnnouncement | null> {
  const until = announcedBy(plan, start);
  return rehearsedAnnouncement(await playedBeside('playPlan', { plan, assume: 'on-time', start, until }));
}

/**
 * The same of a campaign that is being prepared, as it stands.
 *
 * @throws ClientError UNKNOWN_SUBJECT when it never began, UNREACHABLE, NO_WORKER
 */
export async function rehearseAnnouncingNow(
  client: Pick<CampaignClient, 'engineState'>,
  row: Pick<CampaignRow, 'id' | 'plan'>,
): Promise<RehearsedAnnouncement | null> {
  const live = await askForStates(client, row);
  const until = announcedBy(row.plan, live.now);
  return rehearsedAnnouncement(await playedBeside('playOn', { live, assume: 'on-time', until }));
}
