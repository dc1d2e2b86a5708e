import type { Assumption } from '../../domain/assumption.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { RehearsalLine } from '../../rehearsal/lines.ts';
import { type LiveCampaign, type LiveStates, liveCampaign } from '../../rehearsal/live-campaign.ts';
import { rehearse } from '../../rehearsal/rehearse.ts';
import { type ChangedLine, rehearseLive, tryLive } from '../../rehearsal/rehearse-live.ts';
import { type Trial, TrialFailed } from '../../rehearsal/trial.ts';
import { type Listener, soFarTo } from './season-so-far.ts';

/** What is played in virtual time, by data alone: it runs in a thread of its own (`played-beside.ts`). */

/** A season of a plan. @param start ms @param until ms; left out: to its end @param listener is told how far it is */
export const playPlan = ({
  plan,
  assume,
  start,
  until,
  listener,
}: {
  plan: Plan;
  assume: Assumption;
  start: Instant;
  until?: Instant;
  listener?: Listener;
}): RehearsalLine[] => rehearse(plan, assume, start, until, soFarTo(listener)).lines;

const cellsOf = ({ instances }: LiveCampaign): string[] =>
  instances.flatMap(({ name }) => (name === 'campaign' ? [] : [name]));

/** The same of a running campaign, from now on. */
export const playOn = ({
  live,
  assume,
  until,
  listener,
}: {
  live: LiveStates;
  assume: Assumption;
  until?: Instant;
  listener?: Listener;
}): RehearsalLine[] => {
  const campaign = liveCampaign(live);
  return rehearseLive(campaign, assume, until, soFarTo(listener, cellsOf(campaign)));
};

/** What would come differently, or the trial that could not be taken: an error loses what it says between threads. */
export function playChanges({
  live,
  trials,
  assume,
  listener,
}: {
  live: LiveStates;
  trials: readonly Trial[];
  assume: Assumption;
  listener?: Listener;
}): { lines: ChangedLine[] } | { failed: { subject: string; refusal: Refusal | null } } {
  try {
    const campaign = liveCampaign(live);
    const watching = () => soFarTo(listener, cellsOf(campaign)) ?? (() => {});
    return { lines: tryLive(campaign, trials, assume, watching) };
  } catch (error) {
    if (!(error instanceof TrialFailed)) throw error;
    return { failed: { subject: error.subject, refusal: error.refusal } };
  }
}
