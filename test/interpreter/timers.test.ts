import type { WorkflowHandle } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { component } from '../support/components.ts';
import type { Ring } from './bells-workflow.ts';
import { killedWorkers } from './killed-workers.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('testServer');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAIT = { timeout: 20_000, interval: 50 };

describe.skipIf(!available)('timers of a machine inside of a workflow', () => {
  let stage: Stage;
  let taskQueue: string;
  beforeAll(async () => {
    stage = await setStage({ skipping: true });
    ({ taskQueue } = await stage.worker());
  }, 60_000);
  afterAll(async () => {
    await stage?.stop();
  });

  async function ended(handle: WorkflowHandle): Promise<Ring[]> {
    await vi.waitUntil(async () => (await handle.describe()).status.name !== 'RUNNING', WAIT);
    return (await handle.result()) as Ring[];
  }
  const order = (rings: Ring[]) => rings.map(({ id }) => id);

  /** Instants at which the durable timers fired, by the history. */
  async function firedAt(handle: WorkflowHandle): Promise<number[]> {
    const { events } = await handle.fetchHistory();
    return (events ?? []).flatMap(({ timerFiredEventAttributes, eventTime }) =>
      timerFiredEventAttributes == null ? [] : [tsToMs(eventTime)],
    );
  }

  test('[H4] one of 400 days fires after 400 days, and not before', async () => {
    const handle = await stage.start('bellsWorkflow', taskQueue, [[400 * DAY]]);
    await stage.atRest(handle.workflowId);
    await stage.sleepUntil((await stage.now()) + 399 * DAY);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    await stage.sleepUntil((await stage.now()) + DAY + HOUR);
    const [ring] = await ended(handle);
    const [fired = 0] = await firedAt(handle);
    expect(fired).toBeGreaterThanOrEqual(ring?.firesAt ?? Number.POSITIVE_INFINITY);
    expect(fired - (ring?.firesAt ?? 0)).toBeLessThan(5_000);
  });

  test('a clock that jumps over several: they fire in their order, none early, each at its own instant', async () => {
    const delays = [5 * HOUR, HOUR, 3 * HOUR, HOUR, 2 * DAY];
    const handle = await stage.start('bellsWorkflow', taskQueue, [delays]);
    await stage.atRest(handle.workflowId);
    await stage.sleepUntil((await stage.now()) + 3 * DAY);
    const rings = await ended(handle);
    expect(order(rings)).toEqual(['bell1', 'bell3', 'bell2', 'bell0', 'bell4']);
    for (const { firesAt, at } of rings) {
      expect(at).toBeGreaterThanOrEqual(firesAt);
      expect(at - firesAt).toBeLessThan(5_000);
    }
    // the two of one instant share a durable timer
    const fired = await firedAt(handle);
    const due = [...new Set(rings.map(({ firesAt }) => firesAt))];
    expect(fired).toHaveLength(due.length);
    for (const [index, instant] of due.entries()) expect(fired[index]).toBeGreaterThanOrEqual(instant);
  });

  test('[H3] a worker that is away over several: they fire in their order as soon as one is back', async () => {
    const away = `away-${taskQueue}`;
    const workers = await killedWorkers(stage.address, away);
    try {
      await workers.next();
      const handle = await stage.start('bellsWorkflow', away, [[3_000, 1_000, 2_000, 2_000]]);
      await stage.atRest(handle.workflowId);
      await workers.pause();
      await vi.waitUntil(async () => (await firedAt(handle)).length > 0, WAIT);
      const back = (await stage.now()) + 4_000;
      await vi.waitUntil(async () => (await stage.now()) > back, WAIT);
      await workers.next();
      const rings = await ended(handle);
      expect(order(rings)).toEqual(['bell1', 'bell2', 'bell3', 'bell0']);
      expect(new Set(rings.map(({ at }) => at)).size).toBe(1);
    } finally {
      await workers.stop();
    }
  });
});
