import type { LocalDate } from '../calendar/instant.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import type { Plan } from './plan.ts';
import { comingSession, type Difference, shiftPlan } from './shift.ts';
import { byRulesOf, type YearRules } from './year-rules.ts';

export interface MovedPlan extends YearRules {
  plan: Plan;
  differences: Difference[];
}

/**
 * The plan with its first session on another day, by the rules of the year that it then rates; within its own year the
 * rules stay as they are.
 *
 * @param sets criteria sets that may replace those whose rules have run out
 */
export function movedPlan(plan: Plan, session: LocalDate, sets: readonly CriteriaSet[]): MovedPlan {
  const { plan: shifted, differences } = shiftPlan(plan, session);
  return shifted.year === plan.year
    ? { plan: shifted, differences, taken: [], withoutRules: [], criteriaGone: [] }
    : { differences, ...byRulesOf(shifted, shifted.year, sets) };
}

/** The plan in the coming season. @param today local day */
export const planInComingSeason = (plan: Plan, today: LocalDate, sets: readonly CriteriaSet[]): MovedPlan =>
  movedPlan(plan, comingSession(plan, today), sets);
