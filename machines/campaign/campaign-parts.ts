import { periodEnd } from '../../domain/calendar/calendar.ts';
import type { Deadline } from '../obligation/obligation-log.ts';
import type { CampaignContext } from './campaign-context.ts';

/** What the states of all matters are written with: deadlines, and what happens where the rule of the event allows it. */

/** A milestone of the plan while it lies ahead, otherwise a period from now (X7). */
export function byMilestone(
  context: CampaignContext,
  milestone: number | null,
  workingDays: number,
): Deadline {
  const now = Date.now();
  const due =
    milestone !== null && milestone > now ? milestone : periodEnd(context.terms.calendar, now, workingDays);
  return { due, closes: null, who: 'plan', why: 'plan' };
}

export const ruled = <A extends string>(...actions: A[]) => ({ guard: 'ruleAllows' as const, actions });
