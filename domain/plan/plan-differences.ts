import { type CriteriaSet, entryNames } from '../criteria/criteria.ts';
import type { RunningPlan } from './campaign-plan.ts';
import type { Plan } from './plan.ts';

/** Everything that differs between two plans: no value is different without being in the list. */

export type PlanPart = Exclude<keyof Plan, 'lastYear' | 'format'> | 'recipients' | 'bases';
export type PlanValue = string | number | boolean | null;

export interface PlanDifference {
  kind: PlanPart;
  change: 'added' | 'removed' | 'changed';
  /** `settings.quota.value.percent`, `people.do-thi-thu.name` */
  path: string;
  /** the path's parts; a key may hold a dot itself */
  keys: readonly string[];
  /** what people call the item it belongs to, e.g. a person's name; null when it belongs to none */
  item: string | null;
  /** null where there is no value; of an item that is new or gone what people call it */
  before: PlanValue;
  after: PlanValue;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an item of a list is known by: who does what, its id or what else names it; null for its place. */
function keyOf(item: unknown): string | null {
  if (!isFields(item)) return String(item);
  const said = (name: string) => (typeof item[name] === 'string' ? [item[name]] : []);
  const role = [...said('person'), ...said('role'), ...said('cell')];
  if (role.length > 1) return role.join('/');
  return ['subject', 'id', 'number', 'date', 'level', 'grade', 'name'].flatMap(said)[0] ?? null;
}

/** The items of a list by their keys; of two with one key the second has a number appended. */
function keyed(items: readonly unknown[]): Map<string, unknown> {
  const byKey = new Map<string, unknown>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item) ?? String(index);
    let free = key;
    for (let count = 2; byKey.has(free); count++) free = `${key}#${count}`;
    byKey.set(free, item);
  }
  return byKey;
}

const fieldsOf = (value: unknown): Map<string, unknown> | null => {
  if (Array.isArray(value)) return keyed(value);
  return isFields(value) ? new Map(Object.entries(value).filter(([, inner]) => inner !== undefined)) : null;
};

class Comparison {
  readonly found: PlanDifference[] = [];
  readonly #nameOf: (key: string) => string | undefined;

  /** @param nameOf what people call whom or what an id means */
  constructor(nameOf: (key: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  #called(item: unknown): string | null {
    if (!isFields(item)) return null;
    const { person, cell, name, title, number } = item;
    const holder = [person, cell].filter((id) => typeof id === 'string');
    if (typeof person === 'string') return holder.map((id) => this.#nameOf(id) ?? id).join(', ');
    return [name, title, number].find((word) => typeof word === 'string') ?? null;
  }

  #value(value: unknown): PlanValue {
    if (value === undefined) return null;
    if (typeof value !== 'object' || value === null) return value as PlanValue;
    return this.#called(value) ?? JSON.stringify(value);
  }

  #add(keys: readonly string[], item: string | null, before: unknown, after: unknown): void {
    const part =
      keys[0] === 'document' && (keys[1] === 'recipients' || keys[1] === 'bases') ? keys[1] : keys[0];
    this.found.push({
      kind: part as PlanPart,
      change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      path: keys.join('.'),
      keys,
      item,
      before: this.#value(before),
      after: this.#value(after),
    });
  }

  /** @param item what people call the innermost item of a list that both values belong to */
  compare(before: unknown, after: unknown, keys: readonly string[], item: string | null): void {
    const [one, other] = [fieldsOf(before), fieldsOf(after)];
    if (one === null || other === null || Array.isArray(before) !== Array.isArray(after)) {
      if (before !== after) this.#add(keys, item, before, after);
      return;
    }
    const inList = Array.isArray(before);
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      const [was, is] = [one.get(key), other.get(key)];
      // an id in a list of ids, e.g. a session's cells
      const id = inList && typeof (is ?? was) === 'string' ? this.#nameOf(key) : undefined;
      const [from, to] = id === undefined ? [was, is] : [was && id, is && id];
      this.compare(from, to, [...keys, key], (inList ? this.#called(is ?? was) : null) ?? item);
    }
    // the same items in another order are another list
    const order = (from: Map<string, unknown>, others: Map<string, unknown>) =>
      [...from.keys()].filter((key) => others.has(key)).join(', ');
    if (inList && order(one, other) !== order(other, one))
      this.#add(keys, item, order(one, other), order(other, one));
  }
}

/** From which points, or by which grades, a level follows. */
function levelsBy(result: CriteriaSet['result']): Record<string, PlanValue> {
  switch (result.by) {
    case 'points':
      return Object.fromEntries(result.levels.map(({ level, atLeast }) => [level, atLeast]));
    case 'grades':
      return Object.fromEntries(result.levels.map(({ level, every, core }) => [level, `${every}/${core}`]));
    case 'recognition':
      return { atLeast: result.atLeast, eachGroupPercent: result.eachGroupPercent };
  }
}

/** What another set scores, and when which level follows: its other texts are another document's. */
const scored = (set: CriteriaSet) => ({
  criteria: [...entryNames(set)].map(([id, { name, kind, max }]) => ({ id, name, kind, max })),
  gradeBands: Object.fromEntries(set.gradeBands.map(({ grade, percent }) => [grade, percent])),
  result: { by: set.result.by, ...levelsBy(set.result) },
});

const named = (set: CriteriaSet | string): string =>
  typeof set === 'string' ? set : `${set.id} (${set.version})`;

/** Sets of one id are compared whole; another one by what it scores. */
function compareSets(
  comparison: Comparison,
  one: Plan['criteria'][number],
  other: Plan['criteria'][number],
): void {
  const keys = ['criteria', one.subject, 'set'];
  const [was, is] = [one.set, other.set];
  if (named(was) !== named(is)) comparison.compare(named(was), named(is), keys, null);
  if (typeof was === 'string' || typeof is === 'string') return;
  const alike = was.id === is.id;
  comparison.compare(alike ? was : scored(was), alike ? is : scored(is), keys, null);
}

/**
 * Every difference from one plan to another, in the order of the plan; what last year handed on does not count.
 *
 * @returns of an item that only one of them has a single difference, with what people call it
 */
export function planDifferences(before: RunningPlan, after: Plan): PlanDifference[] {
  const names = new Map(
    [before, after].flatMap(({ people, cells }) => [...people, ...cells].map(({ id, name }) => [id, name])),
  );
  const comparison = new Comparison((id) => names.get(id));
  const { lastYear: _handedOn, renamed: _asItRan, reorganised: _likewise, ...one } = before;
  const { lastYear: _handedOnToo, ...other } = after;
  const bare = (criteria: Plan['criteria']) => criteria.map(({ set: _set, ...entry }) => entry);
  comparison.compare(
    { ...one, criteria: bare(before.criteria) },
    { ...other, criteria: bare(after.criteria) },
    [],
    null,
  );
  for (const entry of before.criteria) {
    const same = after.criteria.find(({ subject }) => subject === entry.subject);
    if (same !== undefined) compareSets(comparison, entry, same);
  }
  const places = Object.keys(before);
  return comparison.found.toSorted(
    (a, b) => places.indexOf(a.keys[0] ?? '') - places.indexOf(b.keys[0] ?? ''),
  );
}
