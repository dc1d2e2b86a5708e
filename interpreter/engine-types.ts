/** The interpreter's plain data: what a state is, what a step gives. Nothing here knows who runs it. */

/**
 * Where an actor stands in its system, and which of those that have stood there: `''` is the root, `kid#2` the second
 * actor started under the id `kid`, `kid#2/job#1` an actor of that one. An address is never used again.
 */
export type Address = string;

export type PlainEvent = { type: string } & Record<string, unknown>;

/** A timer as data: `id` is unique in a state. */
export interface Timer {
  /** `${source}.${name}` */
  id: string;
  /** the actor that armed it and can cancel it */
  source: Address;
  /** the actor that gets the event */
  target: Address;
  /** the machine's own name for it, or a number where it has none */
  name: string;
  /** instant in ms */
  firesAt: number;
  event: PlainEvent;
}

/** Something the machine waits for: promise logic, run by the host as an activity. */
export interface Invocation {
  /** address of the promise actor: a state entered again has another */
  id: Address;
  src: string;
  input: unknown;
}

/** A state between two steps: plain JSON. */
export interface EngineState {
  format: 2;
  machine: string;
  version: string;
  /** instant of the last step, ms */
  now: number;
  /** as XState persists it, children nested */
  snapshot: PersistedSnapshot;
  /** how often an actor was started at a place; the numbers in the addresses come from here */
  starts: Record<string, number>;
  /** orders of the active state nodes of machines with parallel states: a snapshot alone doesn't keep it */
  nodes: Record<Address, number[]>;
  /** the actors in whose context references to actors stand */
  refers: Address[];
  /** in the order of arming */
  timers: Timer[];
  invocations: Invocation[];
  /** numbers given to what has no name of its own */
  seq: number;
}

export interface PersistedSnapshot {
  status: 'active' | 'done' | 'error' | 'stopped';
  value?: unknown;
  context?: unknown;
  historyValue?: Record<string, { id: string }[]>;
  output?: unknown;
  error?: unknown;
  input?: unknown;
  children?: Record<string, PersistedChild>;
}

export interface PersistedChild {
  src: string;
  snapshot: PersistedSnapshot;
  systemId?: string;
  syncSnapshot?: boolean;
}

export interface PlainError {
  name: string;
  message: string;
}

/** What a step asks of its host, in order. */
export type Effect =
  | { type: 'emit'; actor: Address; event: PlainEvent }
  /** an action of the machine's own: named, never run */
  | { type: 'action'; actor: Address; action: string; params: unknown }
  | { type: 'log'; actor: Address; label: string | null; value: unknown }
  | { type: 'invoke'; invocation: Invocation }
  | { type: 'abandon'; invocationId: Address }
  | { type: 'arm'; timer: Timer }
  | { type: 'disarm'; timerId: string }
  | { type: 'done'; output: unknown }
  | { type: 'error'; error: PlainError };

export type Outcome = { ok: true; output: unknown } | { ok: false; error: PlainError };

export interface StepResult {
  state: EngineState;
  effects: Effect[];
}

/** A state as a reader sees it. */
export interface View<C = unknown> {
  value: unknown;
  context: C;
  status: PersistedSnapshot['status'];
  output: unknown;
  error: PlainError | null;
  children: Record<string, { status: string; value: unknown; context: unknown }>;
  /** `meta` of the states that it is in, and of those around them */
  meta: readonly unknown[];
}

export type EngineErrorCode =
  | 'RESERVED_EVENT'
  | 'TOO_EARLY'
  | 'UNKNOWN_TIMER'
  /** of another machine, version or format */
  | 'UNKNOWN_STATE'
  /** cut or altered */
  | 'BAD_STATE'
  | 'BAD_CLOCK'
  | 'BAD_DELAY'
  | 'BAD_MACHINE'
  | 'UNKNOWN_ACTOR'
  | 'UNSUPPORTED_ACTOR'
  | 'NOT_JSON'
  | 'LIVELOCK'
  /** a step would end in the status `error` */
  | 'MACHINE_FAILED'
  /** its host can't keep what a step would leave */
  | 'TOO_LARGE';

/** Why a step was not made; the state given stays as it was. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface Engine<C = unknown> {
  readonly machine: string;
  readonly version: string;
  /** @throws EngineError NOT_JSON, BAD_DELAY, BAD_CLOCK, UNKNOWN_ACTOR, UNSUPPORTED_ACTOR, LIVELOCK */
  start(args: { input: unknown; now: number }): StepResult;
  /**
   * Fires what is due by `now`, then sends. A machine that has ended takes nothing.
   *
   * @throws EngineError RESERVED_EVENT for `xstate.…`, and as `start` does
   */
  send(state: EngineState, event: { type: string }, now: number): StepResult;
  /** @throws EngineError UNKNOWN_TIMER, TOO_EARLY, and as `start` does */
  fire(state: EngineState, timerId: string, now: number): StepResult;
  /**
   * Fires what is due by `now`, then gives an actor its outcome. A late one, of an invocation that nobody waits for any
   * more, changes nothing.
   */
  resolve(state: EngineState, invocationId: Address, outcome: Outcome, now: number): StepResult;
  /** Whether an outside event would do anything now. A guard that throws says no; types of XState itself never can. */
  can(state: EngineState, event: { type: string }, now: number): boolean;
  /** Types of outside events that the current states mention; wildcards as they are written. */
  eventTypes(state: EngineState): string[];
  view(state: EngineState): View<C>;
}
