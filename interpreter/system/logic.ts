import {
  type AnyActorLogic,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createMachine,
} from 'xstate';
import { EngineError, type PersistedSnapshot } from '../engine-types.ts';

/** A machine whose actors are ours to run, with its nodes by their document order and by their id. */
export interface WrappedMachine {
  machine: AnyStateMachine;
  nodes: AnyStateNode[];
  byId: Map<string, AnyStateNode>;
  /** only then can the order of active nodes differ from their order by depth */
  hasParallel: boolean;
}

/** What happens when XState makes an actor; whoever runs the step decides. */
export interface Adopter {
  machineStarts(self: AnyActorRef, machine: WrappedMachine, input: unknown): AnyMachineSnapshot;
  machineReturns(self: AnyActorRef, machine: WrappedMachine, stored: PersistedSnapshot): AnyMachineSnapshot;
  promiseStarts(self: AnyActorRef, input: unknown): PersistedSnapshot;
  promiseReturns(self: AnyActorRef, stored: PersistedSnapshot): PersistedSnapshot;
}

/** Steps are synchronous, one at a time: whoever runs one is found here. */
export interface Stage {
  adopter: Adopter | null;
}

/** Enough for any chart that comes to rest; XState's own default is endless. */
const MICROSTEPS = 1_000;

const isMachine = (logic: unknown): logic is AnyStateMachine =>
  typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic;

/** XState's promise logic alone answers to its own resolve event. */
function isPromise(logic: unknown): boolean {
  const { transition } = logic as AnyActorLogic;
  try {
    const after = transition(
      { status: 'active', output: undefined, error: undefined, input: undefined } as never,
      { type: 'xstate.promise.resolve', data: 1 } as never,
      {} as never,
    );
    return (after as { status?: string }).status === 'done';
  } catch {
    return false;
  }
}

const adopterOf = (stage: Stage): Adopter => {
  if (stage.adopter === null) throw new Error('no step is running');
  return stage.adopter;
};

/** What XState keeps in an actor that it has made, for good: the snapshot itself would hold a first context alive. */
const firstOf = ({ status }: { status: string }) => ({ status });

/** Logic that XState can make actors of, and that does nothing by itself. */
function inert(
  start: (self: AnyActorRef, input: unknown) => { status: string },
  restore: (self: AnyActorRef, stored: PersistedSnapshot) => { status: string },
): AnyActorLogic {
  return {
    getInitialSnapshot: ({ self }: { self: AnyActorRef }, input: unknown) => firstOf(start(self, input)),
    restoreSnapshot: (stored: PersistedSnapshot, { self }: { self: AnyActorRef }) =>
      firstOf(restore(self, stored)),
    transition: (snapshot: unknown) => snapshot,
    getPersistedSnapshot: (snapshot: unknown) => snapshot,
  } as unknown as AnyActorLogic;
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

interface StateConfig {
  invoke?: unknown;
  states?: Record<string, StateConfig>;
}
interface InvokeConfig {
  src: unknown;
}

/** The same chart with logic that stands inside of `invoke` wrapped; everything else is kept as it is. */
function withWrappedInvokes(config: StateConfig, wrap: (logic: unknown) => unknown): StateConfig {
  const { invoke, states } = config;
  return {
    ...config,
    ...(invoke === undefined
      ? {}
      : {
          invoke: [invoke].flat().map((one) => {
            const { src } = one as InvokeConfig;
            return typeof src === 'string' ? one : { ...(one as InvokeConfig), src: wrap(src) };
          }),
        }),
    ...(states === undefined
      ? {}
      : {
          states: Object.fromEntries(
            Object.entries(states).map(([key, state]) => [key, withWrappedInvokes(state, wrap)]),
          ),
        }),
  };
}

/** What XState would silently ignore: an actor that is never started, a delay that no implementation names. */
function refuseUnknownNames({ nodes, machine }: WrappedMachine): void {
  for (const node of nodes) {
    for (const { delay } of node.after)
      if (typeof delay === 'string' && !Object.hasOwn(machine.implementations.delays, delay))
        throw new EngineError(
          'BAD_DELAY',
          `${machine.id}: the state ${node.id} waits for ${delay}, which no implementation names`,
        );
    for (const { src: named } of node.invoke) {
      const src = String(named);
      const known = src.startsWith('xstate.invoke.') || Object.hasOwn(machine.implementations.actors, src);
      if (!known)
        throw new EngineError(
          'UNKNOWN_ACTOR',
          `${machine.id}: the state ${node.id} invokes ${src}, which no implementation names`,
        );
    }
  }
}

/** Where a machine uses logic, for the sentence that refuses it. */
const usersOf = (machine: AnyStateMachine, src: string): string => {
  const users = nodesOf(machine.root).filter((node) => node.invoke.some((one) => one.src === src));
  return users.length === 0 ? '' : ` of the state ${users.map(({ id }) => id).join(', ')}`;
};

/**
 * A machine, and every machine below it, such that XState makes its actors through `stage` and starts none of them.
 *
 * @throws EngineError UNSUPPORTED_ACTOR for callbacks, observables and transition functions, UNKNOWN_ACTOR, BAD_MACHINE
 */
export function wrapMachine(machine: AnyStateMachine, stage: Stage): WrappedMachine {
  const known = new Map<unknown, AnyActorLogic>();
  const promise = inert(
    (self, input) => adopterOf(stage).promiseStarts(self, input),
    (self, stored) => adopterOf(stage).promiseReturns(self, stored),
  );

  function wrapped(logic: unknown, sentence: () => string): AnyActorLogic {
    const found = known.get(logic);
    if (found !== undefined) return found;
    if (isPromise(logic)) return promise;
    if (!isMachine(logic))
      throw new EngineError(
        'UNSUPPORTED_ACTOR',
        `${sentence()} is neither a machine nor a promise; make it one of the two`,
      );
    // known before it is made: a machine may start itself
    let made: WrappedMachine | null = null;
    const own = (): WrappedMachine => (made ??= make(logic));
    const outer = inert(
      (self, input) => adopterOf(stage).machineStarts(self, own(), input),
      (self, stored) => adopterOf(stage).machineReturns(self, own(), stored),
    );
    known.set(logic, outer);
    own();
    return outer;
  }

  function make(source: AnyStateMachine): WrappedMachine {
    const { actors, ...implementations } = source.implementations;
    const named = Object.entries(actors as Record<string, unknown>).map(([src, logic]) => [
      src,
      wrapped(logic, () => `${source.id}: the actor ${src}${usersOf(source, src)}`),
    ]);
    const config = withWrappedInvokes(source.config as StateConfig, (logic) =>
      wrapped(logic, () => `${source.id}: an actor written inside of an invoke`),
    );
    const options = { maxIterations: MICROSTEPS, ...(source.config as { options?: object }).options };
    const inner = createMachine(
      { ...config, options } as never,
      { ...implementations, actors: Object.fromEntries(named) } as never,
    ) as AnyStateMachine;
    const nodes = nodesOf(inner.root).sort((a, b) => a.order - b.order);
    const result = {
      machine: inner,
      nodes,
      byId: new Map(nodes.map((node) => [node.id, node])),
      hasParallel: nodes.some(({ type }) => type === 'parallel'),
    };
    refuseUnknownNames(result);
    return result;
  }

  if (machine.config.id === undefined)
    throw new EngineError('BAD_MACHINE', 'a machine needs an id: its states are kept under it');
  return make(machine);
}

/** Root logic for `createActor`: the machine itself, made through `stage` like its children. */
export const rootLogic = (machine: WrappedMachine, stage: Stage): AnyActorLogic =>
  inert(
    (self, input) => adopterOf(stage).machineStarts(self, machine, input),
    (self, stored) => adopterOf(stage).machineReturns(self, machine, stored),
  );
