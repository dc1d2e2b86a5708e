import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { folderTransport } from '../../activities/folder-transport.ts';
import { campaignClient } from '../../client/client.ts';
import { openDatabase } from '../../records/database.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createReader } from '../../records/reader.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { createWriter } from '../../records/writer.ts';
import { devServerAddress } from '../../test/support/temporal.ts';
import { quietRuntime, runWorker } from '../../worker/run-worker.ts';
import type { Acting } from '../acting/acting.ts';

/** Records, files and workflows in which no campaign has begun yet. */
export interface EmptySystem {
  reader: RecordsReader;
  acting: Acting;
  stop(): Promise<void>;
}

export async function emptySystem(): Promise<EmptySystem> {
  quietRuntime();
  const address = await devServerAddress();
  const taskQueue = `test-${randomUUID()}`;
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-start-'));
  const records = await openDatabase({ folder: null, dump: await preparedDump() });
  const mailFrom = 'bon-tot@dang-uy.example';
  const worker = await runWorker({
    address,
    namespace: 'default',
    db: records.db,
    transport: folderTransport(join(folder, 'outbox'), mailFrom, '+07:00'),
    baseUrl: 'http://127.0.0.1:3000',
    mailFrom,
    taskQueue,
  });
  const connection = await Connection.connect({ address });
  const client = campaignClient(new Client({ connection }), { taskQueue, patience: 90_000 });
  return {
    reader: createReader(records.db),
    acting: { client, writer: createWriter(records.db), files: openFileStore(join(folder, 'files')) },
    async stop() {
      await worker.stop();
      await connection.close();
      await records.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
