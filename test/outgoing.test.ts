import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activities } from '../activities/activities.ts';
import { quietRuntime } from '../worker/run-worker.ts';
import type { TestServer } from '../worker/temporal-server.ts';
import type { Waiting } from '../workflows/outgoing.ts';
import { component } from './support/components.ts';
import { type Letter, type letters, received, type receiver } from './support/letters-workflow.ts';
import { ownTestServer } from './support/temporal.ts';

const { available } = await component('testServer');
const WAIT = { timeout: 30_000, interval: 50 };
const taskQueue = 'letters';

describe.skipIf(!available)('messages to other workflows', () => {
  let server: TestServer;
  let connection: NativeConnection;
  let stop: () => Promise<void>;
  let noted: string[];
  let settled: string[];

  beforeAll(async () => {
    quietRuntime();
    server = await ownTestServer();
    connection = await NativeConnection.connect({ address: server.address });
    const activities: Pick<Activities, 'recordTrouble' | 'settleTrouble'> = {
      async recordTrouble({ ref }) {
        noted.push(ref);
        return 'done';
      },
      async settleTrouble({ ref }) {
        settled.push(ref);
        return 'done';
      },
    };
    const workflowsPath = fileURLToPath(new URL('./support/letters-workflow.ts', import.meta.url));
    const worker = await Worker.create({ connection, taskQueue, workflowsPath, activities });
    const running = worker.run();
    stop = async () => {
      worker.shutdown();
      await running;
    };
  }, 120_000);
  afterAll(async () => {
    await stop?.();
    await connection?.close();
    await server?.stop();
  });
  beforeEach(() => {
    noted = [];
    settled = [];
  });

  const workflow = () => server.environment.client.workflow;
  const living = (workflowId: string) =>
    workflow().start<typeof receiver>('receiver', { workflowId, taskQueue, args: [] });
  const sending = (fresh: Letter[], waiting: Waiting<Letter>[] = []) =>
    workflow().start<typeof letters>('letters', {
      workflowId: randomUUID(),
      taskQueue,
      args: [waiting, fresh],
    });
  // waiting for a result lets the server's clock run, past the end of everything alive
  const ended = (handle: Awaited<ReturnType<typeof sending>>) =>
    vi.waitUntil(async () => (await handle.describe()).status.name === 'COMPLETED', WAIT);

  test('one that finds nobody is trouble, once, is tried again until it arrives, and holds back its receiver’s alone', async () => {
    const [lost, there] = [randomUUID(), randomUUID()];
    const other = await living(there);
    const sent = await sending([
      { receiver: lost, text: 'a' },
      { receiver: lost, text: 'b' },
      { receiver: there, text: 'c' },
    ]);
    await vi.waitUntil(() => noted.length > 0, WAIT);
    await server.environment.sleep('11m');
    expect(noted).toEqual(['a']);
    expect(settled).toEqual([]);
    expect(await other.query(received)).toEqual(['c']);
    const back = await living(lost);
    await server.environment.sleep('6m');
    await ended(sent);
    expect(await back.query(received)).toEqual(['a', 'b']);
    expect([noted, settled]).toEqual([['a'], ['a']]);
  }, 120_000);

  test('what an earlier run left is sent first; trouble of then is over when it arrives', async () => {
    const id = randomUUID();
    const one = await living(id);
    const waiting = [
      { message: { receiver: id, text: 'a' }, lost: true },
      { message: { receiver: id, text: 'b' }, lost: false },
    ];
    const sent = await sending([{ receiver: id, text: 'c' }], waiting);
    await ended(sent);
    expect(await one.query(received)).toEqual(['a', 'b', 'c']);
    expect([noted, settled]).toEqual([[], ['a']]);
  }, 120_000);

  test('one that its receiver no longer needs is dropped without trouble', async () => {
    const needless = { receiver: randomUUID(), text: 'a', needless: true };
    await ended(await sending([needless]));
    expect([noted, settled]).toEqual([[], []]);
    // what was trouble in an earlier run is none any more
    await ended(await sending([], [{ message: { ...needless, text: 'b' }, lost: true }]));
    expect([noted, settled]).toEqual([[], ['b']]);
  }, 120_000);
});
