import { describe, expect, test } from 'vitest';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { OBLIGATIONS } from '../domain/obligation/obligations.ts';
import { WAITS_FOR } from '../domain/obligation/waits-for.ts';
import { campaignMachine } from './campaign/campaign.ts';
import { decisionMachine } from './campaign/decisions/decision.ts';
import { proposalMachine } from './campaign/decisions/proposal.ts';
import { cellMachine } from './cell/cell.ts';
import { quarterCellMachine } from './cell/quarter-cell.ts';
import { waitsForIn } from './state-meta.ts';

const MACHINES: AnyStateMachine[] = [
  cellMachine(),
  quarterCellMachine(),
  campaignMachine(),
  decisionMachine,
  proposalMachine,
];

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((inner) => nodesOf(inner)),
];
const nodes = MACHINES.flatMap(({ root }) => nodesOf(root));
const withParents = (node: AnyStateNode): AnyStateNode[] =>
  node.parent === undefined ? [node] : [node, ...withParents(node.parent)];
const unconditional = ({ always = [] }: AnyStateNode) => always.some(({ guard }) => guard === undefined);

describe('what a state says of itself', () => {
  test('each that runs the clock of an obligation names it', () => {
    const running = nodes.flatMap((node) =>
      node.invoke
        .filter(({ src }) => src === 'obligation')
        .map(({ id }) => ({ id, named: withParents(node).map(({ meta }) => meta?.obligation) })),
    );
    expect(running.length).toBeGreaterThan(20);
    expect(running.filter(({ id, named }) => !named.includes(id))).toEqual([]);
  });

  test('each in which a case rests on its way names what is owed or waited for', () => {
    const resting = nodes.filter(
      (node) =>
        node.type === 'atomic' &&
        !unconditional(node) &&
        (node.machine === decisionMachine ||
          node.machine === proposalMachine ||
          /\.(stages|course)\./.test(node.id)),
    );
    expect(resting.length).toBeGreaterThan(20);
    const silent = resting.filter((node) => withParents(node).every(({ meta }) => meta === undefined));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('each key and each obligation is named by a state', () => {
    const named = (key: 'waitsFor' | 'obligation') =>
      [...new Set(nodes.flatMap(({ meta }) => meta?.[key] ?? []))].sort();
    expect(named('waitsFor')).toEqual([...WAITS_FOR].sort());
    expect(named('obligation')).toEqual(Object.keys(OBLIGATIONS).sort());
  });

  test('of several states that name something, the order of the keys decides', () => {
    expect(waitsForIn([{ obligation: 'dossier' }, { waitsFor: 'slate' }])).toBe('slate');
    expect(waitsForIn([{ waitsFor: 'rest' }, { waitsFor: 'session' }])).toBe('session');
    expect(waitsForIn([{ obligation: 'dossier' }])).toBeNull();
    expect(waitsForIn(['session', null, { waitsFor: 'nothing that is known' }])).toBeNull();
  });
});
