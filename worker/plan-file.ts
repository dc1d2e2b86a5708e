import { dateOf } from '../domain/calendar/instant.ts';
import { planInComingSeason } from '../domain/plan/moved-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { builtInCriteria } from '../office/built-in-criteria.ts';
import { builtInPlan } from '../office/built-in-plan.ts';

/** The plan 28-KH/ĐU as it stands. */
export const realPlan = (): Promise<Plan> => builtInPlan();

/** The plan moved to the coming season, by the rules of its year. @param now instant, ms */
export const comingSeason = (plan: Plan, now: number): Plan =>
  planInComingSeason(plan, dateOf(now, plan.calendar.utcOffset), builtInCriteria()).plan;
