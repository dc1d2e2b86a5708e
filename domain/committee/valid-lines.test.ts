import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionKind } from './committee-content.ts';
import { type LinesOfDecision, validLines } from './valid-lines.ts';

type Decision = LinesOfDecision<DecisionKind> & { amends: string | null };

const KINDS: DecisionKind[] = ['cellLevels', 'memberLevels'];
const CELLS = ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5'];
const gone = { by: 'head', reason: 'Sai tên chi bộ', at: 1 };

const decision = (id: string, cells: readonly string[], changes: Partial<Decision> = {}): Decision => ({
  id,
  kind: 'cellLevels',
  lines: cells.map((cell) => ({ cell, member: null })),
  replaces: null,
  amends: null,
  withdrawn: null,
  ...changes,
});

const standing = (decisions: Decision[]): [string, string][] => [
  ...(validLines(decisions).get('cellLevels') ?? []),
];

test('[R67] a line stands by the decision that was issued on it, of its own kind', () => {
  const lines = validLines([
    decision('a', ['doi-1', 'doi-2']),
    decision('b', ['doi-1'], { kind: 'fourGood' }),
    decision('c', [], { kind: 'memberLevels', lines: [{ cell: 'doi-1', member: 'an' }] }),
  ]);
  expect([...(lines.get('cellLevels') ?? [])]).toEqual([
    ['doi-1', 'a'],
    ['doi-2', 'a'],
  ]);
  expect([...(lines.get('fourGood') ?? [])]).toEqual([['doi-1', 'b']]);
  expect([...(lines.get('memberLevels') ?? [])]).toEqual([['doi-1/an', 'c']]);
});

test('an amending decision takes its lines over and gives them back when it is withdrawn', () => {
  const first = decision('a', ['doi-1', 'doi-2']);
  const amending = decision('b', ['doi-1'], { amends: 'a' });
  expect(standing([first, amending])).toEqual([
    ['doi-1', 'b'],
    ['doi-2', 'a'],
  ]);
  expect(standing([first, { ...amending, withdrawn: gone }])).toEqual([
    ['doi-1', 'a'],
    ['doi-2', 'a'],
  ]);
});

test('a decision that is replaced says nothing any more, also when it was not marked yet', () => {
  expect(standing([decision('a', ['doi-1', 'doi-2']), decision('b', ['doi-1'], { replaces: 'a' })])).toEqual([
    ['doi-1', 'b'],
  ]);
});

test.each(['preparing', 'awaitingSignature', 'signed'] as const)(
  'a decision that is %s changes nothing yet',
  (state) => {
    const planned = [
      decision('b', ['doi-1'], { state, amends: 'a' }),
      decision('c', ['doi-1'], { state, replaces: 'a' }),
    ];
    expect(standing([decision('a', ['doi-1']), ...planned])).toEqual([['doi-1', 'a']]);
  },
);

interface Deed {
  deed: 'issue' | 'amend' | 'replace' | 'withdraw';
  kind: DecisionKind;
  cells: string[];
  which: number;
}

/** What may happen to the decisions of a campaign; what doesn't fit at that moment is left out. */
const deed: fc.Arbitrary<Deed> = fc.record({
  deed: fc.constantFrom<Deed['deed'][]>('issue', 'issue', 'amend', 'amend', 'replace', 'withdraw'),
  kind: fc.constantFrom(...KINDS),
  cells: fc.uniqueArray(fc.constantFrom(...CELLS), { minLength: 1 }),
  which: fc.nat(20),
});

/** The same told the other way round: each line has a pile of decisions, of which the one on top counts. */
class Piles {
  readonly decisions: Decision[] = [];
  readonly #piles = new Map<string, string[]>();

  pile(kind: DecisionKind, cell: string): string[] {
    const key = `${kind} ${cell}`;
    const pile = this.#piles.get(key) ?? [];
    this.#piles.set(key, pile);
    return pile;
  }

  held({ id, kind, lines }: Decision): string[] {
    return lines.map(({ cell }) => cell).filter((cell) => this.pile(kind, cell).at(-1) === id);
  }

  issue(kind: DecisionKind, cells: string[], place: Partial<Decision> = {}): void {
    if (cells.length === 0) return;
    const id = `d${this.decisions.length + 1}`;
    this.decisions.push(decision(id, cells, { kind, ...place }));
    for (const cell of cells) this.pile(kind, cell).push(id);
  }

  void(id: string): void {
    const index = this.decisions.findIndex((one) => one.id === id);
    const found = this.decisions[index];
    if (found === undefined) return;
    this.decisions[index] = { ...found, withdrawn: gone };
    for (const pile of this.#piles.values()) if (pile.includes(id)) pile.splice(pile.indexOf(id), 1);
  }

  do({ deed: what, kind, cells, which }: Deed): void {
    const valid = this.decisions.filter((one) => one.withdrawn === null);
    const meant = valid[which % Math.max(1, valid.length)];
    if (what === 'issue') {
      this.issue(
        kind,
        cells.filter((cell) => this.pile(kind, cell).length === 0),
      );
    } else if (meant !== undefined) {
      const held = this.held(meant);
      if (what === 'amend')
        this.issue(
          meant.kind,
          cells.filter((cell) => held.includes(cell)),
          { amends: meant.id },
        );
      else this.void(meant.id);
      if (what === 'replace') this.issue(meant.kind, held, { replaces: meant.id, amends: meant.amends });
    }
  }
}

/** Valid decisions on a line, without those that another one of them amends, itself or by way of others. */
function speaking(decisions: readonly Decision[], kind: DecisionKind, cell: string): Decision[] {
  const valid = decisions.filter(
    (one) => one.kind === kind && one.withdrawn === null && one.lines.some((line) => line.cell === cell),
  );
  const amendedBy = (one: Decision): string[] => {
    const amended = decisions.find(({ id }) => id === one.amends);
    return amended === undefined ? [] : [amended.id, ...amendedBy(amended)];
  };
  const over = new Set(valid.flatMap(amendedBy));
  return valid.filter(({ id }) => !over.has(id));
}

test('[R67] a line is in exactly one valid decision of its kind, whatever was issued, amended, replaced and withdrawn', () => {
  const seen = { amended: 0, replaced: 0, givenBack: 0 };
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), (deeds) => {
      const piles = new Piles();
      for (const one of deeds) {
        piles.do(one);
        const lines = validLines(piles.decisions);
        for (const kind of KINDS)
          for (const cell of CELLS) {
            const pile = piles.pile(kind, cell);
            expect(lines.get(kind)?.get(cell)).toBe(pile.at(-1));
            const holders = speaking(piles.decisions, kind, cell);
            expect(holders).toHaveLength(pile.length === 0 ? 0 : 1);
            if (pile.length > 1) seen.amended += 1;
          }
      }
      seen.replaced += piles.decisions.filter(({ replaces }) => replaces !== null).length;
      seen.givenBack += piles.decisions.filter(
        ({ amends, withdrawn }) => amends !== null && withdrawn !== null,
      ).length;
    }),
    { seed: 20_241_227, numRuns: 500 },
  );
  expect(Math.min(seen.amended, seen.replaced, seen.givenBack)).toBeGreaterThan(100);
});
