import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import {
  bundleWorkflowCode,
  NativeConnection,
  Worker,
  type WorkerOptions,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { vi } from 'vitest';
import { quietRuntime } from '../../worker/run-worker.ts';
import { devServerAddress, ownTestServer } from '../support/temporal.ts';
import { isAtRest } from './at-rest.ts';

export const hostedWorkflows = fileURLToPath(new URL('./hosted-workflows.ts', import.meta.url));

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, log() {} };
let bundle: Promise<WorkflowBundleWithSourceMap> | null = null;
export function bundledWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({ workflowsPath: hostedWorkflows, logger: silent });
  return bundle;
}

export interface StageWorker {
  taskQueue: string;
  /** Lets it finish what it has in hand; on the time-skipping server that takes a minute. */
  shutdown(): Promise<void>;
}

/** A server and its changing workers, for one test file. */
export interface Stage {
  address: string;
  client: Client;
  /** the server's instant, ms: its own on the time-skipping server */
  now(): Promise<number>;
  /** Moves the time-skipping server's clock on to an instant, ms; each timer on the way fires when it is due. */
  sleepUntil(instant: number): Promise<void>;
  /**
   * Waits until the newest run has ended or has nothing in hand. Sends no query, since one that meets a new run hangs.
   */
  atRest(workflowId: string): Promise<void>;
  /** A worker on a task queue of its own, unless one is named. */
  worker(options?: Partial<WorkerOptions>): Promise<StageWorker>;
  /** Starts a workflow under an id of its own. */
  start(name: string, taskQueue: string, args: unknown[]): Promise<WorkflowHandle>;
  stop(): Promise<void>;
}

/** @param options.skipping an own time-skipping server; else the dev server that all files share */
export async function setStage(options: { skipping: boolean }): Promise<Stage> {
  quietRuntime();
  const own = options.skipping ? await ownTestServer() : null;
  const address = own?.address ?? (await devServerAddress());
  const connection = await Connection.connect({ address });
  const workerConnection = await NativeConnection.connect({ address });
  const client = new Client({ connection });
  const running = new Set<() => Promise<void>>();
  const now = () => own?.environment.currentTimeMs() ?? Promise.resolve(Date.now());

  return {
    address,
    client,
    now,
    async sleepUntil(instant) {
      const left = instant - (await now());
      if (left > 0) await own?.environment.sleep(left);
    },
    async atRest(workflowId) {
      const resting = async () => {
        const newest = client.workflow.getHandle(workflowId);
        const history = await newest.fetchHistory();
        if (isAtRest(history, await now())) return true;
        return !['RUNNING', 'CONTINUED_AS_NEW'].includes((await newest.describe()).status.name);
      };
      await vi.waitUntil(resting, { timeout: 20_000, interval: 20 });
    },
    async worker(more = {}) {
      const taskQueue = `stage-${randomUUID()}`;
      const worker = await Worker.create({
        connection: workerConnection,
        taskQueue,
        workflowBundle: await bundledWorkflows(),
        ...more,
      });
      const ended = worker.run();
      const shutdown = async () => {
        running.delete(shutdown);
        worker.shutdown();
        await ended;
      };
      running.add(shutdown);
      return { taskQueue: worker.options.taskQueue, shutdown };
    },
    start: (name, taskQueue, args) =>
      client.workflow.start(name, {
        workflowId: `${name}-${randomUUID()}`,
        taskQueue,
        args,
        // what a killed worker held is soon given to the next one
        workflowTaskTimeout: '2s',
      }),
    async stop() {
      const ends = [...running].map((shutdown) => shutdown());
      // a worker's last polls end with the server
      await own?.stop();
      await Promise.allSettled(ends);
      await connection.close();
      await workerConnection.close();
    },
  };
}
