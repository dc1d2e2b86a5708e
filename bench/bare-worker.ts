import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/activities.ts';
import { folderTransport } from '../activities/folder-transport.ts';
import type { Database } from '../records/database.ts';
import { bundleOf } from '../worker/workflow-code.ts';

export const BARE_QUEUE = 'bare';

/**
 * A worker for the bare cells alone: the same activity over the same records, none of the product's workflows in its
 * code, and no mailroom to wake.
 *
 * @param dataConverter the one of the other worker
 * @returns how to stop it
 */
export async function startBareWorker(
  address: string,
  db: Database,
  dataConverter: DataConverter,
): Promise<() => Promise<void>> {
  const connection = await NativeConnection.connect({ address });
  const { record } = createActivities({
    db,
    transport: folderTransport('', '', '+07:00'),
    baseUrl: '',
    mailFrom: '',
    wakeMailroom: async () => {},
  });
  const worker = await Worker.create({
    connection,
    taskQueue: BARE_QUEUE,
    workflowBundle: await bundleOf(fileURLToPath(new URL('./bare-cells.ts', import.meta.url))),
    activities: { record },
    dataConverter,
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}
