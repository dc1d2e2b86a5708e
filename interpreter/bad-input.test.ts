import { describe, expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  createMachine,
  emit,
  fromObservable,
  fromPromise,
  fromTransition,
  raise,
  setup,
  spawnChild,
} from 'xstate';
import { createEngine } from './engine.ts';
import type { EngineState } from './engine-types.ts';

const T0 = 1_733_270_400_000;
const job = fromPromise(async () => 'never run');

const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });
const go = (machine: AnyStateMachine) => {
  const engine = createEngine(machine);
  return engine.send(engine.start({ input: null, now: T0 }).state, { type: 'go' }, T0);
};

describe('a machine is refused when the engine is made', () => {
  test('without an id', () => {
    expect(() => createEngine(createMachine({}))).toThrow(refusal('BAD_MACHINE', /needs an id/));
  });

  test('with an actor that nobody names', () => {
    const machine = createMachine({ id: 'm', initial: 'a', states: { a: { invoke: { src: 'nobody' } } } });
    expect(() => createEngine(machine)).toThrow(refusal('UNKNOWN_ACTOR', /m\.a invokes nobody/));
  });

  test('with a delay that nobody names', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { after: { someday: 'b' } }, b: {} },
    });
    expect(() => createEngine(machine)).toThrow(refusal('BAD_DELAY', /m\.a waits for someday/));
  });

  test('with an observable or a transition function, by its state and with what to use instead', () => {
    const observable = fromObservable(() => ({ subscribe: () => ({ unsubscribe: () => {} }) }) as never);
    const reducer = fromTransition((state: number) => state, 0);
    for (const listener of [observable, reducer]) {
      const machine = setup({ actors: { listener } }).createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { invoke: { src: 'listener' } } },
      });
      expect(() => createEngine(machine)).toThrow(
        refusal('UNSUPPORTED_ACTOR', /state m\.a .*machine or a promise|m\.a is neither/),
      );
    }
  });
});

describe('a step is refused, and the state given stays as it was', () => {
  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('a delay of %d', (delay) => {
    const machine = createMachine({
      id: 'm',
      on: { go: { actions: raise({ type: 'x' }, { delay, id: 'later' }) } },
    });
    expect(() => go(machine)).toThrow(refusal('BAD_DELAY', /m: the delay of later/));
  });

  test.each([
    ['a date', new Date(0), /context of m\.value: Date/],
    ['a map', { inner: [new Map()] }, /context of m\.value\.inner\[0\]: Map/],
    ['a function', () => 1, /function/],
    ['NaN', Number.NaN, /NaN/],
    ['a bigint', 1n, /bigint/],
    ['a hole in a list', [1, undefined], /value\[1\]: undefined/],
  ])('%s in the context', (_name, value, message) => {
    const machine = createMachine({
      id: 'm',
      context: {},
      on: { go: { actions: assign({ value: () => value as never }) } },
    });
    expect(() => go(machine)).toThrow(refusal('NOT_JSON', message));
  });

  test('a cycle', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const machine = createMachine({
      id: 'm',
      context: {},
      on: { go: { actions: assign({ cycle: () => cycle as never }) } },
    });
    expect(() => go(machine)).toThrow(refusal('NOT_JSON', /cycle/));
  });

  test('an event, an input, what is emitted or given to an actor that is not JSON', () => {
    const date = new Date(0);
    const engine = createEngine(createMachine({ id: 'm', on: { go: {} } }));
    const { state } = engine.start({ input: null, now: T0 });
    expect(() => engine.start({ input: { date }, now: T0 })).toThrow(refusal('NOT_JSON', /input\.date/));
    expect(() => engine.send(state, { type: 'go', date } as never, T0)).toThrow(
      refusal('NOT_JSON', /event go\.date/),
    );
    const loud = createMachine({ id: 'm', on: { go: { actions: emit({ type: 'said', date }) } } });
    expect(() => go(loud)).toThrow(refusal('NOT_JSON', /emitted by m\.date/));
    const asking = setup({ actors: { job } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { go: 'b' } }, b: { invoke: { src: 'job', id: 'job', input: { date } as never } } },
    });
    expect(() => go(asking)).toThrow(refusal('NOT_JSON', /input of job\.date/));
  });

  test('members that are undefined fall away, as in JSON', () => {
    const machine = createMachine({
      id: 'm',
      context: { a: 1 },
      on: { go: { actions: assign({ a: () => undefined as unknown as number }) } },
    });
    expect(go(machine).state.snapshot.context).toEqual({});
  });

  test('a child that nobody names, one without an id, one whose logic stands in the action', () => {
    const child = createMachine({ id: 'child' });
    const spawning = (src: unknown, options: object) =>
      setup({ actors: { child } }).createMachine({
        id: 'm',
        on: { go: { actions: spawnChild(src as never, options as never) } },
      });
    expect(() => go(spawning('nobody', { id: 'x' }))).toThrow(refusal('UNKNOWN_ACTOR', /nobody/));
    expect(() => go(spawning('child', {}))).toThrow(refusal('UNSUPPORTED_ACTOR', /needs an id/));
    expect(() => go(spawning(child, { id: 'x' }))).toThrow(refusal('UNSUPPORTED_ACTOR', /name it in setup/));
    const assigning = setup({}).createMachine({
      id: 'm',
      context: {},
      on: {
        go: {
          actions: assign({
            kid: (({ spawn }: { spawn: (src: unknown, options: object) => unknown }) =>
              spawn(child, { id: 'x' })) as never,
          }),
        },
      },
    });
    expect(() => go(assigning)).toThrow(refusal('UNSUPPORTED_ACTOR', /name it in setup/));
  });

  test('a malformed clock', () => {
    const engine = createEngine(createMachine({ id: 'm' }));
    expect(() => engine.start({ input: null, now: Number.NaN })).toThrow(refusal('BAD_CLOCK', /NaN/));
  });
});

describe('a state that was cut or altered is refused with the place', () => {
  const kid = setup({ actors: { job } }).createMachine({ id: 'kid', invoke: { src: 'job', id: 'job' } });
  const machine = setup({ actors: { kid } }).createMachine({
    id: 'm',
    initial: 'a',
    states: { a: { invoke: { src: 'kid', id: 'kid' }, after: { 10: 'b' }, on: { go: 'b' } }, b: {} },
  });
  const engine = createEngine(machine, { version: '3' });
  const sound = engine.start({ input: null, now: T0 }).state;
  const altered = (change: (state: Record<string, never>) => void): EngineState => {
    const copy = JSON.parse(JSON.stringify(sound)) as Record<string, never>;
    change(copy);
    return copy as unknown as EngineState;
  };
  const put = (path: string[], value: unknown) =>
    altered((state) => {
      const last = path.at(-1) ?? '';
      const parent = path.slice(0, -1).reduce<Record<string, never>>((at, key) => at[key] as never, state);
      if (value === undefined) delete parent[last];
      else parent[last] = value as never;
    });

  test.each([
    ['no snapshot', ['snapshot'], undefined, /snapshot/],
    ['a status that is none', ['snapshot', 'status'], 'asleep', /snapshot\.status: expected active/],
    ['a state that the machine does not have', ['snapshot', 'value'], 'nowhere', /nowhere/],
    ['no children', ['snapshot', 'children'], undefined, /snapshot\.children/],
    ['an actor that nobody names', ['snapshot', 'children', 'kid', 'src'], 'nobody', /kid\.src/],
    ['a child cut off', ['snapshot', 'children', 'kid', 'snapshot'], null, /kid\.snapshot/],
    ['timers that are no list', ['timers'], {}, /timers: expected a list/],
    ['a timer without an event', ['timers', '0', 'event'], undefined, /timers\[0\]\.event/],
    ['a timer without an instant', ['timers', '0', 'firesAt'], 'soon', /timers\[0\]/],
    ['an invocation without a source', ['invocations', '0', 'src'], undefined, /invocations\[0\]/],
    [
      'an invocation whose actor is not there',
      ['invocations', '0', 'id'],
      'ghost#1',
      /invocations\[0\].*ghost#1/,
    ],
    ['no numbers', ['starts'], undefined, /starts/],
    ['no list of those with references', ['refers'], undefined, /refers/],
    ['no instant', ['now'], null, /now/],
  ])('%s', (_name, path, value, message) => {
    expect(() => engine.send(put(path, value), { type: 'go' }, T0)).toThrow(refusal('BAD_STATE', message));
  });

  test('[H17] another machine, version or format', () => {
    for (const [key, value] of [
      ['machine', 'other'],
      ['version', '2'],
      ['format', 1],
    ] as const)
      expect(() => engine.view(put([key], value))).toThrow(
        refusal('UNKNOWN_STATE', /expected a state of m@3 in format 2/),
      );
  });
});
