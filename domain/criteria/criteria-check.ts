import type { Draft, Finding } from '../plan/plan-finding.ts';
import { describeIssue } from '../plan/plan-issues.ts';
import { checkDocument } from '../plan/yaml-check.ts';
import { type CriteriaSet, criteriaSetSchema } from './criteria.ts';
import { brokenGrades } from './criteria-grade-rules.ts';
import { criteriaOutlineSchema } from './criteria-outline.ts';
import { brokenResult } from './criteria-result-rules.ts';
import { brokenEntries } from './criteria-rules.ts';

export interface CheckedCriteria {
  /** null when there is an error */
  set: CriteriaSet | null;
  findings: Finding[];
}

function rules(raw: unknown): Draft[] {
  const outline = criteriaOutlineSchema.parse(raw);
  return [...brokenEntries(outline), ...brokenResult(outline), ...brokenGrades(outline)];
}

/**
 * Reads a criteria set and tells everything that is wrong with it at once, with line, path and what is expected.
 *
 * @param text YAML, as it stands in the file
 * @returns the set unless there is an error; warnings don't stand in its way
 */
export function checkCriteriaSet(text: string): CheckedCriteria {
  const { value: set, findings } = checkDocument(text, {
    schema: criteriaSetSchema,
    kind: 'criteria',
    rules,
  });
  return { set, findings };
}

/**
 * The same check of a set that comes from elsewhere than YAML; places are paths.
 *
 * @param raw as it would stand in the file, texts in NFC
 */
export function checkCriteriaValue(raw: unknown): { set: CriteriaSet | null; drafts: Draft[] } {
  const parsed = criteriaSetSchema.safeParse(raw);
  const valueAt = (path: readonly PropertyKey[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  const drafts = [
    ...(parsed.error?.issues ?? [])
      .filter(({ code }) => code !== 'custom')
      .flatMap((issue) => describeIssue(issue, criteriaSetSchema, valueAt(issue.path))),
    ...rules(raw),
  ];
  const broken = drafts.some(({ severity }) => severity === 'error');
  return { set: broken || !parsed.success ? null : parsed.data, drafts };
}
