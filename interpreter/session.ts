import {
  type ActorLogic,
  type AnyActorLogic,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type Snapshot,
} from 'xstate';
import {
  type Effect,
  EngineError,
  type EngineState,
  type Invocation,
  type Outcome,
  type PersistedSnapshot,
  type Timer,
} from './engine-types.ts';

/**
 * One step of a machine: a real XState actor, alive for the length of the step. Its scheduler is ours, so that timers
 * become data; its promises are inert, so that they become invocations; what it emits is collected. Between two steps
 * there is only JSON.
 */
export interface Session {
  send(event: EventObject): void;
  fire(timer: Timer): void;
  resolve(invocation: Invocation, outcome: Outcome): void;
  can(event: EventObject): boolean;
  eventTypes(): string[];
  finish(): Pick<EngineState, 'snapshot' | 'starts' | 'timers' | 'invocations'> & { effects: Effect[] };
}

/** XState's place for delayed events: an actor's system has one, and it is public and writable. */
interface Scheduler {
  schedule(source: AnyActorRef, target: AnyActorRef, event: EventObject, delay: number, id?: string): void;
  cancel(source: AnyActorRef, id: string): void;
  cancelAll(actor: AnyActorRef): void;
}

type Listener = {
  started(ref: AnyActorRef, src: string, input: unknown): void;
  stopped(ref: AnyActorRef): void;
};
type InertSnapshot = Snapshot<unknown> & { input: unknown };

/** Logic that waits: its start and its stop are told, nothing is run. */
function inertPromise(src: string, listener: () => Listener): AnyActorLogic {
  const logic: ActorLogic<InertSnapshot, EventObject, unknown> = {
    getInitialSnapshot: (_scope, input) => ({ status: 'active', output: undefined, error: undefined, input }),
    start: (snapshot, { self }) => listener().started(self as AnyActorRef, src, snapshot.input),
    transition: (snapshot, event, { self }) => {
      if (event.type !== 'xstate.stop') return snapshot;
      listener().stopped(self as AnyActorRef);
      return { ...snapshot, status: 'stopped' } as InertSnapshot;
    },
    getPersistedSnapshot: (snapshot) => snapshot as Snapshot<unknown>,
    restoreSnapshot: (snapshot) => snapshot as InertSnapshot,
  };
  return logic;
}

/** Which session a promise belongs to: steps are synchronous, one at a time. */
export interface Promises {
  listener: Listener | null;
}

const isMachine = (logic: unknown): logic is AnyStateMachine =>
  typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic;

/** XState's promise logic alone answers to its own resolve event. */
const isPromise = (logic: unknown): boolean => {
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
};

/** The machine with every promise, its own and its children's, made inert. */
export function withInertPromises(
  machine: AnyStateMachine,
  promises: Promises = { listener: null },
): { machine: AnyStateMachine; promises: Promises } {
  const listener = (): Listener => {
    if (promises.listener === null) throw new Error('no step is running');
    return promises.listener;
  };
  const actors = Object.entries(machine.implementations.actors as Record<string, unknown>).map(
    ([src, logic]) => {
      if (isMachine(logic)) return [src, withInertPromises(logic, promises).machine];
      if (isPromise(logic)) return [src, inertPromise(src, listener)];
      throw new EngineError(
        'UNSUPPORTED_ACTOR',
        `${machine.id}: actor ${src} is neither a machine nor a promise; make it one of the two`,
      );
    },
  );
  return { machine: machine.provide({ actors: Object.fromEntries(actors) }), promises };
}

const parentOf = (ref: AnyActorRef): AnyActorRef | undefined => ref._parent as AnyActorRef | undefined;

/** Ids from below the root, joined by `/`; `''` is the root. */
function pathOf(ref: AnyActorRef): string {
  const parent = parentOf(ref);
  if (parent === undefined) return '';
  const above = pathOf(parent);
  return above === '' ? ref.id : `${above}/${ref.id}`;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function openSession(
  promises: Promises,
  make: (inspect: (event: { type: string; actorRef: unknown }) => void) => AnyActorRef,
  before: Pick<EngineState, 'starts' | 'timers' | 'invocations'>,
): Session {
  const effects: Effect[] = [];
  const starts = { ...before.starts };
  let timers = [...before.timers];
  let invocations = [...before.invocations];
  let failure: unknown = null;

  const scheduler: Scheduler = {
    schedule(source, target, event, delay, id = `#${starts['#'] ?? 0}`) {
      starts['#'] = (starts['#'] ?? 0) + 1;
      const actor = pathOf(source);
      const timer = {
        id: `${actor}.${id}`,
        actor: pathOf(target),
        firesAt: Date.now() + delay,
        event: plain(event) as Timer['event'],
      };
      // armed again under its id: the new one replaces the old
      timers = [...timers.filter((armed) => armed.id !== timer.id), timer];
      effects.push({ type: 'arm', timer });
    },
    cancel(source, id) {
      const timerId = `${pathOf(source)}.${id}`;
      if (!timers.some((timer) => timer.id === timerId)) return;
      timers = timers.filter((timer) => timer.id !== timerId);
      effects.push({ type: 'disarm', timerId });
    },
    cancelAll(actor) {
      const path = pathOf(actor);
      for (const { id } of timers.filter((timer) => timer.id.startsWith(`${path}.`))) {
        timers = timers.filter((timer) => timer.id !== id);
        effects.push({ type: 'disarm', timerId: id });
      }
    },
  };

  const current = (ref: AnyActorRef) => `${pathOf(ref)}#${starts[pathOf(ref)] ?? 0}`;
  promises.listener = {
    started(ref, src, input) {
      // a restored actor is started again by XState; its invocation is on its way already
      if (invocations.some(({ id }) => id === current(ref))) return;
      starts[pathOf(ref)] = (starts[pathOf(ref)] ?? 0) + 1;
      const invocation = { id: current(ref), src, input: plain(input ?? null) };
      invocations = [...invocations, invocation];
      effects.push({ type: 'invoke', invocation });
    },
    stopped(ref) {
      const id = current(ref);
      if (!invocations.some((invocation) => invocation.id === id)) return;
      invocations = invocations.filter((invocation) => invocation.id !== id);
      effects.push({ type: 'abandon', invocationId: id });
    },
  };

  const root = make((event) => {
    if (event.type !== '@xstate.actor') return;
    const ref = event.actorRef as AnyActorRef & {
      on?: (type: string, handler: (emitted: EventObject) => void) => void;
    };
    ref.on?.('*', (emitted) => {
      effects.push({
        type: 'emit',
        actor: pathOf(ref),
        event: plain(emitted) as { type: string } & Record<string, unknown>,
      });
    });
  });
  root.subscribe({
    error: (error) => {
      failure = error;
    },
  });
  (root.system as unknown as { scheduler: Scheduler }).scheduler = scheduler;

  const at = (path: string): AnyActorRef | undefined => {
    let ref: AnyActorRef | undefined = root;
    for (const id of path === '' ? [] : path.split('/'))
      ref = (ref?.getSnapshot() as AnyMachineSnapshot | undefined)?.children[id];
    return ref;
  };
  const begin = () => {
    (root as unknown as { start(): void }).start();
    if (failure !== null)
      throw new EngineError('MACHINE_FAILED', failure instanceof Error ? failure.message : String(failure), {
        cause: failure,
      });
  };
  let begun = false;
  const running = (): void => {
    if (!begun) begin();
    begun = true;
  };
  const snapshot = () => root.getSnapshot() as AnyMachineSnapshot;

  return {
    send(event) {
      running();
      root.send(event);
    },
    fire(timer) {
      running();
      timers = timers.filter(({ id }) => id !== timer.id);
      at(timer.actor)?.send(timer.event);
    },
    resolve({ id }, outcome) {
      running();
      const path = id.slice(0, id.lastIndexOf('#'));
      const ref = at(path);
      invocations = invocations.filter((invocation) => invocation.id !== id);
      if (ref === undefined) return;
      const type = outcome.ok ? `xstate.done.actor.${ref.id}` : `xstate.error.actor.${ref.id}`;
      const result = outcome.ok ? { output: outcome.output } : { error: outcome.error };
      const event: EventObject & Record<string, unknown> = { type, actorId: ref.id, ...result };
      parentOf(ref)?.send(event);
    },
    can: (event) => snapshot().can(event as never),
    eventTypes: () => {
      const types = snapshot()._nodes.flatMap((node) => node.ownEvents as string[]);
      return [...new Set(types)].filter((type) => type !== '' && !type.startsWith('xstate.'));
    },
    finish() {
      running();
      if (failure !== null)
        throw new EngineError(
          'MACHINE_FAILED',
          failure instanceof Error ? failure.message : String(failure),
          { cause: failure },
        );
      const persisted = plain(
        (root as unknown as { getPersistedSnapshot(): unknown }).getPersistedSnapshot(),
      ) as PersistedSnapshot;
      promises.listener = null;
      return { snapshot: persisted, starts, timers, invocations, effects };
    },
  };
}

export const startMachine = (machine: AnyStateMachine, promises: Promises, input: unknown): Session =>
  openSession(promises, (inspect) => createActor(machine, { input, inspect } as never) as AnyActorRef, {
    starts: {},
    timers: [],
    invocations: [],
  });

/** XState writes into the snapshot it restores: it gets a copy. */
export const restoreMachine = (machine: AnyStateMachine, promises: Promises, state: EngineState): Session =>
  openSession(
    promises,
    (inspect) => createActor(machine, { snapshot: plain(state.snapshot), inspect } as never) as AnyActorRef,
    state,
  );
