import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { cellWorkflowId, command, type LeftMessage, receiverOf } from '../workflows/messages.ts';
import { attributesOf, SEARCH_ATTRIBUTES } from '../workflows/search-attributes.ts';

/** Cells that are served at one time. */
const SIDE_BY_SIDE = 20;

export interface LeftMessages {
  campaign: string;
  taskQueue: string;
  /** how long one message may take, ms */
  patience: number;
  /** history events after which a cell continues as new; for tests */
  historyLimit?: number;
}

/**
 * Delivers what a campaign had on its way to its cells when it died: to each cell in the order in which it was made, as
 * the campaign does. Five hundred starts of cells, or a long guidance for each of them, are more than the start of a
 * workflow may hold (2 MB). Whatever comes twice, a cell knows by its id.
 *
 * @returns what found nobody, what is to arrive after it, and what a trouble is recorded of: it is the campaign's to
 *   try again
 */
export async function deliverLeft(
  client: Client,
  of: LeftMessages,
  left: readonly LeftMessage[],
): Promise<LeftMessage[]> {
  const byCell = Map.groupBy(left, ({ message }) => receiverOf(message));
  const queues = [...byCell.values()];
  const kept: LeftMessage[] = [];
  const serveNext = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      kept.push(...(await undelivered(client, of, queue)));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serveNext));
  return left.filter((one) => kept.includes(one));
}

/** The messages to one cell from the first on that did not arrive. */
async function undelivered(client: Client, of: LeftMessages, queue: LeftMessage[]): Promise<LeftMessage[]> {
  for (const [index, { message, lost }] of queue.entries())
    if (lost || !(await arrives(client, of, message))) return queue.slice(index);
  return [];
}

async function arrives(
  client: Client,
  { campaign, taskQueue, patience, historyLimit }: LeftMessages,
  message: LeftMessage['message'],
): Promise<boolean> {
  const cell = receiverOf(message);
  const until = Date.now() + patience;
  const handle = client.workflow.getHandle(cellWorkflowId(campaign, cell));
  try {
    await client.withDeadline<unknown>(until, () =>
      'start' in message
        ? client.workflow.start('cell', {
            workflowId: handle.workflowId,
            taskQueue,
            args: [
              { campaign, input: message.start, ...(historyLimit === undefined ? {} : { historyLimit }) },
            ],
            workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
            typedSearchAttributes: attributesOf(campaign, cell),
          })
        : handle.signal(command, message.command),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    // the cell itself, or something else that has its id
    const { type, typedSearchAttributes } = await handle.describe();
    return type === 'cell' && typedSearchAttributes.get(SEARCH_ATTRIBUTES.campaign) === campaign;
  }
}
