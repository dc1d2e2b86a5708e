import type { Plan, QuotaRule } from '../plan/plan.ts';
import type { Level } from './committee-content.ts';

/** How many may be rated excellent, and how many are (X14, domain.md 2.3, Quy định 124-QĐ/TW art. 12). */

/** The group of all lines where the quota counts over the whole committee; no peer group has this name. */
export const WHOLE = '';

/** What the percentage is taken of when `excellent` of the pool are rated excellent. */
export const quotaBase = (pool: number, excellent: number, { base }: QuotaRule): number =>
  base === 'good' ? pool - excellent : pool;

/**
 * The largest number of units that may be rated excellent when `excellent + good` units are in the pool: base `good`
 * counts only those rated good, as the rule reads literally.
 *
 * @param pool number of units rated excellent or good
 */
export function excellentAllowed(pool: number, rule: QuotaRule): number {
  const fits = (excellent: number): boolean => {
    // in whole hundredths: 20 percent of 15 are 3, not 3.0000000000000004
    const hundredths = rule.percent * quotaBase(pool, excellent, rule);
    return excellent <= Math.floor((hundredths + (rule.rounding === 'half' ? 50 : 0)) / 100);
  };
  let allowed = 0;
  while (allowed < pool && fits(allowed + 1)) allowed += 1;
  return allowed;
}

export interface QuotaLine {
  key: string;
  group: string;
  level: Level;
}

export interface QuotaGroup {
  group: string;
  excellent: number;
  good: number;
  /** excellent and good together */
  pool: number;
  /** what the percentage is taken of when as many are excellent as allowed */
  base: number;
  allowed: number;
  over: boolean;
}

/** How the quota stands in one group, also where nobody of it is rated yet. */
export function quotaOf(
  group: string,
  own: readonly Pick<QuotaLine, 'level'>[],
  rule: QuotaRule,
): QuotaGroup {
  const count = (level: Level) => own.filter((line) => line.level === level).length;
  const [excellent, good] = [count('EXCELLENT'), count('GOOD')];
  const pool = excellent + good;
  const allowed = excellentAllowed(pool, rule);
  const base = quotaBase(pool, allowed, rule);
  return { group, excellent, good, pool, base, allowed, over: excellent > allowed };
}

/** How the quota stands in each group, in the order in which the groups come up; `whole` makes one group of them. */
export function quotaGroups(
  lines: readonly QuotaLine[],
  rule: QuotaRule,
  grouping: Plan['settings']['quota']['value']['grouping'],
): QuotaGroup[] {
  const groups = Map.groupBy(lines, ({ group }) => (grouping === 'whole' ? WHOLE : group));
  return [...groups].map(([group, own]) => quotaOf(group, own, rule));
}

export interface CutLine {
  /** of the last one that fits; null where nobody fits or it has no points */
  points: number | null;
  /** those who tie across the line */
  ties: string[];
}

/** Where a ranking is cut by the quota. @param ranked best first */
export function cutLine(ranked: readonly { key: string; points: number | null }[], allowed: number): CutLine {
  const last = ranked[allowed - 1]?.points ?? null;
  const next = ranked[allowed]?.points ?? null;
  const tied = last !== null && last === next;
  return {
    points: last,
    ties: tied ? ranked.filter(({ points }) => points === last).map(({ key }) => key) : [],
  };
}
