import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DecisionCase,
  type DecisionKind,
  type Level,
  lineKey,
  type SlateLine,
  type SlateMember,
} from './committee-content.ts';
import { decisionsOf, standingDecision, withdrawnAndReplaced } from './slate-decisions.ts';

const KINDS: DecisionKind[] = ['fourGood', 'cellLevels', 'memberLevels', 'awards'];

const terms = (objectionAmends: 'line' | 'reissue') => ({ decisionKinds: KINDS, objectionAmends });

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
      terms('line'),
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
    const made = decisionsOf(slate('main', [line('doi-1')]), [], {
      ...terms('line'),
      decisionKinds: ['cellLevels'],
    });
    expect(made.map(({ kind }) => kind)).toEqual(['cellLevels']);
  });

  test('a supplementary slate of members alone makes a decision on members alone', () => {
    const made = decisionsOf(slate('supplementary-1', [], [member('chi', 'doi-1')]), main(), terms('line'));
    expect(made.map(({ id, lines }) => [id, lines.length])).toEqual([['supplementary-1-memberLevels', 1]]);
  });
});

describe('an upheld objection', () => {
  test('changes one line by a decision that amends the one in which it stands', () => {
    const before = main();
    const made = decisionsOf(
      slate('supplementary-1', [line('doi-1', { level: 'EXCELLENT' })]),
      before,
      terms('line'),
    );
    expect(made.map(({ kind, amends, lines }) => [kind, amends, lines.map(lineKey)])).toEqual([
      ['cellLevels', 'main-cellLevels', ['doi-1']],
    ]);
    const after = [...before, ...issued(made)];
    expect(standingDecision(after, 'cellLevels', 'doi-1')?.id).toBe('supplementary-1-cellLevels');
    expect(standingDecision(after, 'cellLevels', 'doi-2')?.id).toBe('main-cellLevels');
  });

  test('or has the whole decision issued again, with the lines that stay', () => {
    const made = decisionsOf(
      slate('supplementary-1', [line('doi-1', { level: 'EXCELLENT' })]),
      main(),
      terms('reissue'),
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
    const lost = decisionsOf(slate('s', [line('doi-1', { fourGood: false })]), main(), terms('line'));
    expect(lost.map(({ kind, amends, lines }) => [kind, amends, lines[0]?.fourGood])).toEqual([
      ['fourGood', 'main-fourGood', false],
    ]);
    const won = decisionsOf(slate('s', [line('doi-2', { award: 'Giấy khen' })]), main(), terms('line'));
    expect(won.map(({ kind, amends, lines }) => [kind, amends, lines.map(lineKey)])).toEqual([
      ['fourGood', null, ['doi-2']],
    ]);
  });

  test('that changes nothing in the end needs no decision', () => {
    expect(decisionsOf(slate('s', [line('doi-1')]), main(), terms('line'))).toEqual([]);
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
      ...issued(decisionsOf(slate('s', [line('doi-1', { level: 'EXCELLENT' })]), before, terms('line'))),
    ];
    const after = withdrawnAndReplaced(amended, 'main-cellLevels', { by: 'viet', reason: 'x', at: 1 });
    expect(after.find(({ id }) => id === 'main-cellLevels-2')?.lines.map(lineKey)).toEqual(['doi-2']);
  });
});

/** What is decided of some cells, by an amendment or by reissuing, and a decision that is taken back afterwards. */
type Decided = [cell: string, level: Level, fourGood: boolean];

interface Round {
  decided: Decided[];
  amends: 'line' | 'reissue';
  /** counted over those that are valid; none beyond them */
  takenBack: number;
}

const CELLS = ['doi-1', 'doi-2', 'doi-3', 'doi-4'];
const someLevel = fc.constantFrom<Level[]>('EXCELLENT', 'GOOD', 'COMPLETED');

const round: fc.Arbitrary<Round> = fc.record({
  decided: fc.uniqueArray(fc.tuple(fc.constantFrom(...CELLS), someLevel, fc.boolean()), {
    selector: ([cell]) => cell,
  }),
  amends: fc.constantFrom<Round['amends'][]>('line', 'reissue'),
  takenBack: fc.nat(12),
});

const whole = fc.tuple(...CELLS.map((cell) => fc.tuple(fc.constant(cell), someLevel, fc.boolean())));

/** Every draft gets its document, which withdraws what it replaces. */
function allIssued(decisions: DecisionCase[]): DecisionCase[] {
  const replaced = new Set(decisions.map(({ replaces }) => replaces));
  return issued(decisions).map((decision) =>
    decision.withdrawn !== null || replaced.has(decision.id) ? { ...decision, state: 'withdrawn' } : decision,
  );
}

/** Valid decisions of a kind on a cell, without those that another one of them amends, itself or by way of others. */
function speaking(decisions: readonly DecisionCase[], kind: DecisionKind, cell: string): DecisionCase[] {
  const valid = decisions.filter(
    (one) => one.kind === kind && one.state === 'issued' && one.lines.some((each) => each.cell === cell),
  );
  const amendedBy = ({ amends }: DecisionCase): string[] => {
    const amended = decisions.find(({ id }) => id === amends);
    return amended === undefined ? [] : [amended.id, ...amendedBy(amended)];
  };
  const over = new Set(valid.flatMap(amendedBy));
  return valid.filter(({ id }) => !over.has(id));
}

test('[R67] whatever is decided, amended, reissued and taken back, a line stands in exactly one decision of a kind', () => {
  const seen = { amended: 0, replaced: 0, givenBack: 0 };
  fc.assert(
    fc.property(whole, fc.array(round, { maxLength: 8 }), (first, rounds) => {
      let decisions: DecisionCase[] = [];
      const said = new Map<string, Decided>();
      const all: Round[] = [{ decided: first, amends: 'line', takenBack: 12 }, ...rounds];
      for (const [index, { decided, amends, takenBack }] of all.entries()) {
        const lines = decided.map(([cell, level, fourGood]) => line(cell, { level, fourGood }));
        const made = decisionsOf(slate(`s${index}`, lines), decisions, {
          ...terms(amends),
          decisionKinds: ['fourGood', 'cellLevels'],
        });
        decisions = allIssued([...decisions, ...made]);
        for (const one of decided) said.set(one[0], one);
        const back = decisions.filter(({ state }) => state === 'issued')[takenBack];
        if (back !== undefined) {
          const withdrawn = { by: 'viet', reason: 'sai tên', at: index };
          decisions = allIssued(withdrawnAndReplaced(decisions, back.id, withdrawn));
        }
        for (const cell of CELLS) {
          const [, level, fourGood] = said.get(cell) ?? [];
          const on = (kind: DecisionKind) => {
            const stands = standingDecision(decisions, kind, cell);
            expect(speaking(decisions, kind, cell).map(({ id }) => id)).toEqual(stands ? [stands.id] : []);
            return stands?.lines.find((one) => one.cell === cell);
          };
          expect(on('cellLevels')?.level).toBe(level);
          // a cell that was never recognised is in no decision on it
          expect(on('fourGood')?.fourGood ?? false).toBe(fourGood);
        }
      }
      seen.amended += decisions.filter(({ amends }) => amends !== null).length;
      seen.replaced += decisions.filter(({ replaces }) => replaces !== null).length;
      seen.givenBack += decisions.filter(
        ({ amends, withdrawn }) => amends !== null && withdrawn !== null,
      ).length;
    }),
    { seed: 20_241_227, numRuns: 300 },
  );
  expect(Math.min(seen.amended, seen.replaced, seen.givenBack)).toBeGreaterThan(30);
});
