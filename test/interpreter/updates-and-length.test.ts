import { cancelled, heartbeat, sleep } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { onceItsTaskIsDone } from '../../client/grpc-failures.ts';
import { component } from '../support/components.ts';
import { type CounterArgs, count, counted } from './counter-workflow.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 20_000, interval: 50 };
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe.skipIf(!available)('a machine with an activity on its way', () => {
  let stage: Stage;
  let taskQueue: string;
  let open = false;
  const called: string[] = [];
  const cut: string[] = [];

  beforeAll(async () => {
    stage = await setStage({ skipping: false });
    const activities = {
      async work(_: string, key: string): Promise<string> {
        called.push(key);
        cancelled().catch(() => cut.push(key));
        while (!open) {
          heartbeat();
          await sleep(50);
        }
        return `done ${key}`;
      },
    };
    ({ taskQueue } = await stage.worker({ activities, maxHeartbeatThrottleInterval: '100ms' }));
  }, 60_000);
  afterAll(async () => {
    open = true;
    await stage?.stop();
  });

  async function started(args: CounterArgs): Promise<WorkflowHandle> {
    open = false;
    called.length = 0;
    cut.length = 0;
    const handle = await stage.start('counterWorkflow', taskQueue, [args]);
    await vi.waitUntil(() => called.length > 0, WAIT);
    return handle;
  }
  const give = (handle: WorkflowHandle, type = 'count', slowly = false) =>
    onceItsTaskIsDone(
      () => handle.executeUpdate(count, { args: [{ type, slowly }] }),
      Date.now() + WAIT.timeout,
    );
  const runOf = async (handle: WorkflowHandle) =>
    (await stage.client.workflow.getHandle(handle.workflowId).describe()).runId;

  test('fifty updates at once are answered once each, and nothing is lost or doubled', async () => {
    const handle = await started({});
    const answers = await Promise.all(
      upTo(50).map((n) => {
        if (n === 25) open = true;
        return give(handle);
      }),
    );
    expect(answers.sort((a, b) => a - b)).toEqual(upTo(50));
    await give(handle, 'finish');
    expect(await handle.result()).toEqual({
      count: 50,
      results: ['done work#1'],
      emitted: upTo(50),
      runs: 1,
      repeated: 0,
    });
    expect(called).toEqual(['work#1']);
  });

  test('fifty updates at once while it continues as new at every chance: none is lost or doubled', async () => {
    const handle = await started({ historyLimit: 1, hardLimit: 10_000 });
    open = true;
    const answers = await Promise.all(upTo(50).map(() => give(handle)));
    expect(answers.sort((a, b) => a - b)).toEqual(upTo(50));
    await give(handle, 'finish');
    const { emitted, results, runs } = await stage.client.workflow.getHandle(handle.workflowId).result();
    expect(emitted).toEqual(upTo(50));
    expect(results).toEqual(['done work#1']);
    expect(runs).toBeGreaterThan(1);
  });

  test('it does not continue as new before the activity has come back', async () => {
    const handle = await started({ historyLimit: 1, hardLimit: 10_000 });
    const run = await runOf(handle);
    for (const n of upTo(5)) expect(await give(handle)).toBe(n);
    expect(await runOf(handle)).toBe(run);
    open = true;
    await vi.waitUntil(async () => (await runOf(handle)) !== run, WAIT);
    const newest = stage.client.workflow.getHandle(handle.workflowId);
    await give(newest, 'finish');
    expect(await newest.result()).toMatchObject({ count: 5, results: ['done work#1'] });
    expect(called).toEqual(['work#1']);
  });

  test('[H14] above the hard limit the activity is cancelled and called again under its key', async () => {
    const handle = await started({ historyLimit: 5, hardLimit: 20 });
    const run = await runOf(handle);
    const newest = stage.client.workflow.getHandle(handle.workflowId);
    await vi.waitUntil(async () => {
      await give(newest);
      return (await runOf(handle)) !== run;
    }, WAIT);
    await vi.waitUntil(() => called.length > 1 && cut.length > 0, WAIT);
    expect(called.slice(0, 2)).toEqual(['work#1', 'work#1']);
    expect(cut[0]).toBe('work#1');
    const { count: counts, emitted } = await newest.query(counted);
    expect(emitted).toEqual(upTo(counts));
    open = true;
    await vi.waitUntil(async () => (await newest.query(counted)).results.length > 0, WAIT);
    await give(newest, 'finish');
    expect(await newest.result()).toMatchObject({ results: ['done work#1'] });
  });

  test('[H16] an update that takes its time is waited for before it continues as new and before it ends', async () => {
    const handle = await started({ historyLimit: 1, hardLimit: 2 });
    const first = await runOf(handle);
    expect(await give(handle, 'count', true)).toBe(1);
    await vi.waitUntil(async () => (await runOf(handle)) !== first, WAIT);
    open = true;
    const newest = stage.client.workflow.getHandle(handle.workflowId);
    expect(await give(newest, 'finish', true)).toBe(1);
    expect(await newest.result()).toMatchObject({ count: 1, results: ['done work#1'] });
  });

  test('[H9, H10] an activity that nobody waits for any more is cancelled, and its late result dropped', async () => {
    const handle = await started({});
    await give(handle, 'drop');
    await vi.waitUntil(() => cut.length > 0, WAIT);
    open = true;
    await give(handle, 'finish');
    expect(await handle.result()).toMatchObject({ count: 0, results: [] });
  });
});
