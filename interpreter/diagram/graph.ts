import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** One state of a machine. Paths are keys joined by dots, `''` is the machine itself. */
export interface DiagramState {
  path: string;
  key: string;
  kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** only of a history state */
  deep: boolean;
  /** path of the state that is entered first */
  initial: string | null;
  /** ids of the actors that run as long as the state is active */
  invokes: string[];
  meta: unknown;
  states: DiagramState[];
}

/** What makes a machine leave a state. A delay is in ms, or the name of one. */
export type Cause =
  | { kind: 'event'; type: string }
  | { kind: 'after'; delay: number | string }
  | { kind: 'always' }
  /** where a history state leads while it remembers nothing */
  | { kind: 'noMemory' }
  | { kind: 'stateDone'; state: string }
  | { kind: 'actorDone' | 'actorFailed' | 'actorChanged'; actor: string };

/** One transition; without a target it only acts, and leaves no state. */
export interface DiagramTransition {
  from: string;
  to: string[];
  cause: Cause;
  /** in words, e.g. `isAbout dossier` */
  guard: string | null;
  reenter: boolean;
}

/** A machine as plain data: states nested as they are, transitions in the machine's order. */
export interface Diagram {
  id: string;
  root: DiagramState;
  transitions: DiagramTransition[];
}

type Guarded = AnyStateNode['always'] extends (infer T)[] | undefined ? T : never;

const pathOf = (node: AnyStateNode): string => node.path.join('.');
const PARTS = { and: ' and ', or: ' or ' } as const;

interface BuiltGuard {
  name?: string;
  guards?: readonly unknown[];
  stateValue?: unknown;
}

/** A guard as its name and the values of its parameters; of an unnamed function only its presence is shown. */
function guardWords(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    const values = 'params' in guard && typeof guard.params === 'object' ? guard.params : null;
    return [guard.type, ...Object.values(values ?? {}).map(String)].join(' ');
  }
  const { name = '', guards, stateValue } = guard as BuiltGuard;
  if (guards !== undefined) {
    const words = guards.map(guardWords);
    return name === 'not' ? `not ${words.join('')}` : words.join(PARTS[name as keyof typeof PARTS] ?? ', ');
  }
  if (stateValue !== undefined)
    return `in ${typeof stateValue === 'string' ? stateValue : JSON.stringify(stateValue)}`;
  return name === '' || name === 'guard' ? 'if …' : name;
}

const BY_ACTOR = [
  ['xstate.done.actor.', 'actorDone'],
  ['xstate.error.actor.', 'actorFailed'],
  ['xstate.snapshot.', 'actorChanged'],
] as const;
const STATE_DONE = 'xstate.done.state.';

function causeOf(node: AnyStateNode, transition: Guarded): Cause {
  const { eventType } = transition;
  const late = node.after.find((delayed) => delayed.eventType === eventType);
  if (late !== undefined) {
    const { delay } = late;
    return { kind: 'after', delay: typeof delay === 'function' ? delay.name || '…' : delay };
  }
  if (eventType === '') return { kind: 'always' };
  if (eventType.startsWith(STATE_DONE)) return { kind: 'stateDone', state: pathOf(node) };
  for (const [prefix, kind] of BY_ACTOR) {
    if (!eventType.startsWith(prefix)) continue;
    const id = eventType.slice(prefix.length);
    const invoked = node.invoke.find((one) => one.id === id);
    return { kind, actor: invoked === undefined ? id : actorName(invoked) };
  }
  return { kind: 'event', type: eventType };
}

/** XState numbers an actor that has no id of its own; its source says more. */
const actorName = ({ id, src }: { id: string; src: unknown }): string =>
  /^\d+\./.test(id) && typeof src === 'string' ? src : id;

function stateOf(node: AnyStateNode): DiagramState {
  const first = node.type === 'compound' ? node.initial.target?.[0] : undefined;
  return {
    path: pathOf(node),
    key: node.key,
    kind: node.type,
    deep: node.history === 'deep',
    initial: first === undefined ? null : pathOf(first),
    invokes: node.invoke.map(actorName),
    meta: node.meta ?? null,
    states: Object.values(node.states).map(stateOf),
  };
}

function withoutMemory(node: AnyStateNode): DiagramTransition[] {
  const { target } = node.config as { target?: unknown };
  if (node.type !== 'history' || typeof target !== 'string' || node.parent === undefined) return [];
  const to = target.startsWith('#')
    ? node.machine.getStateNodeById(target)
    : target
        .split('.')
        .filter((key) => key !== '')
        .reduce<AnyStateNode | undefined>((inside, key) => inside?.states[key], node.parent);
  const cause = { kind: 'noMemory' } as const;
  return to === undefined
    ? []
    : [{ from: pathOf(node), to: [pathOf(to)], cause, guard: null, reenter: false }];
}

function transitionsOf(node: AnyStateNode): DiagramTransition[] {
  const own = [...(node.always ?? []), ...[...node.transitions.values()].flat()].map((transition) => ({
    from: pathOf(node),
    to: (transition.target ?? []).map(pathOf),
    cause: causeOf(node, transition),
    guard: transition.guard === undefined ? null : guardWords(transition.guard),
    reenter: transition.reenter,
  }));
  return [...own, ...withoutMemory(node), ...Object.values(node.states).flatMap(transitionsOf)];
}

/** The machine's states and transitions, for drawing and for documents. */
export function diagramOf(machine: AnyStateMachine): Diagram {
  return { id: machine.id, root: stateOf(machine.root), transitions: transitionsOf(machine.root) };
}

/** The state at a path and all below it. @throws Error when the machine has no such state */
export function stateAt(root: DiagramState, path: string): DiagramState {
  const found = statesBelow(root).find((state) => state.path === path);
  if (found === undefined) throw new Error(`no state ${path}`);
  return found;
}

/** The state and all below it, outermost first. */
export const statesBelow = (state: DiagramState): DiagramState[] => [
  state,
  ...state.states.flatMap(statesBelow),
];
