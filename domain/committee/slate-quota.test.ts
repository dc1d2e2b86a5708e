import { describe, expect, test } from 'vitest';
import { byPolicy, facts, good, member, OFF_WARN_REFUSE, payload, said, terms } from './slate.fixture.ts';
import { slateProblems } from './slate-check.ts';

/** This many of them excellent, the others good. */
const rated = (people: readonly { member: string }[], excellent: number) =>
  people.map(({ member: id }, index) => ({
    member: id,
    level: index < excellent ? ('EXCELLENT' as const) : ('GOOD' as const),
  }));

describe('[X14] situation 3: the quota', () => {
  const BASES = [
    { base: 'good', rounding: 'floor' },
    { base: 'goodAndExcellent', rounding: 'floor' },
    { base: 'good', rounding: 'half' },
  ] as const;

  test.each(BASES)(
    'by %j it is never exceeded without a reason, for all sizes from 1 to 60',
    (setting) => {
      for (let size = 1; size <= 60; size += 1) {
        const cells = Array.from({ length: size }, (_, index) => `doi-${index}`);
        for (let excellent = 0; excellent <= size; excellent += 1) {
          const lines = cells.map((cell, index) => ({
            cell,
            fourGood: true,
            level: index < excellent ? ('EXCELLENT' as const) : ('GOOD' as const),
          }));
          const by = terms({ quota: { percent: 20, over: 'warn', grouping: 'whole', ...setting } });
          const base = setting.base === 'good' ? size - excellent : size;
          const limit = setting.rounding === 'half' ? Math.floor((2 * base + 5) / 10) : Math.floor(base / 5);
          const over = excellent > limit;
          expect(said({ lines, members: [] }, facts({ cells }), by)).toEqual(
            over ? ['reason overQuotaNeedsReason'] : [],
          );
          expect(said({ lines, members: [], reason: 'ĐUK đồng ý' }, facts({ cells }), by)).toEqual([]);
        }
      }
    },
    30_000,
  );

  test('off asks nothing, a warning asks for a reason, a refusal takes none', () => {
    const lines = [{ ...good('doi-1'), level: 'EXCELLENT' as const }, good('doi-2')];
    expect(
      byPolicy((over, reason) =>
        said(
          payload({ lines, ...(reason === undefined ? {} : { reason }) }),
          facts(),
          terms({ quota: { ...terms().quota, over } }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });

  test('counts within each peer group where the plan says so', () => {
    const cells = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5', 'doi-6', 'van-phong'];
    const lines = cells.map((cell, index) => ({
      ...good(cell),
      level: index === 0 || cell === 'van-phong' ? ('EXCELLENT' as const) : ('GOOD' as const),
    }));
    const by = terms({ quota: { ...terms().quota, grouping: 'peerGroup' } });
    expect(slateProblems({ lines, members: [] }, facts({ cells }), by).map(({ values }) => values)).toEqual([
      { unit: 'cell', group: 'van-phong', excellent: 1, allowed: 0, base: 1 },
    ]);
  });

  test('[R66, X4] pools the members of the whole committee, whatever cell they are of', () => {
    const people = Array.from({ length: 12 }, (_, index) => member(`m-${index}`, `doi-${(index % 2) + 1}`));
    const at = facts({ members: people });
    expect(said(payload({ members: rated(people, 2) }), at)).toEqual([]);
    expect(said(payload({ members: rated(people, 3) }), at)).toEqual(['reason overQuotaNeedsReason']);
  });

  test('counts what earlier slates decided: the base is frozen, and nobody is demoted', () => {
    const decided = {
      cells: ['doi-3', 'doi-4', 'doi-5', 'doi-6', 'doi-7'].map((cell) => ({ cell, level: 'GOOD' as const })),
      members: [],
    };
    const lines = [{ ...good('doi-1'), level: 'EXCELLENT' as const }];
    const at = facts({ cells: ['doi-1'], decided });
    expect(said({ lines, members: [] }, at)).toEqual([]);
    expect(said({ lines, members: [] }, facts({ cells: ['doi-1'] }))).toEqual([
      'reason overQuotaNeedsReason',
    ]);
  });

  test('[R66, X4] of members is never exceeded without a reason either, for all sizes from 1 to 60', () => {
    for (const setting of BASES)
      for (let size = 1; size <= 60; size += 1) {
        const people = Array.from({ length: size }, (_, index) => member(`m-${index}`));
        const at = facts({ members: people });
        const by = terms({ memberQuota: { percent: 20, over: 'warn', ...setting } });
        for (const excellent of [0, 1, 2, 3, Math.floor(size / 6), Math.floor(size / 5) + 1, size]) {
          if (excellent > size) continue;
          const base = setting.base === 'good' ? size - excellent : size;
          const limit = setting.rounding === 'half' ? Math.floor((2 * base + 5) / 10) : Math.floor(base / 5);
          const members = rated(people, excellent);
          expect(said(payload({ members }), at, by)).toEqual(
            excellent > limit ? ['reason overQuotaNeedsReason'] : [],
          );
          expect(said(payload({ members, reason: 'ĐUK đồng ý' }), at, by)).toEqual([]);
        }
      }
  });

  test('[R66] of members has a policy and a way of counting of its own, whatever those of cells are', () => {
    const people = Array.from({ length: 5 }, (_, index) => member(`m-${index}`));
    const at = facts({ members: people });
    const members = rated(people, 1);
    for (const ofCells of ['off', 'warn', 'refuse'] as const)
      expect(
        byPolicy((over, reason) =>
          said(
            payload({ members, ...(reason === undefined ? {} : { reason }) }),
            at,
            terms({
              quota: { ...terms().quota, over: ofCells },
              memberQuota: { ...terms().memberQuota, over },
            }),
          ),
        ),
      ).toEqual(OFF_WARN_REFUSE);
    const ofAll = terms({ memberQuota: { ...terms().memberQuota, base: 'goodAndExcellent' } });
    expect(said(payload({ members }), at, ofAll)).toEqual([]);
  });

  test('[R66] counts the members that earlier slates decided', () => {
    const decided = {
      cells: [],
      members: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ member: id, level: 'GOOD' as const })),
    };
    const members = [{ member: 'an', level: 'EXCELLENT' as const }];
    const one = { members: [member('an')] };
    expect(said(payload({ members }), facts({ ...one, decided }))).toEqual([]);
    expect(said(payload({ members }), facts(one))).toEqual(['reason overQuotaNeedsReason']);
  });

  test('asks nothing of a slate that touches neither the group nor the members in which it was exceeded', () => {
    const decided = {
      cells: [{ cell: 'van-phong', level: 'EXCELLENT' as const }],
      members: [{ member: 'an', level: 'EXCELLENT' as const }],
    };
    const by = terms({ quota: { ...terms().quota, grouping: 'peerGroup' } });
    expect(said(payload(), facts({ decided }), by)).toEqual([]);
    const again = { lines: [good('van-phong')], members: [{ member: 'binh', level: 'GOOD' as const }] };
    const at = facts({ cells: ['van-phong'], members: [member('binh')], decided });
    expect(said(again, at, by)).toEqual(['reason overQuotaNeedsReason', 'reason overQuotaNeedsReason']);
  });
});
