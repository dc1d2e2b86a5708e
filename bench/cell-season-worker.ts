import { parentPort, workerData } from 'node:worker_threads';
import { seasons } from './cell-season.ts';
import type { RecordedCell } from './recorded-cell.ts';

const { recorded, cells } = workerData as { recorded: RecordedCell; cells: number };
seasons(recorded, 20);
parentPort?.postMessage(seasons(recorded, cells));
