import { describe, expect, test } from 'vitest';
import { createMachine, emit, setup } from 'xstate';
import { createEngine } from './engine.ts';
import type { VirtualStep, VirtualTime } from './virtual-time.ts';
import { differenceOf, type FutureItem, type FutureOptions, whatIf } from './what-if.ts';

const DAY = 86_400_000;
const T0 = 1_733_270_400_000;

/** Rings after a day and again a day later; `snooze` starts again, `off` ends it. */
const bell = createEngine(
  setup({ types: { emitted: {} as { type: 'ring' } } }).createMachine({
    id: 'bell',
    initial: 'first',
    on: { snooze: '.first', off: '.silent' },
    states: {
      first: { after: { [DAY]: { target: 'second', actions: emit({ type: 'ring' }) } } },
      second: { after: { [DAY]: { target: 'silent', actions: emit({ type: 'ring' }) } } },
      silent: {},
    },
  }),
);
const listener = createEngine(
  createMachine({ id: 'listener', initial: 'calm', states: { calm: { on: { heard: 'up' } }, up: {} } }),
);

const rings = ({ name, at, effects }: VirtualStep): FutureItem<string>[] =>
  effects.filter(({ type }) => type === 'emit').map(() => ({ key: `${name} rings`, at, detail: name }));

const options: FutureOptions<string, VirtualTime> = {
  now: T0 + DAY / 2,
  until: T0 + 10 * DAY,
  instances: [
    { name: 'bell', engine: bell, state: bell.start({ input: null, now: T0 }).state },
    { name: 'listener', engine: listener, state: listener.start({ input: null, now: T0 }).state },
  ],
  wire: (time) => time,
  describe: rings,
};
const days = (items: FutureItem<unknown>[]) => items.map(({ at }) => (at - T0) / DAY);

describe('what a change changes', () => {
  test('is moved when the same comes at another instant', () => {
    const found = whatIf({ ...options, change: (time) => time.send('bell', { type: 'snooze' }) });
    expect(found.moved.map(({ was, item }) => [(was - T0) / DAY, (item.at - T0) / DAY])).toEqual([
      [1, 1.5],
      [2, 2.5],
    ]);
    expect([found.dropped, found.added]).toEqual([[], []]);
    expect(days(found.without.items)).toEqual([1, 2]);
    expect(days(found.with.items)).toEqual([1.5, 2.5]);
  });

  test('is dropped when it does not come any more', () => {
    const found = whatIf({ ...options, change: (time) => time.send('bell', { type: 'off' }) });
    expect(days(found.dropped)).toEqual([1, 2]);
    expect([found.added, found.moved]).toEqual([[], []]);
  });

  test('is nothing when nothing is done', () => {
    expect(whatIf({ ...options, change: () => {} })).toMatchObject({ dropped: [], added: [], moved: [] });
  });

  test('comes after what was due already, and is the same every time', () => {
    const late = { ...options, now: T0 + 1.5 * DAY };
    const run = () => whatIf({ ...late, change: (time) => time.send('bell', { type: 'snooze' }) });
    expect(days(run().without.items)).toEqual([1.5, 2.5]);
    expect(days(run().with.items)).toEqual([1.5, 2.5, 3.5]);
    expect(JSON.stringify(run())).toBe(JSON.stringify(run()));
  });

  test('that throws is not answered', () => {
    const change = () => {
      throw new Error('refused');
    };
    expect(() => whatIf({ ...options, change })).toThrow('refused');
  });
});

test('people and connections are played alike in both futures', () => {
  const wire = (time: VirtualTime) => {
    time.onStep(({ effects }) => {
      if (effects.some(({ type }) => type === 'emit')) time.send('listener', { type: 'heard' });
    });
    return time;
  };
  const found = whatIf({ ...options, wire, change: (time) => time.send('bell', { type: 'off' }) });
  expect(found.without.wired.view('listener').value).toBe('up');
  expect(found.with.wired.view('listener').value).toBe('calm');
});

test('what was planned can be called off as long as it lies ahead', () => {
  const planned = (change: (time: VirtualTime) => void) =>
    whatIf({
      ...options,
      ahead: () => [
        { key: 'alarm', at: T0 + 1.2 * DAY, detail: 'before the second ring' },
        { key: 'alarm', at: T0 + 5 * DAY, detail: 'after it' },
      ],
      describe: (step) =>
        step.input.kind === 'event' || step.at === T0 + 2 * DAY ? [{ key: 'alarm', at: null }] : [],
      change,
    });
  const found = planned((time) => time.send('bell', { type: 'off' }));
  expect(days(found.without.items)).toEqual([1.2]);
  expect(found.dropped.map(({ detail }) => detail)).toEqual(['before the second ring']);
});

test('several items of one key are matched in order, those at equal instants first', () => {
  const item = (at: number) => ({ key: 'a', at, detail: at });
  expect(differenceOf([1, 2, 3].map(item), [2, 3, 4].map(item))).toEqual({
    dropped: [],
    added: [],
    moved: [{ was: 1, item: item(4) }],
  });
  expect(differenceOf([1, 2].map(item), [2].map(item)).dropped).toEqual([item(1)]);
  expect(differenceOf([1].map(item), [1, 5].map(item)).added).toEqual([item(5)]);
});
