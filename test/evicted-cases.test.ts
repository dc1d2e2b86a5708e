import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { bundleWorkflows } from '../worker/workflow-code.ts';
import { subjectWorkflowId } from '../workflows/messages.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };

/** As after each restart, and of each case that a full cache let go: every task begins with the whole history. */
describe.skipIf(!available)('a worker that remembers no case', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ maxCachedWorkflows: 0 });
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  const handle = (subject: string) => one.bare.workflow.getHandle(subjectWorkflowId(one.campaign, subject));
  const described = async (subject: string) => (await handle(subject).describe()).raw;
  const isIdle = ({ pendingActivities, pendingWorkflowTask }: Awaited<ReturnType<typeof described>>) =>
    (pendingActivities ?? []).length === 0 && pendingWorkflowTask == null;

  test('leaves histories that replay, whatever an update finds before it', async () => {
    const cells = ['doi-1', 'doi-2', 'doi-3'];
    for (const cell of cells) {
      for (const text of ['Chưa có mẫu 8', 'Chưa có mẫu 9', 'Chưa có mẫu 10']) {
        const { seq } = await one.send(cell, one.head(cell), 'difficulty.raise', { text });
        // refused by the validator: no history tells of it
        await expect(one.send(cell, one.head(cell), 'review.finish')).rejects.toThrow(Refused);
        // its report is confirmed and its entry recorded: two tasks in which there is nothing to do
        await vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, cell)) >= seq, WAIT);
        await vi.waitUntil(async () => isIdle(await described(cell)), WAIT);
      }
    }
    const workflowBundle = await bundleWorkflows();
    for (const subject of ['campaign', ...cells]) {
      const history = await handle(subject).fetchHistory();
      const replayed = Worker.runReplayHistory({ workflowBundle }, history, handle(subject).workflowId);
      await expect(replayed, subject).resolves.toBeUndefined();
    }
  }, 240_000);
});
