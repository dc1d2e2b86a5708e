import { describe, expect, test } from 'vitest';
import {
  type DecisionCase,
  type DecisionKind,
  lineKey,
  type SlateLine,
  type SlateMember,
} from './committee-content.ts';
import { decisionsOf, standingDecision, withdrawnAndReplaced } from './slate-decisions.ts';

const KINDS: DecisionKind[] = ['fourGood', 'cellLevels', 'memberLevels', 'awards'];

const line = (cell: string, more: Partial<SlateLine> = {}): SlateLine => ({
  cell,
  fourGood: true,
  level: 'GOOD',
  award: null,
  reason: null,
  ...more,
});
const member = (id: string, cell: string, more: Partial<SlateMember> = {}): SlateMember => ({
  member: id,
  cell,
  level: 'GOOD',
  award: null,
  reason: null,
  ...more,
});
const slate = (id: string, lines: SlateLine[], memberLines: SlateMember[] = []) => ({
  id,
  lines,
  memberLines,
});

/** As they stand once each has its document. */
const issued = (decisions: DecisionCase[]): DecisionCase[] =>
  decisions.map((decision, index) => ({ ...decision, state: 'issued', number: `${30 + index}` }));

const main = () =>
  issued(
    decisionsOf(
      slate(
        'main',
        [line('doi-1'), line('doi-2', { fourGood: false, award: 'Giấy khen' })],
        [member('an', 'doi-1'), member('binh', 'doi-2', { level: 'EXCELLENT' })],
      ),
      [],
      KINDS,
      'line',
    ),
  );

describe('the decisions of a slate', () => {
  test('[R37, R38, R66, R67, R68] one of each kind that has something to say', () => {
    expect(main().map(({ id, lines }) => [id, lines.map(lineKey)])).toEqual([
      ['main-fourGood', ['doi-1']],
      ['main-cellLevels', ['doi-1', 'doi-2']],
      ['main-memberLevels', ['doi-1/an', 'doi-2/binh']],
      ['main-awards', ['doi-2']],
    ]);
  });

  test('kinds that the plan does not name are not made', () => {
    const made = decisionsOf(slate('main', [line('doi-1')]), [], ['cellLevels'], 'line');
    expect(made.map(({ kind }) => kind)).toEqual(['cellLevels']);
  });

  test('a supplementary slate of members alone makes a decision on members alone', () => {
    const made = decisionsOf(slate('supplementary-1', [], [member('chi', 'doi-1')]), main(), KINDS, 'line');
    expect(made.map(({ id, lines }) => [id, lines.length])).toEqual([['supplementary-1-memberLevels', 1]]);
  });
});

describe('an upheld objection', () => {
  test('changes one line by a decision that amends the one in which it stands', () => {
    const before = main();
    const made = decisionsOf(
      slate('supplementary-1', [line('doi-1', { level: 'EXCELLENT' })]),
      before,
      KINDS,
      'line',
    );
    expect(made.map(({ kind, amends, lines }) => [kind, amends, lines.map(lineKey)])).toEqual([
      ['cellLevels', 'main-cellLevels', ['doi-1']],
    ]);
    const after = [...before, ...issued(made)];
    expect(standingDecision(after, 'cellLevels', 'doi-1')?.id).toBe('supplementary-1-cellLevels');
    expect(standingDecision(after, 'cellLevels', 'doi-2')?.id).toBe('main-cellLevels');
  });

  test('or has the whole decision issued anew, with the lines that stay', () => {
    const made = decisionsOf(
      slate('supplementary-1', [line('doi-1', { level: 'EXCELLENT' })]),
      main(),
      KINDS,
      'reissue',
    );
    expect(
      made.map(({ replaces, lines }) => [replaces, lines.map(({ cell, level }) => [cell, level])]),
    ).toEqual([
      [
        'main-cellLevels',
        [
          ['doi-2', 'GOOD'],
          ['doi-1', 'EXCELLENT'],
        ],
      ],
    ]);
  });

  test('takes a recognition back, and gives one that was not given', () => {
    const lost = decisionsOf(slate('s', [line('doi-1', { fourGood: false })]), main(), KINDS, 'line');
    expect(lost.map(({ kind, amends, lines }) => [kind, amends, lines[0]?.fourGood])).toEqual([
      ['fourGood', 'main-fourGood', false],
    ]);
    const won = decisionsOf(slate('s', [line('doi-2', { award: 'Giấy khen' })]), main(), KINDS, 'line');
    expect(won.map(({ kind, amends, lines }) => [kind, amends, lines.map(lineKey)])).toEqual([
      ['fourGood', null, ['doi-2']],
    ]);
  });

  test('that changes nothing in the end needs no decision', () => {
    expect(decisionsOf(slate('s', [line('doi-1')]), main(), KINDS, 'line')).toEqual([]);
  });
});

describe('a decision that is taken back', () => {
  test('is followed by a draft of the same lines under another id', () => {
    const after = withdrawnAndReplaced(main(), 'main-cellLevels', { by: 'viet', reason: 'sai tên', at: 1 });
    expect(
      after
        .filter(({ kind }) => kind === 'cellLevels')
        .map(({ id, state, replaces, number }) => [id, state, replaces, number]),
    ).toEqual([
      ['main-cellLevels', 'withdrawn', null, '31'],
      ['main-cellLevels-2', 'preparing', 'main-cellLevels', null],
    ]);
  });

  test('hands on only the lines that no later decision has taken over', () => {
    const before = main();
    const amended = [
      ...before,
      ...issued(decisionsOf(slate('s', [line('doi-1', { level: 'EXCELLENT' })]), before, KINDS, 'line')),
    ];
    const after = withdrawnAndReplaced(amended, 'main-cellLevels', { by: 'viet', reason: 'x', at: 1 });
    expect(after.find(({ id }) => id === 'main-cellLevels-2')?.lines.map(lineKey)).toEqual(['doi-2']);
  });
});

/** Numbers that look random and are the same in every run. */
function sequence(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('[R67] whatever is decided, amended, reissued and taken back, a line stands in exactly one decision of a kind', () => {
  const levels = ['EXCELLENT', 'GOOD', 'COMPLETED'] as const;
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = sequence(seed);
    const cells = ['a', 'b', 'c', 'd'];
    let decisions: DecisionCase[] = [];
    const said = new Map<string, string>();
    for (let round = 0; round < 8; round += 1) {
      const chosen = round === 0 ? cells : cells.filter(() => next(3) === 0);
      const lines = chosen.map((cell) => line(cell, { level: levels[next(3)] ?? 'GOOD' }));
      const amends = next(2) === 0 ? 'line' : 'reissue';
      decisions = issued([
        ...decisions,
        ...decisionsOf(slate(`s${round}`, lines), decisions, ['cellLevels'], amends),
      ]).map((decision) => {
        const replaced = decisions.some(({ replaces }) => replaces === decision.id);
        return decision.withdrawn !== null || replaced ? { ...decision, state: 'withdrawn' } : decision;
      });
      for (const { cell, level } of lines) said.set(cell, level);
      const standing = decisions.filter(({ state }) => state === 'issued');
      const back = standing[next(standing.length * 2)];
      if (back !== undefined)
        decisions = issued(withdrawnAndReplaced(decisions, back.id, { by: 'x', reason: 'x', at: round })).map(
          (decision) => (decision.withdrawn === null ? decision : { ...decision, state: 'withdrawn' }),
        );
      for (const cell of cells) {
        const stands = standingDecision(decisions, 'cellLevels', cell);
        expect(stands?.lines.find((one) => one.cell === cell)?.level, `seed ${seed}`).toBe(said.get(cell));
      }
    }
  }
});
