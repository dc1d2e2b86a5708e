import pc from 'picocolors';
import type { Plan } from '../domain/plan/plan.ts';
import type { Finding } from '../domain/plan/plan-check.ts';
import type { ToldFinding } from '../words/plan/finding-words.ts';
import { assumedInPlan, assumedLines, ruleLines } from '../words/plan/rule-words.ts';
import { CommandFailure, noFile } from './command-failure.ts';
import type { Output } from './output.ts';
import { type PlanAt, planAt } from './plan-reading.ts';

/** A plan in a file, and what commands tell of it. */

/** A plan with what is found in it. @throws CommandFailure of a file that isn't there */
export async function planRead(file: string): Promise<PlanAt> {
  return await planAt(file).catch((error: NodeJS.ErrnoException) => {
    throw noFile(file, error);
  });
}

export function printFindings(file: string, findings: ToldFinding<Finding>[], output: Output): void {
  const { severities, expected: expectedWords } = output.texts.failures;
  for (const { severity, code, line, column, path, message, expected } of findings) {
    const mark = (severity === 'error' ? pc.red : pc.yellow)(severities[severity]);
    output.line(`${file}:${line}:${column}  ${mark} ${code}  ${path}`);
    output.line(
      `    ${message[output.lang]}${expected === undefined ? '' : ` (${expectedWords(String(expected))})`}`,
    );
  }
}

/** Prints by which regulations a plan rates, and every value in it that is assumed. */
export function printRules(plan: Plan, output: Output): void {
  const rules = ruleLines(plan, output.lang);
  for (const line of rules) output.line(line);
  for (const line of assumedLines(plan, output.lang)) output.line(line);
  output.data({ rules, assumed: assumedInPlan(plan, output.lang) });
}

/** A plan that passes its check. @throws CommandFailure PLAN_INVALID after every error was printed */
export async function planIn(file: string, output: Output): Promise<Plan> {
  const { plan, findings } = await planRead(file);
  if (plan !== null) return plan;
  const errors = findings.flatMap((each) => {
    const wrong = each.findings.filter(({ severity }) => severity === 'error');
    printFindings(each.file, wrong, output);
    return wrong;
  });
  throw new CommandFailure('PLAN_INVALID', output.texts.plan.invalid(errors.length), errors);
}
