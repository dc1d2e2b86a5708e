import { fileURLToPath } from 'node:url';
import { planAt } from '../cli/plan-reading.ts';
import { dateOf } from '../domain/calendar/instant.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { calendarOf, earliestSession, shiftPlan } from '../domain/plan/shift.ts';

export const realPlanFile = fileURLToPath(new URL('../plans/28-kh-du-2024.yaml', import.meta.url));

/** The plan 28-KH/ĐU as it stands. */
export async function realPlan(): Promise<Plan> {
  const { plan } = await planAt(realPlanFile);
  if (plan === null) throw new Error(`${realPlanFile} does not pass its own check`);
  return plan;
}

/**
 * The plan moved to the coming season: its session on the first Thursday that leaves the plan's number of working days
 * before it.
 *
 * @param now instant, ms
 */
export function comingSeason(plan: Plan, now: number): Plan {
  const today = dateOf(now, plan.calendar.utcOffset);
  return shiftPlan(plan, earliestSession(calendarOf(plan), today, plan.settings.preparationLead.value)).plan;
}
