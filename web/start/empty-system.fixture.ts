import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { folderTransport } from '../../activities/folder-transport.ts';
import { campaignClient } from '../../client/client.ts';
import { encryptedBy } from '../../client/payload-codec.ts';
import type { PayloadKey } from '../../domain/payload-key.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { openFileStore } from '../../records/files/file-store.ts';
import { createReader } from '../../records/reader.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { preparedDump } from '../../records/records.fixture.ts';
import { createWriter } from '../../records/writer.ts';
import { knownSigner } from '../../test/support/signing.ts';
import { devServerAddress } from '../../test/support/temporal.ts';
import { quietRuntime, runWorker } from '../../worker/run-worker.ts';
import type { Acting } from '../acting/acting.ts';

/** Records, files and workflows in which no campaign has begun yet. */
export interface EmptySystem {
  reader: RecordsReader;
  records: Records;
  acting: Acting;
  stop(): Promise<void>;
}

/**
 * @param given.address of its Temporal server; left out: the run's dev server
 * @param given.keys left out: everything is in clear
 */
export async function emptySystem({
  address: given,
  taskQueue = `test-${randomUUID()}`,
  keys,
}: {
  address?: string;
  taskQueue?: string;
  keys?: readonly PayloadKey[];
} = {}): Promise<EmptySystem> {
  quietRuntime();
  const address = given ?? (await devServerAddress());
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
    ...(keys === undefined ? {} : { keys }),
  });
  const connection = await Connection.connect({ address });
  const converting = keys === undefined ? {} : { dataConverter: encryptedBy(keys) };
  const signer = await knownSigner(records.db);
  const options = { taskQueue, patience: 90_000, signer };
  const client = campaignClient(new Client({ connection, ...converting }), options);
  return {
    reader: createReader(records.db),
    records,
    acting: { client, writer: createWriter(records.db), files: openFileStore(join(folder, 'files')) },
    async stop() {
      await worker.stop();
      await connection.close();
      await records.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
