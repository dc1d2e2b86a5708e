/** A worker to be killed: loads everything, waits for a line of input, then works until it is killed. */
import { once } from 'node:events';
import { NativeConnection, Worker } from '@temporalio/worker';
import { quietRuntime } from '../../worker/run-worker.ts';
import { score } from './bureau.ts';

const [address = '', taskQueue = '', codePath = ''] = process.argv.slice(2);
quietRuntime();
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  taskQueue,
  workflowBundle: { codePath },
  activities: { score },
  // nothing is kept for a worker that is gone: the next one begins with the history
  maxCachedWorkflows: 0,
});
await once(process.stdin, 'data');
await worker.run();
