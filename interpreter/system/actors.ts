import type { AnyActorRef, AnyActorScope, AnyMachineSnapshot, EventObject } from 'xstate';
import {
  type Address,
  EngineError,
  type EngineErrorCode,
  type PersistedSnapshot,
  type PlainEvent,
} from '../engine-types.ts';
import { carryOut } from './actions.ts';
import { type ActorNode, machineSnapshot } from './actor-node.ts';
import type { Ledger } from './ledger.ts';
import type { WrappedMachine } from './logic.ts';
import { plainError, toPlain } from './plain.ts';

/** XState's own registry of system ids: it has no public way to take an actor out. */
interface Registry {
  _unregister(ref: AnyActorRef): void;
}

/**
 * The actors of one system, stepped by us: XState makes them and computes their transitions; the order in which they run,
 * their mailboxes and their ends are kept here as XState's own `Actor` keeps them.
 */
export class Actors {
  readonly nodes = new Map<Address, ActorNode>();
  readonly ledger: Ledger;
  /** an error of ours, thrown where XState would have turned it into a status */
  fault: EngineError | null = null;
  /** how many references to actors were written as JSON so far */
  tokens = 0;
  readonly #clean: WeakSet<object>;
  readonly #longest: number;
  readonly #byRef = new WeakMap<object, ActorNode>();
  #taken = 0;

  /**
   * @param clean objects known to be JSON all through
   * @param longest with more events and new actors than this in one step, actors are sending to each other for ever
   */
  constructor(ledger: Ledger, clean: WeakSet<object>, longest: number) {
    this.ledger = ledger;
    this.#clean = clean;
    this.#longest = longest;
  }

  nodeOf = (ref: unknown): ActorNode | undefined => this.#byRef.get(ref as object);

  childrenOf({ machine, snapshot }: ActorNode): ActorNode[] {
    if (machine === null) return [];
    return Object.values((snapshot as AnyMachineSnapshot).children).flatMap((ref) => this.nodeOf(ref) ?? []);
  }

  /** Begins the next step of a system that is kept. */
  reset(): void {
    this.ledger.effects = [];
    this.#taken = 0;
  }

  /** @throws EngineError always; remembered, since XState may catch it on its way */
  fail(code: EngineErrorCode, message: string): never {
    this.fault ??= new EngineError(code, message);
    throw this.fault;
  }

  /** @throws EngineError NOT_JSON */
  plain(value: unknown, where: string): unknown {
    try {
      return toPlain(value, where, this.#clean, this.#tokenOf);
    } catch (error) {
      this.fault ??= error as EngineError;
      throw error;
    }
  }

  /** A part of a state is JSON as it is. */
  takeAsPlain(part: unknown): void {
    if (typeof part === 'object' && part !== null) this.#clean.add(part);
  }

  /** What stands for an actor in JSON. */
  #tokenOf = (value: object): object | undefined => {
    if (!('sessionId' in value && 'send' in value && 'ref' in value)) return undefined;
    const { id, sessionId } = value as unknown as AnyActorRef;
    this.tokens += 1;
    return { xstate$$type: 1, id, address: sessionId };
  };

  /** Takes in an actor that XState has just made, new or coming back from a state. */
  adopt(ref: AnyActorRef, machine: WrappedMachine | null, again: boolean): ActorNode {
    const parent = this.nodeOf(ref._parent) ?? null;
    const named = (ref as unknown as { options: { id?: string; syncSnapshot?: boolean } }).options;
    if (!again) this.#count(`the start of ${ref.id}`);
    if (parent !== null && named.id === undefined) ref.id = `x:${this.ledger.number()}`;
    const address = parent === null ? '' : this.ledger.addressFor(parent.address, ref.id, again);
    const node: ActorNode = {
      ref,
      address,
      parent,
      machine,
      scope: this.#scopeOf(ref, address, () => node),
      snapshot: { status: 'active' },
      status: 'fresh',
      leaving: false,
      busy: false,
      mailbox: [],
      deferred: [],
      syncs: named.syncSnapshot === true,
      stored: null,
      kept: null,
    };
    if (parent !== null && !again) this.#replace(parent, ref.id);
    this.#byRef.set(ref, node);
    this.nodes.set(address, node);
    const start = () => {
      this.start(node);
      return ref;
    };
    const send = (event: EventObject) => this.deliver(node, event);
    // the actor keeps none of what XState would run it with: each has a cost in every workflow that is in memory
    const kept = { _actorScope: node.scope, options: {} };
    Object.assign(ref, { ...kept, sessionId: address, start, send, getSnapshot: () => node.snapshot });
    return node;
  }

  #scopeOf(self: AnyActorRef, sessionId: Address, node: () => ActorNode): AnyActorScope {
    return {
      self,
      id: self.id,
      sessionId,
      logger: () => {},
      defer: (later) => node().deferred.push(later),
      system: self.system,
      stopChild: (child) => {
        const below = this.nodeOf(child);
        if (below !== undefined) this.stop(below);
      },
      emit: (event) => this.emit(node(), event),
      actionExecutor: (action) => {
        if (node().status === 'running') carryOut(this, node(), action);
        else node().deferred.push(() => carryOut(this, node(), action));
      },
    };
  }

  /** A state was entered again without being left: XState would let the earlier actor run on, out of reach. */
  #replace(parent: ActorNode, id: string): void {
    for (const earlier of this.nodes.values()) {
      const stands = earlier.parent === parent && earlier.ref.id === id && earlier.status !== 'stopped';
      if (!stands || earlier.leaving) continue;
      const stop = () => this.stop(earlier);
      parent.deferred.push(parent.status === 'running' ? stop : () => parent.deferred.push(stop));
    }
  }

  start(node: ActorNode): void {
    if (node.status !== 'fresh') return;
    node.status = 'running';
    const { status } = node.snapshot;
    if (status === 'error') {
      this.#erred(node, node.snapshot.error);
      return;
    }
    // events that its children send while they start wait until it has started itself
    node.busy = true;
    if (status === 'active' && node.machine === null) {
      const { input = null } = node.snapshot as PersistedSnapshot;
      this.ledger.invoke({ id: node.address, src: String(node.ref.src), input });
    }
    if (status === 'active')
      for (const child of this.childrenOf(node)) if (child.snapshot.status === 'active') this.start(child);
    this.update(node, node.snapshot);
    if (status === 'active') this.#drain(node);
  }

  /** Into the mailbox; processed at once when the actor is idle. */
  deliver(node: ActorNode, event: EventObject): void {
    if (node.status === 'stopped') return;
    node.mailbox.push(event);
    if (node.status === 'running' && !node.busy) this.#drain(node);
  }

  stop(node: ActorNode): void {
    if (node.status === 'stopped') return;
    node.mailbox.length = 0;
    if (node.status === 'running') this.deliver(node, { type: 'xstate.stop' });
    else {
      node.status = 'stopped';
      this.#unregister(node);
    }
  }

  /** A child is leaving: events sent to it before still arrive, and another may start under its system id. */
  leave(parent: ActorNode, child: ActorNode): void {
    child.leaving = true;
    this.#unregister(child);
    if (child.status === 'running') parent.scope.defer(() => this.stop(child));
    else this.stop(child);
  }

  emit(node: ActorNode, event: unknown): void {
    const plain = this.plain(event, `an event emitted by ${node.ref.id}`) as PlainEvent;
    this.ledger.effects.push({ type: 'emit', actor: node.address, event: plain });
  }

  #count(last: string): void {
    this.#taken += 1;
    if (this.#taken > this.#longest)
      this.fail(
        'LIVELOCK',
        `more than ${this.#longest} events and new actors in one step; the last was ${last}`,
      );
  }

  #drain(node: ActorNode): void {
    node.busy = true;
    for (let event = node.mailbox.shift(); event !== undefined; event = node.mailbox.shift()) {
      this.#count(`${event.type} for ${node.ref.id}`);
      if (node.machine === null) this.#processPromise(node, event);
      else this.#process(node, node.machine, event);
    }
    node.busy = false;
  }

  #process(node: ActorNode, { machine }: WrappedMachine, event: EventObject): void {
    let next: AnyMachineSnapshot;
    try {
      next = machine.transition(machineSnapshot(node), event, node.scope);
    } catch (error) {
      if (this.fault !== null) throw this.fault;
      this.#broke(node, error);
      return;
    }
    this.update(node, next);
    if (event.type === 'xstate.stop') this.#end(node);
  }

  #processPromise(node: ActorNode, event: EventObject): void {
    if (event.type !== 'xstate.stop') return;
    if (node.snapshot.status === 'active') this.ledger.abandon(node.address);
    node.snapshot = { status: 'stopped' };
    node.stored = null;
    this.#end(node);
  }

  /** Its machine threw. In XState its children would run on without anybody to receive their events. */
  #broke(node: ActorNode, error: unknown): void {
    const children = this.childrenOf(node);
    node.deferred.length = 0;
    node.snapshot = { ...machineSnapshot(node), status: 'error', error: plainError(error) } as never;
    node.stored = null;
    this.#erred(node, plainError(error));
    for (const child of children) this.stop(child);
  }

  /** What an actor has come to, and what was put off until then. */
  update(node: ActorNode, snapshot: ActorNode['snapshot']): void {
    if (snapshot !== node.snapshot) node.stored = null;
    node.snapshot = snapshot;
    for (let later = node.deferred.shift(); later !== undefined; later = node.deferred.shift()) later();
    const { id } = node.ref;
    if (node.syncs && snapshot.status === 'active')
      this.#tell(node, { type: `xstate.snapshot.${id}`, snapshot });
    if (snapshot.status === 'done') {
      this.#end(node);
      this.#tell(node, { type: `xstate.done.actor.${id}`, output: snapshot.output, actorId: id });
    }
    if (snapshot.status === 'error') this.#erred(node, snapshot.error);
  }

  #erred(node: ActorNode, failure: unknown): void {
    this.#end(node);
    const { id } = node.ref;
    const error = failure instanceof Error ? plainError(failure) : failure;
    this.#tell(node, { type: `xstate.error.actor.${id}`, error, actorId: id });
  }

  #tell({ parent }: ActorNode, event: PlainEvent): void {
    if (parent !== null) this.deliver(parent, event);
  }

  #end(node: ActorNode): void {
    if (node.status !== 'running') return;
    this.ledger.disarmAllOf(node.address);
    node.mailbox.length = 0;
    node.status = 'stopped';
    (node.ref.system as unknown as Registry)._unregister(node.ref);
  }

  #unregister(node: ActorNode): void {
    for (const child of this.childrenOf(node)) this.#unregister(child);
    (node.ref.system as unknown as Registry)._unregister(node.ref);
  }
}
