import type { Client, WorkflowHandle } from '@temporalio/client';
import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import type { Evidence } from './evidence.ts';

interface Run {
  workflowId: string;
  history: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
}

/** What Temporal calls a failed task because something came in meanwhile, or because it had to make room. */
const ORDINARY = new Set([
  'UnhandledCommand',
  'UnhandledUpdate',
  'ForceCloseCommand',
  'ResetStickyTaskQueue',
]);

const failedTasks = ({ workflowId, history }: Run): Evidence['failedTasks'] =>
  (history.events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) => {
    const why = failed?.failure?.message ?? '';
    return why === '' || ORDINARY.has(why) ? [] : [{ workflowId, why }];
  });

/**
 * Reads every run of the workflows of a server, and replays it: which tasks failed in it, and why it can't be replayed.
 *
 * @param code with which, and with whose keys if they are encrypted
 * @param query which workflows, as Temporal lists them; all if left out
 */
export async function replayAll(
  bare: Client,
  code: Pick<ReplayWorkerOptions, 'workflowBundle' | 'dataConverter'>,
  query = '',
): Promise<Pick<Evidence, 'replayed' | 'unreplayed' | 'failedTasks'>> {
  const runs: Run[] = [];
  for await (const { workflowId, runId } of bare.workflow.list({ query }))
    runs.push({ workflowId, history: await bare.workflow.getHandle(workflowId, runId).fetchHistory() });
  const replayed: string[] = [];
  const unreplayed: Evidence['unreplayed'] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(code, runs))
    if (error === undefined) replayed.push(workflowId);
    else unreplayed.push({ workflowId, why: error.message });
  return { replayed, unreplayed, failedTasks: runs.flatMap(failedTasks) };
}
