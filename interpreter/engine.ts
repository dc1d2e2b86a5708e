import { type AnyStateMachine, type AnyStateNode, getNextTransitions } from 'xstate';
import {
  type Engine,
  EngineError,
  type EngineState,
  type PlainError,
  type StepResult,
  type Timer,
  type View,
} from './engine-types.ts';
import { machineSnapshot } from './system/actor-node.ts';
import { type Stage, wrapMachine } from './system/logic.ts';
import { toPlain } from './system/plain.ts';
import { checkState } from './system/state-shape.ts';
import {
  fireTimer,
  type Ground,
  type LiveSystem,
  newSystem,
  onStage,
  restoredSystem,
  resultOf,
  sendToRoot,
  settleInvocation,
  startRoot,
} from './system/step.ts';

/**
 * The timers due by `now`, in the order in which they fire: by instant, then by arming.
 *
 * @example
 * for (const { name, firesAt } of dueTimers(state, Date.now())) console.log(name, Date.now() - firesAt);
 */
export function dueTimers(state: EngineState, now: number): Timer[] {
  return state.timers.filter(({ firesAt }) => firesAt <= now).sort((a, b) => a.firesAt - b.firesAt);
}

/**
 * The timer that fires next.
 *
 * @example
 * const timer = soonest(state);
 * if (timer !== undefined) state = engine.fire(state, timer.id, timer.firesAt).state;
 */
export function soonest(state: EngineState): Timer | undefined {
  let found: Timer | undefined;
  for (const timer of state.timers) if (found === undefined || timer.firesAt < found.firesAt) found = timer;
  return found;
}

/** The error with which a machine failed in a step, or null. */
const failureIn = ({ effects }: StepResult): PlainError | null => {
  const last = effects.at(-1);
  return last?.type === 'error' ? last.error : null;
};

/**
 * The step, unless the machine failed in it: for hosts that would rather refuse an input than lose an instance.
 *
 * @throws EngineError MACHINE_FAILED with the machine's own message
 *
 * @example const { state } = soundStep(engine.send(before, event, Date.now())); // throws, and `before` still stands
 */
export function soundStep(step: StepResult): StepResult {
  const failure = failureIn(step);
  if (failure !== null) throw new EngineError('MACHINE_FAILED', failure.message);
  return step;
}

/**
 * While a step runs there is one clock: the `now` (ms) it was given. Inside a workflow `Date` is frozen and says `now` by
 * itself: its time stands still between two activations.
 *
 * @throws EngineError `BAD_CLOCK`
 */
export function atInstant<T>(now: number, step: () => T): T {
  if (!Number.isFinite(now)) throw new EngineError('BAD_CLOCK', `now is ${now}, expected an instant in ms`);
  if (Date.now() === now) return step();
  const clock = Date.now;
  Date.now = () => now;
  try {
    return step();
  } finally {
    Date.now = clock;
  }
}

/** `meta` of a state, and of the states inside of it that a state value names. */
function metaIn({ meta, states }: AnyStateNode, value: unknown): unknown[] {
  const named = typeof value === 'object' && value !== null ? Object.entries(value) : [[value, undefined]];
  const inner = named.flatMap(([key, within]) => {
    const node = states[String(key)];
    return node === undefined ? [] : metaIn(node, within);
  });
  return meta === undefined ? inner : [meta, ...inner];
}

/**
 * Runs an XState machine as a pure function from state to state: time is an argument, actions become effects, timers
 * and running promises are data.
 *
 * @param machine a machine with an id, whose actors are machines or promises
 * @param options.version pinned into every state; a state of another version is refused
 * @param options.longestStep events, and timers due at once, that one step may take before it is a LIVELOCK
 * @throws EngineError BAD_MACHINE, UNKNOWN_ACTOR, UNSUPPORTED_ACTOR
 *
 * @example
 * const engine = createEngine(machine);
 * const { state, effects } = engine.start({ input: null, now: Date.now() });
 * const next = engine.send(state, { type: 'approve' }, Date.now());
 */
export function createEngine<C = unknown>(
  machine: AnyStateMachine,
  options: { version?: string; longestStep?: number } = {},
): Engine<C> {
  const identity = { machine: machine.id, version: options.version ?? '1' };
  const stage: Stage = { adopter: null };
  const clean = new WeakSet<object>();
  const longest = options.longestStep ?? 10_000;
  const ground: Ground = { machine: wrapMachine(machine, stage), stage, clean, longest };
  /** the newest states, still alive: a step made from one of them needs no restoring */
  const alive = new WeakMap<EngineState, LiveSystem>();

  function systemOf(state: EngineState): LiveSystem {
    const kept = alive.get(state);
    if (kept !== undefined) return kept;
    checkState(state, identity);
    const live = restoredSystem(ground, state);
    alive.set(state, live);
    return live;
  }

  function settled(live: LiveSystem, now: number): StepResult {
    const result = resultOf(live, identity, now);
    alive.set(result.state, live);
    return result;
  }

  /** A system is moved on, never copied: if its earlier state is used once more, it is restored from JSON. */
  const step = (state: EngineState, now: number, act: (live: LiveSystem) => void): StepResult =>
    atInstant(now, () => {
      const live = systemOf(state);
      alive.delete(state);
      onStage(stage, live, state, () => act(live));
      return settled(live, now);
    });

  function fire(state: EngineState, timerId: string, now: number): StepResult {
    systemOf(state);
    const timer = state.timers.find(({ id }) => id === timerId);
    if (timer === undefined) throw new EngineError('UNKNOWN_TIMER', `no timer ${timerId}`);
    if (timer.firesAt > now)
      throw new EngineError('TOO_EARLY', `timer ${timerId} fires at ${timer.firesAt}, not at ${now}`);
    return step(state, now, (live) => fireTimer(live, timer));
  }

  /** Everything due first, each timer as a step of its own: an earlier one may disarm a later one. */
  function afterDue(state: EngineState, now: number): StepResult {
    let current: StepResult = { state, effects: [] };
    let fires = 0;
    for (let [timer] = dueTimers(state, now); timer !== undefined; [timer] = dueTimers(current.state, now)) {
      fires += 1;
      if (fires > longest)
        throw new EngineError(
          'LIVELOCK',
          `more than ${longest} timers due at once; the last was ${timer.id}`,
        );
      const fired = fire(current.state, timer.id, now);
      current = { state: fired.state, effects: [...current.effects, ...fired.effects] };
    }
    return current;
  }

  const then = (first: StepResult, second: StepResult): StepResult => ({
    state: second.state,
    effects: first.effects.length === 0 ? second.effects : [...first.effects, ...second.effects],
  });

  return {
    ...identity,
    start: ({ input, now }) =>
      atInstant(now, () => {
        const given = toPlain(input, 'the input', clean, () => undefined);
        const live = newSystem(ground, given);
        onStage(stage, live, null, () => startRoot(live));
        return settled(live, now);
      }),
    send(state, event, now) {
      if (event.type.startsWith('xstate.'))
        throw new EngineError('RESERVED_EVENT', `${event.type} belongs to the interpreter`);
      systemOf(state);
      const given = toPlain(event, `the event ${event.type}`, clean, () => undefined) as { type: string };
      const due = afterDue(state, now);
      if (due.state.snapshot.status !== 'active') return due;
      return then(
        due,
        step(due.state, now, (live) => sendToRoot(live, given)),
      );
    },
    fire,
    resolve(state, invocationId, outcome, now) {
      systemOf(state);
      const due = afterDue(state, now);
      const invocation = due.state.invocations.find(({ id }) => id === invocationId);
      if (invocation === undefined) return due;
      return then(
        due,
        step(due.state, now, (live) => settleInvocation(live, invocation, outcome)),
      );
    },
    can(state, event, now) {
      if (event.type.startsWith('xstate.') || state.snapshot.status !== 'active') return false;
      return atInstant(now, () => {
        const live = systemOf(state);
        try {
          return machineSnapshot(live.root).can(event as never);
        } catch {
          return false;
        }
      });
    },
    eventTypes(state) {
      const live = systemOf(state);
      if (live.root.snapshot.status !== 'active') return [];
      const effective = getNextTransitions(machineSnapshot(live.root)).filter(
        ({ target, actions, reenter }) => target !== undefined || actions.length > 0 || reenter,
      );
      return [...new Set(effective.map(({ eventType }) => String(eventType)))].filter(
        (type) => type !== '' && !type.startsWith('xstate.'),
      );
    },
    view(state): View<C> {
      if (!alive.has(state)) checkState(state, identity);
      const { value, context, status, output, error, children = {} } = state.snapshot;
      return {
        value,
        context: context as C,
        status,
        output: output ?? null,
        error: (error as PlainError | undefined) ?? null,
        children: Object.fromEntries(
          Object.entries(children).map(([id, { snapshot }]) => [
            id,
            { status: snapshot.status, value: snapshot.value, context: snapshot.context },
          ]),
        ),
        meta: metaIn(ground.machine.machine.root, value),
      };
    },
  };
}
