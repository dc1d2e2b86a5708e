import type { Client, WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { Evidence } from './evidence.ts';

interface Run {
  workflowId: string;
  history: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
}

/** Failures that Temporal makes by itself, because something came in meanwhile or had to make room, have no words. */
const failedTasks = ({ workflowId, history }: Run): Evidence['failedTasks'] =>
  (history.events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    failed?.failure?.message ? [{ workflowId, why: failed.failure.message }] : [],
  );

/** Reads every run of every workflow of a server, and replays it: what failed in it, and why it can't be replayed. */
export async function replayAll(
  bare: Client,
  workflowBundle: { code: string },
): Promise<Pick<Evidence, 'unreplayed' | 'failedTasks'>> {
  const runs: Run[] = [];
  for await (const { workflowId, runId } of bare.workflow.list())
    runs.push({ workflowId, history: await bare.workflow.getHandle(workflowId, runId).fetchHistory() });
  const unreplayed: Evidence['unreplayed'] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, runs))
    if (error !== undefined) unreplayed.push({ workflowId, why: error.message });
  return { unreplayed, failedTasks: runs.flatMap(failedTasks) };
}
