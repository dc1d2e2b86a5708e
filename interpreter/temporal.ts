import {
  ApplicationFailure,
  CancellationScope,
  condition,
  isCancellation,
  sleep,
} from '@temporalio/workflow';
import { dueTimers, soonest, soundStep } from './engine.ts';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineState,
  type Invocation,
  type Outcome,
  type StepResult,
  type View,
} from './engine-types.ts';
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

/** A machine inside a workflow: its clock is one durable timer, what it waits for are activities. */
export interface Host<C> {
  state(): EngineState;
  view(): View<C>;
  can(event: { type: string }): boolean;
  eventTypes(): string[];
  /** Fires what is due, a step each. */
  catchUp(): void;
  /** Fires what is due, then sends. @throws EngineError with the state as it was */
  send(event: { type: string }): void;
  /** how many activities are on their way */
  inFlight(): number;
  /** Keeps the clock until the machine has ended, or until `stop` says so. */
  run(stop: () => boolean): Promise<'done' | 'stopped'>;
}

export interface HostOptions<C> {
  engine: Engine<C>;
  from: { input: unknown } | { state: EngineState };
  /** the activity of each promise actor, by its source; the id is the key of this very invocation */
  invoke: Record<string, (input: unknown, invocationId: string) => Promise<unknown>>;
  /** told synchronously of every step, in order */
  onStep(step: HostStep): void;
}

const plainError = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.cause instanceof Error ? error.cause.message : error.message }
    : { name: 'Error', message: String(error) };

/** Runs a machine durably. Call it synchronously at the start of the workflow, before its handlers can be called. */
export function hostMachine<C>({ engine, from, invoke, onStep }: HostOptions<C>): Host<C> {
  const scopes = new Map<string, CancellationScope>();
  let state: EngineState;
  let rearm: (() => void) | null = null;

  function take(input: StepInput, before: EngineState | null, result: StepResult): void {
    state = result.state;
    const step = { input, before, after: result.state, effects: result.effects, now: Date.now() };
    for (const effect of result.effects) {
      if (effect.type === 'invoke') launch(effect.invocation);
      if (effect.type === 'abandon') scopes.get(effect.invocationId)?.cancel();
    }
    onStep(step);
    rearm?.();
  }

  function launch(invocation: Invocation): void {
    const activity = invoke[invocation.src];
    if (activity === undefined) {
      throw ApplicationFailure.nonRetryable(`no activity for ${invocation.src}`, 'UNKNOWN_ACTIVITY');
    }
    const scope = new CancellationScope();
    scopes.set(invocation.id, scope);
    const settle = (outcome: Outcome) => {
      scopes.delete(invocation.id);
      if (!state.invocations.some(({ id }) => id === invocation.id)) return;
      fireDue();
      if (!state.invocations.some(({ id }) => id === invocation.id)) return;
      take(
        { kind: 'result', invocation, outcome },
        state,
        soundStep(engine.resolve(state, invocation.id, outcome, Date.now())),
      );
    };
    scope
      .run(() => activity(invocation.input, invocation.id))
      .then(
        (output) => settle({ ok: true, output: output ?? null }),
        (error: unknown) => {
          if (isCancellation(error) && scope.consideredCancelled) scopes.delete(invocation.id);
          else settle({ ok: false, error: plainError(error) });
        },
      )
      .catch(fail);
  }

  let failure: unknown = null;
  function fail(error: unknown): void {
    failure = error;
    rearm?.();
  }

  function fireDue(): void {
    for (
      let [timer] = dueTimers(state, Date.now());
      timer !== undefined;
      [timer] = dueTimers(state, Date.now())
    ) {
      take({ kind: 'timer', timer }, state, soundStep(engine.fire(state, timer.id, Date.now())));
    }
  }

  /** One durable timer, for the soonest of all; armed anew when another becomes the soonest. */
  async function waitForSoonest(stop: () => boolean): Promise<void> {
    const firesAt = soonest(state)?.firesAt;
    const changed = () =>
      failure !== null || stop() || state.snapshot.status !== 'active' || soonest(state)?.firesAt !== firesAt;
    if (firesAt === undefined) {
      await condition(changed);
      return;
    }
    const scope = new CancellationScope();
    rearm = () => {
      if (changed()) scope.cancel();
    };
    try {
      await scope.run(() => Promise.race([sleep(Math.max(0, firesAt - Date.now())), condition(changed)]));
    } catch (error) {
      if (!isCancellation(error) || CancellationScope.current().consideredCancelled) throw error;
    } finally {
      rearm = null;
      scope.cancel();
    }
  }

  if ('input' in from) {
    const started = soundStep(engine.start({ input: from.input, now: Date.now() }));
    state = started.state;
    take({ kind: 'start' }, null, started);
  } else {
    state = from.state;
    for (const invocation of state.invocations) launch(invocation);
  }

  return {
    state: () => state,
    view: () => engine.view(state),
    can: (event) => engine.can(state, event, Date.now()),
    eventTypes: () => engine.eventTypes(state),
    catchUp: fireDue,
    send(event) {
      fireDue();
      take({ kind: 'event', event }, state, soundStep(engine.send(state, event, Date.now())));
    },
    inFlight: () => scopes.size,
    async run(stop) {
      try {
        while (state.snapshot.status === 'active' && !stop()) {
          fireDue();
          if (state.snapshot.status !== 'active' || stop()) break;
          await waitForSoonest(stop);
          if (failure !== null) throw failure;
        }
      } catch (error) {
        if (error instanceof EngineError) throw ApplicationFailure.nonRetryable(error.message, error.code);
        throw error;
      }
      return state.snapshot.status === 'active' ? 'stopped' : 'done';
    },
  };
}
