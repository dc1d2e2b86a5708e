import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from '../domain/plan/plan.ts';
import { checkPlan, type Finding } from '../domain/plan/plan-check.ts';
import { withCriteria } from '../domain/plan/plan-criteria-reading.ts';
import { type ToldFinding, toldFinding } from '../words/finding-words.ts';

export interface ReadPlan {
  /** with its criteria sets; null when there is an error */
  plan: Plan | null;
  /** of the plan's file first, then of each set's */
  findings: { file: string; findings: ToldFinding<Finding>[] }[];
}

/** Reads a plan and the criteria sets beside it. @throws the error of reading the plan's file */
export async function readPlan(file: string): Promise<ReadPlan> {
  const { plan, findings } = checkPlan(await readFile(file, 'utf8'));
  const own = findings.length === 0 ? [] : [{ file, findings: findings.map(toldFinding) }];
  if (plan === null) return { plan, findings: own };
  const beside = (name: string) => join(dirname(file), name);
  const resolved = withCriteria(plan, (name) =>
    existsSync(beside(name)) ? readFileSync(beside(name), 'utf8') : null,
  );
  return {
    plan: resolved.plan,
    findings: [
      ...own,
      ...resolved.findings.map((one) => ({
        file: beside(one.file),
        findings: one.findings.map(toldFinding),
      })),
    ],
  };
}
