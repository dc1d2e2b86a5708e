import type { Milestone } from '../../domain/obligation/deadline-rule.ts';
import type { Deadline } from '../obligation/obligation-log.ts';
import { byRule } from '../obligation/ruled-deadline.ts';
import type { CampaignContext } from './campaign-context.ts';

/** What the states of all matters are written with: deadlines, and what happens where the rule of the event allows it. */

/** A milestone of the plan while it lies ahead, otherwise a period from now (X7). */
export const byMilestone = (context: CampaignContext, milestone: Milestone, workingDays: number): Deadline =>
  byRule(context, { from: Date.now(), workingDays, milestone });

export const ruled = <A extends string>(...actions: A[]) => ({ guard: 'ruleAllows' as const, actions });
