import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { comingSession, shiftPlan } from '../domain/plan/shift.ts';
import { builtInPlan } from '../office/built-in-plan.ts';

/** The plan 28-KH/ĐU as it stands. */
export const realPlan = (): Promise<Plan> => builtInPlan();

/** The plan moved to the coming season. @param now instant, ms */
export const comingSeason = (plan: Plan, now: number): Plan =>
  shiftPlan(plan, comingSession(plan, dateOf(now, plan.calendar.utcOffset))).plan;
