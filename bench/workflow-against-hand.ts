import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { quietRuntime } from '../worker/run-worker.ts';
import { registerSearchAttributes } from '../worker/search-attribute-kinds.ts';
import { startTestServer } from '../worker/temporal-server.ts';
import { bundleOf } from '../worker/workflow-code.ts';
import { type DrivenSeason, drivenSeason, RECEIVERS } from './driven-season.ts';
import { type RecordedCell, recordedCell } from './recorded-cell.ts';
import { differences } from './same-behaviour.ts';
import { line, ratioOf, spreadOf } from './spread.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

const KINDS = { cell: '../workflows/cell.ts', hand: './hand-written-entry.ts' } as const;
type Kind = keyof typeof KINDS;
type Both<T> = Record<Kind, T>;

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

async function bundled(folder: string, kind: Kind): Promise<string> {
  const { code } = await bundleOf(pathOf(KINDS[kind]));
  const path = join(folder, `${kind}.js`);
  await writeFile(path, code);
  return path;
}

interface Bench {
  environment: TestWorkflowEnvironment;
  recorded: RecordedCell;
  rounds: number;
  cells: number;
}

/** One round of a kind and one of the other, in turn the first. */
async function inTurn<T>(rounds: number, measure: (kind: Kind) => Promise<T>): Promise<Both<T[]>> {
  const all: Both<T[]> = { cell: [], hand: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order: Kind[] = round % 2 === 0 ? ['cell', 'hand'] : ['hand', 'cell'];
    for (const kind of order) all[kind].push(await measure(kind));
  }
  return all;
}

async function fresh(worker: WorkerProcess, keep = false): Promise<void> {
  await worker.ask({ ask: 'reset', keep });
}

/** One season of each, also as their warming up. @returns in what the journals differ */
async function compared({ environment, recorded }: Bench, workers: Both<WorkerProcess>): Promise<string[]> {
  const journals = await inTurn(1, async (kind) => {
    await fresh(workers[kind], true);
    await drivenSeason(environment, workers[kind], recorded, 1);
    return await workers[kind].ask({ ask: 'entries' });
  });
  return differences(journals.cell[0] ?? [], journals.hand[0] ?? []);
}

async function seasons({ environment, recorded, rounds, cells }: Bench, workers: Both<WorkerProcess>) {
  return await inTurn(rounds, async (kind) => {
    await fresh(workers[kind]);
    return await drivenSeason(environment, workers[kind], recorded, cells);
  });
}

/** KiB of the heap that an instance holds half way through its season. */
async function memories({ environment, recorded, rounds, cells }: Bench, workers: Both<WorkerProcess>) {
  return await inTurn(rounds, async (kind) => {
    const { ask } = workers[kind];
    await fresh(workers[kind]);
    const none = await ask({ ask: 'heap' });
    let all = none;
    await drivenSeason(environment, workers[kind], recorded, cells, async () => {
      all = await ask({ ask: 'heap' });
    });
    return (all - none) / cells / 1_024;
  });
}

async function withWorkers<T>(
  address: string,
  code: Both<string>,
  place: 'in-this-thread' | 'in-a-thread',
  work: (workers: Both<WorkerProcess>) => Promise<T>,
): Promise<T> {
  const start = (kind: Kind) => startWorkerProcess(address, `${place}-${kind}`, code[kind], place);
  const workers = { cell: await start('cell'), hand: await start('hand') };
  try {
    return await work(workers);
  } finally {
    await Promise.all([workers.cell.stop(), workers.hand.stop()]);
  }
}

function tableOf(times: Both<DrivenSeason[]>, kept: Both<number[]>, { cells }: Bench): string[] {
  const cpu = (kind: Kind) => times[kind].map(({ cpuMs }) => cpuMs / cells);
  const of = (kind: Kind, what: 'events' | 'bytes') => times[kind].map((one) => one[what]);
  const versus = (what: string, measured: (kind: Kind) => number[], unit: string, target: number) => [
    line(`${what}, the statechart`, spreadOf(measured('cell')), unit),
    line(`${what}, by hand`, spreadOf(measured('hand')), unit),
    line('  ratio', ratioOf(measured('cell'), measured('hand')), '', target),
  ];
  return [
    ...versus("worker's CPU for a season of one cell", cpu, 'ms', 1.05),
    ...versus('history of one cell', (kind) => of(kind, 'events'), 'events', 1),
    ...versus('history of one cell', (kind) => of(kind, 'bytes'), 'bytes', 1),
    ...versus('heap of an instance in the cache', (kind) => kept[kind], 'KiB', 1.1),
  ];
}

/** (b) The real cell on a real server, against the same behaviour written without a statechart. */
export async function workflowAgainstHand(rounds: number, cells: number): Promise<string[]> {
  quietRuntime();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = await startTestServer({ progress: () => {} });
  const { environment, address } = server;
  await registerSearchAttributes(environment.connection);
  const receiver = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: RECEIVERS,
    workflowsPath: pathOf('./receiver.ts'),
    // without one the SDK warns
    activities: { none: async () => 'done' },
  });
  const receiving = receiver.run();
  try {
    const code = { cell: await bundled(folder, 'cell'), hand: await bundled(folder, 'hand') };
    const bench = { environment, recorded: await recordedCell(), rounds, cells };
    const { unlike, times } = await withWorkers(address, code, 'in-a-thread', async (workers) => ({
      unlike: await compared(bench, workers),
      times: await seasons(bench, workers),
    }));
    const kept = await withWorkers(address, code, 'in-this-thread', async (workers) => {
      await compared(bench, workers);
      return await memories(bench, workers);
    });
    return [
      `  ${cells} cells of each kind a round, ${bench.recorded.steps.length + 1} steps each; in turn, each kind in a worker of its own`,
      unlike.length === 0
        ? '  the journals are alike: entries, inputs, states, notices, withdrawals'
        : `  THE JOURNALS DIFFER:\n    ${unlike.join('\n    ')}`,
      ...tableOf(times, kept, bench),
      '  by hand: the way on time only. Left out: extensions, returns, completions, moved or postponed sessions, disputes',
      '  and other ways to sign, difficulties, members, the committee’s own scores, objections, early ends,',
      '  continue-as-new and the query of the interpreter’s state',
    ];
  } finally {
    receiver.shutdown();
    await receiving;
    await server.stop();
    await rm(folder, { recursive: true });
  }
}
