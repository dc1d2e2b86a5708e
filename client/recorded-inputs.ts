import { type Client, QueryNotRegisteredError, type WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter, fromPayloadsAtIndex, type Payload } from '@temporalio/common';
import { brokenParts, type SealedEntry } from '../domain/journal/journal-seal.ts';
import { pendingEntries, subjectWorkflowId } from '../workflows/messages.ts';

/** What the event histories of a workflow hold of its journal: the inputs of `record`, and what was carried along. */

type Payloads = Payload[] | null | undefined;
/** @param activityId whose input they are; left out: the workflow's own */
type Decode = (payloads: Payloads, activityId?: string | null) => Promise<Payloads>;

/** Inputs that are not ours (another build's, or forged) are ignored. */
async function entriesIn(
  payloads: Promise<Payloads>,
  read: (input: unknown) => unknown,
): Promise<SealedEntry[]> {
  try {
    const found = read(fromPayloadsAtIndex(defaultPayloadConverter, 0, await payloads));
    return Array.isArray(found) ? found.filter(isProved) : [];
  } catch {
    return [];
  }
}

/** As a client's own codecs decode what is a workflow's. */
function decoding(client: Client, workflowId: string): Decode {
  const { loadedDataConverter, namespace } = client.options;
  return async (payloads, activityId) => {
    const place = { namespace, workflowId };
    let decoded = payloads;
    for (const codec of loadedDataConverter.payloadCodecs.toReversed())
      decoded =
        decoded &&
        (await codec.decode(
          decoded,
          activityId == null
            ? { type: 'workflow', ...place }
            : { type: 'activity', ...place, activityId, isLocal: false },
        ));
    return decoded;
  };
}

const isProved = (entry: unknown): entry is SealedEntry => brokenParts(entry).length === 0;

const recorded = (input: unknown): unknown => (input as { entries?: unknown } | null)?.entries;
const carried = (input: unknown): unknown =>
  (input as { carried?: { pending?: unknown } } | null)?.carried?.pending;

/**
 * The entries that a dead run had accepted, and still kept for the records: of those behind the ones just being recorded
 * no activity tells. A worker makes its steps again to answer.
 */
async function pendingOf(run: WorkflowHandle): Promise<SealedEntry[]> {
  const { status } = await run.describe();
  if (status.name === 'RUNNING' || status.name === 'COMPLETED') return [];
  try {
    return (await run.query(pendingEntries)).filter(isProved);
  } catch (error) {
    // it failed before it could answer anything, or its steps can't be made again
    if (error instanceof QueryNotRegisteredError) return [];
    throw error;
  }
}

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
  const decode = decoding(client, workflowId);
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime());
  const made: SealedEntry[] = [];
  let last: WorkflowHandle | null = null;
  for (const { runId } of runs) {
    const run = client.workflow.getHandle(workflowId, runId);
    const { events } = await run.fetchHistory();
    // one that somebody else began under this id, and no worker ever took up, has nothing
    if (events?.some((event) => event.workflowTaskCompletedEventAttributes != null)) last = run;
    for (const event of events ?? []) {
      const started = event.workflowExecutionStartedEventAttributes?.input?.payloads;
      const { activityId, activityType, input } = event.activityTaskScheduledEventAttributes ?? {};
      made.push(...(await entriesIn(decode(started), carried)));
      if (activityType?.name === 'record')
        made.push(...(await entriesIn(decode(input?.payloads, activityId), recorded)));
    }
  }
  if (last !== null) made.push(...(await pendingOf(last)));
  const byHash = new Map<string, SealedEntry>();
  let newest: SealedEntry | null = null;
  for (const entry of made.filter((one) => one.campaign === campaign && one.subject === subject)) {
    byHash.set(entry.seal.hash, entry);
    newest = newest === null || entry.seq >= newest.seq ? entry : newest;
  }
  const chain: SealedEntry[] = [];
  for (let entry = newest; entry !== null; ) {
    chain.unshift(entry);
    entry = byHash.get(entry.seal.previous ?? '') ?? null;
  }
  return chain;
}
