import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObligationClock } from '../machines/obligation/obligation.ts';
import { quietRuntime } from '../worker/run-worker.ts';
import { component } from './support/components.ts';
import { type ladder, reports } from './support/ladder-workflow.ts';
import { devServerAddress } from './support/temporal.ts';

const { available } = await component('temporal');
const taskQueue = `ladder-${randomUUID()}`;

describe.skipIf(!available)('an obligation whose worker is away', () => {
  let connection: Connection;
  let workerConnection: NativeConnection;
  let client: Client;

  const withWorker = async <T>(work: () => Promise<T>): Promise<T> => {
    const workflowsPath = fileURLToPath(new URL('./support/ladder-workflow.ts', import.meta.url));
    const worker = await Worker.create({ connection: workerConnection, taskQueue, workflowsPath });
    return worker.runUntil(work);
  };

  beforeAll(async () => {
    quietRuntime();
    const address = await devServerAddress();
    connection = await Connection.connect({ address });
    workerConnection = await NativeConnection.connect({ address });
    client = new Client({ connection });
  }, 60_000);

  afterAll(async () => {
    await connection?.close();
    await workerConnection?.close();
  });

  test('over three steps of its ladder: the newest is told, once, the others as missed, and what is ahead stays', async () => {
    const now = Date.now();
    const mark = (step: string, seconds: number) => ({
      step,
      at: now + seconds * 1_000,
      copy: false,
      last: false,
    });
    const steps = [mark('before3', 20), mark('before1', 20.2), mark('dueDay', 20.4), mark('after1', 3_600)];
    const clock: ObligationClock = { id: 'dossier', kind: 'task', due: now + 1_800_000, closes: null, steps };
    const handle = await withWorker(async () => {
      const started = await client.workflow.start<typeof ladder>('ladder', {
        workflowId: `ladder-${randomUUID()}`,
        taskQueue,
        args: [clock],
      });
      expect(await started.query(reports)).toEqual([]);
      return started;
    });
    await new Promise((later) => setTimeout(later, now + 21_000 - Date.now()));
    const told = await withWorker(() => handle.query(reports));
    expect(told.map((report) => ('step' in report ? [report.step, report.missed] : report.type))).toEqual([
      ['before3', true],
      ['before1', true],
      ['dueDay', false],
    ]);
    await handle.terminate();
  }, 120_000);
});
