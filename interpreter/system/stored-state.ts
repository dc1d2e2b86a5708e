import type { AnyActor, AnyActorRef, AnyMachineSnapshot } from 'xstate';
import {
  type Address,
  EngineError,
  type EngineState,
  type PersistedChild,
  type PersistedSnapshot,
} from '../engine-types.ts';
import { type ActorNode, machineSnapshot } from './actor-node.ts';
import type { Actors } from './actors.ts';
import type { WrappedMachine } from './logic.ts';
import { plainError } from './plain.ts';

const whenGiven = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V };

function storedContext(actors: Actors, node: ActorNode): unknown {
  const { context } = machineSnapshot(node);
  if (node.kept?.context === context && !node.kept?.refers) return node.kept?.plain;
  const before = actors.tokens;
  const plain = actors.plain(context, `the context of ${node.ref.id}`);
  node.kept = { context, plain, refers: actors.tokens > before };
  return plain;
}

function storedChild(actors: Actors, node: ActorNode): PersistedChild {
  if (typeof node.ref.src !== 'string')
    throw new EngineError(
      'UNSUPPORTED_ACTOR',
      `${node.ref.id}: logic given to spawn can't be kept; name it in setup({ actors })`,
    );
  return {
    src: node.ref.src,
    snapshot: storedSnapshot(actors, node),
    ...whenGiven('systemId', (node.ref as AnyActor).systemId),
    ...(node.syncs ? { syncSnapshot: true } : {}),
  };
}

/** A part of the state as XState persists it; what has not changed since the last step is the same object again. */
export function storedSnapshot(actors: Actors, node: ActorNode): PersistedSnapshot {
  if (node.machine === null) {
    node.stored ??= actors.plain(node.snapshot, `the result of ${node.ref.id}`) as PersistedSnapshot;
    return node.stored;
  }
  const snapshot = machineSnapshot(node);
  const children: Record<string, PersistedChild> = {};
  for (const ref of Object.values(snapshot.children) as unknown[]) {
    const child = actors.nodeOf(ref);
    if (ref !== undefined && child === undefined)
      throw new EngineError(
        'UNSUPPORTED_ACTOR',
        `${node.ref.id}: logic given to spawn can't be kept; name it in setup({ actors })`,
      );
    if (child !== undefined) children[child.ref.id] = storedChild(actors, child);
  }
  const same =
    node.stored !== null &&
    Object.entries(children).every(
      ([id, { snapshot: own }]) => node.stored?.children?.[id]?.snapshot === own,
    );
  if (same && node.stored !== null) return node.stored;
  node.stored = {
    status: snapshot.status,
    value: snapshot.value,
    historyValue: Object.fromEntries(
      Object.entries(snapshot.historyValue).map(([key, nodes]) => [key, nodes.map(({ id }) => ({ id }))]),
    ),
    context: storedContext(actors, node),
    ...whenGiven('output', actors.plain(snapshot.output, `the output of ${node.ref.id}`)),
    ...(snapshot.status === 'error' ? { error: plainError(snapshot.error) } : {}),
    children,
  };
  return node.stored;
}

/** The orders of active nodes where a snapshot alone would give them back otherwise. */
export function storedNodes(actors: Actors): Record<Address, number[]> {
  const orders: Record<Address, number[]> = {};
  for (const node of actors.nodes.values())
    if (node.machine?.hasParallel && node.status === 'running')
      orders[node.address] = machineSnapshot(node)._nodes.map(({ order }) => order);
  return orders;
}

/** The actors in whose context references to actors stand. */
export const storedReferrers = (actors: Actors): Address[] =>
  [...actors.nodes.values()]
    .filter(({ kept }) => kept?.refers)
    .map(({ address }) => address)
    .sort();

/**
 * Puts actors in place of the references in a context; a context without any is JSON, and need not be looked at again.
 */
export function takeContext(actors: Actors, node: ActorNode, { refers }: EngineState): void {
  const snapshot = machineSnapshot(node) as { context: Record<string, unknown> };
  if (refers.includes(node.address)) {
    snapshot.context = withActors(actors, snapshot.context) as Record<string, unknown>;
    return;
  }
  node.kept = { context: snapshot.context, plain: snapshot.context, refers: false };
  for (const part of Object.values(snapshot.context)) actors.takeAsPlain(part);
}

/** A machine's snapshot from its JSON: children are made on the way, references in the context come afterwards. */
export function restoredMachine(
  node: ActorNode,
  { machine, nodes, byId }: WrappedMachine,
  stored: PersistedSnapshot,
  orders: number[] | undefined,
): AnyMachineSnapshot {
  // XState writes into the context that it restores, and looks histories up by ids that it splits at dots
  const snapshot = machine.restoreSnapshot(
    { ...stored, context: {}, historyValue: {} } as never,
    node.scope as never,
  );
  const found = (id: string) => {
    const known = byId.get(id);
    if (known === undefined) throw new EngineError('BAD_STATE', `${node.ref.id}: no state is named ${id}`);
    return known;
  };
  const parts = snapshot as unknown as Record<string, unknown>;
  parts['context'] = stored.context;
  parts['historyValue'] = Object.fromEntries(
    Object.entries(stored.historyValue ?? {}).map(([key, past]) => [key, past.map(({ id }) => found(id))]),
  );
  if (orders !== undefined) {
    parts['_nodes'] = orders.map((order) => {
      const known = nodes[order];
      if (known === undefined)
        throw new EngineError('BAD_STATE', `${node.ref.id}: no state stands at ${order}`);
      return known;
    });
  }
  return snapshot as AnyMachineSnapshot;
}

/** XState passes over an actor that it can't make: here every one of a state has to be there. */
function checkChildren(actors: Actors, node: ActorNode, stored: PersistedSnapshot, where: string): void {
  const made = new Map(actors.childrenOf(node).map((child) => [child.ref.id, child]));
  for (const [id, { src, snapshot }] of Object.entries(stored.children ?? {})) {
    const child = made.get(id);
    const place = `${where}.children.${id}`;
    if (child === undefined)
      throw new EngineError('BAD_STATE', `${place}.src: no implementation is named ${src}`);
    checkChildren(actors, child, snapshot, `${place}.snapshot`);
  }
}

/** @throws EngineError BAD_STATE when a state doesn't fit its actors */
export function checkRestored(actors: Actors, root: ActorNode, state: EngineState): void {
  checkChildren(actors, root, state.snapshot, 'snapshot');
  for (const [index, { id }] of state.invocations.entries()) {
    const node = actors.nodes.get(id);
    if (node?.machine !== null || node.status !== 'running')
      throw new EngineError('BAD_STATE', `invocations[${index}]: no promise runs at ${id}`);
  }
}

/** Stands for an actor that has gone: whatever it is sent is lost, as in XState. */
const formerActor = (id: string, address: Address): AnyActorRef => {
  const former = {
    id,
    sessionId: address,
    send: () => {},
    getSnapshot: () => ({ status: 'stopped' }),
  } as unknown as AnyActorRef & { ref: AnyActorRef };
  former.ref = former;
  return former;
};

/** References to actors, where JSON has what stands for them. */
export function withActors(actors: Actors, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('xstate$$type' in value && 'address' in value) {
    const { id, address } = value as unknown as { id: string; address: Address };
    return actors.nodes.get(address)?.ref ?? formerActor(id, address);
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => withActors(actors, item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    withActors(actors, member),
  ]);
  return members.some(([key, member]) => member !== (value as Record<string, unknown>)[key])
    ? Object.fromEntries(members)
    : value;
}
