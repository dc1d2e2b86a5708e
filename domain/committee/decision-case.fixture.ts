import type { DecisionCase, DecisionLine } from './committee-content.ts';

/** A decision that was issued and told, without lines. */
export const decision = (change: Partial<DecisionCase> = {}): DecisionCase => ({
  id: 'main-fourGood',
  slate: 'main',
  kind: 'fourGood',
  state: 'issued',
  lines: [],
  number: '31-QĐ/ĐU',
  date: '2024-12-27',
  signer: 'viet',
  sha256: null,
  scan: null,
  gapReason: null,
  replaces: null,
  amends: null,
  withdrawn: null,
  publishedAt: 1,
  ...change,
});

/** What a decision says of a cell or, with one, of a member. */
export const line = (cell: string, change: Partial<DecisionLine> = {}): DecisionLine => ({
  cell,
  member: null,
  fourGood: null,
  level: null,
  award: null,
  reason: null,
  ...change,
});
