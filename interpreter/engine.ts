import type { AnyStateMachine } from 'xstate';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineState,
  type Outcome,
  type StepResult,
  type Timer,
  type View,
} from './engine-types.ts';
import { restoreMachine, type Session, startMachine, withInertPromises } from './session.ts';

/** The timers due by `now`, in the order in which they fire: by instant, then by arming. */
export function dueTimers(state: EngineState, now: number): Timer[] {
  return state.timers.filter(({ firesAt }) => firesAt <= now).sort((a, b) => a.firesAt - b.firesAt);
}

/** The timer that fires next. */
export function soonest(state: EngineState): Timer | undefined {
  return [...state.timers].sort((a, b) => a.firesAt - b.firesAt)[0];
}

/**
 * While a step runs there is one clock: the `now` it was given. Inside a workflow `Date` is frozen and says `now` by
 * itself: its time stands still between two activations.
 */
function at<T>(now: number, step: () => T): T {
  if (Date.now() === now) return step();
  const clock = Date.now;
  Date.now = () => now;
  try {
    return step();
  } finally {
    Date.now = clock;
  }
}

/**
 * Runs an XState machine as a pure function from state to state: time is an argument, actions become effects, timers
 * are data.
 *
 * @param machine a machine whose actors are machines or promises, named by string
 * @param options.version pinned into every state; a state of another version is refused
 */
export function createEngine<C = unknown>(
  machine: AnyStateMachine,
  options: { version?: string } = {},
): Engine<C> {
  const version = options.version ?? '1';
  const { machine: inert, promises } = withInertPromises(machine);

  const known = (state: EngineState): EngineState => {
    if (state.format !== 1 || state.machine !== machine.id || state.version !== version) {
      throw new EngineError(
        'UNKNOWN_STATE',
        `expected a state of ${machine.id}@${version}, got ${state.machine}@${state.version}`,
      );
    }
    return state;
  };

  const result = (session: Session, now: number): StepResult => {
    const { snapshot, starts, timers, invocations, effects } = session.finish();
    const state: EngineState = {
      format: 1,
      machine: machine.id,
      version,
      now,
      snapshot,
      starts,
      timers,
      invocations,
    };
    const ends: Effect[] = [];
    if (snapshot.status === 'done') ends.push({ type: 'done', output: snapshot.output ?? null });
    return { state, effects: [...effects, ...ends] };
  };

  const step = (state: EngineState, now: number, act: (session: Session) => void): StepResult =>
    at(now, () => {
      const session = restoreMachine(inert, promises, known(state));
      act(session);
      return result(session, now);
    });

  const fire = (state: EngineState, timerId: string, now: number): StepResult => {
    const timer = known(state).timers.find(({ id }) => id === timerId);
    if (timer === undefined) throw new EngineError('UNKNOWN_TIMER', `no timer ${timerId}`);
    if (timer.firesAt > now)
      throw new EngineError('TOO_EARLY', `timer ${timerId} fires at ${timer.firesAt}, not at ${now}`);
    return step(state, now, (session) => session.fire(timer));
  };

  /** Everything due first, each timer as a step of its own: an earlier one may disarm a later one. */
  const afterDue = (state: EngineState, now: number): StepResult => {
    let current: StepResult = { state, effects: [] };
    for (let [timer] = dueTimers(state, now); timer !== undefined; [timer] = dueTimers(current.state, now)) {
      const fired = fire(current.state, timer.id, now);
      current = { state: fired.state, effects: [...current.effects, ...fired.effects] };
    }
    return current;
  };

  const then = (first: StepResult, second: StepResult): StepResult => ({
    state: second.state,
    effects: [...first.effects, ...second.effects],
  });

  return {
    machine: machine.id,
    version,
    start: ({ input, now }) => at(now, () => result(startMachine(inert, promises, input), now)),
    send(state, event, now) {
      if (event.type.startsWith('xstate.'))
        throw new EngineError('RESERVED_EVENT', `${event.type} belongs to the interpreter`);
      const due = afterDue(state, now);
      return then(
        due,
        step(due.state, now, (session) => session.send(event)),
      );
    },
    fire,
    resolve(state, invocationId: string, outcome: Outcome, now) {
      const due = afterDue(state, now);
      const invocation = due.state.invocations.find(({ id }) => id === invocationId);
      if (invocation === undefined) return due;
      return then(
        due,
        step(due.state, now, (session) => session.resolve(invocation, outcome)),
      );
    },
    can: (state, event, now) =>
      at(
        now,
        () => !event.type.startsWith('xstate.') && restoreMachine(inert, promises, known(state)).can(event),
      ),
    eventTypes: (state) => restoreMachine(inert, promises, known(state)).eventTypes(),
    view(state): View<C> {
      const { value, context, status, output, children } = known(state).snapshot;
      return {
        value,
        context: context as C,
        status,
        output: output ?? null,
        children: Object.fromEntries(
          Object.entries(children).map(([id, child]) => [
            id,
            { status: child.snapshot.status, value: child.snapshot.value, context: child.snapshot.context },
          ]),
        ),
      };
    },
  };
}
