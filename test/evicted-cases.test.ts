import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refused } from '../client/failures.ts';
import { bundleWorkflows } from '../worker/workflow-code.ts';
import { subjectWorkflowId } from '../workflows/messages.ts';
import { replayAll } from './chaos/replaying.ts';
import { component } from './support/components.ts';
import { type RunningCampaign, runningCampaign } from './support/running-campaign.ts';

const { available } = await component('temporal');
const WAIT = { timeout: 60_000, interval: 100 };
const CELLS = ['doi-1', 'doi-2', 'doi-3'];
const QUESTIONS = ['Chưa có mẫu 8', 'Chưa có mẫu 9', 'Chưa có mẫu 10'];

/** Raises a question, lets the case come to rest, and is then refused by the validator, which leaves no history. */
async function askAndBeRefused(one: RunningCampaign, cell: string, text: string): Promise<void> {
  const { seq } = await one.send(cell, one.head(cell), 'difficulty.raise', { text });
  // the report is confirmed and the entry recorded: two tasks in which there is nothing to do
  await vi.waitUntil(async () => (await one.reader.recordedSeq(one.campaign, cell)) >= seq, WAIT);
  await one.atRest();
  await expect(one.send(cell, one.head(cell), 'review.finish')).rejects.toThrow(Refused);
}

/** @returns how many runs were replayed */
async function runsReplayed(one: RunningCampaign, subject: string): Promise<number> {
  const query = `WorkflowId = '${subjectWorkflowId(one.campaign, subject)}'`;
  const { replayed, unreplayed } = await replayAll(
    one.bare,
    { workflowBundle: await bundleWorkflows() },
    query,
  );
  expect(unreplayed).toEqual([]);
  return replayed.length;
}

/** As after a restart, and for cases that a full cache evicted: every task begins with the whole history. */
describe.skipIf(!available)('a worker that remembers no case', () => {
  let one: RunningCampaign;
  beforeAll(async () => {
    one = await runningCampaign({ worker: { maxCachedWorkflows: 0 } });
  }, 180_000);
  afterAll(async () => {
    await one?.stop();
  });

  test('leaves histories that replay, whatever an update finds before it', async () => {
    for (const cell of CELLS) for (const text of QUESTIONS) await askAndBeRefused(one, cell, text);
    for (const subject of ['campaign', ...CELLS]) expect(await runsReplayed(one, subject)).toBe(1);
  }, 240_000);
});
