import { stringify } from 'yaml';
import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { checkPlan, type Finding } from '../domain/plan/plan-check.ts';
import { withCriteria } from '../domain/plan/plan-criteria-reading.ts';

/** A plan as files: its own, and beside it those of the criteria sets that it names. */

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
  const resolved = withCriteria(plan, beside);
  return { plan: resolved.plan, findings: [...own, ...resolved.findings] };
}

export interface PlanFiles {
  /** naming the sets by their files */
  plan: string;
  sets: { file: string; set: CriteriaSet; text: string }[];
}

export function planFiles(plan: Plan): PlanFiles {
  const sets = plan.criteria.flatMap(({ set }) =>
    typeof set === 'string' ? [] : [{ file: `criteria/${set.id}.yaml`, set, text: criteriaYaml(set) }],
  );
  const criteria = plan.criteria.map((entry) =>
    typeof entry.set === 'string' ? entry : { ...entry, set: `criteria/${entry.set.id}.yaml` },
  );
  return { plan: stringify({ ...plan, criteria }, { lineWidth: 110 }), sets };
}
