import { setTimeout as wait } from 'node:timers/promises';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { tellingReportSchema } from '../domain/obligation/told-first.ts';
import type { StepInput } from '../interpreter/virtual-time.ts';
import type { Command } from '../machines/protocol/command.ts';
import { campaignWorkflowId, cellWorkflowId, command, sendEvent, telling } from '../workflows/messages.ts';
import { attributesOf } from '../workflows/search-attributes.ts';
import type { RecordedCell } from './recorded-cell.ts';
import { seasonAfter } from './shifted-season.ts';
import type { WorkerProcess } from './worker-process.ts';

/** Of the worker for the campaigns' places, which is in the driving process and not measured. */
export const RECEIVERS = 'receivers';

export interface DrivenSeason {
  /** ms of the worker's CPU, from the first start to the last end */
  cpuMs: number;
  /** of one cell, the mean of all */
  events: number;
  bytes: number;
}

type Given = Pick<Command, 'id' | 'by' | 'payload'> & { type: string };

async function give(cell: WorkflowHandle, input: StepInput): Promise<void> {
  if (input.kind !== 'event') return;
  const { id, type, payload, by } = input.event as Given;
  if (type === 'notice.told') {
    await cell.signal(telling, tellingReportSchema.parse({ type: 'told', ...(payload as object) }));
    return;
  }
  const called = type.replace(/^command\./, '');
  if (called === type) await cell.executeUpdate(sendEvent, { args: [{ id, type, payload, by }] });
  else await cell.signal(command, { id, type: called as Command['type'], payload, by });
}

async function historyOf(cell: WorkflowHandle): Promise<{ events: number; bytes: number }> {
  const history = await cell.fetchHistory();
  // the class that made it
  const messages = history.constructor as unknown as {
    encode(message: typeof history): { finish(): Uint8Array };
  };
  return { events: history.events?.length ?? 0, bytes: messages.encode(history).finish().length };
}

/** No activity is on its way, so that all of them only wait. */
async function atRest(cells: WorkflowHandle[]): Promise<void> {
  for (const cell of cells) {
    while (((await cell.describe()).raw.pendingActivities?.length ?? 0) > 0) await wait(20);
  }
}

let rounds = 0;

/**
 * So many cells through the recorded season, on the server's clock.
 *
 * @param inTheMiddle called when all of them wait, half way
 */
export async function drivenSeason(
  environment: TestWorkflowEnvironment,
  { taskQueue, ask }: WorkerProcess,
  recorded: RecordedCell,
  cells: number,
  inTheMiddle: () => Promise<void> = async () => {},
): Promise<DrivenSeason> {
  // the environment's own client skips time while it waits, without end while a receiver is alive
  const client = new Client({ connection: environment.connection });
  const sleepUntil = async (instant: number) => {
    const left = instant - (await environment.currentTimeMs());
    if (left > 0) await environment.sleep(left);
  };
  const { input, beganAt, steps } = seasonAfter(recorded, await environment.currentTimeMs());
  rounds += 1;
  // each cell is of a campaign of its own: all have the id that their input names
  const campaigns = Array.from({ length: cells }, (_, number) => `round-${rounds}-${number}`);
  const receivers = await Promise.all(
    campaigns.map((campaign) =>
      client.workflow.start('receiver', { workflowId: campaignWorkflowId(campaign), taskQueue: RECEIVERS }),
    ),
  );
  await sleepUntil(beganAt);
  const before = await ask({ ask: 'cpu' });
  const started = await Promise.all(
    campaigns.map((campaign) =>
      client.workflow.start('cell', {
        workflowId: cellWorkflowId(campaign, input.cell),
        taskQueue,
        args: [{ campaign, input }],
        typedSearchAttributes: attributesOf(campaign, input.cell),
      }),
    ),
  );
  await ask({ ask: 'reached', entries: cells });
  for (const [index, step] of steps.entries()) {
    await sleepUntil(step.at);
    await Promise.all(started.map((cell) => give(cell, step.input)));
    await ask({ ask: 'reached', entries: (index + 2) * cells });
    if (index + 1 !== Math.floor(steps.length / 2)) continue;
    await atRest(started);
    await inTheMiddle();
  }
  await Promise.all(started.map((cell) => cell.result()));
  const cpuMs = (await ask({ ask: 'cpu' })) - before;
  const histories = await Promise.all(started.map(historyOf));
  await Promise.all(receivers.map((receiver) => receiver.terminate()));
  const mean = (of: 'events' | 'bytes') => histories.reduce((sum, one) => sum + one[of], 0) / cells;
  return { cpuMs, events: mean('events'), bytes: mean('bytes') };
}
