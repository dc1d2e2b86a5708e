import { describe, expect, test } from 'vitest';
import { appraised } from './appraisal.fixture.ts';
import { rankedTable } from './ranking.ts';

const row = (cell: string, ...layers: Parameters<typeof appraised>) => ({
  cell,
  appraisal: appraised(...layers),
  marks: [],
});

describe('[R15, R36] the ranked table', () => {
  test('situation 5: self 92, team 88, committee 90 stand side by side, with the gaps and every proposed level', () => {
    const [first] = rankedTable([
      row(
        'doi-1',
        { points: 92, level: 'EXCELLENT', derivedLevel: 'EXCELLENT' },
        { points: 88, level: 'GOOD', derivedLevel: 'GOOD' },
        { points: 90, level: 'EXCELLENT', derivedLevel: 'EXCELLENT' },
      ),
    ]);
    expect(first).toMatchObject({
      points: { self: 92, team: 88, committee: 90 },
      proposed: { self: 'EXCELLENT', team: 'GOOD', committee: 'EXCELLENT' },
      gap: { team: -4, committee: 2 },
      derivedLevel: 'EXCELLENT',
    });
  });

  test('goes by the newest points; equal points share a rank, and cells without points come last', () => {
    const rows = rankedTable([
      row('d', {}),
      row('c', { points: 99 }, { points: 80.5 }),
      row('b', { points: 91 }),
      row('a', { points: 70 }, {}, { points: 91 }),
    ]);
    expect(rows.map(({ rank, cell }) => [rank, cell])).toEqual([
      [1, 'a'],
      [1, 'b'],
      [3, 'c'],
      [null, 'd'],
    ]);
  });

  test('the committee’s gap is to the team, or to the cell itself where the team gave no points', () => {
    const [only] = rankedTable([row('a', { points: 92 }, {}, { points: 90 })]);
    expect(only?.gap).toEqual({ team: null, committee: -2 });
  });

  test('a gap is told in hundredths, and only where both layers have points', () => {
    const [only] = rankedTable([row('a', { points: 88.1 }, { points: 88.4 })]);
    expect(only?.gap).toEqual({ team: 0.3, committee: null });
  });
});
