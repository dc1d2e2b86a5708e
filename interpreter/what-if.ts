import type { Engine, EngineState } from './engine-types.ts';
import { createVirtualTime, type VirtualStep, type VirtualTime } from './virtual-time.ts';

/** An instance as it stands now. */
export interface RunningInstance {
  name: string;
  engine: Engine;
  state: EngineState;
}

/**
 * Something that will be at an instant (ms). With `at: null` a description calls off earlier items with the same key
 * that have not come yet.
 */
export interface FutureItem<D> {
  /** what it is, whenever it is */
  key: string;
  at: number;
  detail: D;
}
export type Described<D> = FutureItem<D> | { key: string; at: null };

export interface Future<D, W> {
  /** by instant; at one instant in the order in which they were described */
  items: FutureItem<D>[];
  /** what `wire` gave */
  wired: W;
}

/** What is in only one of two lists of items; each list by instant. */
export interface Difference<D> {
  dropped: FutureItem<D>[];
  added: FutureItem<D>[];
  /** the same key at another instant, `was` before */
  moved: { was: number; item: FutureItem<D> }[];
}

export interface FutureOptions<D, W> {
  /** the present instant, ms */
  now: number;
  /** the last instant that is looked at, ms */
  until: number;
  instances: RunningInstance[];
  /** Connects the instances and plays the people; called before anything happens. */
  wire(time: VirtualTime): W;
  /** What is already ahead before the first step. */
  ahead?(wired: W): Described<D>[];
  /** What a step leads to, at its own instant or later. */
  describe(step: VirtualStep, wired: W): Described<D>[];
  /** Done at the present instant, after what is due already. */
  change?(wired: W): void;
}

const byInstant = <D>(items: FutureItem<D>[]): FutureItem<D>[] => [...items].sort((a, b) => a.at - b.at);

/** Runs instances from their states, in virtual time; the states stay as they were. */
export function futureOf<D, W>(options: FutureOptions<D, W>): Future<D, W> {
  const { now, until, instances, wire, ahead, describe, change } = options;
  const time = createVirtualTime({ now });
  for (const { name, engine, state } of instances) time.restore(name, engine, state);
  const wired = wire(time);
  let items: FutureItem<D>[] = [];
  const tell = (told: Described<D>[]) => {
    for (const item of told) {
      if (item.at !== null) items.push(item);
      else items = items.filter(({ key, at }) => key !== item.key || at <= time.now());
    }
  };
  tell(ahead?.(wired) ?? []);
  time.onStep((step) => tell(describe(step, wired)));
  time.advanceTo(now);
  change?.(wired);
  time.advanceTo(until);
  return { items: byInstant(items.filter(({ at }) => at >= now && at <= until)), wired };
}

/** Items of one key are matched in order of time, those at equal instants first. */
export function differenceOf<D>(without: FutureItem<D>[], withChange: FutureItem<D>[]): Difference<D> {
  const rest = new Map<string, FutureItem<D>[]>();
  for (const item of byInstant(without)) rest.set(item.key, [...(rest.get(item.key) ?? []), item]);
  const unmatched = byInstant(withChange).filter((item) => {
    const same = rest.get(item.key) ?? [];
    const index = same.findIndex(({ at }) => at === item.at);
    if (index >= 0) same.splice(index, 1);
    return index < 0;
  });
  const difference: Difference<D> = { dropped: [], added: [], moved: [] };
  for (const item of unmatched) {
    const was = rest.get(item.key)?.shift();
    if (was === undefined) difference.added.push(item);
    else difference.moved.push({ was: was.at, item });
  }
  difference.dropped = byInstant([...rest.values()].flat());
  return difference;
}

/**
 * What a change would change: both futures in virtual time, without it and with it, and what differs. Nothing but its
 * arguments is read, so that the same arguments give the same answer.
 *
 * @throws whatever `change` throws, before the future without it is run
 * @example
 * ```ts
 * const { moved } = whatIf({
 *   now, until: now + 30 * DAY,
 *   instances: [{ name: 'bell', engine, state }],
 *   wire: (time) => time,
 *   describe: ({ name, at, effects }) =>
 *     effects.some(({ type }) => type === 'done') ? [{ key: `${name} rings`, at, detail: name }] : [],
 *   change: (time) => time.send('bell', { type: 'snooze' }),
 * });
 * ```
 */
export function whatIf<D, W>(
  options: FutureOptions<D, W> & { change(wired: W): void },
): Difference<D> & { without: Future<D, W>; with: Future<D, W> } {
  const changed = futureOf(options);
  const { change: _, ...unchanged } = options;
  const without = futureOf(unchanged);
  return { ...differenceOf(without.items, changed.items), without, with: changed };
}
