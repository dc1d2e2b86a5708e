import {
  type AnyStateMachine,
  assign,
  createMachine,
  initialTransition,
  sendParent,
  setup,
  transition,
} from 'xstate';
import { createEngine } from '../interpreter/engine.ts';
import type { EngineState } from '../interpreter/engine-types.ts';
import { line, ratioOf, spreadOf } from './spread.ts';

const items = Array.from({ length: 20 }, (_, number) => ({ number, text: `item ${number}` }));
const counted = assign({ n: ({ context }: { context: { n: number } }) => context.n + 1 });
const leaf = (id: number, next: number) => ({ id: `l${id}`, entry: counted, on: { next: `#l${next}` } });

/** Twelve states on three levels, in a circle. */
const nested = createMachine({
  id: 'nested',
  context: { n: 0, items },
  initial: 'a',
  states: {
    a: {
      initial: 'a1',
      states: { a1: leaf(1, 2), a2: { initial: 'x', states: { x: leaf(2, 3), y: leaf(3, 4) } } },
    },
    b: {
      initial: 'b1',
      states: { b1: leaf(4, 5), b2: { initial: 'x', states: { x: leaf(5, 6), y: leaf(6, 1) } } },
    },
  },
} as never) as AnyStateMachine;

const kid = setup({}).createMachine({
  id: 'kid',
  initial: 'on',
  states: { on: { on: { ping: { actions: sendParent({ type: 'pong' }) } } } },
});
/** A living child, a delay that is armed and taken back, a nested state. */
const family = setup({ actors: { kid } }).createMachine({
  id: 'family',
  context: { n: 0, items },
  invoke: { src: 'kid', id: 'kid' },
  initial: 'a',
  states: {
    a: { on: { next: 'b' } },
    b: { after: { 1000: 'a' }, on: { next: 'c' } },
    c: { initial: 'x', states: { x: { on: { next: 'y' } }, y: { on: { next: '#family.a' } } } },
  },
} as never) as unknown as AnyStateMachine;

const EVENT = { type: 'next' };
const START = 1_700_000_000_000;

function measured(machine: AnyStateMachine, steps: number) {
  const engine = createEngine(machine);
  const bare = (): number => {
    let [snapshot] = initialTransition(machine);
    const begin = performance.now();
    for (let step = 0; step < steps; step += 1) [snapshot] = transition(machine, snapshot, EVENT);
    return ((performance.now() - begin) * 1_000) / steps;
  };
  const living = (): number => {
    let { state } = engine.start({ input: null, now: START });
    const begin = performance.now();
    for (let step = 0; step < steps; step += 1) state = engine.send(state, EVENT, START).state;
    return ((performance.now() - begin) * 1_000) / steps;
  };
  const restored = (): number => {
    let { state } = engine.start({ input: null, now: START });
    let total = 0;
    for (let step = 0; step < steps; step += 1) {
      const kept = JSON.parse(JSON.stringify(state)) as EngineState;
      const begin = performance.now();
      state = engine.send(kept, EVENT, START).state;
      total += performance.now() - begin;
    }
    return (total * 1_000) / steps;
  };
  return { bare, living, restored };
}

/** (a) A step of the engine against XState's own `transition`, in µs and as a ratio; rounds take turns. */
export function engineSteps(rounds: number, steps: number): string[] {
  return [nested, family].flatMap((machine) => {
    const { bare, living, restored } = measured(machine, steps);
    for (const warm of [bare, living, restored]) warm();
    const times: Record<'bare' | 'living' | 'restored', number[]> = { bare: [], living: [], restored: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.bare.push(bare());
      times.living.push(living());
      times.restored.push(restored());
    }
    const of = `${machine.id}:`;
    return [
      line(`${of} XState's transition`, spreadOf(times.bare), 'µs'),
      line(`${of} a step, state in memory`, spreadOf(times.living), 'µs'),
      line(`${of} a step, restored from JSON`, spreadOf(times.restored), 'µs'),
      line(`${of} in memory against XState`, ratioOf(times.living, times.bare), '×', 0.75),
      line(`${of} restored against XState`, ratioOf(times.restored, times.bare), '×', 1.3),
    ];
  });
}
