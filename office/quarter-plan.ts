import type { Plan } from '../domain/plan/plan.ts';
import { type QuarterTexts, type QuarterWish, quarterPlan } from '../domain/plan/quarter-plan.ts';
import { builtInCriteria } from './built-in-criteria.ts';

/**
 * The plan of a quarter out of a year's plan, by the set for leaders that comes with the product unless the plan has its
 * own.
 *
 * @throws QuarterPlanError
 */
export function quarterPlanOf(plan: Plan, wish: QuarterWish, texts: QuarterTexts): Plan {
  const own = plan.criteria.flatMap(({ set }) => (typeof set === 'string' ? [] : [set]));
  const ofLeaders = own.filter(({ subject }) => subject === 'leaderQuality');
  return quarterPlan(plan, wish, ofLeaders.length > 0 ? ofLeaders : builtInCriteria(), texts);
}
