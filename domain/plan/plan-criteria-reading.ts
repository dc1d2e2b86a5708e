import type { CriteriaSet, RulePack } from '../criteria/criteria.ts';
import { checkCriteriaSet } from '../criteria/criteria-check.ts';
import type { Plan } from './plan.ts';
import type { Finding } from './plan-finding.ts';
import type { Quarter, RatedPeriod } from './rated-period.ts';
import { countsFor, rulesOf } from './year-rules.ts';

/** The criteria sets of a plan are read from the files it names, and kept with it from then on. */

export interface PlanWithCriteria {
  /** null when a set has an error */
  plan: Plan | null;
  /** by the set's file */
  findings: { file: string; findings: Finding[] }[];
}

const missing = (file: string): Finding => ({
  severity: 'error',
  code: 'CRITERIA_MISSING',
  line: 1,
  column: 1,
  path: '',
  values: { file },
});

const mismatch = (file: string, asked: string, found: string): Finding => ({
  severity: 'error',
  code: 'CRITERIA_SUBJECT',
  line: 1,
  column: 1,
  path: 'subject',
  values: { file, asked, found },
});

/** Nothing but the set of its day can rate a quarter: there was no such run before. */
const notInForce = (
  file: string,
  { id: pack, inForce }: RulePack,
  year: number,
  quarter: Quarter,
): Finding => ({
  severity: 'error',
  code: 'CRITERIA_QUARTER',
  line: 1,
  column: 1,
  path: 'rulePack',
  values: { file, pack, from: inForce?.from ?? null, to: inForce?.to ?? null, year, quarter },
});

/**
 * A set counts for the plan's year or quarter when its rule pack does; one without a rule pack counts for all years.
 *
 * @param known of which one is named that does
 */
function wrongYear(
  file: string,
  set: CriteriaSet,
  { year, quarter }: RatedPeriod,
  known: readonly CriteriaSet[],
): Finding[] {
  const { rulePack, subject } = set;
  if (rulePack === null || countsFor(set, { year, quarter })) return [];
  const { id: pack, from, to } = rulePack;
  if (quarter !== undefined) return [notInForce(file, rulePack, year, quarter)];
  const inForce = rulesOf(known, subject, { year })?.rulePack?.id ?? null;
  const values = { file, pack, from, to, year, inForce };
  return [{ severity: 'warning', code: 'CRITERIA_YEAR', line: 1, column: 1, path: 'rulePack', values }];
}

/** What is to be looked at in a plan that carries its sets. @param known as for `withCriteria` */
export const rulesToLookAt = (plan: Plan, known: readonly CriteriaSet[]): Finding[] =>
  plan.criteria.flatMap(({ set }) =>
    typeof set === 'string' ? [] : wrongYear(`criteria/${set.id}.yaml`, set, plan, known),
  );

/**
 * Puts the criteria sets into a plan.
 *
 * @param read gives the text of a file that stands beside the plan; null when there is none
 * @param known other sets, of which those are named that are in force where the plan's aren't
 */
export function withCriteria(
  plan: Plan,
  read: (file: string) => string | null,
  known: readonly CriteriaSet[] = [],
): PlanWithCriteria {
  const findings: PlanWithCriteria['findings'] = [];
  const criteria = plan.criteria.map((entry) => {
    if (typeof entry.set !== 'string') return entry;
    const file = entry.set;
    const text = read(file);
    if (text === null) {
      findings.push({ file, findings: [missing(file)] });
      return entry;
    }
    const checked = checkCriteriaSet(text);
    const set = checked.set;
    const other =
      set !== null && set.subject !== entry.subject ? [mismatch(file, entry.subject, set.subject)] : [];
    const year = set === null ? [] : wrongYear(file, set, plan, known);
    if (checked.findings.length + other.length + year.length > 0)
      findings.push({ file, findings: [...checked.findings, ...other, ...year] });
    return set === null ? entry : { ...entry, set };
  });
  const broken = findings.some((each) => each.findings.some(({ severity }) => severity === 'error'));
  return { plan: broken ? null : { ...plan, criteria }, findings };
}
