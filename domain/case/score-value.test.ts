import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceSchema, pointsSchema, scoreSchema } from './score-value.ts';

describe('points', () => {
  test.each([
    [0, 0],
    [8.5, 8.5],
    ['8.5', 8.5],
    ['8,5', 8.5],
    [' 8,50 ', 8.5],
    ['08', 8],
    ['0,07', 0.07],
    [0.07, 0.07],
    [1.1, 1.1],
    [1000, 1000],
  ])('%j are %d', (given, points) => {
    expect(pointsSchema.parse(given)).toBe(points);
  });

  test.each([
    ['1.500'],
    ['1,500'],
    ['-1'],
    [-1],
    [-0.01],
    ['+1'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['NaN'],
    ['1e3'],
    [1000.01],
    ['1001'],
    [8.555],
    ['8,555'],
    ['8,'],
    [',5'],
    ['8 5'],
    [''],
    ['tám'],
    [null],
    [true],
  ])('%j are refused', (given) => {
    expect(pointsSchema.safeParse(given).success).toBe(false);
  });

  test('every number of hundredths is the same as a number, with a comma and with a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const points = hundredths / 100;
        const text = points.toFixed(2);
        expect([points, text, text.replace('.', ',')].map((given) => pointsSchema.parse(given))).toEqual([
          points,
          points,
          points,
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('evidence', () => {
  const file = { cell: 'doi-1', sha256: 'a'.repeat(64), name: 'Sổ họp.pdf', type: 'pdf', size: 1 };

  test.each([
    ['a text', { text: 'Nghị quyết số 05' }],
    ['a file', { file }],
    ['a report', { report: { id: 'resolution' } }],
    ['the page of a report', { report: { id: 'resolution', page: 3 } }],
  ])('[R47, R49] is %s', (_what, evidence) => {
    expect(evidenceSchema.parse(evidence)).toEqual(evidence);
  });

  test.each([
    ['nothing', {}],
    ['an empty text', { text: '' }],
    ['a page 0', { report: { id: 'resolution', page: 0 } }],
    ['a fifth report', { report: { id: 'members' } }],
    ['a field of its own', { text: 'x', url: 'x' }],
    ['a file with a path', { file: { ...file, name: '../Sổ họp.pdf' } }],
    ['a file without bytes', { file: { ...file, size: 0 } }],
  ])('is not %s', (_what, evidence) => {
    expect(evidenceSchema.safeParse(evidence).success).toBe(false);
  });
});

test('a score without evidence has an empty list of it, and no unknown grade', () => {
  expect(scoreSchema.parse({ criterion: 'g1', points: '8,5' })).toEqual({
    criterion: 'g1',
    points: 8.5,
    evidence: [],
  });
  expect(scoreSchema.safeParse({ criterion: 'g1', grade: 'BEST' }).success).toBe(false);
});
