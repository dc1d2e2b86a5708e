import { expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
  emit,
  enqueueActions,
  fromCallback,
  fromPromise,
  raise,
  sendParent,
  sendTo,
  setup,
} from 'xstate';
import { createEngine, dueTimers, soonest, soundStep } from './engine.ts';
import type { Engine, EngineState, StepResult } from './engine-types.ts';

const T0 = 1_733_270_400_000;
const DAY = 86_400_000;

/** Every state goes through JSON between two steps: what doesn't survive that isn't part of a state. */
const restored = ({ state }: StepResult): EngineState => JSON.parse(JSON.stringify(state)) as EngineState;
const started = (engine: Engine, input: unknown = null) => restored(engine.start({ input, now: T0 }));
const engineOf = (machine: AnyStateMachine) => createEngine<Record<string, unknown>>(machine);
const types = ({ effects }: StepResult) => effects.map(({ type }) => type);

const waiting = createMachine({
  id: 'waiting',
  initial: 'wait',
  states: {
    wait: {
      after: { [90 * DAY]: 'over' },
      on: { stay: {}, again: { target: 'wait', reenter: true }, go: 'over' },
    },
    over: {},
  },
});

test('[H1] [H3] a delay is a timer in the state, armed by the start and kept through JSON', () => {
  const engine = engineOf(waiting);
  const first = engine.start({ input: null, now: T0 });
  expect(types(first)).toEqual(['arm']);
  expect(restored(first).timers).toMatchObject([{ firesAt: T0 + 90 * DAY }]);
});

test('[H4] a timer of ninety days fires at its instant and not before', () => {
  const engine = engineOf(waiting);
  const state = started(engine);
  const [timer] = state.timers;
  expect(() => engine.fire(state, timer?.id ?? '', T0 + 90 * DAY - 1)).toThrow(
    expect.objectContaining({ code: 'TOO_EARLY' }),
  );
  expect(engine.view(engine.fire(state, timer?.id ?? '', T0 + 90 * DAY).state).value).toBe('over');
  expect(() => engine.fire(state, 'none', T0)).toThrow(expect.objectContaining({ code: 'UNKNOWN_TIMER' }));
});

test('[H6] entering again arms the timer again, staying keeps it, leaving disarms it', () => {
  const engine = engineOf(waiting);
  const state = started(engine);
  expect(engine.send(state, { type: 'stay' }, T0 + DAY).state.timers).toEqual(state.timers);
  expect(engine.send(state, { type: 'again' }, T0 + DAY).state.timers).toMatchObject([
    { firesAt: T0 + 91 * DAY },
  ]);
  expect(engine.send(state, { type: 'go' }, T0 + DAY)).toMatchObject({
    state: { timers: [] },
    effects: [{ type: 'disarm' }],
  });
});

test('[H5] a timer armed again under its id replaces the earlier one', () => {
  const machine = setup({}).createMachine({
    id: 'same',
    on: {
      arm: { actions: raise({ type: 'ring' }, { delay: DAY, id: 'bell' }) },
      ring: { actions: emit({ type: 'rang' }) },
    },
  });
  const engine = engineOf(machine);
  let state = started(engine);
  state = restored(engine.send(state, { type: 'arm' }, T0));
  state = restored(engine.send(state, { type: 'arm' }, T0 + 10));
  expect(state.timers).toMatchObject([{ firesAt: T0 + 10 + DAY }]);
});

test('a view has the meta of the states that it is in, and of those around them', () => {
  const says = (meta: unknown, states: Record<string, object> = {}) => ({
    meta,
    states,
    ...(Object.keys(states)[0] === undefined ? {} : { initial: Object.keys(states)[0] }),
  });
  const machine = createMachine({
    id: 'meta',
    ...says('around all', {
      both: {
        type: 'parallel',
        on: { end: 'over' },
        states: {
          left: says({ in: 'left' }, { one: says('one'), two: says('two') }),
          right: { initial: 'quiet', states: { quiet: {} } },
        },
      },
      over: says('over'),
    }),
  } as Parameters<typeof createMachine>[0]);
  const engine = engineOf(machine);
  const state = started(engine);
  const own = Object.values(createActor(machine).start().getSnapshot().getMeta());
  expect(engine.view(state).meta).toEqual(['around all', { in: 'left' }, 'one']);
  expect(own).toEqual(expect.arrayContaining([...engine.view(state).meta]));
  expect(engine.view(engine.send(state, { type: 'end' }, T0).state).meta).toEqual(['around all', 'over']);
});

test('[H7] a delay of zero is a timer like any other', () => {
  const machine = createMachine({ id: 'zero', initial: 'a', states: { a: { after: { 0: 'b' } }, b: {} } });
  const engine = engineOf(machine);
  const state = started(engine);
  expect(engine.view(state).value).toBe('a');
  expect(dueTimers(state, T0)).toHaveLength(1);
});

test('what is due by now fires first, by its instant, before the event is sent', () => {
  const machine = setup({ types: { context: {} as { seen: string[] } } }).createMachine({
    id: 'order',
    context: { seen: [] },
    entry: [
      raise({ type: 'late' }, { delay: 20, id: 'late' }),
      raise({ type: 'soon' }, { delay: 10, id: 'soon' }),
    ],
    on: { '*': { actions: assign({ seen: ({ context, event }) => [...context.seen, event.type] }) } },
  });
  const engine = engineOf(machine);
  const { state } = engine.send(started(engine), { type: 'event' }, T0 + 30);
  expect(engine.view(state).context).toEqual({ seen: ['soon', 'late', 'event'] });
});

const child = setup({ types: { input: {} as { delay: number } } }).createMachine({
  id: 'child',
  initial: 'wait',
  context: ({ input }: { input: { delay: number } }) => input,
  states: {
    wait: {
      entry: enqueueActions(({ enqueue, context }) =>
        enqueue.raise({ type: 'ring' }, { delay: (context as { delay: number }).delay, id: 'bell' }),
      ),
      on: {
        ring: { actions: sendParent({ type: 'child.rang' }), target: 'end' },
        ping: { actions: sendParent({ type: 'pong' }) },
      },
    },
    end: { type: 'final' },
  },
});
const family = setup({ actors: { child }, types: { context: {} as { heard: string[] } } }).createMachine({
  id: 'family',
  context: { heard: [] },
  initial: 'on',
  on: { '*': { actions: assign({ heard: ({ context, event }) => [...context.heard, event.type] }) } },
  states: {
    on: {
      invoke: { src: 'child', id: 'kid', input: { delay: DAY }, onDone: 'done' },
      on: {
        ping: { actions: sendTo('kid', { type: 'ping' }) },
        off: 'off',
        again: { target: 'on', reenter: true },
      },
    },
    off: {},
    done: { type: 'final' },
  },
});

test('[H8] a child machine has timers of its own, hears its parent and is heard', () => {
  const engine = engineOf(family);
  let state = started(engine);
  expect(state.timers).toMatchObject([{ id: 'kid#1.bell', source: 'kid#1', target: 'kid#1', name: 'bell' }]);
  state = restored(engine.send(state, { type: 'ping' }, T0 + 1));
  expect(engine.view(state).context).toEqual({ heard: ['pong'] });
  const end = engine.fire(state, 'kid#1.bell', T0 + DAY);
  expect(engine.view(end.state)).toMatchObject({ status: 'done', value: 'done' });
  expect(end.effects.at(-1)).toEqual({ type: 'done', output: null });
});

test('[H9] leaving stops the child and its timers; entering again starts a new one', () => {
  const engine = engineOf(family);
  const state = started(engine);
  expect(engine.send(state, { type: 'off' }, T0).state.timers).toEqual([]);
  expect(engine.send(state, { type: 'again' }, T0 + 5).state.timers).toMatchObject([
    { id: 'kid#2.bell', firesAt: T0 + 5 + DAY },
  ]);
});

const job = fromPromise<string, { n: number }>(async () => {
  throw new Error('never run');
});
const caller = setup({ actors: { job } }).createMachine({
  id: 'caller',
  initial: 'ask',
  states: {
    ask: {
      invoke: {
        src: 'job',
        id: 'job',
        input: { n: 1 },
        onDone: { target: 'ok', actions: emit(({ event }) => ({ type: 'got', output: event.output })) },
        onError: 'bad',
      },
      on: { leave: 'left', retry: { target: 'ask', reenter: true } },
    },
    ok: {},
    bad: {},
    left: {},
  },
});

test('[H2] [H13] a promise is never run: it is an invocation, resolved from outside', () => {
  const engine = engineOf(caller);
  const first = engine.start({ input: null, now: T0 });
  expect(first.effects).toEqual([
    { type: 'invoke', invocation: { id: 'job#1', src: 'job', input: { n: 1 } } },
  ]);
  const done = engine.resolve(restored(first), 'job#1', { ok: true, output: 'x' }, T0 + 1);
  expect(engine.view(done.state).value).toBe('ok');
  expect(done.effects).toContainEqual({ type: 'emit', actor: '', event: { type: 'got', output: 'x' } });
  const failed = engine.resolve(
    restored(first),
    'job#1',
    { ok: false, error: { name: 'E', message: 'no' } },
    T0 + 1,
  );
  expect(engine.view(failed.state).value).toBe('bad');
});

test('[H10] a late result finds nobody: after leaving it is dropped, after entering again it is of the earlier entry', () => {
  const engine = engineOf(caller);
  const state = started(engine);
  const left = engine.send(state, { type: 'leave' }, T0);
  expect(left.effects).toContainEqual({ type: 'abandon', invocationId: 'job#1' });
  expect(engine.resolve(left.state, 'job#1', { ok: true, output: 'x' }, T0).state).toEqual(left.state);
  const again = engine.send(state, { type: 'retry' }, T0);
  expect(again.state.invocations).toMatchObject([{ id: 'job#2' }]);
  expect(
    engine.resolve(restored(again), 'job#1', { ok: true, output: 'x' }, T0).state.invocations,
  ).toMatchObject([{ id: 'job#2' }]);
});

test('[H14] a state restored twice starts its invocation once', () => {
  const engine = engineOf(caller);
  const state = started(engine);
  const poked = engine.send(state, { type: 'unknown' }, T0);
  expect(poked.effects).toEqual([]);
  expect(poked.state.invocations).toEqual(state.invocations);
});

test('[H11] a machine that throws ends with the error, as an actor of XState does; a host may refuse the step instead', () => {
  const machine = setup({}).createMachine({
    id: 'throws',
    on: {
      bad: {
        actions: assign(() => {
          throw new Error('broken rule');
        }),
      },
    },
  });
  const engine = engineOf(machine);
  const state = started(engine);
  const text = JSON.stringify(state);
  const error = { name: 'Error', message: 'broken rule' };
  const failed = engine.send(state, { type: 'bad' }, T0);
  expect(engine.view(failed.state)).toMatchObject({ status: 'error', error });
  expect(failed.effects).toEqual([{ type: 'error', error }]);
  expect(() => soundStep(failed)).toThrow(
    expect.objectContaining({ code: 'MACHINE_FAILED', message: 'broken rule' }),
  );
  expect(JSON.stringify(state)).toBe(text);
});

test('[H12] types of XState itself are refused, also where the machine would take them', () => {
  const engine = engineOf(waiting);
  const state = started(engine);
  const forged = { type: `xstate.after.${90 * DAY}.waiting.wait` };
  expect(engine.can(state, forged, T0)).toBe(false);
  expect(() => engine.send(state, forged, T0)).toThrow(expect.objectContaining({ code: 'RESERVED_EVENT' }));
  expect(engine.eventTypes(state)).toEqual(['again', 'go']);
});

test('[H17] a state of another machine or version is refused', () => {
  const state = started(engineOf(waiting));
  expect(() => createEngine(waiting, { version: '2' }).send(state, { type: 'go' }, T0)).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_STATE' }),
  );
  expect(() => engineOf(family).view(state)).toThrow(expect.objectContaining({ code: 'UNKNOWN_STATE' }));
});

test('a callback actor is refused when the engine is made, with what to use instead', () => {
  const machine = setup({ actors: { listener: fromCallback(() => {}) } }).createMachine({
    id: 'listens',
    invoke: { src: 'listener' },
  });
  expect(() => createEngine(machine)).toThrow(/listens: the actor listener of the state listens .*promise/);
});

test('while a step runs the clock is its own, and afterwards the world has its clock back', () => {
  const machine = setup({ types: { context: {} as { at: number } } }).createMachine({
    id: 'clock',
    context: { at: 0 },
    on: { look: { actions: assign({ at: () => Date.now() }) } },
  });
  const engine = engineOf(machine);
  const before = Date.now;
  expect(engine.view(engine.send(started(engine), { type: 'look' }, T0 + 7).state).context).toEqual({
    at: T0 + 7,
  });
  expect(Date.now).toBe(before);
  expect(soonest(started(engine))).toBeUndefined();
});
