import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comingSeason, realPlan } from '../../worker/plan-file.ts';
import { component } from '../support/components.ts';
import { runningTimers } from './at-rest.ts';
import { type CellScript, cellScript, playedAlone } from './cell-script.ts';
import { give, steps } from './cell-workflow.ts';
import { killedWorkers } from './killed-workers.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('testServer');
const MINUTE = 60_000;
const WEEK = 7 * 86_400_000;

describe.skipIf(!available)("a cell's season makes the same steps on Temporal as in memory", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ skipping: true });
  }, 60_000);
  afterAll(async () => {
    await stage?.stop();
  });

  const scriptAhead = async (): Promise<CellScript> =>
    cellScript(comingSeason(await realPlan(), (await stage.now()) + WEEK), 'doi-1');

  /**
   * A workflow's timer begins when its task is completed, on a busy machine seconds after the instant that the task
   * counted from, and fires that much later.
   *
   * @returns the instant, ms, at which the timers that are due at an instant have fired
   */
  async function allFired(handle: WorkflowHandle, at: number): Promise<number> {
    const due = runningTimers(await handle.fetchHistory()).filter((firesAt) => firesAt < at + MINUTE);
    return Math.max(at, ...due) + 1_000;
  }

  /** @param between what happens to the worker before each event and each timer */
  async function play(
    { startsAt, input, inputs }: CellScript,
    taskQueue: string,
    { limits = {}, between = async () => {} }: { limits?: object; between?: () => Promise<void> },
  ): Promise<string[]> {
    await stage.sleepUntil(startsAt);
    const handle = await stage.start('hostedCell', taskQueue, [{ input, ...limits }]);
    try {
      await stage.atRest(handle.workflowId);
      for (const { at, event } of inputs) {
        await between();
        await stage.sleepUntil(await allFired(handle, at));
        if (event !== null) await handle.executeUpdate(give, { args: [event] });
        await stage.atRest(handle.workflowId);
      }
      expect((await handle.describe()).status.name).toBe('COMPLETED');
      return await handle.query(steps);
    } finally {
      // a task that nobody takes would hold up the clock of later tests
      await handle.terminate().catch(() => undefined);
    }
  }

  test('alone in memory it makes the steps that it made in its campaign', async () => {
    const script = await scriptAhead();
    expect(playedAlone(script)).toEqual(script.steps);
    expect(script.steps.at(-1)).toContain('"concluded"');
  });

  test('[H3, H9, H14] with a worker process killed before each of its timers and events', async () => {
    const script = await scriptAhead();
    const taskQueue = `killed-${randomUUID()}`;
    const workers = await killedWorkers(stage.address, taskQueue);
    await workers.next();
    try {
      expect(await play(script, taskQueue, { between: workers.next })).toEqual(script.steps);
      expect(workers.killed()).toBe(script.inputs.length);
    } finally {
      await workers.stop();
    }
  });

  test('[H14] with no workflow kept in memory', async () => {
    const script = await scriptAhead();
    const { taskQueue } = await stage.worker({ maxCachedWorkflows: 0 });
    expect(await play(script, taskQueue, {})).toEqual(script.steps);
  });

  test('[H3, H8, H14] continuing as new at every chance', async () => {
    const script = await scriptAhead();
    const { taskQueue } = await stage.worker();
    expect(await play(script, taskQueue, { limits: { historyLimit: 1 } })).toEqual(script.steps);
  });
});
