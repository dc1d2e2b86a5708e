import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, fromPayloadsAtIndex } from '@temporalio/common';
import { brokenParts, type SealedEntry } from '../domain/journal/journal-seal.ts';
import { subjectWorkflowId } from '../workflows/messages.ts';

/** What the event histories of a workflow hold of its journal: the inputs of `record`, and what was carried along. */

type Payloads = Parameters<typeof fromPayloadsAtIndex>[2];

/** Inputs that are not ours (another build's, or forged) are ignored. */
function entriesIn(payloads: Payloads, read: (input: unknown) => unknown): SealedEntry[] {
  try {
    const found = read(fromPayloadsAtIndex(defaultPayloadConverter, 0, payloads));
    return Array.isArray(found) ? found.filter(isProved) : [];
  } catch {
    return [];
  }
}

const isProved = (entry: unknown): entry is SealedEntry => brokenParts(entry).length === 0;

const recorded = (input: unknown): unknown => (input as { entries?: unknown } | null)?.entries;
const carried = (input: unknown): unknown =>
  (input as { carried?: { pending?: unknown } } | null)?.carried?.pending;

/**
 * The entries of a subject as its workflow made them, by the histories of all its runs that Temporal still holds, in
 * order. Of two with the same number the one counts that leads to the newest entry.
 */
export async function recordedInputs(
  client: Client,
  campaign: string,
  subject: string,
): Promise<SealedEntry[]> {
  const workflowId = subjectWorkflowId(campaign, subject);
  const byHash = new Map<string, SealedEntry>();
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime());
  let newest: SealedEntry | null = null;
  for (const { runId } of runs) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const event of events ?? []) {
      const started = event.workflowExecutionStartedEventAttributes?.input?.payloads;
      const { activityType, input } = event.activityTaskScheduledEventAttributes ?? {};
      const found = [
        ...entriesIn(started, carried),
        ...(activityType?.name === 'record' ? entriesIn(input?.payloads, recorded) : []),
      ].filter((entry) => entry.campaign === campaign && entry.subject === subject);
      for (const entry of found) {
        byHash.set(entry.seal.hash, entry);
        newest = newest === null || entry.seq >= newest.seq ? entry : newest;
      }
    }
  }
  const chain: SealedEntry[] = [];
  for (let entry = newest; entry !== null; ) {
    chain.unshift(entry);
    entry = byHash.get(entry.seal.previous ?? '') ?? null;
  }
  return chain;
}
