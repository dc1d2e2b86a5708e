import { type MovedPlan, movedPlan } from '../domain/plan/moved-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { builtInCriteria } from '../office/built-in-criteria.ts';
import { yearRuleLines } from '../words/plan/rule-words.ts';
import { criteriaIn } from './carry-over.ts';
import type { Output } from './output.ts';

/**
 * A plan with its first session on another day, by the rules of the year that it then rates: those of the folder before
 * those that come with the product.
 *
 * @param session left out: as it stands
 * @param folder of criteria sets; null: only those that come with the product
 */
export async function movedTo(
  plan: Plan,
  session: string | undefined,
  folder: string | null,
  output: Output,
): Promise<MovedPlan> {
  if (session === undefined) return { plan, differences: [], taken: [], withoutRules: [], criteriaGone: [] };
  const given = folder === null ? [] : await criteriaIn(folder, output);
  return movedPlan(plan, session, [...given, ...builtInCriteria()]);
}

/** Prints which rules the plan has taken in its new year. */
export function printTaken({ plan, differences: _, ...rules }: MovedPlan, output: Output): void {
  for (const line of yearRuleLines(rules, plan.year, output.lang)) output.line(`  ${line}`);
}
