import { condition, setHandler } from '@temporalio/workflow';
import { report } from '../workflows/messages.ts';

/** Stands where the campaign would: takes the cells' reports and never ends. */
export async function receiver(): Promise<void> {
  setHandler(report, () => undefined);
  await condition(() => false);
}
