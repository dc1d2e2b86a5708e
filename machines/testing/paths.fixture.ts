import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  createActor,
} from 'xstate';
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

/** More states than a chart has by far: what tells two apart grows with each step then. */
const MOST_STATES = 200_000;

/** What an event would cause; one that nothing answers is no step. */
function causedBy(
  machine: AnyStateMachine,
  state: AnyMachineSnapshot,
  event: { type: string },
): AnyTransitionDefinition[] {
  const transitions = machine.getTransitionData(state, event);
  return transitions.some(({ target, actions }) => target !== undefined || actions.length > 0)
    ? transitions
    : [];
}

/** Keys of the states from which one of these can be reached. @param before keys of the states before each */
function reaching(ends: readonly string[], before: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  // a set that is gone through goes on to what was added meanwhile
  const found = new Set(ends);
  for (const key of found) for (const from of before.get(key) ?? []) found.add(from);
  return found;
}

/** One for all steps, which run nothing: XState would make a machine's first state for each of them. */
function scopeOf(machine: AnyStateMachine, input: unknown): AnyActorScope {
  const self = createActor(machine, { input });
  const nothing = () => {};
  const { system, id, sessionId } = self;
  const effects = { logger: nothing, defer: nothing, stopChild: nothing, emit: nothing };
  return { self, system, id, sessionId, ...effects, actionExecutor: nothing };
}

/** Walks all paths of a machine; two states are the same when `keyOf` says so. */
export function explore(
  machine: AnyStateMachine,
  input: unknown,
  eventsOf: (snapshot: AnyMachineSnapshot) => { type: string }[],
  keyOf: (snapshot: AnyMachineSnapshot) => string,
): Explored {
  const scope = scopeOf(machine, input);
  const first: AnyMachineSnapshot = machine.getInitialSnapshot(scope, input);
  const states = new Map<string, AnyMachineSnapshot>([[keyOf(first), first]]);
  const taken = new Set<AnyTransitionDefinition>();
  const before = new Map<string, Set<string>>();
  for (const [key, state] of states) {
    if (state.status !== 'active') continue;
    for (const event of eventsOf(state)) {
      const caused = causedBy(machine, state, event);
      if (caused.length === 0) continue;
      const next: AnyMachineSnapshot = machine.transition(state, event, scope);
      if (next.status === 'error') throw new Error(`${event.type} breaks ${key}`, { cause: next.error });
      for (const one of caused) taken.add(one);
      const reached = keyOf(next);
      if (!states.has(reached)) states.set(reached, next);
      before.set(reached, (before.get(reached) ?? new Set()).add(key));
    }
    if (states.size > MOST_STATES) throw new Error(`more than ${MOST_STATES} states`);
  }
  const done = [...states].filter(([, { status }]) => status === 'done').map(([key]) => key);
  const ending = reaching(done, before);
  return {
    states: [...states.values()],
    nodes: new Set(
      [...states.values()].flatMap(({ _nodes }) => (_nodes as AnyStateNode[]).map(({ id }) => id)),
    ),
    taken,
    deadEnds: [...states.keys()].filter((key) => !ending.has(key)),
  };
}
