/** The interpreter's plain data: what a state is, what a step gives. Nothing here knows who runs it. */

/** A timer as data: `id` is unique in a state. */
export interface Timer {
  /** `${path of the actor}.${id of the delayed event}` */
  id: string;
  /** path of the actor that armed it; `''` is the root */
  actor: string;
  /** instant in ms */
  firesAt: number;
  event: { type: string } & Record<string, unknown>;
}

/** Something the machine waits for: promise logic, run by the host as an activity. */
export interface Invocation {
  /** path of the actor and number of its entry: a state entered again has a new identity */
  id: string;
  src: string;
  input: unknown;
}

/** A state between two steps: plain JSON. */
export interface EngineState {
  format: 1;
  machine: string;
  version: string;
  /** instant of the last step, ms */
  now: number;
  snapshot: PersistedSnapshot;
  /** how often an actor was started at a path; tells a late result from a current one */
  starts: Record<string, number>;
  timers: Timer[];
  invocations: Invocation[];
}

export interface PersistedSnapshot {
  status: 'active' | 'done' | 'error' | 'stopped';
  value: unknown;
  context: unknown;
  output?: unknown;
  error?: unknown;
  children: Record<string, { src: unknown; snapshot: PersistedSnapshot }>;
}

export interface PlainError {
  name: string;
  message: string;
}

/** What a step asks of its host, in order. */
export type Effect =
  | { type: 'emit'; actor: string; event: { type: string } & Record<string, unknown> }
  | { type: 'invoke'; invocation: Invocation }
  | { type: 'abandon'; invocationId: string }
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
  children: Record<string, { status: string; value: unknown; context: unknown }>;
}

export type EngineErrorCode =
  | 'RESERVED_EVENT'
  | 'TOO_EARLY'
  | 'UNKNOWN_TIMER'
  | 'UNKNOWN_STATE'
  | 'UNSUPPORTED_ACTOR'
  | 'MACHINE_FAILED';

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
  start(args: { input: unknown; now: number }): StepResult;
  /** Fires what is due by `now`, then sends. @throws EngineError RESERVED_EVENT for `xstate.…`, MACHINE_FAILED */
  send(state: EngineState, event: { type: string }, now: number): StepResult;
  /** @throws EngineError UNKNOWN_TIMER, TOO_EARLY, MACHINE_FAILED */
  fire(state: EngineState, timerId: string, now: number): StepResult;
  /** A late outcome, of an invocation that nobody waits for any more, changes nothing. */
  resolve(state: EngineState, invocationId: string, outcome: Outcome, now: number): StepResult;
  can(state: EngineState, event: { type: string }, now: number): boolean;
  /** Types of outside events that the current states mention. */
  eventTypes(state: EngineState): string[];
  view(state: EngineState): View<C>;
}
