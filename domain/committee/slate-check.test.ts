import { describe, expect, test } from 'vitest';
import { appraised } from './appraisal.fixture.ts';
import type { Vote } from './ballot.ts';
import { type SlateFacts, type SlatePayload, type SlateTerms, slateProblems } from './slate-check.ts';

type Policy = SlateTerms['levelAgainstRules'];

const terms = (more: Partial<SlateTerms> = {}): SlateTerms => ({
  quota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn', grouping: 'whole' },
  memberQuota: { percent: 20, base: 'good', rounding: 'floor', over: 'warn' },
  fourGoodForExcellent: 'off',
  levelAgainstRules: 'off',
  levelAgainstVote: 'off',
  ...more,
});
const member = (id: string, cell = 'doi-1', more = {}) => ({
  member: id,
  cell,
  status: 'rated' as const,
  admittedOn: null,
  sickMonths: 0,
  disciplined: false,
  civilServantLevel: null,
  ...more,
});
const facts = (more: Partial<SlateFacts> = {}): SlateFacts => ({
  cells: ['doi-1', 'doi-2'],
  members: [],
  peerGroupOf: (cell) => (cell.startsWith('doi') ? 'doi' : 'van-phong'),
  appraisalOf: () => null,
  votes: [],
  decided: { cells: [], members: [] },
  yearEnd: '2024-12-31',
  ...more,
});
const good = (cell: string) => ({ cell, fourGood: true, level: 'GOOD' as const });
const payload = (more: Partial<SlatePayload> = {}): SlatePayload => ({
  lines: [good('doi-1'), good('doi-2')],
  members: [],
  ...more,
});
const said = (given: SlatePayload, at: SlateFacts = facts(), by: SlateTerms = terms()) =>
  slateProblems(given, at, by).map(({ path, reason }) => `${path} ${reason}`);

/** What each policy makes of something: as it is, and with a reason. */
const byPolicy = (check: (policy: Policy, reason?: string) => string[]) =>
  (['off', 'warn', 'refuse'] as const).map((policy) => [
    check(policy).length,
    check(policy, 'có lý do').length,
  ]);
const OFF_WARN_REFUSE = [
  [0, 0],
  [1, 0],
  [1, 1],
];

describe('the lines of a slate', () => {
  test('are all of its cells and members, each once, and no others', () => {
    const at = facts({ members: [member('an'), member('binh')] });
    const members = [{ member: 'an', level: 'GOOD' as const }];
    expect(said(payload({ members: [...members, { member: 'binh', level: 'GOOD' }] }), at)).toEqual([]);
    expect(said(payload({ lines: [good('doi-1')], members }), at)).toEqual([
      'lines linesIncomplete',
      'members membersIncomplete',
    ]);
    expect(said(payload({ lines: [good('doi-1'), good('doi-2'), good('doi-2')] }))).toEqual([
      'lines.2 lineTwice',
    ]);
    expect(said(payload({ lines: [good('doi-1'), good('doi-2'), good('doi-3')] }))).toContain(
      'lines linesIncomplete',
    );
  });
});

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
      { group: 'van-phong', excellent: 1, allowed: 0, base: 0 },
    ]);
  });

  test('[R66, X4] pools the members of the whole committee, whatever cell they are of', () => {
    const people = Array.from({ length: 12 }, (_, index) => member(`m-${index}`, `doi-${(index % 2) + 1}`));
    const levels = (excellent: number) =>
      people.map((line, index) => ({
        member: line.member,
        level: index < excellent ? ('EXCELLENT' as const) : ('GOOD' as const),
      }));
    const at = facts({ members: people });
    expect(said(payload({ members: levels(2) }), at)).toEqual([]);
    expect(said(payload({ members: levels(3) }), at)).toEqual(['reason overQuotaNeedsReason']);
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
});

describe('[R12, X13] situation 4: excellent without four-good', () => {
  test('needs a reason, or nothing, or is refused, by the setting', () => {
    expect(
      byPolicy((fourGoodForExcellent, reason) =>
        said(
          payload({
            lines: [
              {
                cell: 'doi-1',
                fourGood: false,
                level: 'EXCELLENT',
                ...(reason === undefined ? {} : { reason }),
              },
              good('doi-2'),
            ],
            reason: 'ĐUK đồng ý',
          }),
          facts(),
          terms({ fourGoodForExcellent }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });
});

describe('[R38] a level against the rule pack', () => {
  const at = facts({
    appraisalOf: (cell) =>
      cell === 'doi-1'
        ? appraised({ derivedLevel: 'GOOD' }, { derivedLevel: 'COMPLETED', derivedFourGood: false })
        : null,
  });
  const line = (reason?: string) => ({
    cell: 'doi-1',
    fourGood: false,
    level: 'GOOD' as const,
    ...(reason === undefined ? {} : { reason }),
  });

  test('of the newest layer is off, asks for a reason or is refused; without scores nothing is derived', () => {
    expect(
      byPolicy((levelAgainstRules, reason) =>
        said(payload({ lines: [line(reason), good('doi-2')] }), at, terms({ levelAgainstRules })),
      ),
    ).toEqual(OFF_WARN_REFUSE);
  });

  test('[R37] a recognition that the points don’t carry is told as well', () => {
    const lines = [{ ...line(), fourGood: true, level: 'COMPLETED' as const }, good('doi-2')];
    expect(said(payload({ lines }), at, terms({ levelAgainstRules: 'warn' }))).toEqual([
      'lines.0 fourGoodAgainstRules',
    ]);
  });
});

describe('[R37, R38] a level against the vote', () => {
  const vote = (counts: Vote['counts']): Vote => ({
    about: 'cellLevel',
    cell: 'doi-1',
    method: 'secret',
    present: 5,
    valid: 5,
    counts,
  });

  test('is off, asks for a reason or is refused; with a majority, or without a vote, nothing is asked', () => {
    const against = facts({ votes: [vote({ EXCELLENT: 3, GOOD: 2 })] });
    expect(
      byPolicy((levelAgainstVote, reason) =>
        said(
          payload({
            lines: [{ ...good('doi-1'), ...(reason === undefined ? {} : { reason }) }, good('doi-2')],
          }),
          against,
          terms({ levelAgainstVote }),
        ),
      ),
    ).toEqual(OFF_WARN_REFUSE);
    const by = terms({ levelAgainstVote: 'warn' });
    expect(said(payload(), facts({ votes: [vote({ GOOD: 3, EXCELLENT: 2 })] }), by)).toEqual([]);
    expect(said(payload(), facts(), by)).toEqual([]);
  });

  test('of a member counts by the member’s own vote', () => {
    const votes: Vote[] = [{ ...vote({ COMPLETED: 5 }), about: 'memberLevel', member: 'an' }];
    const at = facts({ members: [member('an')], votes });
    const members = [{ member: 'an', level: 'GOOD' as const }];
    expect(said(payload({ members }), at, terms({ levelAgainstVote: 'warn' }))).toEqual([
      'members.0 levelAgainstVote',
    ]);
  });
});

describe('[R66] situation 8: a member’s level against what the rules say of members', () => {
  test('needs a reason', () => {
    const at = facts({ members: [member('an', 'doi-1', { sickMonths: 4 })] });
    const level = { member: 'an', level: 'GOOD' as const };
    expect(said(payload({ members: [level] }), at)).toEqual(['members.0.reason cautionNeedsReason']);
    expect(said(payload({ members: [{ ...level, reason: 'hoàn thành trước khi nghỉ' }] }), at)).toEqual([]);
  });
});
