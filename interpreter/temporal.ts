import { allHandlersFinished, condition } from '@temporalio/workflow';
import { dueTimers, soonest, soundStep } from './engine.ts';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineErrorCode,
  type EngineState,
  type StepResult,
  type View,
} from './engine-types.ts';
import { type CallOptions, createCalls } from './temporal-calls.ts';
import { waitUntil } from './temporal-clock.ts';
import { asFailure, orFailure } from './temporal-failure.ts';
import { type LengthOptions, lengthWatch } from './temporal-length.ts';
import type { StepInput } from './virtual-time.ts';

/** One accepted input and what came of it. */
export interface HostStep {
  input: StepInput;
  before: EngineState | null;
  after: EngineState;
  effects: Effect[];
  /** instant of the step, ms */
  now: number;
}

/** A machine inside a workflow: its clock is one durable timer, and it waits for activities. */
export interface Host<C> {
  state(): EngineState;
  view(): View<C>;
  can(event: { type: string }): boolean;
  eventTypes(): string[];
  /** Fires what is due, a step each. @throws ApplicationFailure with an EngineErrorCode as its type */
  catchUp(): void;
  /**
   * Fires what is due, then sends.
   *
   * @throws ApplicationFailure with an EngineErrorCode as its type; the event has then changed nothing
   */
  send(event: { type: string }): void;
  /** As `send`, for signals: a refusal is returned, since throwing there would end the workflow. */
  offer(event: { type: string }): EngineErrorCode | null;
  /** how many activities are on their way */
  inFlight(): number;
  /**
   * Whether to continue as new now: the history is long, every handler has finished and no activity is on its way; or
   * the history is so long that activities have to be cancelled and called again.
   */
  shouldContinue(): boolean;
  /**
   * Keeps the clock until the machine has ended, or until `stop` (without it: `shouldContinue`) says so. Then `state()`
   * is what the next run starts from: its invocations are called again there under their ids.
   *
   * @throws ApplicationFailure with an EngineErrorCode as its type, when a timer or a result could not be taken
   */
  run(stop?: () => boolean): Promise<'done' | 'stopped'>;
}

export interface HostOptions<C> extends CallOptions, LengthOptions {
  engine: Engine<C>;
  from: { input: unknown } | { state: EngineState };
  /** timers due at once before they are a LIVELOCK */
  longestCatchUp?: number;
  /** Called with an event's step before it counts. @throws EngineError when it may not: then nothing has changed */
  admit?(step: HostStep): void;
  /** called synchronously with every step, in order; with the first before `hostMachine` returns */
  onStep?(step: HostStep): void;
}

/**
 * Runs a machine durably. Call it synchronously at the start of the workflow, before its handlers can be called.
 *
 * @throws ApplicationFailure with an EngineErrorCode as its type, such as UNKNOWN_STATE; UNKNOWN_ACTIVITY
 */
export function hostMachine<C>(options: HostOptions<C>): Host<C> {
  const { engine, from, onStep, longestCatchUp = 1_000 } = options;
  const length = lengthWatch(options);
  let state: EngineState;
  let steps = 0;
  let failure: { error: unknown } | null = null;
  const fail = (error: unknown) => {
    failure ??= { error };
  };

  const calls = createCalls(
    options,
    (invocation, outcome) => {
      const waitedFor = () => state.invocations.some(({ id }) => id === invocation.id);
      if (waitedFor()) fireDue();
      // what fell due may have ended the waiting
      if (!waitedFor()) return;
      const settled = soundStep(engine.resolve(state, invocation.id, outcome, Date.now()));
      take({ kind: 'result', invocation, outcome }, state, settled);
    },
    fail,
  );

  function take(input: StepInput, before: EngineState | null, result: StepResult): void {
    calls.check(result.effects);
    state = result.state;
    steps += 1;
    for (const effect of result.effects) {
      if (effect.type === 'invoke') calls.launch(effect.invocation);
      if (effect.type === 'abandon') calls.abandon(effect.invocationId);
    }
    onStep?.({ input, before, after: result.state, effects: result.effects, now: Date.now() });
  }

  function fireDue(): void {
    const now = Date.now();
    let fires = 0;
    for (let [timer] = dueTimers(state, now); timer !== undefined; [timer] = dueTimers(state, now)) {
      fires += 1;
      if (fires > longestCatchUp)
        throw new EngineError(
          'LIVELOCK',
          `more than ${longestCatchUp} timers due at once; the last was ${timer.id}`,
        );
      take({ kind: 'timer', timer }, state, soundStep(engine.fire(state, timer.id, now)));
    }
  }

  /** A timer that can't be taken ends the workflow, whoever met it first. */
  function catchUp(): void {
    try {
      fireDue();
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  function send(event: { type: string }): void {
    catchUp();
    const now = Date.now();
    const result = soundStep(engine.send(state, event, now));
    const input = { kind: 'event', event } as const;
    options.admit?.({ input, before: state, after: result.state, effects: result.effects, now });
    take(input, state, result);
  }

  if ('input' in from) {
    const started = orFailure(() => soundStep(engine.start({ input: from.input, now: Date.now() })));
    state = started.state;
    take({ kind: 'start', input: from.input }, null, started);
  } else {
    orFailure(() => engine.view(from.state));
    state = from.state;
    calls.resume(state.invocations);
  }

  const shouldContinue = () => length.shouldContinue({ steps, inFlight: calls.inFlight() });
  const isActive = () => state.snapshot.status === 'active';

  async function keepClock(stop: () => boolean): Promise<void> {
    // what is due belongs to this run
    const over = () => !isActive() || (dueTimers(state, Date.now()).length === 0 && stop());
    while (failure === null && !over()) {
      fireDue();
      if (over()) break;
      const firesAt = soonest(state)?.firesAt;
      await waitUntil(firesAt, () => failure !== null || over() || soonest(state)?.firesAt !== firesAt);
    }
    if (failure !== null) throw failure.error;
  }

  return {
    state: () => state,
    view: () => engine.view(state),
    can: (event) => engine.can(state, event, Date.now()),
    eventTypes: () => engine.eventTypes(state),
    catchUp: () => orFailure(catchUp),
    send: (event) => orFailure(() => send(event)),
    offer(event) {
      try {
        send(event);
        return null;
      } catch (error) {
        if (error instanceof EngineError) return error.code;
        throw error;
      }
    },
    inFlight: calls.inFlight,
    shouldContinue,
    async run(stop = shouldContinue) {
      calls.resume(state.invocations);
      try {
        await keepClock(stop);
      } catch (error) {
        throw asFailure(error);
      }
      if (isActive()) {
        calls.park();
        return 'stopped';
      }
      await condition(() => calls.inFlight() === 0 && allHandlersFinished());
      return 'done';
    },
  };
}
