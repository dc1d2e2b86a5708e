import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { checkPlan, type Finding } from '../domain/plan/plan-check.ts';
import { withCriteria } from '../domain/plan/plan-criteria-reading.ts';
import { builtInCriteria } from './built-in-criteria.ts';

/** A plan as files: its own, and beside it those of the criteria sets that it names. */

const LINE_WIDTH = 110;

export interface ReadPlan {
  /** with its criteria sets; null when there is an error */
  plan: Plan | null;
  /** of the plan's own file (null) first, then of each set's by its name in the plan */
  findings: { file: string | null; findings: Finding[] }[];
}

/** @param beside the text of a set's file by its name in the plan; null when there is none */
export function readPlan(text: string, beside: (file: string) => string | null): ReadPlan {
  const { plan, findings } = checkPlan(text);
  const own = findings.length === 0 ? [] : [{ file: null, findings }];
  if (plan === null) return { plan, findings: own };
  const resolved = withCriteria(plan, beside, builtInCriteria());
  return { plan: resolved.plan, findings: [...own, ...resolved.findings] };
}

export interface PlanFiles {
  /** naming the sets by their files */
  plan: string;
  sets: { file: string; set: CriteriaSet; text: string }[];
}

/** What stands in a plan's file as comments. */
export interface PlanComments {
  /** lines above the plan */
  head: readonly string[];
  /** above these parts of it */
  beside?: { paths: readonly (readonly string[])[]; text: string };
}

/** @param text of a plan's file */
function commented(text: string, { head, beside }: PlanComments): string {
  const document = parseDocument(text);
  for (const path of beside?.paths ?? []) {
    const above = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(above)
      ? above.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    if (isScalar(pair?.key)) pair.key.commentBefore = beside?.text;
  }
  document.commentBefore = head.join('\n');
  return document.toString({ lineWidth: LINE_WIDTH });
}

export function planFiles(plan: Plan, comments: PlanComments | null = null): PlanFiles {
  const sets = plan.criteria.flatMap(({ set }) =>
    typeof set === 'string' ? [] : [{ file: `criteria/${set.id}.yaml`, set, text: criteriaYaml(set) }],
  );
  const criteria = plan.criteria.map((entry) =>
    typeof entry.set === 'string' ? entry : { ...entry, set: `criteria/${entry.set.id}.yaml` },
  );
  const text = stringify({ ...plan, criteria }, { lineWidth: LINE_WIDTH });
  return { plan: comments === null ? text : commented(text, comments), sets };
}
