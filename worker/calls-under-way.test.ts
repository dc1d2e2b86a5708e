import { Client, Connection } from '@temporalio/client';
import getPort from 'get-port';
import { expect, test } from 'vitest';
import { callsUnderWay } from './calls-under-way.ts';

test('a connection to a server that is gone closes after its last call, and throws nowhere else', async () => {
  const thrown: unknown[] = [];
  const hear = (error: unknown) => thrown.push(error);
  // the runner would catch it as well, and fail without saying in which test
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', hear);
  try {
    const connection = Connection.lazy({ address: `127.0.0.1:${await getPort({ host: '127.0.0.1' })}` });
    const client = new Client({ connection });
    const calls = callsUnderWay();
    const call = calls.add(
      client.withDeadline(Date.now() + 1_000, () => client.workflow.getHandle('nobody').signal('wake')),
    );
    const failed = expect(call).rejects.toThrow();
    // it has been tried once, and waits to be tried again
    await new Promise((later) => setTimeout(later, 150));
    await calls.settled();
    await connection.close();
    await failed;
    await new Promise((later) => setTimeout(later, 500));
    expect(thrown).toEqual([]);
  } finally {
    process.off('uncaughtException', hear);
    for (const other of others) process.on('uncaughtException', other);
  }
});
