import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from './sheet-reading.ts';

/**
 * Reads an .xlsx file in a thread of its own: a file of some kilobytes may name a cell in the last row and column, and
 * takes gigabytes to lay out. The thread has a limit, and its end is nobody else's.
 */
const port = parentPort;
if (port === null) throw new Error('this module is the entry of a worker thread');

port.postMessage(await readWorkbook(workerData as Uint8Array));
