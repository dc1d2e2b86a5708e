import { setTimeout as wait } from 'node:timers/promises';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { CampaignClient } from '../../client/client.ts';
import type { RecordsReader } from '../../records/reading.ts';
import { mailroomWorkflowId, subjectWorkflowId } from '../../workflows/messages.ts';

export interface RestingOptions {
  campaign: string;
  /** the campaign and its cells */
  subjects: string[];
  bare: Client;
  client: CampaignClient;
  reader: RecordsReader;
}

const EVERY_MS = 300;

/** What Temporal still has to do, in sentences. */
async function workOf(bare: Client, workflowId: string): Promise<string[]> {
  try {
    const { raw, status } = await bare.workflow.getHandle(workflowId).describe();
    if (status.name !== 'RUNNING' && status.name !== 'COMPLETED') return [`${workflowId} is ${status.name}`];
    return (raw.pendingActivities ?? []).map(
      ({ activityType, attempt }) => `${workflowId} waits for ${activityType?.name}, try ${attempt}`,
    );
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    // a mailroom that nobody has woken yet
    return [];
  }
}

async function pendingNow({ campaign, subjects, bare, client, reader }: RestingOptions): Promise<string[]> {
  const pending: string[] = [];
  for (const subject of subjects) {
    const tail = await client.journalTail(campaign, subject);
    const made = tail.at(-1)?.seq ?? 0;
    const recorded = await reader.recordedSeq(campaign, subject);
    if (recorded < made) pending.push(`${subject}: ${made} entries are made, ${recorded} recorded`);
    pending.push(...(await workOf(bare, subjectWorkflowId(campaign, subject))));
  }
  pending.push(...(await workOf(bare, mailroomWorkflowId(campaign))));
  const now = Date.now();
  for (const { id, notice } of await reader.notices(campaign, { state: 'queued' }))
    if (notice.at <= now) pending.push(`the notice ${id} waits`);
  for (const { id, state, attempts, error } of await reader.mails(campaign))
    if (state === 'ready') pending.push(`the mail ${id} waits after ${attempts} tries: ${error}`);
  for (const { subject, kind, detail } of await reader.troubles(campaign))
    pending.push(`${subject} is in trouble, ${kind}: ${detail}`);
  return pending;
}

/**
 * Waits until nothing is pending any more.
 *
 * @param patience ms
 * @returns what is pending after that, in sentences
 */
export async function comeToRest(options: RestingOptions, patience: number): Promise<string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const pending = await pendingNow(options).catch((error: unknown) => [
      `it can't be asked: ${String(error)}`,
    ]);
    if (pending.length === 0 || Date.now() > until) return pending;
    await wait(EVERY_MS);
  }
}
