import { dateOf, type Instant } from '../../domain/calendar/instant.ts';
import { canonicalHash } from '../../domain/journal/canonical-hash.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ReadyPlan } from '../../office/begin-campaign.ts';
import { type ASSUMPTIONS, rehearsePlan } from '../../office/rehearse-campaign.ts';
import { type AtHand, playsAtHand } from '../plays-at-hand.ts';

/**
 * Seasons of plans that pages show: a page waits for one a moment, then says how far it is and is asked for again, since
 * one of hundreds of cells takes longer than a request may.
 */

export type Assumed = (typeof ASSUMPTIONS)[number];

type Lines = Awaited<ReturnType<typeof rehearsePlan>>['lines'];

/** A season to its end, or how far it is. */
export type SeasonAtHand = AtHand<Lines>;

/** A season of more cells is played when somebody asks for it. */
const AT_ONCE = 60;
/** Those that were asked for last. */
const KEPT = 4;
/** ms: between two reports of how far it is */
const EVERY = 1_000;

/** What is played of a plan: what was asked for, and unasked that of few cells. @param asked null: nothing */
export function assumedOf({ plan, notYet }: ReadyPlan, asked: Assumed | null): Assumed | null {
  // its dates have to be amended first
  if (notYet.some(({ code }) => code === 'DATES_IN_PAST')) return null;
  return asked ?? (plan.cells.length > AT_ONCE ? null : 'silent');
}

/** @param patience ms that a page waits for an end */
export function seasonsAtHand(patience?: number) {
  const plays = playsAtHand<Lines>({ kept: KEPT, ...(patience === undefined ? {} : { patience }) });

  /** @param now ms: when the campaign would begin; within a day a season that was played is shown again */
  return (plan: Plan, assumed: Assumed, now: Instant): Promise<SeasonAtHand> =>
    plays(canonicalHash([plan, assumed, dateOf(now, plan.calendar.utcOffset)]), async (report) => {
      const { lines } = await rehearsePlan(plan, assumed, now, report, EVERY);
      return lines;
    });
}
