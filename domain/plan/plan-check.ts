import { type Plan, planSchema } from './plan.ts';
import type { Finding } from './plan-finding.ts';
import { brokenOrder } from './plan-order.ts';
import { outlineSchema } from './plan-outline.ts';
import { peopleFindings } from './plan-people.ts';
import { brokenReferences } from './plan-references.ts';
import { runProblems } from './plan-run.ts';
import { thingsToLookAt } from './plan-warnings.ts';
import { checkDocument } from './yaml-check.ts';

export type { Finding } from './plan-finding.ts';

export interface CheckedPlan {
  /** null when there is an error */
  plan: Plan | null;
  /** errors and warnings, in the order of the text */
  findings: Finding[];
}

/** What should be looked at before a plan runs whose dates are no longer those of its file. */
export const warningsOf = (plan: Plan): Pick<Finding, 'code' | 'values' | 'path'>[] =>
  [outlineSchema.parse(plan)]
    .flatMap((outline) => [...peopleFindings(outline), ...thingsToLookAt(outline)])
    .map(({ code, path, values }) => ({ code, path: path.join('.'), values }));

/**
 * Reads a plan and tells everything that is wrong with it at once, with line, path and what is expected.
 *
 * @param text YAML, as it stands in the file
 * @returns the plan unless there is an error; its criteria sets are still the names of their files
 */
export function checkPlan(text: string): CheckedPlan {
  const { value: plan, findings } = checkDocument(text, {
    schema: planSchema,
    kind: 'plan',
    rules(raw) {
      const outline = outlineSchema.parse(raw);
      return [
        ...runProblems(outline),
        ...brokenReferences(outline),
        ...peopleFindings(outline),
        ...brokenOrder(outline),
        ...thingsToLookAt(outline),
      ];
    },
  });
  return { plan, findings };
}
