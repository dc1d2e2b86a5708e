import { describe, expect, test } from 'vitest';
import type { DerivedRating, MinutesFrame } from '../case/case-content.ts';
import { ratingChanges, ratingsSaid } from './rating-changes.ts';

const rating = (total: number, more: Partial<DerivedRating> = {}): DerivedRating => ({
  total,
  max: 100,
  complete: true,
  level: 'GOOD',
  recognised: null,
  ...more,
});
const frame = (more: Partial<MinutesFrame> = {}): MinutesFrame => ({
  basis: { planNumber: null, planDate: null, teamDecision: null },
  session: null,
  attendance: null,
  finishedAt: null,
  dossier: null,
  documents: [],
  points: [],
  conflicts: [],
  criteria: [],
  derived: [
    { subject: 'fourGood', self: rating(95, { level: null, recognised: true }), team: null },
    { subject: 'cellQuality', self: rating(92), team: rating(88) },
  ],
  proposed: { byCell: { fourGood: true, level: 'GOOD' }, byTeam: { fourGood: true, level: 'GOOD' } },
  members: null,
  copies: 2,
  ...more,
});
const was = frame();
const proposing = (byTeam: Partial<MinutesFrame['proposed']['byTeam']>): MinutesFrame =>
  frame({ proposed: { ...was.proposed, byTeam: { ...was.proposed.byTeam, ...byTeam } } });
const scored = (team: DerivedRating): MinutesFrame =>
  frame({ derived: was.derived.map((one) => (one.subject === 'cellQuality' ? { ...one, team } : one)) });
/** What is told of each: `proposed team cellQuality: GOOD → COMPLETED`. */
const told = (after: MinutesFrame, before: MinutesFrame = was) =>
  ratingChanges(before, after).map(({ before: { said: old }, after: now }) => {
    const shown = (said: unknown) =>
      said !== null && typeof said === 'object' && 'total' in said ? said.total : said;
    const where =
      now.of === 'points'
        ? ['points', now.layer, now.subject]
        : now.of === 'proposed'
          ? ['proposed', now.by, now.subject]
          : [now.of];
    return `${where.join(' ')}: ${shown(old)} → ${shown(now.said)}`;
  });

describe('[R33] what changed of the ratings in minutes', () => {
  test.each<[string, MinutesFrame]>([
    ['proposed team cellQuality: GOOD → COMPLETED', proposing({ level: 'COMPLETED' })],
    ['proposed team fourGood: true → false', proposing({ fourGood: false })],
    ['proposed team grassrootsDemocracy: null → Tốt', proposing({ grassrootsDemocracy: 'Tốt' })],
    ['points team cellQuality: 88 → 90', scored(rating(90))],
    ['reason: null → Tập thể thống nhất', proposing({ reason: 'Tập thể thống nhất' })],
    ['members: null → 12 đảng viên', frame({ members: '12 đảng viên' })],
    [
      'proposed cell cellQuality: GOOD → EXCELLENT',
      frame({ proposed: { ...was.proposed, byCell: { fourGood: true, level: 'EXCELLENT' } } }),
    ],
  ])('is told by itself: %s', (change, after) => {
    expect(told(after)).toEqual([change]);
  });

  test('is told where the points are the same and another level follows of them', () => {
    expect(ratingChanges(was, scored(rating(88, { level: 'COMPLETED' })))).toEqual([
      {
        before: { of: 'points', layer: 'team', subject: 'cellQuality', said: rating(88) },
        after: {
          of: 'points',
          layer: 'team',
          subject: 'cellQuality',
          said: rating(88, { level: 'COMPLETED' }),
        },
      },
    ]);
  });

  test('is told of what was said first, and of what is no longer said', () => {
    const none = frame({ derived: [], proposed: { byCell: null, byTeam: was.proposed.byTeam } });
    const gone = [
      'points self fourGood: 95 → null',
      'proposed cell fourGood: true → null',
      'points self cellQuality: 92 → null',
      'points team cellQuality: 88 → null',
      'proposed cell cellQuality: GOOD → null',
    ];
    expect(told(none)).toEqual(gone);
    expect(told(was, none)).toHaveLength(gone.length);
  });

  test('is nothing where the same is said, in whatever order, or where nothing was drafted', () => {
    expect(told(frame({ derived: was.derived.toReversed(), copies: 3 }))).toEqual([]);
    expect([ratingChanges(null, was), ratingChanges(was, null)]).toEqual([[], []]);
  });
});

test('what is said has its place whether it is said or not', () => {
  expect(ratingsSaid(frame({ derived: [] })).map(({ of }) => of)).toEqual(
    ratingsSaid(was).map(({ of }) => of),
  );
});
