import { expect, test } from 'vitest';
import type { DecisionCase, DecisionLine } from '../committee/committee-content.ts';
import { decision as issued, line } from '../committee/decision-case.fixture.ts';
import { decisionNumbers, extractsFor, publishedExtracts, withDecisionsInForce } from './extracts.ts';

const decision = (id: string, lines: DecisionLine[], change: Partial<DecisionCase> = {}): DecisionCase =>
  issued({ id, kind: 'cellLevels', lines, number: `${id}-QĐ/ĐU`, ...change });
const byId = (...decisions: DecisionCase[]) => Object.fromEntries(decisions.map((one) => [one.id, one]));
const withdrawn = { by: 'viet', reason: 'ghi sai', at: 2 };
const taken = (one: DecisionCase): DecisionCase => ({ ...one, state: 'withdrawn', withdrawn });

const good = decision('31', [line('doi-1', { level: 'GOOD' }), line('doi-2', { level: 'COMPLETED' })]);
const again = decision('35', good.lines, { replaces: '31', publishedAt: 3 });
const members = decision('32', [
  line('doi-1', { member: 'an', level: 'GOOD' }),
  line('doi-2', { member: 'be', level: 'GOOD' }),
]);
const cell = (change = {}) => ({ cell: 'doi-1', content: change });
const member = { member: 'an', decided: { decision: '32', level: 'GOOD' as const } };

test('[R16] an extract has the lines of its cell and of its members, and of no other', () => {
  expect(extractsFor([good, members], 'doi-2')).toMatchObject([
    { decision: '31', number: '31-QĐ/ĐU', level: 'COMPLETED', members: [] },
    { decision: '32', level: null, members: [{ member: 'be', level: 'GOOD', award: null }] },
  ]);
  expect(extractsFor([{ ...good, number: null }], 'doi-1')).toEqual([]);
});

test('what was published is told in its order, with what was taken back since; what waits to be is not', () => {
  const told = (...decisions: DecisionCase[]) =>
    publishedExtracts(byId(...decisions), 'doi-1').map((one) => [one.number, one.withdrawn]);
  expect(told(again, taken(good))).toEqual([
    ['31-QĐ/ĐU', true],
    ['35-QĐ/ĐU', false],
  ]);
  expect(told(taken(good), { ...again, publishedAt: null })).toEqual([['31-QĐ/ĐU', true]]);
});

test('a case has what the decisions in force say, whatever it was told last', () => {
  const inForce = (...decisions: DecisionCase[]) => {
    const told = { extracts: extractsFor([good, members], 'doi-1'), members: [member] as never };
    const { extracts = [], members: lines = [] } = withDecisionsInForce(cell(told), byId(...decisions))
      .content as {
      extracts?: { number: string }[];
      members?: (typeof member)[];
    };
    return [extracts.map(({ number }) => number), lines[0]?.decided ?? null];
  };
  expect(inForce(good, members)).toEqual([['31-QĐ/ĐU', '32-QĐ/ĐU'], { decision: '32', level: 'GOOD' }]);
  expect(inForce(taken(good), taken(members))).toEqual([[], null]);
  expect(inForce(taken(good), again, taken(members))).toEqual([['35-QĐ/ĐU'], null]);
  expect(inForce(taken(good), { ...again, state: 'signed' })).toEqual([[], null]);
});

test('of several decisions on a member the newest counts', () => {
  const later = decision('40', [line('doi-1', { member: 'an', level: 'COMPLETED' })], { publishedAt: 9 });
  const { content } = withDecisionsInForce(cell({ members: [member] }), byId(later, members));
  expect(content).toMatchObject({ members: [{ decided: { decision: '40', level: 'COMPLETED' } }] });
});

test('news of a decision names the number of the one in whose place it stands, where that is known', () => {
  const extracts = extractsFor([again], 'doi-1');
  expect(decisionNumbers(extracts, () => '31-QĐ/ĐU')).toEqual({
    decisions: '35-QĐ/ĐU',
    replaces: '31-QĐ/ĐU',
  });
  expect(decisionNumbers(extracts, () => undefined)).toEqual({ decisions: '35-QĐ/ĐU' });
});
