import { parentPort, workerData } from 'node:worker_threads';
import { seasons } from './cell-season.ts';
import type { RecordedCell } from './recorded-cell.ts';

const { recorded, cells } = workerData as { recorded: RecordedCell; cells: number };
// an isolate is warm after some hundreds of seasons, as the main thread is by then
seasons(recorded, Math.min(cells, 500));
parentPort?.postMessage(seasons(recorded, cells));
