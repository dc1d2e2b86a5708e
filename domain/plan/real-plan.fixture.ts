import { readFileSync } from 'node:fs';
import type { Plan } from './plan.ts';
import { checkPlan } from './plan-check.ts';
import { withCriteria } from './plan-criteria-reading.ts';

const beside = (file: string) => readFileSync(new URL(`../../plans/${file}`, import.meta.url), 'utf8');

/** The file of the plan 28-KH/ĐU. */
export const realPlanText = (): string => beside('28-kh-du-2024.yaml');

/** The plan 28-KH/ĐU as it stands, with its criteria sets. */
export function realPlanNow(): Plan {
  const { plan } = checkPlan(realPlanText());
  const resolved = plan === null ? null : withCriteria(plan, beside).plan;
  if (resolved === null) throw new Error('the plan does not pass its own check');
  return resolved;
}
