import fc from 'fast-check';
import { createEngine, soonest } from '../engine.ts';
import {
  type Effect,
  type Engine,
  EngineError,
  type EngineState,
  type Outcome,
  type StepResult,
} from '../engine-types.ts';
import { createOracle, type Observed, placeOf, plainOf, promisesFor, Restless } from './oracle.fixture.ts';
import { EVENTS, machinesFrom, type RandomMachines, randomMachines } from './random-machine.fixture.ts';

/** What happens to a machine from outside; numbers are taken modulo what there is. */
export interface Operation {
  kind: 'send' | 'advance' | 'settle';
  k: number;
  ok: boolean;
  /** whether the step is made from the state's JSON, which has to give the same as the living state */
  restore: boolean;
}

export interface Scenario {
  machines: RandomMachines;
  operations: Operation[];
}

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  machines: randomMachines,
  operations: fc.array(
    fc.record({
      kind: fc.constantFrom<Operation['kind']>('send', 'send', 'advance', 'settle'),
      k: fc.nat(20),
      ok: fc.boolean(),
      restore: fc.boolean(),
    }),
    { minLength: 3, maxLength: 12 },
  ),
});

/** How a run ended; `steps` were compared and were equal. */
export interface Compared {
  steps: number;
  end: 'all' | 'over' | 'orphans' | 'livelock';
}

const NOW = 1_700_000_000_000;

const placeAt = (address: string) => address.replace(/#\d+/g, '');

const traceOf = (effects: Effect[]): string[] =>
  effects.flatMap((effect) => {
    switch (effect.type) {
      case 'action':
        return [`note ${placeAt(effect.actor)} ${JSON.stringify(effect.params)}`];
      case 'emit':
        return [`emit ${placeAt(effect.actor)} ${JSON.stringify(effect.event)}`];
      case 'log':
        return [`log ${JSON.stringify(effect.value)}`];
      case 'invoke':
        return [`invoke ${placeAt(effect.invocation.id)} ${JSON.stringify(effect.invocation.input)}`];
      case 'abandon':
        return [`abandon ${placeAt(effect.invocationId)}`];
      default:
        return [];
    }
  });

/**
 * The parts on which both have to agree. An actor that failed is compared without those below it: XState lets them run
 * on, here they are stopped.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const failed = 'status' in value && value.status === 'error';
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, one]) =>
          one !== null && one !== undefined && key !== 'address' && !(key === 'children' && failed),
      )
      .filter(([key, one]) => !(key === 'syncSnapshot' && one === false))
      .map(([key, one]) => [key, comparable(one)]),
  );
}

const observed = ({ state, effects }: StepResult): Observed => ({
  snapshot: state.snapshot,
  timers: state.timers
    .map(
      ({ source, target, name, firesAt, event }) =>
        `${firesAt} ${placeAt(source)}.${name} → ${placeAt(target)} ${event.type}`,
    )
    .sort(),
  running: state.invocations.map(({ id }) => placeAt(id)).sort(),
  trace: traceOf(effects),
});

export class Difference extends Error {
  override readonly name = 'Difference';
}

function compare(at: string, engine: Observed, oracle: Observed): void {
  const parts = ['snapshot', 'timers', 'running', 'trace'] as const;
  const failed = (engine.snapshot as { status: string }).status === 'error';
  for (const part of failed ? parts.slice(0, 1) : parts) {
    const [ours, theirs] = [engine[part], oracle[part]].map((one) =>
      JSON.stringify(sorted(comparable(plainOf(one)))),
    );
    if (ours !== theirs) throw new Difference(`${at}, ${part}:\n  engine ${ours}\n  XState ${theirs}`);
  }
}

/** Members in a fixed order; lists keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** An operation, or the firing of what is due, on both: what the engine came to, and the same asked of the oracle. */
interface Step {
  at: string;
  engine(): StepResult;
  oracle(): Promise<void>;
}

/** All timers due by `now`, one after the other: equal instants fire together on the oracle's clock. */
function fireAll(engine: Engine, state: EngineState, now: number): StepResult {
  let result: StepResult = { state, effects: [] };
  for (let next = soonest(state); next !== undefined && next.firesAt <= now; next = soonest(result.state)) {
    const fired = engine.fire(result.state, next.id, now);
    result = { state: fired.state, effects: [...result.effects, ...fired.effects] };
    if (result.effects.length > 1_000) throw new EngineError('LIVELOCK', 'timers without end at one instant');
  }
  return result;
}

/**
 * The same machines and the same operations on XState's interpreter and on the engine.
 *
 * @throws Difference after the first step that is not equal in snapshot, timers, running promises or trace
 */
export async function runScenario({ machines, operations }: Scenario): Promise<Compared> {
  const promises = promisesFor();
  const note = { run: (_place: string, _params: unknown) => {} };
  const told = ({ self }: { self: never }, params: unknown) => note.run(placeOf(self), params);
  const machine = machinesFrom(machines, promises.job as never, told as never);
  const engine = createEngine(machine, { longestStep: 200 });
  const oracle = createOracle(machine, promises, note, NOW);
  let now = NOW;
  let state = null as unknown as EngineState;
  let steps = 0;

  /** The step from the living state, and once more from its JSON: nothing may depend on which of the two it was. */
  const both = (one: Step): StepResult => {
    const kept = JSON.stringify(state);
    const live = one.engine();
    state = JSON.parse(kept) as EngineState;
    const again = one.engine();
    const [ours, restored] = [live, again].map((result) => JSON.stringify(sorted(plainOf(result))));
    if (ours !== restored)
      throw new Difference(`${one.at}, restored:\n  living   ${ours}\n  restored ${restored}`);
    return again;
  };
  const step = async (one: Step, restore = false): Promise<Compared['end'] | null> => {
    let result: StepResult;
    try {
      result = restore ? both(one) : one.engine();
    } catch (error) {
      if (error instanceof EngineError && error.code === 'LIVELOCK') return 'livelock';
      throw error;
    }
    state = result.state;
    try {
      await one.oracle();
    } catch (error) {
      // XState's own actors call each other until the stack is full
      if (error instanceof RangeError || error instanceof Restless) return 'livelock';
      throw error;
    }
    if (oracle.hasOrphans()) return 'orphans';
    compare(one.at, observed(result), oracle.observe());
    steps += 1;
    return state.snapshot.status === 'active' ? null : 'over';
  };
  const advance = (): Step => ({
    at: `at ${now - NOW}`,
    engine: () => fireAll(engine, state, now),
    oracle: () => oracle.advanceTo(now),
  });
  const stepOf = ({ kind, k, ok }: Operation): Step => {
    const invocation = state.invocations[k % Math.max(1, state.invocations.length)];
    const timer = soonest(state);
    if (kind === 'advance' && timer !== undefined) {
      now = timer.firesAt;
      return advance();
    }
    if (kind === 'settle' && invocation !== undefined) {
      const place = placeAt(invocation.id);
      const outcome: Outcome = ok
        ? { ok, output: { done: place } }
        : { ok, error: { name: 'Error', message: `no ${place}` } };
      return {
        at: `${invocation.id} ${ok ? 'succeeds' : 'fails'}`,
        engine: () => engine.resolve(state, invocation.id, outcome, now),
        oracle: () => oracle.settle(place, ok),
      };
    }
    const type = EVENTS[k % EVENTS.length] ?? 'E0';
    return {
      at: type,
      engine: () => engine.send(state, { type }, now),
      oracle: () => oracle.send({ type }),
    };
  };

  let end = await step({
    at: 'start',
    engine: () => engine.start({ input: undefined, now }),
    oracle: () => oracle.start(),
  });
  for (const operation of operations) {
    for (let due = 0; due < 20 && end === null && (soonest(state)?.firesAt ?? now + 1) <= now; due += 1)
      end = await step(advance());
    if (end !== null) break;
    end = await step(stepOf(operation), operation.restore);
  }
  return { steps, end: end ?? 'all' };
}
