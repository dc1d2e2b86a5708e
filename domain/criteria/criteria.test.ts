import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteriaSets, totalOf } from './criteria.fixture.ts';
import { criteriaSetSchema, entryNames, scoringOf } from './criteria.ts';
import { rate } from './rating.ts';

const set = criteriaSetSchema.parse({
  format: 1,
  id: 'khung-thu',
  version: '1',
  subject: 'cellQuality',
  title: 'Khung thử',
  rulePack: null,
  source: 'Mẫu 8',
  placeholder: true,
  replaceBy: 'Mẫu 8',
  criteria: [
    {
      id: 'nhom-1',
      name: 'Nhóm một',
      core: true,
      children: [
        { id: 'a', name: 'Tiêu chí a', max: 10, source: 'Điều 12' },
        {
          id: 'nhom-2',
          name: 'Nhóm hai',
          children: [{ id: 'b', name: 'Tiêu chí b', max: 5.5, core: false }],
        },
      ],
    },
    { id: 'c', name: 'Tiêu chí c', max: 4, placeholder: true },
  ],
  adjustments: [{ id: 'cong', name: 'Thành tích', kind: 'bonus', max: 2 }],
  gates: [{ id: 'ky-luat', name: 'Không bị kỷ luật', source: 'Điều 12' }],
  result: {
    by: 'points',
    levels: [
      { level: 'GOOD', atLeast: 10, gates: ['ky-luat'] },
      { level: 'NOT_COMPLETED', atLeast: 0 },
    ],
  },
});

test('the entries of a form stand in its order, each with the names above it', () => {
  expect([...entryNames(set)].map(([id, { path, kind, max }]) => [id, path, kind, max])).toEqual([
    ['a', ['Nhóm một'], 'criterion', 10],
    ['b', ['Nhóm một', 'Nhóm hai'], 'criterion', 5.5],
    ['c', [], 'criterion', 4],
    ['cong', [], 'bonus', 2],
    ['ky-luat', [], 'gate', null],
  ]);
});

test('a value without a source of its own is as sure as its set', () => {
  const assumed = (whole: typeof set) =>
    [...entryNames(whole)].flatMap(([id, { placeholder }]) => (placeholder ? [id] : []));
  expect(assumed(set)).toEqual(['b', 'c', 'cong']);
  expect(assumed({ ...set, placeholder: false })).toEqual(['c']);
});

test('what is scored knows the group at the top, and whether it is a result of tasks', () => {
  expect(scoringOf(set).leaves).toEqual([
    { id: 'a', group: 'nhom-1', max: 10, core: true },
    { id: 'b', group: 'nhom-1', max: 5.5, core: false },
    { id: 'c', group: 'c', max: 4, core: false },
  ]);
});

test('entries, scoring and total of any set are of the same leaves', () => {
  fc.assert(
    fc.property(criteriaSets, (random) => {
      const scoring = scoringOf(random);
      const entries = [...entryNames(random)];
      expect(entries.filter(([, { kind }]) => kind === 'criterion').map(([id]) => id)).toEqual(
        scoring.leaves.map(({ id }) => id),
      );
      expect(rate(scoring, []).max).toBeCloseTo(totalOf(random.criteria), 6);
    }),
  );
});
