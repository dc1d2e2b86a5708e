import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import type { Owner } from '../obligation/obligation-log.ts';

export interface Explored {
  states: AnyMachineSnapshot[];
  /** every state node that some path reaches */
  nodes: Set<string>;
  taken: Set<AnyTransitionDefinition>;
  /** keys of states from which no final state can be reached */
  deadEnds: string[];
}

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesOf),
];

export const allNodes = (machine: AnyStateMachine): AnyStateNode[] => nodesOf(machine.root);

/** Every transition that an event can cause; the ones without event are covered by the states they lead to. */
export const allTransitions = (machine: AnyStateMachine): AnyTransitionDefinition[] =>
  allNodes(machine).flatMap((node) => [...node.transitions.values()].flat());

export const nameOf = ({ source, eventType, target }: AnyTransitionDefinition): string =>
  `${source.id} --${eventType}--> ${target?.map(({ id }) => id).join(', ') ?? '(stays)'}`;

/** What the clocks of the open obligations could report now. */
export const clockEvents = ({ obligations }: Owner): { type: string; id: string }[] =>
  Object.values(obligations)
    .filter(({ open, deadlines }) => open && deadlines.length > 0)
    .flatMap(({ id }) => [
      { type: 'obligation.step', id, step: 'dueDay', at: 0, copy: false, last: false, missed: false },
      { type: 'obligation.late', id },
      { type: 'obligation.closed', id },
    ]);

/** Walks all paths of a machine; two states are the same when `keyOf` says so. */
export function explore(
  machine: AnyStateMachine,
  input: unknown,
  eventsOf: (snapshot: AnyMachineSnapshot) => { type: string }[],
  keyOf: (snapshot: AnyMachineSnapshot) => string,
): Explored {
  const adjacency = getAdjacencyMap(machine, {
    input,
    events: (snapshot: AnyMachineSnapshot) => eventsOf(snapshot) as never,
    filterEvents: (snapshot: AnyMachineSnapshot, event: { type: string }) =>
      snapshot.status === 'active' && snapshot.can(event as never),
    serializeState: (snapshot: AnyMachineSnapshot) => keyOf(snapshot),
    limit: 200_000,
  } as never) as unknown as Parameters<typeof adjacencyMapToArray>[0];
  const edges = adjacencyMapToArray(adjacency) as {
    state: AnyMachineSnapshot;
    event: { type: string };
    nextState: AnyMachineSnapshot;
  }[];
  const states = Object.values(adjacency).map(({ state }) => state as AnyMachineSnapshot);

  const taken = new Set<AnyTransitionDefinition>();
  const before = new Map<string, string[]>();
  for (const { state, event, nextState } of edges) {
    if (nextState.status === 'error')
      throw new Error(`${event.type} breaks ${keyOf(state)}`, { cause: nextState.error });
    for (const transition of machine.getTransitionData(state as never, event as never)) taken.add(transition);
    before.set(keyOf(nextState), [...(before.get(keyOf(nextState)) ?? []), keyOf(state)]);
  }
  const reaching = new Set(states.filter(({ status }) => status === 'done').map(keyOf));
  const queue = [...reaching];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const from of before.get(key) ?? []) {
      if (reaching.has(from)) continue;
      reaching.add(from);
      queue.push(from);
    }
  }
  return {
    states,
    nodes: new Set(states.flatMap(({ _nodes }) => (_nodes as AnyStateNode[]).map(({ id }) => id))),
    taken,
    deadEnds: states.map(keyOf).filter((key) => !reaching.has(key)),
  };
}
