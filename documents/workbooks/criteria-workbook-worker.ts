import { parentPort, workerData } from 'node:worker_threads';
import readExcelFile from 'read-excel-file/node';

/**
 * Reads an .xlsx file in a thread of its own: a file of some kilobytes may name a cell in the last row and column, and
 * takes gigabytes to lay out. The thread has a limit, and its end is nobody else's.
 */

/** As much of a failure as can be sent between threads. */
export interface ReadFailure {
  code: string | null;
  message: string;
}

const port = parentPort;
if (port === null) throw new Error('this module is the entry of a worker thread');

try {
  port.postMessage({ sheets: await readExcelFile(Buffer.from(workerData as Uint8Array), { trim: false }) });
} catch (error) {
  const { code = null, message } = error as Error & { code?: string };
  port.postMessage({ failure: { code, message } satisfies ReadFailure });
}
