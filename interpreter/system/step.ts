import { type AnyActorRef, type AnyMachineSnapshot, createActor, type EventObject } from 'xstate';
import {
  EngineError,
  type EngineState,
  type Invocation,
  type Outcome,
  type PersistedSnapshot,
  type StepResult,
  type Timer,
} from '../engine-types.ts';
import { type ActorNode, machineSnapshot } from './actor-node.ts';
import { Actors } from './actors.ts';
import { Ledger } from './ledger.ts';
import { type Adopter, rootLogic, type Stage, type WrappedMachine } from './logic.ts';
import {
  checkRestored,
  restoredMachine,
  storedNodes,
  storedReferrers,
  storedSnapshot,
  takeContext,
  withActors,
} from './stored-state.ts';

/** A running system between two steps, in memory: what a state is made of, and is made again from. */
export interface LiveSystem {
  actors: Actors;
  root: ActorNode;
}

/** What all systems of one engine have in common. */
export interface Ground {
  machine: WrappedMachine;
  stage: Stage;
  /** objects that are JSON all through */
  clean: WeakSet<object>;
  longest: number;
}

/** An actor that was never started, since its parent ended at once, isn't running although its snapshot is active. */
const statusOf = ({ parent }: ActorNode, { status }: PersistedSnapshot): ActorNode['status'] =>
  status === 'active' && (parent === null || parent.status === 'running') ? 'running' : 'stopped';

function adopterFor(actors: Actors, from: EngineState | null): Adopter {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof EngineError) actors.fault ??= error;
      throw error;
    }
  };
  return {
    machineStarts: (self, machine, input) =>
      guarded(() => {
        const node = actors.adopt(self, machine, false);
        node.snapshot = machine.machine.getInitialSnapshot(
          node.scope as never,
          input as never,
        ) as AnyMachineSnapshot;
        return machineSnapshot(node);
      }),
    machineReturns: (self, machine, stored) =>
      guarded(() => {
        const node = actors.adopt(self, machine, true);
        node.status = statusOf(node, stored);
        try {
          node.snapshot = restoredMachine(node, machine, stored, from?.nodes[node.address]);
        } catch (error) {
          if (error instanceof EngineError) throw error;
          throw new EngineError('BAD_STATE', `${self.id}: ${(error as Error).message}`, { cause: error });
        }
        return machineSnapshot(node);
      }),
    promiseStarts: (self, input) =>
      guarded(() => {
        const node = actors.adopt(self, null, false);
        const kept = actors.plain(input, `the input of ${self.id}`);
        node.snapshot = { status: 'active', ...(kept === undefined ? {} : { input: kept }) };
        return node.snapshot as PersistedSnapshot;
      }),
    promiseReturns: (self, stored) =>
      guarded(() => {
        const node = actors.adopt(self, null, true);
        node.snapshot = stored;
        node.status = statusOf(node, stored);
        node.stored = stored;
        return stored;
      }),
  };
}

function opened(
  { machine, stage }: Ground,
  actors: Actors,
  from: EngineState | null,
  options: object,
): LiveSystem {
  stage.adopter = adopterFor(actors, from);
  const ref = createActor(rootLogic(machine, stage), {
    id: machine.machine.id,
    ...options,
  } as never) as AnyActorRef;
  if (actors.fault !== null) throw actors.fault;
  const root = actors.nodeOf(ref);
  if (root === undefined)
    throw new EngineError('BAD_STATE', `${machine.machine.id}: nothing could be made of it`);
  return { actors, root };
}

/** A system begun with an input, not yet started. */
export function newSystem(ground: Ground, input: unknown): LiveSystem {
  const ledger = new Ledger({ starts: {}, timers: [], invocations: [], seq: 0 });
  return opened(ground, new Actors(ledger, ground.clean, ground.longest), null, { input });
}

/** The system that a state was made of. @throws EngineError BAD_STATE when nothing can be made of it */
export function restoredSystem(ground: Ground, state: EngineState): LiveSystem {
  const actors = new Actors(new Ledger(state), ground.clean, ground.longest);
  const live = opened(ground, actors, state, { snapshot: state.snapshot });
  checkRestored(actors, live.root, state);
  for (const node of actors.nodes.values()) if (node.machine !== null) takeContext(actors, node, state);
  return live;
}

/** Makes the next step of a system that is at rest; the stage is its own until the step is over. */
export function onStage(
  stage: Stage,
  { actors }: LiveSystem,
  from: EngineState | null,
  act: () => void,
): void {
  stage.adopter = adopterFor(actors, from);
  act();
  if (actors.fault !== null) throw actors.fault;
}

export const startRoot = ({ actors, root }: LiveSystem): void => actors.start(root);

export const sendToRoot = ({ actors, root }: LiveSystem, event: EventObject): void =>
  actors.deliver(root, event);

/** The event of a timer for whoever it was meant for, if that actor is still there. */
export function fireTimer({ actors }: LiveSystem, timer: Timer): void {
  actors.ledger.take(timer);
  const node = actors.nodes.get(timer.target);
  if (node !== undefined) actors.deliver(node, withActors(actors, timer.event) as EventObject);
}

/** The outcome of an invocation that is waited for. */
export function settleInvocation({ actors }: LiveSystem, { id }: Invocation, outcome: Outcome): void {
  const node = actors.nodes.get(id);
  if (node === undefined) throw new EngineError('BAD_STATE', `the invocation ${id} has no actor`);
  const given = outcome.ok
    ? { status: 'done' as const, output: actors.plain(outcome.output, `the output of ${id}`) }
    : { status: 'error' as const, error: outcome.error };
  actors.ledger.settle(id);
  actors.update(node, given);
}

function forgetFormer({ actors, root }: LiveSystem): void {
  const reachable = new Set<ActorNode>();
  const walk = (node: ActorNode): void => {
    reachable.add(node);
    for (const child of actors.childrenOf(node)) walk(child);
  };
  walk(root);
  for (const node of actors.nodes.values()) {
    if (reachable.has(node)) continue;
    actors.nodes.delete(node.address);
    if (node.machine !== null) actors.ledger.forgetBelow(node.address);
  }
}

/** What a step has come to. */
export function resultOf(
  live: LiveSystem,
  identity: { machine: string; version: string },
  now: number,
): StepResult {
  const { actors, root } = live;
  const snapshot = storedSnapshot(actors, root);
  if (actors.nodes.size > 1) forgetFormer(live);
  const { starts, timers, invocations, seq } = actors.ledger;
  const state: EngineState = {
    format: 2,
    ...identity,
    now,
    snapshot,
    starts: { ...starts },
    nodes: storedNodes(actors),
    refers: storedReferrers(actors),
    timers,
    invocations,
    seq,
  };
  const { effects } = actors.ledger;
  if (snapshot.status === 'done') effects.push({ type: 'done', output: snapshot.output ?? null });
  if (snapshot.status === 'error')
    effects.push({ type: 'error', error: snapshot.error as { name: string; message: string } });
  actors.reset();
  return { state, effects };
}
