import { condition, ParentClosePolicy, proxyActivities, startChild } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';

/**
 * What announcing is measured against: cells that only record their first entry, started in a loop, in a bundle of
 * their own without the product's workflows.
 */

const { record } = proxyActivities<Pick<Activities, 'record'>>({ startToCloseTimeout: '30s' });

/** as many as the campaign has under way */
const SIDE_BY_SIDE = 20;

export async function bareCell(entry: SealedEntry): Promise<void> {
  await record({ campaign: entry.campaign, entries: [entry] });
  await condition(() => false);
}

/** @param entry a cell's first entry, used for each of them */
export async function bareCells(cells: string[], entry: SealedEntry): Promise<void> {
  const left = [...cells];
  const startNext = async () => {
    for (let subject = left.shift(); subject !== undefined; subject = left.shift())
      await startChild(bareCell, {
        workflowId: `${entry.campaign}/${subject}`,
        args: [{ ...entry, subject }],
        parentClosePolicy: ParentClosePolicy.ABANDON,
      });
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, startNext));
}
