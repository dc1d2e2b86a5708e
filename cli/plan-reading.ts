import { dirname, join } from 'node:path';
import type { Plan } from '../domain/plan/plan.ts';
import type { Finding } from '../domain/plan/plan-check.ts';
import { planAt as readAt } from '../office/built-in-plan.ts';
import { type ToldFinding, toldFinding } from '../words/plan/finding-words.ts';

export interface PlanAt {
  /** with its criteria sets; null when there is an error */
  plan: Plan | null;
  /** of the plan's file first, then of each set's */
  findings: { file: string; findings: ToldFinding<Finding>[] }[];
}

/** A plan and the criteria sets beside it, with their findings in words. @throws the error of reading the plan's file */
export async function planAt(path: string): Promise<PlanAt> {
  const { plan, findings } = await readAt(path);
  return {
    plan,
    findings: findings.map((one) => ({
      file: one.file === null ? path : join(dirname(path), one.file),
      findings: one.findings.map(toldFinding),
    })),
  };
}
