import { fileURLToPath } from 'node:url';
import type { WorkflowBundle } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleOf } from '../../worker/workflow-code.ts';
import { replayAll } from '../chaos/replaying.ts';
import { component } from '../support/components.ts';
import { ask, type RefusingArgs, tell } from './refusing-workflow.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 20_000, interval: 50 };
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

describe.skipIf(!available)('a history that a refused update finds long enough', () => {
  let stage: Stage;
  let taskQueue: string;
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    stage = await setStage({ skipping: false });
    workflowBundle = await bundleOf(pathOf('./refusing-workflow.ts'));
    ({ taskQueue } = await stage.worker({ workflowBundle, activities: { none: async () => 'done' } }));
  }, 60_000);
  afterAll(async () => {
    await stage?.stop();
  });

  test('continues as new with the next that stands in it, and replays', async () => {
    // start and signal with their tasks are ten events; the signal's task has seen eight, a refused one sees twelve
    const args: RefusingArgs = { historyLimit: 10 };
    const { workflowId } = await stage.start('refusingWorkflow', taskQueue, [args]);
    const newest = stage.client.workflow.getHandle(workflowId);
    const rests = (events: number) =>
      vi.waitUntil(async () => (await newest.describe()).historyLength === events, WAIT);
    await rests(5);
    await newest.signal(tell);
    await rests(10);
    const { runId } = await newest.describe();
    await expect(newest.executeUpdate(ask)).rejects.toThrow();
    expect(await newest.describe()).toMatchObject({ runId, historyLength: 10 });
    await newest.signal(tell);
    await vi.waitUntil(async () => (await newest.describe()).runId !== runId, WAIT);
    // the new run has begun
    await rests(5);
    const query = `WorkflowId = '${workflowId}'`;
    await vi.waitUntil(async () => {
      const { replayed, unreplayed } = await replayAll(stage.client, { workflowBundle }, query);
      expect(unreplayed).toEqual([]);
      return replayed.length === 2;
    }, WAIT);
  }, 60_000);
});
