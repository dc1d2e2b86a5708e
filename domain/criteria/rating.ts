import type { RefusalReason } from '../refusal-reason.ts';
import type { Grade, ScoringSet } from './criteria.ts';
import { inHundredths } from './criteria-values.ts';

/** What a criteria set makes of scores (domain.md 1.3, 2.2); pure, and independent of the order of the scores. */

export interface Given {
  criterion: string;
  points: number | null;
  grade: Grade | null;
  met: boolean | null;
}

export interface Rating {
  /** every leaf and every gate has a value */
  complete: boolean;
  /** leaves and gates without a value, in the set's order */
  missing: string[];
  /** points, never below 0 */
  total: number;
  /** points, without bonuses */
  max: number;
  groups: { id: string; total: number; max: number }[];
  /** null while incomplete, or where the set recognises instead of rating */
  level: string | null;
  recognised: boolean | null;
  /** why the next better level is not reached: `gate:ky-luat`, `total`, `group:doan-ket`, `criterion:hop-dinh-ky` */
  failed: string[];
}

export interface ValueProblem {
  reason: Extract<
    RefusalReason,
    'unknownCriterion' | 'aboveMaximum' | 'belowZero' | 'needsPoints' | 'needsMet' | 'gradeNotUsed'
  >;
  values: Record<string, string | number>;
}

/** What has to have a value before a set can rate: leaves, then gates. */
export const requiredEntries = (set: ScoringSet): string[] => [
  ...set.leaves.map(({ id }) => id),
  ...set.gates,
];

/** Everything that may be scored, in the order of the form. */
export const scoredEntries = (set: ScoringSet): string[] => [
  ...set.leaves.map(({ id }) => id),
  ...set.adjustments.map(({ id }) => id),
  ...set.gates,
];

/** The most points that an entry may have; null of a gate, and of what the set doesn't have. */
export const maximumOf = ({ leaves, adjustments }: ScoringSet, criterion: string): number | null =>
  [...leaves, ...adjustments].find(({ id }) => id === criterion)?.max ?? null;

const RANK: Record<Grade, number> = { EXCELLENT: 3, GOOD: 2, AVERAGE: 1, POOR: 0 };

/** Sums of points with two decimals, without the noise of binary fractions. */
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;

/** Whether points reach a share of a maximum, in whole numbers: 2.9 of 10 is 29 percent. */
const reaches = (points: number, max: number, percent: number): boolean =>
  Math.round(points * 100) * 10_000 >= Math.round(max * 100) * Math.round(percent * 100);

const gradeBands = (set: ScoringSet) => [...set.gradeBands].sort((a, b) => b.percent - a.percent);

/** A grade stands for the points at which it begins. */
const pointsOf = (set: ScoringSet, max: number, { points, grade }: Given): number | null => {
  if (points !== null) return points;
  const band = gradeBands(set).find((one) => one.grade === grade);
  return band === undefined ? null : sum([(max * band.percent) / 100]);
};

const gradeOf = (set: ScoringSet, max: number, { points, grade }: Given): Grade => {
  if (points === null) return grade ?? 'POOR';
  return gradeBands(set).find(({ percent }) => reaches(points, max, percent))?.grade ?? 'POOR';
};

const DECIMALS = 2;

/**
 * What is wrong with one score; null when the set takes it. Of a leaf points or, where the set has bands, a grade; of an
 * adjustment points; of a gate yes or no.
 */
export function valueProblem(set: ScoringSet, given: Given): ValueProblem | null {
  const { criterion, points, grade, met } = given;
  if (set.gates.includes(criterion))
    return met === null || points !== null || grade !== null ? { reason: 'needsMet', values: {} } : null;
  const max = maximumOf(set, criterion);
  if (max === null) return { reason: 'unknownCriterion', values: { criterion } };
  const isLeaf = set.leaves.some(({ id }) => id === criterion);
  if (grade !== null && (!isLeaf || !set.gradeBands.some((band) => band.grade === grade)))
    return { reason: 'gradeNotUsed', values: { grade } };
  if (met !== null || (points === null && grade === null)) return { reason: 'needsPoints', values: { max } };
  if (points === null) return null;
  if (points < 0) return { reason: 'belowZero', values: { points } };
  if (points > max) return { reason: 'aboveMaximum', values: { points, max } };
  return inHundredths(points) ? null : { reason: 'needsPoints', values: { max, decimals: DECIMALS } };
}

interface Scored {
  values: { id: string; group: string; max: number; core: boolean; points: number; grade: Grade }[];
  total: number;
  groups: Rating['groups'];
  met: (gate: string) => boolean;
}

const unmet = (scored: Scored, gates: readonly string[]): string[] =>
  gates.filter((gate) => !scored.met(gate)).map((gate) => `gate:${gate}`);

/** What keeps scores from each level, best level first; the last level takes everything. */
function obstacles(set: ScoringSet, scored: Scored): { level: string; failed: string[] }[] {
  const { result } = set;
  if (result.by === 'recognition') return [];
  if (result.by === 'points')
    return result.levels.map(({ level, atLeast, gates }) => ({
      level,
      failed: [...(scored.total < atLeast ? ['total'] : []), ...unmet(scored, gates)],
    }));
  return result.levels.map(({ level, every, core, gates }) => ({
    level,
    failed: [
      ...scored.values
        .filter((value) => RANK[value.grade] < RANK[value.core && RANK[core] > RANK[every] ? core : every])
        .map(({ id }) => `criterion:${id}`),
      ...unmet(scored, gates),
    ],
  }));
}

function recognition(set: ScoringSet, scored: Scored): string[] | null {
  const { result } = set;
  if (result.by !== 'recognition') return null;
  return [
    ...(scored.total < result.atLeast ? ['total'] : []),
    ...scored.groups
      .filter(({ total, max }) => !reaches(total, max, result.eachGroupPercent))
      .map(({ id }) => `group:${id}`),
    ...unmet(scored, result.gates),
  ];
}

/**
 * The rating that a set makes of scores; of several scores for one criterion the last counts.
 *
 * @param given scores that `valueProblem` has no objection to
 */
export function rate(set: ScoringSet, given: readonly Given[]): Rating {
  const found = new Map(given.map((one) => [one.criterion, one]));
  const values = set.leaves.flatMap((leaf) => {
    const value = found.get(leaf.id);
    const points = value === undefined ? null : pointsOf(set, leaf.max, value);
    return value === undefined || points === null
      ? []
      : [{ ...leaf, points, grade: gradeOf(set, leaf.max, value) }];
  });
  const missing = [
    ...set.leaves.filter(({ id }) => !values.some((value) => value.id === id)).map(({ id }) => id),
    ...set.gates.filter((gate) => (found.get(gate)?.met ?? null) === null),
  ];
  const adjusted = set.adjustments.map(
    ({ id, kind }) => (kind === 'bonus' ? 1 : -1) * (found.get(id)?.points ?? 0),
  );
  const total = Math.max(0, sum([...values.map(({ points }) => points), ...adjusted]));
  const groups = [...new Set(set.leaves.map(({ group }) => group))].map((id) => ({
    id,
    total: sum(values.filter(({ group }) => group === id).map(({ points }) => points)),
    max: sum(set.leaves.filter(({ group }) => group === id).map(({ max }) => max)),
  }));
  const base = { missing, total, max: sum(set.leaves.map(({ max }) => max)), groups };
  if (missing.length > 0) return { ...base, complete: false, level: null, recognised: null, failed: [] };

  const scored: Scored = { values, total, groups, met: (gate) => found.get(gate)?.met === true };
  const lacking = recognition(set, scored);
  if (lacking !== null)
    return { ...base, complete: true, level: null, recognised: lacking.length === 0, failed: lacking };
  const levels = obstacles(set, scored);
  const reached = levels.findIndex(({ failed }, index) => failed.length === 0 || index === levels.length - 1);
  return {
    ...base,
    complete: true,
    level: levels[reached]?.level ?? null,
    recognised: null,
    failed: levels[reached - 1]?.failed ?? [],
  };
}
