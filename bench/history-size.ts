import type { Client } from '@temporalio/client';

export interface HistorySize {
  events: number;
  bytes: number;
}

/** A run's history, and the run that it continues. @param runId undefined for the newest */
async function sizeOfRun(
  client: Client,
  workflowId: string,
  runId: string | undefined,
): Promise<HistorySize & { before: string }> {
  const run = await client.workflow.getHandle(workflowId, runId).describe();
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId, runId: run.runId },
    maximumPageSize: 1,
  });
  const began = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
  const before = began?.continuedExecutionRunId ?? '';
  return { events: run.historyLength, bytes: run.historySize ?? Number.NaN, before };
}

/** Events and bytes of a workflow's histories, over all the runs that continued one another. */
export async function historyOf(client: Client, workflowId: string): Promise<HistorySize> {
  let { events, bytes, before } = await sizeOfRun(client, workflowId, undefined);
  while (before !== '') {
    const earlier = await sizeOfRun(client, workflowId, before);
    events += earlier.events;
    bytes += earlier.bytes;
    before = earlier.before;
  }
  return { events, bytes };
}
