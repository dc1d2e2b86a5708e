import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoringSet } from '../criteria/criteria.ts';
import type { ScoreLayers, ScoreValue } from './case-content.ts';
import {
  currentScores,
  derivedRating,
  differsMuch,
  noScores,
  scoreBelow,
  scoreOf,
  withScores,
  withSelfScores,
} from './score-layers.ts';
import type { Score } from './score-value.ts';

const of = (criterion: string, points: number): Score => ({ criterion, points, evidence: [] });
const self = (layers: ScoreLayers, version: number, ...scores: Score[]) =>
  withSelfScores(layers, { cellQuality: scores }, { by: 'anh', at: version, version });
const team = (layers: ScoreLayers, ...scores: Score[]) =>
  withScores(
    layers,
    'team',
    scores.map((score) => ({ ...score, subject: 'cellQuality' as const })),
    { by: 'member', at: 9 },
  );
const points = (value: number): ScoreValue => ({ points: value, grade: null, met: null });
const met = (value: boolean): ScoreValue => ({ points: null, grade: null, met: value });

describe('the scores that count', () => {
  test('are of the team’s layer the newest of each criterion', () => {
    const layers = team(team(noScores, of('a', 1), of('b', 2)), of('a', 3));
    expect(currentScores(layers, 'team').map(({ id, points: given }) => [id, given])).toEqual([
      ['t2', 2],
      ['t3', 3],
    ]);
  });

  test('are of the self layer those of the newest dossier alone: what it leaves out is not taken from an older one', () => {
    const layers = self(self(noScores, 1, of('a', 1), of('b', 2)), 2, of('a', 3));
    expect(currentScores(layers, 'self').map(({ id }) => id)).toEqual(['s3']);
    expect(scoreOf(layers, 'self', 'cellQuality', 'b')).toBeNull();
  });

  test('of the same criterion in another subject are others', () => {
    const layers = withScores(team(noScores, of('a', 1)), 'team', [{ ...of('a', 5), subject: 'fourGood' }], {
      by: 'member',
      at: 9,
    });
    expect(scoreOf(layers, 'team', 'cellQuality', 'a')?.points).toBe(1);
    expect(scoreOf(layers, 'team', 'fourGood', 'a')?.points).toBe(5);
  });
});

test('a score is compared with the one before it: the committee’s with the team’s, or else with the cell’s own', () => {
  const both = { self: 'own', team: 'given' };
  expect(scoreBelow('team', (layer) => both[layer])).toBe('own');
  expect(scoreBelow('committee', (layer) => both[layer])).toBe('given');
  expect(scoreBelow('committee', (layer) => (layer === 'team' ? null : both[layer]))).toBe('own');
  expect(scoreBelow('team', () => null)).toBeNull();
});

describe('a wide gap', () => {
  test.each([
    [8, 7, 10, true],
    [8, 7.01, 10, false],
    [7, 8, 10, true],
    [0.3, 0.1, 2, true],
    [8, 8, 10, false],
  ])('of %d and %d of at most %d points needs a reason: %s', (own, given, max, wide) => {
    expect(differsMuch(points(own), points(given), max, 10)).toBe(wide);
  });

  test('at a setting of 0 percent every difference counts, and equal scores still do not', () => {
    expect(differsMuch(points(8), points(7.99), 10, 0)).toBe(true);
    expect(differsMuch(points(8), points(8), 10, 0)).toBe(false);
  });

  test('is no difference where the cell gave no score, and one wherever grade or condition differ', () => {
    expect(differsMuch(null, points(1), 10, 10)).toBe(false);
    expect(differsMuch(met(true), met(false), null, 10)).toBe(true);
    expect(differsMuch(met(true), met(true), null, 10)).toBe(false);
    expect(differsMuch({ ...met(true), met: null, grade: 'GOOD' }, points(7), 10, 10)).toBe(true);
  });

  test('does not depend on who gave which score, nor on binary fractions', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        hundredths,
        hundredths,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 50 }),
        (a, b, max, percent) => {
          const wide = differsMuch(points(a / 100), points(b / 100), max, percent);
          expect(wide).toBe(differsMuch(points(b / 100), points(a / 100), max, percent));
          expect(wide).toBe(a !== b && Math.abs(a - b) >= max * percent);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what the rules derive', () => {
  const set: ScoringSet = {
    id: 'thu',
    version: '1',
    sha256: '0'.repeat(64),
    subject: 'cellQuality',
    placeholder: true,
    leaves: [
      { id: 'a', group: 'g', max: 60, core: true },
      { id: 'b', group: 'g', max: 40, core: false },
    ],
    adjustments: [],
    gates: [],
    gradeBands: [],
    result: {
      by: 'points',
      levels: [
        { level: 'GOOD', atLeast: 80, gates: [] },
        { level: 'NOT_COMPLETED', atLeast: 0, gates: [] },
      ],
    },
  };

  test('[R38] of a layer without any score of the subject is nothing, of one in part no level', () => {
    expect(derivedRating(set, noScores, 'team')).toBeNull();
    expect(derivedRating(set, team(noScores, of('a', 50)), 'team')).toEqual({
      total: 50,
      max: 100,
      complete: false,
      level: null,
      recognised: null,
    });
  });

  test('situation 5: [R36] of each layer is its own', () => {
    const layers = team(self(noScores, 1, of('a', 55), of('b', 37)), of('a', 50), of('b', 29));
    expect(derivedRating(set, layers, 'self')).toMatchObject({ total: 92, level: 'GOOD' });
    expect(derivedRating(set, layers, 'team')).toMatchObject({ total: 79, level: 'NOT_COMPLETED' });
  });
});

describe('whatever is handed in, recorded and answered', () => {
  const score = fc.record({
    criterion: fc.constantFrom('a', 'b', 'c'),
    points: fc.integer({ min: 0, max: 10 }),
    evidence: fc.constant<Score['evidence']>([]),
  });
  const event = fc.record({
    layer: fc.constantFrom('self', 'team'),
    scores: fc.array(score, { maxLength: 4 }),
  });
  const events = fc.array(event, { maxLength: 15 });

  test('the earlier records of a layer stay in front of the later ones, and the other layer is untouched', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let layers = noScores;
        for (const [index, { layer, scores }] of sequence.entries()) {
          const before = structuredClone(layers);
          layers = layer === 'self' ? self(layers, index + 1, ...scores) : team(layers, ...scores);
          const other = layer === 'self' ? 'team' : 'self';
          expect(layers[other]).toEqual(before[other]);
          for (const one of ['self', 'team'] as const)
            expect(layers[one].slice(0, before[one].length)).toEqual(before[one]);
          for (const one of ['self', 'team'] as const)
            expect(new Set(layers[one].map(({ id }) => id)).size).toBe(layers[one].length);
        }
        expect(noScores).toEqual({ self: [], team: [], committee: [], cleared: 0 });
      }),
      { numRuns: 150 },
    );
  });

  test('of each criterion at most one score counts, the last that was given', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 12 }), (scores) => {
        const found = currentScores(team(noScores, ...scores), 'team');
        expect(Object.fromEntries(found.map((record) => [record.criterion, record.points]))).toEqual(
          Object.fromEntries(scores.map((given) => [given.criterion, given.points])),
        );
        expect(found).toHaveLength(new Set(scores.map(({ criterion }) => criterion)).size);
      }),
      { numRuns: 150 },
    );
  });
});
