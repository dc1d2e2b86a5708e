import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaSets } from './criteria.fixture.ts';
import { criteriaDigest, type ScoringSet, scoringOf } from './criteria.ts';
import { checkCriteriaSet } from './criteria-check.ts';
import { type Given, rate, valueProblem } from './rating.ts';

const points = (criterion: string, value: number): Given => ({
  criterion,
  points: value,
  grade: null,
  met: null,
});
const met = (criterion: string, value: boolean): Given => ({
  criterion,
  points: null,
  grade: null,
  met: value,
});
const grade = (criterion: string, value: Given['grade']): Given => ({
  criterion,
  points: null,
  grade: value,
  met: null,
});

/** Two groups, a bonus, a penalty and a condition; by points, by grades and by recognition. */
const base: ScoringSet = {
  id: 'thu',
  version: '1',
  sha256: '0'.repeat(64),
  subject: 'cellQuality',
  placeholder: true,
  leaves: [
    { id: 'a', group: 'one', max: 30, core: true },
    { id: 'b', group: 'one', max: 20, core: false },
    { id: 'c', group: 'two', max: 50, core: false },
  ],
  adjustments: [
    { id: 'plus', kind: 'bonus', max: 5 },
    { id: 'minus', kind: 'penalty', max: 10 },
  ],
  gates: ['ky-luat'],
  gradeBands: [],
  result: {
    by: 'points',
    levels: [
      { level: 'EXCELLENT', atLeast: 90, gates: ['ky-luat'] },
      { level: 'GOOD', atLeast: 70, gates: [] },
      { level: 'COMPLETED', atLeast: 50, gates: [] },
      { level: 'NOT_COMPLETED', atLeast: 0, gates: [] },
    ],
  },
};
const byGrades: ScoringSet = {
  ...base,
  gradeBands: [
    { grade: 'EXCELLENT', percent: 90 },
    { grade: 'GOOD', percent: 70 },
    { grade: 'AVERAGE', percent: 50 },
    { grade: 'POOR', percent: 0 },
  ],
  result: {
    by: 'grades',
    levels: [
      { level: 'EXCELLENT', every: 'GOOD', core: 'EXCELLENT', gates: ['ky-luat'] },
      { level: 'GOOD', every: 'AVERAGE', core: 'GOOD', gates: ['ky-luat'] },
      { level: 'COMPLETED', every: 'AVERAGE', core: 'AVERAGE', gates: [] },
      { level: 'NOT_COMPLETED', every: 'POOR', core: 'POOR', gates: [] },
    ],
  },
};
const byRecognition: ScoringSet = {
  ...base,
  subject: 'fourGood',
  result: { by: 'recognition', atLeast: 90, eachGroupPercent: 80, gates: ['ky-luat'] },
};
const scores = (a: number, b: number, c: number, kept = true): Given[] => [
  points('a', a),
  points('b', b),
  points('c', c),
  met('ky-luat', kept),
];

describe('a rating by points', () => {
  test.each([
    [[30, 20, 40], 90, 'EXCELLENT', []],
    [[30, 20, 39.99], 89.99, 'GOOD', ['total']],
    [[20, 10, 40], 70, 'GOOD', ['total']],
    [[20, 10, 39.5], 69.5, 'COMPLETED', ['total']],
    [[0, 0, 49], 49, 'NOT_COMPLETED', ['total']],
  ] as const)('[R24] of %j is %d points, %s', ([a, b, c], total, level, failed) => {
    expect(rate(base, scores(a, b, c))).toEqual({
      complete: true,
      missing: [],
      total,
      max: 100,
      groups: [
        { id: 'one', total: a + b, max: 50 },
        { id: 'two', total: c, max: 50 },
      ],
      level,
      recognised: null,
      failed,
    });
  });

  test('with a condition that is not met gives the next level, and names the condition', () => {
    expect(rate(base, scores(30, 20, 45, false))).toMatchObject({
      total: 95,
      level: 'GOOD',
      failed: ['gate:ky-luat'],
    });
  });

  test('adds bonuses, subtracts penalties, and never goes below zero', () => {
    expect(rate(base, [...scores(30, 20, 36), points('plus', 4)])).toMatchObject({
      total: 90,
      level: 'EXCELLENT',
    });
    expect(rate(base, [...scores(30, 20, 42), points('minus', 2.5)])).toMatchObject({
      total: 89.5,
      level: 'GOOD',
    });
    expect(rate(base, [...scores(0, 0, 3), points('minus', 10)]).total).toBe(0);
  });

  test('has no noise of binary fractions', () => {
    expect(rate(base, scores(0.1, 0.2, 0)).total).toBe(0.3);
    expect(rate(base, scores(29.7, 19.9, 40.4))).toMatchObject({ total: 90, level: 'EXCELLENT' });
  });

  test('[R46] waits until every criterion and every condition has a value', () => {
    expect(rate(base, [points('a', 30), points('plus', 1)])).toMatchObject({
      complete: false,
      missing: ['b', 'c', 'ky-luat'],
      total: 31,
      level: null,
      recognised: null,
      failed: [],
    });
    expect(rate(base, [])).toMatchObject({ complete: false, total: 0, max: 100 });
  });
});

describe('a rating by grades', () => {
  test.each([
    ['all good, tasks excellent', [27, 14, 35], 'EXCELLENT', []],
    ['tasks only good', [26.99, 20, 50], 'GOOD', ['criterion:a']],
    ['one average', [30, 13.99, 50], 'GOOD', ['criterion:b']],
    ['tasks average', [15, 20, 50], 'COMPLETED', ['criterion:a']],
    ['one poor', [30, 9.99, 50], 'NOT_COMPLETED', ['criterion:b']],
  ] as const)('[R24] by 124: %s', (_title, [a, b, c], level, failed) => {
    expect(rate(byGrades, scores(a, b, c))).toMatchObject({ level, failed });
  });

  test('takes a grade where points are missing, and counts the points at which it begins', () => {
    const given = [grade('a', 'EXCELLENT'), grade('b', 'GOOD'), points('c', 50), met('ky-luat', true)];
    expect(rate(byGrades, given)).toMatchObject({ complete: true, total: 27 + 14 + 50, level: 'EXCELLENT' });
    expect(rate(base, given).missing).toEqual(['a', 'b']);
  });
});

describe('a recognition', () => {
  test.each([
    [[30, 20, 40, true], true, []],
    [[30, 20, 39, true], false, ['total', 'group:two']],
    [[30, 9.99, 50, true], false, ['total', 'group:one']],
    [[30, 20, 50, false], false, ['gate:ky-luat']],
  ] as const)('[R22] of %j is %s', ([a, b, c, kept], recognised, failed) => {
    expect(rate(byRecognition, scores(a, b, c, kept))).toMatchObject({ recognised, failed, level: null });
  });
});

describe('one score', () => {
  test.each<[string, ScoringSet, Given, string | null]>([
    ['within its maximum', base, points('a', 29.75), null],
    ['of nothing', base, points('a', 0), null],
    ['above its maximum', base, points('a', 30.01), 'aboveMaximum'],
    ['below zero', base, points('minus', -1), 'belowZero'],
    ['with three decimals', base, points('a', 1.005), 'needsPoints'],
    ['that is no number', base, points('a', Number.NaN), 'needsPoints'],
    ['without a value', base, { ...points('a', 0), points: null }, 'needsPoints'],
    ['of a criterion in yes or no', base, met('a', true), 'needsPoints'],
    ['of a condition in points', base, points('ky-luat', 1), 'needsMet'],
    ['of a condition that is not met', base, met('ky-luat', false), null],
    ['of something else', base, points('x', 1), 'unknownCriterion'],
    ['of a group', base, points('one', 1), 'unknownCriterion'],
    ['by a grade where there are bands', byGrades, grade('a', 'GOOD'), null],
    ['by a grade where there are none', base, grade('a', 'GOOD'), 'gradeNotUsed'],
    ['of a bonus by a grade', byGrades, grade('plus', 'GOOD'), 'gradeNotUsed'],
  ])('[R47, R49] %s', (_title, set, given, reason) => {
    expect(valueProblem(set, given)?.reason ?? null).toBe(reason);
  });
});

/** Scores of a random set, each of them valid. */
const scored = criteriaSets.chain((whole) => {
  const set = scoringOf(whole);
  const cents = (max: number) =>
    fc.integer({ min: 0, max: Math.round(max * 100) }).map((count) => count / 100);
  return fc.record({
    set: fc.constant(set),
    given: fc.tuple(
      ...set.leaves.map(({ id, max }) => cents(max).map((value) => points(id, value))),
      ...set.adjustments.map(({ id, max }) => cents(max).map((value) => points(id, value))),
      ...set.gates.map((id) => fc.boolean().map((value) => met(id, value))),
    ),
  });
});
const rankOf = (set: ScoringSet, given: readonly Given[]): number => {
  const { level, recognised } = rate(set, given);
  if (set.result.by === 'recognition') return recognised === true ? 1 : 0;
  return -set.result.levels.findIndex((one) => one.level === level);
};

describe('of any set and any scores', () => {
  test('the total lies between zero and the maximum with all bonuses, with two decimals', () => {
    fc.assert(
      fc.property(scored, ({ set, given }) => {
        for (const one of given) expect(valueProblem(set, one)).toBeNull();
        const { total, max, complete, groups } = rate(set, given);
        const bonus = set.adjustments
          .filter(({ kind }) => kind === 'bonus')
          .reduce((sum, one) => sum + one.max, 0);
        expect(complete).toBe(true);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(max + bonus + 1e-6);
        expect(total).toBe(Number(total.toFixed(2)));
        expect(groups.reduce((sum, group) => sum + group.max, 0)).toBeCloseTo(max, 6);
      }),
      { numRuns: 300 },
    );
  });

  test('more points, a smaller penalty or a condition that is met never give a worse level', () => {
    fc.assert(
      fc.property(scored, fc.nat(), ({ set, given }, nth) => {
        const index = nth % given.length;
        const better = given.map((one, at): Given => {
          if (at !== index) return one;
          if (one.met !== null) return { ...one, met: true };
          const adjusted = set.adjustments.find(({ id }) => id === one.criterion);
          const max = adjusted?.max ?? set.leaves.find(({ id }) => id === one.criterion)?.max ?? 0;
          return { ...one, points: adjusted?.kind === 'penalty' ? 0 : max };
        });
        expect(rankOf(set, better)).toBeGreaterThanOrEqual(rankOf(set, given));
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the scores makes no difference', () => {
    fc.assert(
      fc.property(
        scored.chain(({ set, given }) =>
          fc.record({
            set: fc.constant(set),
            given: fc.constant(given),
            mixed: fc.shuffledSubarray([...given], { minLength: given.length }),
          }),
        ),
        ({ set, given, mixed }) => {
          expect(rate(set, mixed)).toEqual(rate(set, given));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('there is a level, or an answer, for whatever was scored', () => {
    fc.assert(
      fc.property(scored, ({ set, given }) => {
        const { level, recognised, failed } = rate(set, given);
        expect(set.result.by === 'recognition' ? recognised : level).not.toBeNull();
        const best = set.result.by === 'recognition' ? recognised : level === set.result.levels[0]?.level;
        expect(failed.length === 0).toBe(best);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a statechart carries of a set', () => {
  const { set } = checkCriteriaSet(
    readFileSync(new URL('../../plans/criteria/chat-luong-chi-bo-124.yaml', import.meta.url), 'utf8'),
  );
  if (set === null) throw new Error('the set does not pass its check');

  test('[R24] has no texts, and the digest of the whole set', () => {
    const scoring = scoringOf(set);
    expect(scoring.sha256).toBe(criteriaDigest(set));
    expect(JSON.stringify(scoring)).not.toMatch(/[ăâđêôơưáàảãạ]/i);
    expect(scoring.leaves.filter(({ core }) => core).map(({ id, group }) => [id, group])).toEqual([
      ['chi-tieu-nghi-quyet', 'ket-qua-nhiem-vu-nam'],
      ['nhiem-vu-duoc-giao', 'ket-qua-nhiem-vu-nam'],
    ]);
  });

  test('has another digest as soon as one word of the set is another', () => {
    expect(criteriaDigest({ ...set, title: `${set.title}.` })).not.toBe(criteriaDigest(set));
    expect(criteriaDigest(structuredClone(set))).toBe(criteriaDigest(set));
  });
});
