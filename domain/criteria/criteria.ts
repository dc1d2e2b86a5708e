import { z } from 'zod';
import { deferred } from '../deferred.ts';
import { idSchema as id } from '../id.ts';
import { canonicalHash } from '../journal/canonical-hash.ts';
import {
  type CriteriaSubject,
  type Grade,
  gradeName,
  resultSchema,
  type ScoringResult,
  scoringResult,
  subjectName,
} from './criteria-result.ts';
import { day, origin, percent, points, text, version } from './criteria-values.ts';

export type { Grade } from './criteria-result.ts';

/**
 * A criteria set as data (domain.md 0, D1): what is scored, how much it counts, and what level follows. Every value has
 * its source or is marked as a placeholder, which the office has to replace.
 */

export interface Criterion {
  id: string;
  name: string;
  /** the document that the value stands in */
  source?: string | undefined;
  /** assumed, since the document's text is missing */
  placeholder: boolean;
  /** of a leaf, in points */
  max?: number | undefined;
  /** results of tasks, which rules by grades look at apart; of a group it counts for all below */
  core?: boolean | undefined;
  children?: Criterion[] | undefined;
}

/** The most levels of groups: forms have three, and endless nesting must not be followed. */
export const DEEPEST = 5;
/** Forms have a few dozen in a group. */
const MOST_ENTRIES = 500;

function criterionAt(depth: number): z.ZodType<Criterion, unknown> {
  const own = { id, name: text, ...origin, max: points.optional(), core: z.boolean().optional() };
  return depth === DEEPEST
    ? z.strictObject(own)
    : z.strictObject({
        ...own,
        children: z
          .array(criterionAt(depth + 1))
          .min(1)
          .max(MOST_ENTRIES)
          .optional(),
      });
}

/** A regulation, and the years that are rated by it: those on whose last day it is in force. */
const rulePackSchema = deferred(() =>
  z.strictObject({
    id: text,
    from: z.int().min(2000).max(2200),
    to: z.int().min(2000).max(2200).nullable(),
    /** first and last day; `to` null: nothing that follows it is known. Sets from before there were days have none */
    inForce: z.strictObject({ from: day, to: day.nullable() }).optional(),
    /** the regulation that it follows */
    replaces: text.optional(),
    /** the guide to it, with its day */
    guidedBy: text.optional(),
    /** what it says of how many may be excellent, for a plan that takes it */
    quota: text.optional(),
  }),
);
export type RulePack = z.infer<typeof rulePackSchema>;

export const criteriaSetSchema = deferred(() =>
  z.strictObject({
    format: z.literal(1),
    id,
    version,
    subject: subjectName,
    title: text,
    /** null where the set doesn't depend on a regulation */
    rulePack: rulePackSchema.nullable(),
    source: text,
    placeholder: z.boolean(),
    /** the document whose text has to replace it */
    replaceBy: text.nullable(),
    criteria: z.array(criterionAt(1)).min(1).max(MOST_ENTRIES),
    adjustments: z
      .array(z.strictObject({ id, name: text, kind: z.enum(['bonus', 'penalty']), max: points, ...origin }))
      .max(MOST_ENTRIES)
      .default([]),
    gates: z
      .array(z.strictObject({ id, name: text, ...origin }))
      .max(MOST_ENTRIES)
      .default([]),
    /** share of a criterion's maximum that makes a grade, best first */
    gradeBands: z
      .array(z.strictObject({ grade: gradeName, percent, ...origin }))
      .max(20)
      .default([]),
    result: resultSchema,
  }),
);
export type CriteriaSet = z.infer<typeof criteriaSetSchema>;

/** What statecharts carry of a set: no texts. */
export interface ScoringSet {
  id: string;
  version: string;
  sha256: string;
  subject: CriteriaSubject;
  placeholder: boolean;
  /** `group` is the criterion at the top of the tree */
  leaves: { id: string; group: string; max: number; core: boolean }[];
  adjustments: { id: string; kind: 'bonus' | 'penalty'; max: number }[];
  gates: string[];
  gradeBands: { grade: Grade; percent: number }[];
  result: ScoringResult;
}

interface Leaf {
  criterion: Criterion;
  group: string;
  /** names from the top down, without its own */
  path: string[];
  core: boolean;
}

function leavesOf(
  criteria: readonly Criterion[],
  group: string | null,
  path: string[],
  core: boolean,
): Leaf[] {
  return criteria.flatMap((criterion) => {
    const top = group ?? criterion.id;
    const isCore = criterion.core ?? core;
    return criterion.children === undefined
      ? [{ criterion, group: top, path, core: isCore }]
      : leavesOf(criterion.children, top, [...path, criterion.name], isCore);
  });
}

/** sha256 over the whole set: says which text of the criteria was scored by. */
export const criteriaDigest = (set: CriteriaSet): string => canonicalHash(set);

/** What a set scores and derives by, without its texts; small enough to travel with every case. */
export function scoringOf(set: CriteriaSet): ScoringSet {
  return {
    id: set.id,
    version: set.version,
    sha256: criteriaDigest(set),
    subject: set.subject,
    placeholder: set.placeholder,
    leaves: leavesOf(set.criteria, null, [], false).map(({ criterion, group, core }) => ({
      id: criterion.id,
      group,
      max: criterion.max ?? 0,
      core,
    })),
    adjustments: set.adjustments.map((entry) => ({ id: entry.id, kind: entry.kind, max: entry.max })),
    gates: set.gates.map((gate) => gate.id),
    gradeBands: set.gradeBands.map(({ grade, percent: share }) => ({ grade, percent: share })),
    result: scoringResult(set.result),
  };
}

/** Whether two sets score and derive alike: they differ in words, sources and versions alone. */
export function scoresAlike(one: ScoringSet, other: ScoringSet): boolean {
  const bare = ({ version: _version, sha256: _sha256, placeholder: _placeholder, ...rest }: ScoringSet) =>
    canonicalHash(rest);
  return bare(one) === bare(other);
}

export interface CriteriaEntry {
  name: string;
  /** names of the criteria above, from the top */
  path: string[];
  kind: 'criterion' | 'bonus' | 'penalty' | 'gate';
  /** points; null of a gate */
  max: number | null;
  placeholder: boolean;
}

/** Whether it has to be scored: points on top and off may be left out. */
export const isRequired = ({ kind }: Pick<CriteriaEntry, 'kind'>): boolean =>
  kind === 'criterion' || kind === 'gate';

/** A value without a source of its own is as sure as its set. */
export const isPlaceholder = (
  set: CriteriaSet,
  entry: { source?: string | undefined; placeholder: boolean },
): boolean => entry.placeholder || (set.placeholder && entry.source === undefined);

/** Everything that is scored, by id, in the order of the form. */
export function entryNames(set: CriteriaSet): Map<string, CriteriaEntry> {
  const entries: [string, CriteriaEntry][] = [
    ...leavesOf(set.criteria, null, [], false).map(({ criterion, path }): [string, CriteriaEntry] => [
      criterion.id,
      {
        name: criterion.name,
        path,
        kind: 'criterion',
        max: criterion.max ?? 0,
        placeholder: isPlaceholder(set, criterion),
      },
    ]),
    ...set.adjustments.map((entry): [string, CriteriaEntry] => [
      entry.id,
      {
        name: entry.name,
        path: [],
        kind: entry.kind,
        max: entry.max,
        placeholder: isPlaceholder(set, entry),
      },
    ]),
    ...set.gates.map((gate): [string, CriteriaEntry] => [
      gate.id,
      { name: gate.name, path: [], kind: 'gate', max: null, placeholder: isPlaceholder(set, gate) },
    ]),
  ];
  return new Map(entries);
}
