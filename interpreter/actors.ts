import type { AnyActorRef, AnyActorScope, AnyMachineSnapshot, EventObject } from 'xstate';
import {
  type Address,
  type Effect,
  EngineError,
  type Invocation,
  type PersistedSnapshot,
  type PlainEvent,
  type Timer,
} from './engine-types.ts';
import type { WrappedMachine } from './logic.ts';
import { plainError, toPlain } from './plain.ts';

/** One actor of a system: a machine, or a promise where `machine` is null. */
export interface ActorNode {
  readonly ref: AnyActorRef;
  readonly address: Address;
  readonly parent: ActorNode | null;
  readonly machine: WrappedMachine | null;
  readonly scope: AnyActorScope;
  snapshot: AnyMachineSnapshot | PersistedSnapshot;
  status: 'fresh' | 'running' | 'stopped';
  /** its stop is on its way: another may start under its id */
  leaving: boolean;
  busy: boolean;
  readonly mailbox: EventObject[];
  readonly deferred: (() => void)[];
  /** tells its parent of every change */
  syncs: boolean;
  /** its snapshot as JSON, until it changes */
  stored: PersistedSnapshot | null;
  /** its context as JSON, and whether references to actors stand in it */
  kept: { context: unknown; plain: unknown; refers: boolean } | null;
}

/** What a system of actors keeps besides the actors themselves. */
export interface Ledger {
  starts: Record<string, number>;
  timers: Timer[];
  invocations: Invocation[];
  seq: number;
}

/** `/` and `#` part an address. */
const asPart = (id: string) => id.replace(/[%/#]/g, (sign) => encodeURIComponent(sign));

/** The id of the actor at an address; `''` is the root's. */
export const actorIdAt = (address: Address): string =>
  decodeURIComponent(address.slice(address.lastIndexOf('/') + 1).replace(/#\d+$/, ''));

export const machineSnapshot = (node: ActorNode): AnyMachineSnapshot => node.snapshot as AnyMachineSnapshot;

/** XState's own registry of system ids: it has no public way to take an actor out. */
interface Registry {
  _unregister(ref: AnyActorRef): void;
}

/**
 * The actors of one system, stepped by us: XState makes them and computes their transitions, the order in which they
 * run, their mailboxes, timers and ends are kept here as `Actor` of XState keeps them.
 */
export class Actors {
  readonly nodes = new Map<Address, ActorNode>();
  readonly ledger: Ledger;
  readonly clean: WeakSet<object>;
  /** more events than this in one step: two actors talk to each other for ever */
  readonly longest: number;
  effects: Effect[] = [];
  /** ours, thrown where XState would have swallowed it */
  fault: EngineError | null = null;
  /** how many references to actors were written as JSON so far */
  tokens = 0;
  #byRef = new WeakMap<object, ActorNode>();
  #taken = 0;

  constructor(ledger: Ledger, clean: WeakSet<object>, longest: number) {
    this.ledger = ledger;
    this.clean = clean;
    this.longest = longest;
  }

  nodeOf = (ref: unknown): ActorNode | undefined => this.#byRef.get(ref as object);

  childrenOf({ machine, snapshot }: ActorNode): ActorNode[] {
    if (machine === null) return [];
    return Object.values((snapshot as AnyMachineSnapshot).children).flatMap((ref) => this.nodeOf(ref) ?? []);
  }

  /** Begins the next step of a system that is kept. */
  reset(): void {
    this.effects = [];
    this.#taken = 0;
  }

  /** @throws EngineError also from inside of XState, which would make a status of it */
  fail(error: EngineError): never {
    this.fault ??= error;
    throw error;
  }

  plain(value: unknown, where: string): unknown {
    try {
      return toPlain(value, where, this.clean, this.tokenOf);
    } catch (error) {
      return this.fail(error as EngineError);
    }
  }

  /** What stands for an actor in JSON. */
  tokenOf = (value: object): object | undefined => {
    if (!('sessionId' in value && 'send' in value && 'ref' in value)) return undefined;
    const { id, sessionId } = value as unknown as AnyActorRef;
    this.tokens += 1;
    return { xstate$$type: 1, id, address: sessionId };
  };

  /** Takes in an actor that XState has just made. */
  adopt(ref: AnyActorRef, machine: WrappedMachine | null, returning: boolean): ActorNode {
    const above = ref._parent === undefined ? null : (this.#byRef.get(ref._parent) ?? null);
    const named = (ref as unknown as { options: { id?: string; syncSnapshot?: boolean } }).options;
    if (above !== null && named.id === undefined) ref.id = `x:${this.#number()}`;
    const place = above === null ? '' : `${above.address === '' ? '' : `${above.address}/`}${asPart(ref.id)}`;
    if (above !== null && !returning) this.ledger.starts[place] = (this.ledger.starts[place] ?? 0) + 1;
    const address = above === null ? '' : `${place}#${this.ledger.starts[place] ?? 0}`;
    const deferred: (() => void)[] = [];
    const node: ActorNode = {
      ref,
      address,
      parent: above,
      machine,
      scope: {
        self: ref,
        id: ref.id,
        sessionId: address,
        logger: () => {},
        defer: (later) => deferred.push(later),
        system: ref.system,
        stopChild: (child) => this.#stopRef(child),
        emit: (event) => this.#emit(node, event),
        actionExecutor: (action) => {
          if (node.status === 'running') this.#act(node, action);
          else deferred.push(() => this.#act(node, action));
        },
      },
      snapshot: { status: 'active' },
      status: 'fresh',
      leaving: false,
      busy: false,
      mailbox: [],
      deferred,
      syncs: named.syncSnapshot === true,
      stored: null,
      kept: null,
    };
    const earlier = above === null ? undefined : this.#livingAt(above, ref.id);
    // XState would let it run on, unreachable: a state was entered again without being left
    if (above !== null && earlier !== undefined && !earlier.leaving) {
      const stop = () => this.stop(earlier);
      above.deferred.push(above.status === 'running' ? stop : () => above.deferred.push(stop));
    }
    this.#byRef.set(ref, node);
    this.nodes.set(address, node);
    const overridden = ref as unknown as Record<string, unknown>;
    overridden['sessionId'] = address;
    overridden['start'] = () => {
      this.start(node);
      return ref;
    };
    overridden['send'] = (event: EventObject) => this.deliver(node, event);
    overridden['getSnapshot'] = () => node.snapshot;
    return node;
  }

  /** The next number for what has no name of its own. */
  #number(): number {
    this.ledger.seq += 1;
    return this.ledger.seq;
  }

  #livingAt(parent: ActorNode, id: string): ActorNode | undefined {
    for (const node of this.nodes.values())
      if (node.parent === parent && node.ref.id === id && node.status !== 'stopped') return node;
    return undefined;
  }

  start(node: ActorNode): void {
    if (node.status !== 'fresh') return;
    node.status = 'running';
    const { status } = node.snapshot;
    if (status === 'error') {
      this.#erred(node, node.snapshot.error);
      return;
    }
    // what its children say while they start waits until it has started itself
    node.busy = true;
    if (status === 'active') {
      if (node.machine === null) this.#invoke(node);
      else
        for (const child of this.childrenOf(node)) if (child.snapshot.status === 'active') this.start(child);
    }
    this.#update(node, node.snapshot);
    if (status === 'active') this.#drain(node);
  }

  /** As `system._relay`: into the mailbox, and processed at once when the actor is idle. */
  deliver(node: ActorNode, event: EventObject): void {
    if (node.status === 'stopped') return;
    node.mailbox.push(event);
    if (node.status === 'running' && !node.busy) this.#drain(node);
  }

  stop(node: ActorNode): void {
    if (node.status === 'stopped') return;
    node.mailbox.length = 0;
    if (node.status === 'fresh') {
      node.status = 'stopped';
      this.#unregister(node);
      return;
    }
    this.deliver(node, { type: 'xstate.stop' });
  }

  /** A promise has its outcome. */
  settle(node: ActorNode, snapshot: PersistedSnapshot): void {
    this.#uninvoke(node.address);
    this.#update(node, snapshot);
  }

  #stopRef(ref: AnyActorRef): void {
    const node = this.nodeOf(ref);
    if (node !== undefined) this.stop(node);
  }

  #drain(node: ActorNode): void {
    node.busy = true;
    for (let event = node.mailbox.shift(); event !== undefined; event = node.mailbox.shift()) {
      this.#taken += 1;
      if (this.#taken > this.longest)
        this.fail(
          new EngineError(
            'LIVELOCK',
            `more than ${this.longest} events in one step; the last was ${event.type} for ${node.ref.id}`,
          ),
        );
      this.#process(node, event);
      if (this.fault !== null) throw this.fault;
    }
    node.busy = false;
  }

  #process(node: ActorNode, event: EventObject): void {
    if (node.machine === null) {
      if (event.type === 'xstate.stop') this.#abandon(node);
      return;
    }
    let next: AnyMachineSnapshot;
    try {
      next = node.machine.machine.transition(machineSnapshot(node), event, node.scope);
    } catch (error) {
      if (this.fault !== null) throw this.fault;
      node.deferred.length = 0;
      const orphans = this.childrenOf(node);
      node.snapshot = { ...machineSnapshot(node), status: 'error', error: plainError(error) } as never;
      node.stored = null;
      this.#erred(node, plainError(error));
      // XState would let them run on without anybody who hears them
      for (const child of orphans) this.stop(child);
      return;
    }
    this.#update(node, next);
    if (event.type === 'xstate.stop') this.#end(node);
  }

  #update(node: ActorNode, snapshot: ActorNode['snapshot']): void {
    if (snapshot !== node.snapshot) node.stored = null;
    node.snapshot = snapshot;
    for (let later = node.deferred.shift(); later !== undefined; later = node.deferred.shift()) later();
    if (node.syncs && node.parent !== null && snapshot.status === 'active')
      this.deliver(node.parent, { type: `xstate.snapshot.${node.ref.id}`, snapshot } as EventObject);
    if (snapshot.status === 'done') {
      this.#end(node);
      const { id } = node.ref;
      if (node.parent !== null)
        this.deliver(node.parent, {
          type: `xstate.done.actor.${id}`,
          output: snapshot.output,
          actorId: id,
        } as EventObject);
    }
    if (snapshot.status === 'error') this.#erred(node, snapshot.error);
  }

  #erred(node: ActorNode, error: unknown): void {
    this.#end(node);
    const { id } = node.ref;
    if (node.parent !== null)
      this.deliver(node.parent, {
        type: `xstate.error.actor.${id}`,
        error: error instanceof Error ? plainError(error) : error,
        actorId: id,
      } as EventObject);
  }

  #end(node: ActorNode): void {
    if (node.status !== 'running') return;
    for (const timer of this.ledger.timers.filter(({ source }) => source === node.address))
      this.#disarm(timer.id);
    node.mailbox.length = 0;
    node.status = 'stopped';
    (node.ref.system as unknown as Registry)._unregister(node.ref);
  }

  #emit(node: ActorNode, event: unknown): void {
    const plain = this.plain(event, `an event emitted by ${node.ref.id}`) as PlainEvent;
    this.effects.push({ type: 'emit', actor: node.address, event: plain });
  }

  #invoke(node: ActorNode): void {
    const { input } = node.snapshot as PersistedSnapshot;
    const invocation: Invocation = { id: node.address, src: String(node.ref.src), input: input ?? null };
    this.ledger.invocations = [...this.ledger.invocations, invocation];
    this.effects.push({ type: 'invoke', invocation });
  }

  #uninvoke(address: Address): void {
    this.ledger.invocations = this.ledger.invocations.filter(({ id }) => id !== address);
  }

  #abandon(node: ActorNode): void {
    if (node.snapshot.status === 'active') {
      this.#uninvoke(node.address);
      this.effects.push({ type: 'abandon', invocationId: node.address });
    }
    node.snapshot = { status: 'stopped' };
    node.stored = null;
    this.#end(node);
  }

  #disarm(id: string): void {
    if (!this.ledger.timers.some((timer) => timer.id === id)) return;
    this.ledger.timers = this.ledger.timers.filter((timer) => timer.id !== id);
    this.effects.push({ type: 'disarm', timerId: id });
  }

  #arm(source: ActorNode, target: ActorNode, event: unknown, delay: number, named: string | undefined): void {
    const name = named ?? String(this.#number());
    if (!Number.isFinite(delay) || delay < 0)
      this.fail(
        new EngineError(
          'BAD_DELAY',
          `${source.ref.id}: the delay of ${name} is ${delay}, expected ms from 0 on`,
        ),
      );
    const timer: Timer = {
      id: `${source.address}.${name}`,
      source: source.address,
      target: target.address,
      name,
      firesAt: Date.now() + delay,
      event: this.plain(event, `the delayed event ${name}`) as PlainEvent,
    };
    this.#disarm(timer.id);
    this.ledger.timers = [...this.ledger.timers, timer];
    this.effects.push({ type: 'arm', timer });
  }

  /** An action that XState asks for: its own ones are carried out here, the machine's own become effects. */
  #act(node: ActorNode, action: { type: string; params: unknown }): void {
    const { type } = action;
    const params = action.params as Record<string, unknown>;
    const { defer } = node.scope;
    if (type === 'xstate.raise') {
      const { delay, event, id } = params;
      if (typeof delay === 'number')
        defer(() => this.#arm(node, node, event, delay, id as string | undefined));
    } else if (type === 'xstate.sendTo') {
      defer(() => this.#sendTo(node, params));
    } else if (type === 'xstate.cancel') {
      defer(() => this.#disarm(`${node.address}.${params['sendId']}`));
    } else if (type === 'xstate.emit') {
      defer(() => this.#emit(node, params['event']));
    } else if (type === 'xstate.log') {
      const value = this.plain(params['value'], `a log of ${node.ref.id}`);
      const { label = null } = params as { label?: string | null };
      this.effects.push({ type: 'log', actor: node.address, label, value: value ?? null });
    } else if (type === 'xstate.spawnChild') {
      this.#spawn(node, params);
    } else if (type === 'xstate.stopChild') {
      const child = this.nodeOf(action.params);
      if (child !== undefined) this.#leave(node, child);
    } else {
      const kept = this.plain(action.params ?? null, `the parameters of ${type}`);
      this.effects.push({ type: 'action', actor: node.address, action: type, params: kept });
    }
  }

  #sendTo(node: ActorNode, params: Record<string, unknown>): void {
    const { to, delay, id } = params;
    const event = params['event'] as EventObject & { data?: unknown };
    const target = this.nodeOf(to);
    if (target === undefined) return;
    if (typeof delay === 'number') this.#arm(node, target, event, delay, id as string | undefined);
    else
      this.deliver(
        target,
        event.type === 'xstate.error'
          ? ({
              type: `xstate.error.actor.${node.ref.id}`,
              error: event.data,
              actorId: node.ref.id,
            } as EventObject)
          : event,
      );
  }

  #spawn(node: ActorNode, { actorRef, src, id }: Record<string, unknown>): void {
    const child = this.nodeOf(actorRef);
    if (child === undefined) {
      const unknown = actorRef === undefined;
      this.fail(
        unknown
          ? new EngineError('UNKNOWN_ACTOR', `${node.ref.id}: no implementation is named ${String(src)}`)
          : new EngineError(
              'UNSUPPORTED_ACTOR',
              `${node.ref.id}: logic given to spawnChild can't be kept; name it in setup({ actors })`,
            ),
      );
    } else if (id === undefined)
      this.fail(
        new EngineError('UNSUPPORTED_ACTOR', `${node.ref.id}: spawnChild of ${String(src)} needs an id`),
      );
    else node.scope.defer(() => this.start(child));
  }

  #leave(parent: ActorNode, child: ActorNode): void {
    child.leaving = true;
    this.#unregister(child);
    if (child.status === 'running') parent.scope.defer(() => this.stop(child));
    else this.stop(child);
  }

  /** At once, so that another can start under the same system id. */
  #unregister(node: ActorNode): void {
    for (const child of this.childrenOf(node)) this.#unregister(child);
    (node.ref.system as unknown as Registry)._unregister(node.ref);
  }
}
