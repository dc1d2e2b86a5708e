import { soonest, soundStep } from './engine.ts';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineState,
  type Invocation,
  type Outcome,
  type StepResult,
  type Timer,
  type View,
} from './engine-types.ts';

export type StepInput =
  | { kind: 'start'; input: unknown }
  | { kind: 'event'; event: { type: string } }
  | { kind: 'timer'; timer: Timer }
  | { kind: 'result'; invocation: Invocation; outcome: Outcome };

export interface VirtualStep {
  name: string;
  at: number;
  input: StepInput;
  before: EngineState | null;
  after: EngineState;
  effects: Effect[];
}

export interface VirtualTime {
  now(): number;
  /** Starts an instance at the present instant. */
  start(name: string, engine: Engine, input: unknown): void;
  /** An instance that goes on from a state; what fell due meanwhile fires as soon as time moves, even by zero. */
  restore(name: string, engine: Engine, state: EngineState): void;
  send(name: string, event: { type: string }): void;
  resolve(name: string, invocationId: string, outcome: Outcome): void;
  can(name: string, event: { type: string }): boolean;
  eventTypes(name: string): string[];
  state(name: string): EngineState;
  view(name: string): View;
  /** Something from outside at a future instant: what a person does, a service's answer. */
  at(instant: number, action: () => void): void;
  /** The instant of the next timer or action. */
  next(): number | undefined;
  /** From timer to timer, over all instances; equal instants in the order in which they were armed or asked for. */
  advanceTo(instant: number): void;
  onStep(listener: (step: VirtualStep) => void): void;
}

interface Instance {
  engine: Engine;
  state: EngineState | null;
  /** of the state */
  soonest: Timer | undefined;
  /** timers fired at one instant */
  fired: { at: number; count: number };
}

/** More timers of one instance at one instant: its clock would never move on. */
const MOST_AT_ONCE = 10_000;

/**
 * Runs many instances on one clock that moves from timer to timer: a year is a function call, and the same input gives
 * the same steps. What listeners send is taken in order before time moves on.
 *
 * @example
 * const time = createVirtualTime({ now: 0 });
 * time.onStep(({ name, at, effects }) => console.log(at, name, effects));
 * time.start('offer', engine, null);
 * time.advanceTo(90 * 86_400_000);
 */
export function createVirtualTime(options: { now: number }): VirtualTime {
  let now = options.now;
  const instances = new Map<string, Instance>();
  const listeners: ((step: VirtualStep) => void)[] = [];
  const actions: { at: number; action: () => void }[] = [];
  const queue: (() => void)[] = [];
  let draining = false;

  const instance = (name: string): Instance => {
    const found = instances.get(name);
    if (found === undefined) throw new Error(`no instance ${name}`);
    return found;
  };
  const stateOf = (name: string): EngineState => {
    const { state } = instance(name);
    if (state === null) throw new Error(`${name} has not started`);
    return state;
  };

  function take(
    name: string,
    input: StepInput,
    step: (engine: Engine, state: EngineState) => StepResult,
  ): void {
    const one = instance(name);
    const before = one.state;
    const { state, effects } = soundStep(step(one.engine, before as EngineState));
    one.state = state;
    one.soonest = soonest(state);
    for (const listener of listeners) listener({ name, at: now, input, before, after: state, effects });
  }

  function countFire(name: string): void {
    const one = instance(name);
    if (one.fired.at !== now) one.fired = { at: now, count: 0 };
    one.fired.count += 1;
    if (one.fired.count > MOST_AT_ONCE)
      throw new EngineError('LIVELOCK', `${name}: more than ${MOST_AT_ONCE} timers fire at ${now}`);
  }

  /** Steps never nest: one asked for inside another waits until all listeners know of that. */
  function enqueue(step: () => void): void {
    queue.push(step);
    if (draining) return;
    draining = true;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) next();
    } finally {
      draining = false;
    }
  }

  const nextTimer = (): { name: string; timer: Timer } | undefined => {
    let found: { name: string; timer: Timer } | undefined;
    for (const [name, { soonest: timer }] of instances)
      if (timer !== undefined && (found === undefined || timer.firesAt < found.timer.firesAt))
        found = { name, timer };
    return found;
  };
  const nextAction = () =>
    actions.reduce<(typeof actions)[number] | undefined>(
      (first, one) => (first === undefined || one.at < first.at ? one : first),
      undefined,
    );

  /** The next timer and the next action, and the instant of the first of them. */
  function ahead() {
    const due = nextTimer();
    const action = nextAction();
    if (due === undefined && action === undefined) return undefined;
    const first = Math.min(
      due?.timer.firesAt ?? Number.POSITIVE_INFINITY,
      action?.at ?? Number.POSITIVE_INFINITY,
    );
    return { at: Math.max(now, first), due, action };
  }

  return {
    now: () => now,
    start(name, engine, input) {
      instances.set(name, { engine, state: null, soonest: undefined, fired: { at: now, count: 0 } });
      enqueue(() => take(name, { kind: 'start', input }, () => engine.start({ input, now })));
    },
    restore(name, engine, state) {
      instances.set(name, { engine, state, soonest: soonest(state), fired: { at: now, count: 0 } });
    },
    send: (name, event) =>
      enqueue(() => take(name, { kind: 'event', event }, (engine, state) => engine.send(state, event, now))),
    resolve(name, invocationId, outcome) {
      enqueue(() => {
        const invocation = stateOf(name).invocations.find(({ id }) => id === invocationId);
        if (invocation === undefined) return;
        take(name, { kind: 'result', invocation, outcome }, (engine, state) =>
          engine.resolve(state, invocationId, outcome, now),
        );
      });
    },
    can: (name, event) => instance(name).engine.can(stateOf(name), event, now),
    eventTypes: (name) => instance(name).engine.eventTypes(stateOf(name)),
    state: stateOf,
    view: (name) => instance(name).engine.view(stateOf(name)),
    at(instant, action) {
      actions.push({ at: Math.max(instant, now), action });
    },
    next: () => ahead()?.at,
    advanceTo(instant) {
      for (let next = ahead(); next !== undefined && next.at <= instant; next = ahead()) {
        now = next.at;
        const { due, action } = next;
        // at one instant the clock comes first: people act on its results
        if (due !== undefined && (action === undefined || due.timer.firesAt <= action.at)) {
          const { name, timer } = due;
          countFire(name);
          enqueue(() =>
            take(name, { kind: 'timer', timer }, (engine, state) => engine.fire(state, timer.id, now)),
          );
        } else if (action !== undefined) {
          actions.splice(actions.indexOf(action), 1);
          enqueue(action.action);
        }
      }
      now = Math.max(now, instant);
    },
    onStep: (listener) => {
      listeners.push(listener);
    },
  };
}
