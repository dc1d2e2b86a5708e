import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createEngine } from '../interpreter/engine.ts';
import type { Engine, EngineState } from '../interpreter/engine-types.ts';
import { cellMachine } from '../machines/cell/cell.ts';
import { type RecordedCell, recordedCell } from './recorded-cell.ts';
import { line, spreadOf } from './spread.ts';

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** One step of the season; a result is given to whichever invocation is waited for. */
function stepped(
  engine: Engine,
  state: EngineState,
  { at, input }: RecordedCell['steps'][number],
): EngineState {
  switch (input.kind) {
    case 'event':
      return engine.send(state, input.event, at).state;
    case 'timer':
      return engine.fire(state, input.timer.id, at).state;
    case 'result':
      return engine.resolve(state, input.invocation.id, input.outcome, at).state;
    default:
      return state;
  }
}

/** Whole seasons, one cell after the other. @returns transitions and ms */
export function seasons(recorded: RecordedCell, cells: number): { transitions: number; ms: number } {
  const engine = createEngine(cellMachine());
  const begin = performance.now();
  for (let cell = 0; cell < cells; cell += 1) {
    let { state } = engine.start({ input: recorded.input, now: recorded.beganAt });
    for (const step of recorded.steps) state = stepped(engine, state, step);
    if (state.snapshot.status !== 'done') throw new Error('a season did not end');
  }
  return { transitions: cells * (recorded.steps.length + 1), ms: performance.now() - begin };
}

/** The same on several cores. */
async function seasonsOn(cores: number, recorded: RecordedCell, cells: number): Promise<number> {
  const each = await Promise.all(
    Array.from({ length: cores }, async () => {
      const worker = new Worker(new URL('./cell-season-worker.ts', import.meta.url), {
        workerData: { recorded: copied(recorded), cells: Math.ceil(cells / cores) },
      });
      return await new Promise<{ transitions: number; ms: number }>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  const transitions = each.reduce((sum, one) => sum + one.transitions, 0);
  return (transitions * 1_000) / Math.max(...each.map(({ ms }) => ms));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** kB of one instance in the middle of its season, each with an input of its own. */
function memoryOf(recorded: RecordedCell, instances: number, keep: (state: EngineState) => unknown): number {
  const engine = createEngine(cellMachine());
  const middle = recorded.steps.slice(0, Math.floor(recorded.steps.length / 2));
  const kept: unknown[] = [];
  const before = heap();
  for (let instance = 0; instance < instances; instance += 1) {
    let { state } = engine.start({ input: copied(recorded.input), now: recorded.beganAt });
    for (const step of middle) state = stepped(engine, state, step);
    kept.push(keep(state));
  }
  const after = heap();
  // the engine holds what is alive of its newest states, so it has to live as long as they
  if (kept.length !== instances || engine.machine !== 'cell') throw new Error('an instance was lost');
  return (after - before) / instances / 1_024;
}

/** All cells at once, each at rest as a plain state of its own: every step is made of all of them before the next. */
function seasonOfAll(recorded: RecordedCell, cells: number): { seconds: number; peakMiB: number } {
  const engine = createEngine(cellMachine());
  const begin = performance.now();
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const states: EngineState[] = [];
  for (let cell = 0; cell < cells; cell += 1)
    states.push(copied(engine.start({ input: recorded.input, now: recorded.beganAt }).state));
  for (const step of recorded.steps)
    for (const [cell, state] of states.entries()) {
      states[cell] = copied(stepped(engine, state, step));
      if (cell % 1_000 === 0) look();
    }
  if (!states.every(({ snapshot }) => snapshot.status === 'done')) throw new Error('a season did not end');
  return { seconds: (performance.now() - begin) / 1_000, peakMiB: peak / 2 ** 20 };
}

export interface SeasonSizes {
  rounds: number;
  cells: number;
  instances: number;
  all: number;
}

/** (c) The real cell in virtual time: transitions a second, memory, and a large season. */
export async function cellSeasons({ rounds, cells, instances, all }: SeasonSizes): Promise<string[]> {
  const recorded = await recordedCell();
  seasons(recorded, 20);
  const one: number[] = [];
  const two: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { transitions, ms } = seasons(recorded, cells);
    one.push((transitions * 1_000) / ms);
    two.push(await seasonsOn(2, recorded, cells));
  }
  const living = memoryOf(recorded, instances, (state) => state);
  const atRest = memoryOf(recorded, instances, copied);
  const { seconds, peakMiB } = seasonOfAll(recorded, all);
  const single = (value: number) => spreadOf([value]);
  return [
    `  a season of one cell has ${recorded.steps.length + 1} transitions; this machine has ${availableParallelism()} cores`,
    line('transitions a second, one core', spreadOf(one), ''),
    line('transitions a second, two cores', spreadOf(two), ''),
    line('an instance alive, with an input of its own', single(living), 'KiB'),
    line('an instance at rest, as a plain state', single(atRest), 'KiB'),
    line(`a season of ${all} cells, all of them at once`, single(seconds), 's', 300),
    line('  memory at its highest', single(peakMiB), 'MiB', 1_024),
    `  computed from that: 250,000 cells take ${((seconds * 250_000) / all / 60).toFixed(0)} min on one core`,
  ];
}
