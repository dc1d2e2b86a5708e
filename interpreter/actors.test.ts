import { describe, expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  emit,
  fromPromise,
  log,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stopChild,
} from 'xstate';
import { createEngine } from './engine.ts';
import type { Effect, Engine, EngineState, StepResult } from './engine-types.ts';

const T0 = 1_733_270_400_000;

/** Every state goes through JSON between two steps: what doesn't survive that isn't part of a state. */
const restored = ({ state }: StepResult): EngineState => JSON.parse(JSON.stringify(state)) as EngineState;
const engineOf = (machine: AnyStateMachine) => createEngine<Record<string, unknown>>(machine);
const started = (engine: Engine) => restored(engine.start({ input: null, now: T0 }));
const told = (effects: Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'emit' ? [effect.event.type] : []));
const job = fromPromise(async () => 'never run');

describe('child machines', () => {
  const echo = setup({}).createMachine({
    id: 'echo',
    initial: 'on',
    on: { ping: { actions: sendParent({ type: 'pong' }) } },
    states: { on: {} },
  });

  test('[H8] three machines inside of each other talk up and down, also after every restore', () => {
    const inner = setup({ actors: { echo } }).createMachine({
      id: 'inner',
      invoke: { src: 'echo', id: 'echo' },
      on: {
        ping: { actions: sendTo('echo', { type: 'ping' }) },
        pong: { actions: sendParent({ type: 'pong' }) },
      },
    });
    const outer = setup({ actors: { inner } }).createMachine({
      id: 'outer',
      invoke: { src: 'inner', id: 'inner' },
      on: {
        ping: { actions: sendTo('inner', { type: 'ping' }) },
        pong: { actions: sendParent({ type: 'pong' }) },
      },
    });
    const root = setup({ actors: { outer }, types: { context: {} as { heard: number } } }).createMachine({
      id: 'root',
      context: { heard: 0 },
      invoke: { src: 'outer', id: 'outer' },
      on: {
        ping: { actions: sendTo('outer', { type: 'ping' }) },
        pong: { actions: assign({ heard: ({ context }) => context.heard + 1 }) },
      },
    });
    const engine = engineOf(root);
    let state = started(engine);
    for (let turn = 1; turn <= 3; turn += 1) {
      state = restored(engine.send(state, { type: 'ping' }, T0 + turn));
      expect(engine.view(state).context).toEqual({ heard: turn });
    }
  });

  test('[H15] a system id is free for the next actor as soon as the one before is left', () => {
    const root = setup({ actors: { echo }, types: { context: {} as { heard: number } } }).createMachine({
      id: 'root',
      context: { heard: 0 },
      initial: 'a',
      on: {
        ask: { actions: sendTo(({ system }) => system.get('known'), { type: 'ping' }) },
        pong: { actions: assign({ heard: ({ context }) => context.heard + 1 }) },
      },
      states: {
        a: { invoke: { src: 'echo', systemId: 'known' }, on: { next: 'b' } },
        b: { invoke: { src: 'echo', systemId: 'known' }, on: { next: { target: 'b', reenter: true } } },
      },
    });
    const engine = engineOf(root);
    let state = started(engine);
    for (const type of ['ask', 'next', 'ask', 'next', 'ask'])
      state = restored(engine.send(state, { type }, T0));
    expect(engine.view(state)).toMatchObject({ status: 'active', context: { heard: 3 } });
  });

  test('an event sent to a child on the way out still arrives; what waits behind the stop is lost', () => {
    const child = setup({}).createMachine({
      id: 'child',
      on: {
        bye: { actions: emit({ type: 'said bye' }) },
        self: { actions: sendTo(({ self }) => self, { type: 'bye' }) },
      },
      exit: emit({ type: 'gone' }),
    });
    const root = setup({ actors: { child } }).createMachine({
      id: 'root',
      initial: 'on',
      states: {
        on: {
          invoke: { src: 'child', id: 'child' },
          exit: sendTo('child', { type: 'bye' }),
          on: { off: 'off' },
        },
        off: {},
      },
    });
    const engine = engineOf(root);
    expect(told(engine.send(started(engine), { type: 'off' }, T0).effects)).toEqual(['said bye']);
  });

  test('the mailbox of an actor that is stopped is cleared: what it sent itself is not processed any more', () => {
    const child = setup({}).createMachine({
      id: 'child',
      after: {
        10: {
          actions: [sendTo(({ self }) => self, { type: 'later' }), sendParent({ type: 'stop me' })],
        },
      },
      on: { later: { actions: emit({ type: 'too late' }) } },
    });
    const root = setup({ actors: { child } }).createMachine({
      id: 'root',
      invoke: { src: 'child', id: 'child' },
      on: { 'stop me': { actions: stopChild('child') } },
    });
    const engine = engineOf(root);
    const state = started(engine);
    const { effects, state: after } = engine.fire(state, state.timers[0]?.id ?? '', T0 + 10);
    expect(after.snapshot.children).toEqual({});
    expect(told(effects)).toEqual([]);
  });

  test('a delayed event for a child that was replaced meanwhile finds nobody', () => {
    const child = setup({}).createMachine({ id: 'child', on: { hi: { actions: emit({ type: 'heard' }) } } });
    const root = setup({ actors: { child } }).createMachine({
      id: 'root',
      initial: 'on',
      on: { call: { actions: sendTo('child', { type: 'hi' }, { delay: 100, id: 'call' }) } },
      states: {
        on: { invoke: { src: 'child', id: 'child' }, on: { again: { target: 'on', reenter: true } } },
      },
    });
    const engine = engineOf(root);
    const called = restored(engine.send(started(engine), { type: 'call' }, T0));
    expect(told(engine.fire(called, '.call', T0 + 100).effects)).toEqual(['heard']);
    const again = restored(engine.send(called, { type: 'again' }, T0));
    expect(told(engine.fire(again, '.call', T0 + 100).effects)).toEqual([]);
  });

  test('what a child says while it starts waits until its parent has started', () => {
    const eager = setup({}).createMachine({ id: 'eager', entry: sendParent({ type: 'hello' }) });
    const root = setup({ actors: { eager } }).createMachine({
      id: 'root',
      entry: emit({ type: 'started' }),
      invoke: { src: 'eager', id: 'eager' },
      on: { hello: { actions: emit({ type: 'greeted' }) } },
    });
    expect(told(engineOf(root).start({ input: null, now: T0 }).effects)).toEqual(['started', 'greeted']);
  });

  test('a child replaced before it could start is started and stopped, as XState starts it', () => {
    const brief = setup({}).createMachine({
      id: 'brief',
      initial: 'end',
      entry: emit({ type: 'was here' }),
      states: { end: { type: 'final' } },
    });
    const root = setup({ actors: { brief } }).createMachine({
      id: 'root',
      entry: [spawnChild('brief', { id: 'b' }), spawnChild('brief', { id: 'b' })],
    });
    expect(told(engineOf(root).start({ input: null, now: T0 }).effects)).toEqual(['was here', 'was here']);
  });

  test('the child of a machine that ended as it started never runs, also after a restore', () => {
    const sleeper = setup({}).createMachine({
      id: 'sleeper',
      initial: 'a',
      states: { a: { after: { 10: 'b' } }, b: {} },
    });
    const ended = setup({ actors: { sleeper } }).createMachine({
      id: 'ended',
      initial: 'end',
      invoke: { src: 'sleeper', id: 'sleeper' },
      states: { end: { type: 'final' } },
    });
    const root = setup({ actors: { ended } }).createMachine({
      id: 'root',
      invoke: { src: 'ended', id: 'ended' },
      on: { look: {} },
    });
    const engine = engineOf(root);
    const first = engine.start({ input: null, now: T0 });
    expect(first.state.timers).toEqual([]);
    const live = engine.send(first.state, { type: 'look' }, T0).state;
    expect(engine.send(restored(first), { type: 'look' }, T0).state).toEqual(live);
  });

  test('an actor spawned again under a living id replaces it: the earlier one is stopped and its work abandoned', () => {
    const worker = setup({ actors: { job } }).createMachine({
      id: 'worker',
      invoke: { src: 'job', id: 'job' },
    });
    const root = setup({ actors: { worker } }).createMachine({
      id: 'root',
      on: { spawn: { actions: spawnChild('worker', { id: 'w' }) } },
    });
    const engine = engineOf(root);
    const one = restored(engine.send(started(engine), { type: 'spawn' }, T0));
    const two = engine.send(one, { type: 'spawn' }, T0);
    expect(two.effects).toEqual([
      { type: 'abandon', invocationId: 'w#1/job#1' },
      { type: 'invoke', invocation: { id: 'w#2/job#1', src: 'job', input: null } },
    ]);
    expect(restored(two).invocations).toHaveLength(1);
  });

  test('a child that throws is an error for its parent; unheard, it is the end of the parent too', () => {
    const child = setup({}).createMachine({
      id: 'child',
      on: {
        go: {
          actions: assign(() => {
            throw new Error('broken child');
          }),
        },
      },
    });
    const parent = (onError: string | undefined) =>
      setup({ actors: { child } }).createMachine({
        id: 'parent',
        initial: 'on',
        states: {
          on: {
            invoke: { src: 'child', id: 'child', onError },
            on: { go: { actions: sendTo('child', { type: 'go' }) } },
          },
          saved: {},
        },
      });
    const saved = engineOf(parent('saved'));
    expect(saved.view(saved.send(started(saved), { type: 'go' }, T0).state)).toMatchObject({
      value: 'saved',
      status: 'active',
    });
    const lost = engineOf(parent(undefined));
    expect(lost.view(lost.send(started(lost), { type: 'go' }, T0).state)).toMatchObject({
      status: 'error',
      error: { name: 'Error', message: 'broken child' },
    });
  });

  test('two actors that talk to each other for ever are a LIVELOCK', () => {
    const loud = setup({}).createMachine({
      id: 'loud',
      on: { ping: { actions: sendParent({ type: 'pong' }) } },
    });
    const root = setup({ actors: { loud } }).createMachine({
      id: 'root',
      invoke: { src: 'loud', id: 'loud' },
      on: {
        go: { actions: sendTo('loud', { type: 'ping' }) },
        pong: { actions: sendTo('loud', { type: 'ping' }) },
      },
    });
    const engine = engineOf(root);
    expect(() => engine.send(started(engine), { type: 'go' }, T0)).toThrow(
      expect.objectContaining({ code: 'LIVELOCK' }),
    );
    const clock = createMachine({
      id: 'clock',
      initial: 'a',
      states: { a: { after: { 0: { target: 'a', reenter: true } }, on: { e: 'a' } } },
    });
    const endless = engineOf(clock);
    expect(() => endless.send(started(endless), { type: 'e' }, T0)).toThrow(
      expect.objectContaining({ code: 'LIVELOCK' }),
    );
  });

  test('a chart that never comes to rest ends with an error that says so', () => {
    const machine = createMachine({
      id: 'loop',
      initial: 'a',
      states: { a: { on: { go: 'b' } }, b: { always: 'c' }, c: { always: 'b' } },
    });
    const engine = engineOf(machine);
    const { state } = engine.send(started(engine), { type: 'go' }, T0);
    expect(engine.view(state)).toMatchObject({
      status: 'error',
      error: { message: expect.stringMatching(/Infinite loop/) },
    });
  });
});

describe('references to actors in a context', () => {
  const child = setup({}).createMachine({
    id: 'child',
    on: { hi: { actions: emit({ type: 'heard' }) } },
  });

  test('a living child is found again, one that has gone stays gone and gets nothing', () => {
    const root = setup({ actors: { child }, types: { context: {} as { kid: unknown } } }).createMachine({
      id: 'root',
      context: { kid: null },
      entry: assign({ kid: ({ spawn }) => spawn('child', { id: 'kid' }) }),
      on: {
        hi: { actions: sendTo(({ context }) => context.kid as never, { type: 'hi' } as never) },
        stop: { actions: stopChild('kid') },
      },
    });
    const engine = engineOf(root);
    const state = started(engine);
    expect(state.snapshot.context).toEqual({ kid: { xstate$$type: 1, id: 'kid', address: 'kid#1' } });
    expect(told(engine.send(state, { type: 'hi' }, T0).effects)).toEqual(['heard']);
    const stopped = restored(engine.send(state, { type: 'stop' }, T0));
    expect(engine.send(stopped, { type: 'hi' }, T0)).toMatchObject({
      effects: [],
      state: { snapshot: { status: 'active' } },
    });
  });

  test('itself, its parent and its sibling are found again too', () => {
    const asker = setup({ types: { context: {} as { parent: unknown; me: unknown } } }).createMachine({
      id: 'asker',
      context: ({ self }) => ({ me: self, parent: (self as unknown as { _parent: unknown })._parent }),
      on: {
        both: {
          actions: [
            sendTo(({ context }) => context.parent as never, { type: 'to parent' } as never),
            sendTo(({ context }) => context.me as never, { type: 'to me' } as never),
          ],
        },
        'to me': { actions: emit({ type: 'me' }) },
      },
    });
    const root = setup({ actors: { asker } }).createMachine({
      id: 'root',
      invoke: { src: 'asker', id: 'asker' },
      on: {
        both: { actions: sendTo('asker', { type: 'both' }) },
        'to parent': { actions: emit({ type: 'parent' }) },
      },
    });
    const engine = engineOf(root);
    expect(told(engine.send(started(engine), { type: 'both' }, T0).effects).sort()).toEqual(['me', 'parent']);
  });
});

describe('what a restored state keeps of a living one', () => {
  test('the order of parallel regions, in which effects come', () => {
    const region = (name: string) => ({
      initial: 'a',
      states: {
        a: { on: { swap: 'b' } },
        b: {
          on: { swap: 'a' },
          exit: emit({ type: `left ${name}` }),
          always: { guard: () => false, target: 'a' },
        },
      },
    });
    const machine = createMachine({
      id: 'regions',
      type: 'parallel',
      states: {
        one: region('one'),
        two: { initial: 'x', states: { x: region('two') } },
        three: region('three'),
      },
      on: { look: { actions: log('looked') } },
    });
    const engine = engineOf(machine);
    const live = engine.send(engine.start({ input: null, now: T0 }).state, { type: 'swap' }, T0);
    const kept = restored(live);
    expect(kept.nodes).toEqual(live.state.nodes);
    const again = engine.send(kept, { type: 'look' }, T0);
    expect(again.state.nodes).toEqual(kept.nodes);
    expect(engine.send(kept, { type: 'swap' }, T0).effects).toEqual(
      engine.send(live.state, { type: 'swap' }, T0).effects,
    );
  });

  test('a history without anything in it, and one whose state has a dot in its id', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'in',
      states: {
        in: {
          initial: 'x',
          states: { x: { on: { go: 'y' } }, y: { id: 'dotted.id' }, past: { type: 'history' } },
          on: { out: 'out' },
        },
        out: { on: { back: 'in.past' } },
      },
    });
    const engine = engineOf(machine);
    let state = started(engine);
    for (const type of ['go', 'out', 'back']) state = restored(engine.send(state, { type }, T0));
    expect(engine.view(state).value).toEqual({ in: 'y' });
  });
});

describe('actions and effects', () => {
  test("[H1] [H2] come in the order in which XState carries them out; the machine's own are named, not run", () => {
    let ran = 0;
    const machine = setup({
      actions: {
        greet: () => {
          ran += 1;
        },
      },
      actors: { job },
    }).createMachine({
      id: 'm',
      initial: 'a',
      states: {
        a: {
          on: {
            go: {
              target: 'b',
              actions: [
                emit({ type: 'one' }),
                { type: 'greet', params: { who: 'you' } } as never,
                raise({ type: 'x' }, { delay: 5, id: 'x' }),
                log('two'),
                cancel('x'),
              ],
            },
          },
        },
        b: { invoke: { src: 'job', id: 'job', input: { n: 1 } } },
      },
    });
    const engine = engineOf(machine);
    const { effects } = engine.send(started(engine), { type: 'go' }, T0);
    expect(effects.map((effect) => effect.type)).toEqual([
      'action',
      'log',
      'emit',
      'arm',
      'disarm',
      'invoke',
    ]);
    expect(effects[0]).toEqual({ type: 'action', actor: '', action: 'greet', params: { who: 'you' } });
    expect(ran).toBe(0);
  });

  test('[H10] an invocation left within the same step is never started, one entered again is another one', () => {
    const machine = setup({ actors: { job } }).createMachine({
      id: 'm',
      initial: 'a',
      states: {
        a: { on: { pass: 'b', stay: 'c' } },
        b: { invoke: { src: 'job', id: 'job' }, always: 'a' },
        c: { invoke: { src: 'job', id: 'job' }, on: { again: { target: 'c', reenter: true } } },
      },
    });
    const engine = engineOf(machine);
    const passed = engine.send(started(engine), { type: 'pass' }, T0);
    expect(passed.effects).toEqual([]);
    const first = engine.send(restored(passed), { type: 'stay' }, T0);
    const [before] = first.state.invocations;
    const second = engine.send(restored(first), { type: 'again' }, T0);
    expect(second.effects.map(({ type }) => type)).toEqual(['abandon', 'invoke']);
    expect(second.state.invocations[0]?.id).not.toBe(before?.id);
  });

  test('[H11] a guard that throws makes `can` a no, and the machine an error once the event is sent', () => {
    const machine = setup({
      guards: {
        broken: () => {
          throw new Error('broken guard');
        },
      },
    }).createMachine({ id: 'm', on: { go: { guard: 'broken', actions: log('x') } } });
    const engine = engineOf(machine);
    const state = started(engine);
    expect(engine.can(state, { type: 'go' }, T0)).toBe(false);
    expect(engine.view(engine.send(state, { type: 'go' }, T0).state).error?.message).toMatch(/broken guard/);
  });

  test('[H12] a forged end of an actor is refused, also under a wildcard', () => {
    const machine = setup({ actors: { job } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { invoke: { src: 'job', id: 'job', onDone: 'b' }, on: { '*': 'b' } }, b: {} },
    });
    const engine = engineOf(machine);
    const state = started(engine);
    const forged = { type: 'xstate.done.actor.job', output: 'forged' };
    expect(engine.can(state, forged, T0)).toBe(false);
    expect(() => engine.send(state, forged, T0)).toThrow(expect.objectContaining({ code: 'RESERVED_EVENT' }));
    expect(engine.can(state, { type: 'anything' }, T0)).toBe(true);
    expect(engine.eventTypes(state)).toEqual(['*']);
  });
});
