import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from '../domain/plan/plan.ts';
import type { Finding } from '../domain/plan/plan-check.ts';
import { readPlan } from '../office/plan-files.ts';
import { type ToldFinding, toldFinding } from '../words/plan/finding-words.ts';

export interface PlanAt {
  /** with its criteria sets; null when there is an error */
  plan: Plan | null;
  /** of the plan's file first, then of each set's */
  findings: { file: string; findings: ToldFinding<Finding>[] }[];
}

/** Reads a plan and the criteria sets beside it. @throws the error of reading the plan's file */
export async function planAt(path: string): Promise<PlanAt> {
  const beside = (file: string) => join(dirname(path), file);
  const { plan, findings } = readPlan(await readFile(path, 'utf8'), (file) =>
    existsSync(beside(file)) ? readFileSync(beside(file), 'utf8') : null,
  );
  return {
    plan,
    findings: findings.map((one) => ({
      file: one.file === null ? path : beside(one.file),
      findings: one.findings.map(toldFinding),
    })),
  };
}
