import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { ObligationName } from '../domain/obligation/obligations.ts';
import { WAITS_FOR, type WaitsFor } from '../domain/obligation/waits-for.ts';

/** What a state says of itself: the obligation that runs in it, or what it waits for where nobody owes it. */
export type StateMeta<Other extends WaitsFor = WaitsFor> =
  | { obligation: ObligationName }
  | { waitsFor: Other };

/** The state of a path and those around it, the innermost first. */
function nodesOf(machine: AnyStateMachine, path: string): AnyStateNode[] {
  const nodes: AnyStateNode[] = [machine.root];
  for (const key of path.split('.')) {
    const inner = nodes[0]?.states[key];
    if (inner === undefined) break;
    nodes.unshift(inner);
  }
  return nodes;
}

/**
 * What a machine waits for in these states, besides what people owe; null when none of them names anything.
 *
 * @param paths of the innermost states, from the machine's root
 */
export function waitsForIn(machine: AnyStateMachine, paths: readonly string[]): WaitsFor | null {
  const named = paths
    .flatMap((path) => nodesOf(machine, path))
    .flatMap(({ meta }) => (meta?.waitsFor === undefined ? [] : [meta.waitsFor]));
  return WAITS_FOR.find((key) => named.includes(key)) ?? null;
}
