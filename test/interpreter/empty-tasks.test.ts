import { fileURLToPath } from 'node:url';
import type { WorkflowBundle } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleOf } from '../../worker/workflow-code.ts';
import { replayAll } from '../chaos/replaying.ts';
import { component } from '../support/components.ts';
import { ask, type ErrandActivities, nudge } from './errand-workflow.ts';
import { type Stage, setStage } from './stage.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 20_000, interval: 50 };

describe.skipIf(!available)('two tasks in which there was nothing to do, and then an update', () => {
  let stage: Stage;
  let taskQueue: string;
  let workflowBundle: WorkflowBundle;
  const errand = Promise.withResolvers<string>();
  beforeAll(async () => {
    stage = await setStage({ skipping: false });
    workflowBundle = await bundleOf(fileURLToPath(new URL('./errand-workflow.ts', import.meta.url)));
    const activities: ErrandActivities = { errand: () => errand.promise, afterwards: async () => 'done' };
    // as after a restart: it remembers no workflow, and begins each task with the whole history
    ({ taskQueue } = await stage.worker({ workflowBundle, activities, maxCachedWorkflows: 0 }));
  }, 60_000);
  afterAll(async () => {
    errand.resolve('done');
    await stage?.stop();
  });

  test('the update finds what came before it, and the history replays', async () => {
    const handle = await stage.start('errandWorkflow', taskQueue, []);
    const tasksDone = (count: number) =>
      vi.waitUntil(async () => {
        const { events } = await handle.fetchHistory();
        const done = (events ?? []).filter((event) => event.workflowTaskCompletedEventAttributes != null);
        return done.length === count;
      }, WAIT);
    await tasksDone(1);
    await handle.signal(nudge);
    await tasksDone(2);
    errand.resolve('done');
    await tasksDone(3);
    const asked = stage.client.withDeadline(Date.now() + WAIT.timeout, () => handle.executeUpdate(ask));
    const answer = await asked.catch(String);
    const query = `WorkflowId = '${handle.workflowId}'`;
    const { unreplayed, failedTasks } = await replayAll(stage.client, { workflowBundle }, query);
    expect({ answer, unreplayed, failedTasks }).toEqual({ answer: true, unreplayed: [], failedTasks: [] });
    await handle.terminate();
  }, 60_000);
});
