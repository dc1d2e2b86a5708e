import type { Settings } from './plan/plan.ts';

/**
 * The largest number of units that may be rated excellent when `excellent + good` units are in the pool (domain.md 2.3,
 * Quy định 124-QĐ/TW art. 12): base `good` counts only those rated good, as the rule reads literally.
 *
 * @param pool number of units rated excellent or good
 */
export function excellentAllowed(pool: number, quota: Settings['quota']['value']): number {
  const share = quota.percent / 100;
  const fits = (excellent: number): boolean => {
    const base = quota.base === 'good' ? pool - excellent : pool;
    const limit = share * base;
    // thousandths guard against 0.2 * 15 coming out as 3.0000000000000004
    const rounded = quota.rounding === 'floor' ? Math.floor(limit + 1e-9) : Math.floor(limit + 0.5 + 1e-9);
    return excellent <= rounded;
  };
  let allowed = 0;
  while (allowed < pool && fits(allowed + 1)) allowed += 1;
  return allowed;
}
