import { expect, test } from 'vitest';
import { assign, createMachine, setup } from 'xstate';
import { createEngine } from './engine.ts';
import { createVirtualTime } from './virtual-time.ts';

const DAY = 86_400_000;
const T0 = 1_733_270_400_000;

const bell = createEngine(
  createMachine({
    id: 'bell',
    initial: 'wait',
    states: { wait: { after: { [DAY]: 'rang' } }, rang: { type: 'final' } },
  }),
);
const counter = createEngine(
  setup({ types: { context: {} as { n: number } } }).createMachine({
    id: 'counter',
    context: { n: 0 },
    on: { count: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
  }),
);

test('many instances share one clock that moves from timer to timer', () => {
  const time = createVirtualTime({ now: T0 });
  const steps: string[] = [];
  time.onStep(({ name, at, input }) => steps.push(`${name} ${input.kind} ${(at - T0) / DAY}`));
  time.start('a', bell, null);
  time.at(T0 + DAY / 2, () => time.start('b', bell, null));
  expect(time.next()).toBe(T0 + DAY / 2);
  time.advanceTo(T0 + 3 * DAY);
  expect(steps).toEqual(['a start 0', 'b start 0.5', 'a timer 1', 'b timer 1.5']);
  expect(time.now()).toBe(T0 + 3 * DAY);
});

test('what listeners send is taken at the same instant, after the step is told to everybody', () => {
  const time = createVirtualTime({ now: T0 });
  time.onStep(({ name, input }) => {
    if (name === 'bell' && input.kind === 'timer') time.send('counter', { type: 'count' });
  });
  time.start('counter', counter, null);
  time.start('bell', bell, null);
  time.advanceTo(T0 + DAY);
  expect(time.view('counter').context).toEqual({ n: 1 });
});

test('two runs give the same steps', () => {
  const run = () => {
    const time = createVirtualTime({ now: T0 });
    const trace: unknown[] = [];
    time.onStep((step) => trace.push(JSON.parse(JSON.stringify(step))));
    time.start('bell', bell, null);
    time.start('counter', counter, null);
    time.at(T0 + 5, () => time.send('counter', { type: 'count' }));
    time.advanceTo(T0 + 2 * DAY);
    return trace;
  };
  expect(run()).toEqual(run());
});

test('an instance goes on from its state: what is due already fires as soon as time moves', () => {
  const { state } = bell.start({ input: null, now: T0 });
  const later = bell.start({ input: null, now: T0 + DAY }).state;
  const time = createVirtualTime({ now: T0 + 1.5 * DAY });
  const steps: string[] = [];
  time.onStep(({ name, at, input }) => steps.push(`${name} ${input.kind} ${(at - T0) / DAY}`));
  time.restore('later', bell, JSON.parse(JSON.stringify(later)));
  time.restore('due', bell, JSON.parse(JSON.stringify(state)));
  expect(steps).toEqual([]);
  expect(time.next()).toBe(T0 + 1.5 * DAY);
  time.advanceTo(time.now());
  expect(steps).toEqual(['due timer 1.5']);
  time.advanceTo(T0 + 3 * DAY);
  expect(steps).toEqual(['due timer 1.5', 'later timer 2']);
});

test('a state that is gone on from stays as it was', () => {
  const { state } = counter.start({ input: null, now: T0 });
  const before = structuredClone(state);
  const time = createVirtualTime({ now: T0 + 5 });
  time.restore('counter', counter, state);
  time.send('counter', { type: 'count' });
  expect(time.view('counter').context).toEqual({ n: 1 });
  expect(state).toEqual(before);
});

test('a clock that never moves on is a LIVELOCK, by the name of the instance', () => {
  const endless = createEngine(
    createMachine({
      id: 'endless',
      initial: 'a',
      states: { a: { after: { 0: { target: 'a', reenter: true } } } },
    }),
  );
  const time = createVirtualTime({ now: 0 });
  time.start('one', endless, null);
  expect(() => time.advanceTo(1)).toThrow(
    expect.objectContaining({ code: 'LIVELOCK', message: expect.stringMatching(/^one:/) }),
  );
});
