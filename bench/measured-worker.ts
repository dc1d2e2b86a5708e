import { NativeConnection, Worker } from '@temporalio/worker';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { quietRuntime } from '../worker/run-worker.ts';

/** A worker in a process of its own, asked over IPC what it has used; its activities resolve at once. */
export type Question =
  /** ms that the process has worked, all threads */
  | { ask: 'cpu' }
  /** bytes of the heap after a collection */
  | { ask: 'heap' }
  /** answered when this many entries were recorded and all their notices were told */
  | { ask: 'reached'; entries: number }
  /** forgets what was recorded; from now on entries are kept or only counted */
  | { ask: 'reset'; keep: boolean }
  | { ask: 'entries' };

export interface Answers {
  cpu: number;
  heap: number;
  reached: null;
  reset: null;
  entries: JournalEntry[];
}

const [address = '', taskQueue = '', codePath = '', inThisThread] = process.argv.slice(2);
let kept: JournalEntry[] | null = null;
let recorded = 0;
let waiting: { entries: number; answer(): void } | null = null;

function look(): void {
  if (waiting === null || recorded < waiting.entries) return;
  waiting.answer();
  waiting = null;
}

const activities = {
  async record({ entries }: { entries: SealedEntry[] }) {
    recorded += entries.length;
    kept?.push(...entries);
    look();
    return { hash: entries.at(-1)?.seal.hash, signingKeys: [] };
  },
};

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

quietRuntime();
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities,
  // workflows beside everything else in one heap, so that it can be weighed
  debugMode: inThisThread === 'in-this-thread',
  maxCachedWorkflows: 2_000,
});

process.on('message', (question: Question) => {
  const answer = (value: unknown) => process.send?.({ answer: value });
  switch (question.ask) {
    case 'cpu':
      answer(cpu());
      return;
    case 'heap':
      answer(heap());
      return;
    case 'reached':
      waiting = { entries: question.entries, answer: () => answer(null) };
      look();
      return;
    case 'reset':
      kept = question.keep ? [] : null;
      recorded = 0;
      answer(null);
      return;
    case 'entries':
      answer(kept ?? []);
  }
});
process.once('disconnect', () => worker.shutdown());
const running = worker.run();
process.send?.({ answer: null });
await running;
await connection.close();
