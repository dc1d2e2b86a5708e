import type { Plan } from './plan.ts';

/** What differs between two plans, whole: every value stands somewhere in the list. */

export interface PlanDifference {
  /** `settings.quota.value.percent`, `people.do-thi-thu.name` */
  path: string;
  /** null where the plan has no such value */
  before: string | null;
  after: string | null;
}

/** What an item of a list is known by: its id or what else names it, else its place. */
function keyOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(index);
  const of = item as Record<string, unknown>;
  if (typeof of['person'] === 'string' && typeof of['role'] === 'string')
    return [of['person'], of['role'], of['cell']].filter((part) => typeof part === 'string').join('/');
  for (const name of ['subject', 'id', 'number', 'date', 'name'])
    if (typeof of[name] === 'string') return of[name];
  return String(index);
}

function flat(value: unknown, path: string, into: Map<string, string>): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) {
    into.set(path, String(value));
    return;
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item, index), item] as const)
    : Object.entries(value);
  if (entries.length === 0) into.set(path, Array.isArray(value) ? '[]' : '{}');
  for (const [key, item] of entries) {
    const at = path === '' ? key : `${path}.${key}`;
    // two items under one key are told apart by their place
    flat(item, [...into.keys()].some((known) => known === at) ? `${at}#${into.size}` : at, into);
  }
}

/** A criteria set that is another one altogether is one difference, not hundreds. */
function criteriaNames({ criteria }: Plan): Map<string, string> {
  return new Map(
    criteria.map(({ subject, set }) => [
      subject,
      typeof set === 'string' ? set : `${set.id} (${set.version})`,
    ]),
  );
}

/** Every difference from one plan to another, in the order of the plan; what last year handed on is none. */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  const [olds, news] = [criteriaNames(before), criteriaNames(after)];
  const exchanged = new Set([...olds.keys()].filter((subject) => olds.get(subject) !== news.get(subject)));
  const flatten = ({ lastYear: _lastYear, ...plan }: Plan) => {
    const values = new Map<string, string>();
    const criteria = plan.criteria.filter(({ subject }) => !exchanged.has(subject));
    flat({ ...plan, criteria }, '', values);
    return values;
  };
  const [one, other] = [flatten(before), flatten(after)];
  const sets = [...exchanged].map((subject) => ({
    path: `criteria.${subject}`,
    before: olds.get(subject) ?? null,
    after: news.get(subject) ?? null,
  }));
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  const values = paths.flatMap((path): PlanDifference[] => {
    const [was, is] = [one.get(path) ?? null, other.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
  return [...sets, ...values];
}
