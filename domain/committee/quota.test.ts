import { describe, expect, test } from 'vitest';
import type { QuotaRule } from '../plan/plan.ts';
import { cutLine, excellentAllowed, quotaGroups, WHOLE } from './quota.ts';

const rule = (base: QuotaRule['base'], rounding: QuotaRule['rounding']): QuotaRule => ({
  percent: 20,
  base,
  rounding,
  over: 'warn',
});
/** The three ways of counting of domain.md 2.3. */
const SETTINGS = {
  A: rule('good', 'floor'),
  B: rule('goodAndExcellent', 'floor'),
  C: rule('good', 'half'),
} as const;

/** Rows of the table in domain.md 2.3: size of the pool, then A, B and C. */
const TABLE: [number, number, number, number][] = [
  [2, 0, 0, 0],
  [3, 0, 0, 0],
  [4, 0, 0, 1],
  [5, 0, 1, 1],
  [6, 1, 1, 1],
  [7, 1, 1, 1],
  [8, 1, 1, 1],
  [9, 1, 1, 1],
  [10, 1, 2, 2],
  [12, 2, 2, 2],
  [13, 2, 2, 2],
  [14, 2, 2, 2],
  [15, 2, 3, 2],
  [16, 2, 3, 3],
  [20, 3, 4, 3],
  [25, 4, 5, 4],
  [30, 5, 6, 5],
];

describe('[X14] situation 3: how many may be excellent', () => {
  test.each(TABLE)('of %i: %i by the letter, %i of all, %i rounded', (pool, a, b, c) => {
    expect([SETTINGS.A, SETTINGS.B, SETTINGS.C].map((setting) => excellentAllowed(pool, setting))).toEqual([
      a,
      b,
      c,
    ]);
  });

  test.each(Object.entries(SETTINGS))(
    'by %s the number keeps to its rule, and one more would not',
    (_, setting) => {
      for (let pool = 0; pool <= 60; pool += 1) {
        const allowed = excellentAllowed(pool, setting);
        const limit = (excellent: number) => {
          const base = setting.base === 'good' ? pool - excellent : pool;
          return setting.rounding === 'half' ? Math.floor((base * 2 + 5) / 10) : Math.floor(base / 5);
        };
        expect(allowed).toBeLessThanOrEqual(limit(allowed));
        if (allowed < pool) expect(allowed + 1).toBeGreaterThan(limit(allowed + 1));
      }
    },
  );

  test('grows with the pool and never shrinks', () => {
    for (const setting of Object.values(SETTINGS))
      for (let pool = 1; pool <= 60; pool += 1)
        expect(excellentAllowed(pool, setting)).toBeGreaterThanOrEqual(excellentAllowed(pool - 1, setting));
  });
});

describe('the state of the quota', () => {
  const lines = [
    { key: 'doi-1', group: 'doi', level: 'EXCELLENT' as const },
    { key: 'doi-2', group: 'doi', level: 'GOOD' as const },
    { key: 'van-phong', group: 'van-phong', level: 'COMPLETED' as const },
  ];

  test('is counted within each peer group, with the number that the percentage is taken of', () => {
    expect(quotaGroups(lines, SETTINGS.A, 'peerGroup')).toEqual([
      { group: 'doi', excellent: 1, good: 1, pool: 2, base: 2, allowed: 0, over: true },
      { group: 'van-phong', excellent: 0, good: 0, pool: 0, base: 0, allowed: 0, over: false },
    ]);
  });

  test('or over all, whatever group a line is of', () => {
    expect(quotaGroups(lines, SETTINGS.B, 'whole')).toEqual([
      { group: WHOLE, excellent: 1, good: 1, pool: 2, base: 2, allowed: 0, over: true },
    ]);
  });
});

describe('the cut line', () => {
  const ranked = [95, 92, 92, 80, null].map((points, index) => ({ key: `c${index + 1}`, points }));

  test('lies below the last one that fits', () => {
    expect(cutLine(ranked, 1)).toEqual({ points: 95, ties: [] });
    expect(cutLine(ranked, 4)).toEqual({ points: 80, ties: [] });
  });

  test('names who stand equal on both sides of it', () => {
    expect(cutLine(ranked, 2)).toEqual({ points: 92, ties: ['c2', 'c3'] });
  });

  test('makes no tie of cells that stand close to each other', () => {
    const close = [95, 92, 91.75, 80].map((points, index) => ({ key: `c${index + 1}`, points }));
    expect(cutLine(close, 2)).toEqual({ points: 92, ties: [] });
  });

  test('makes no tie of cells without points', () => {
    const unscored = ['c1', 'c2', 'c3'].map((key) => ({ key, points: null }));
    expect(cutLine(unscored, 1)).toEqual({ points: null, ties: [] });
  });

  test('is nowhere when nobody fits', () => {
    expect(cutLine(ranked, 0)).toEqual({ points: null, ties: [] });
  });
});
