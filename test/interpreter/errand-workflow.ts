import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

/** Each answers with a value, as every activity has to. */
export interface ErrandActivities {
  errand(): Promise<string>;
  afterwards(): Promise<string>;
}

const { errand, afterwards } = proxyActivities<ErrandActivities>({ startToCloseTimeout: '1m' });

/** Nothing follows from it. */
export const nudge = defineSignal('nudge');
/** @returns whether the errand was done */
export const ask = defineUpdate<boolean>('ask');

/** Has an errand done, and orders one thing when it is asked before that, and another after it. */
export async function errandWorkflow(): Promise<void> {
  let isDone = false;
  setHandler(nudge, () => {});
  setHandler(ask, async () => {
    const wasDone = isDone;
    await (wasDone ? afterwards() : sleep(1));
    return wasDone;
  });
  await errand();
  isDone = true;
  await condition(() => false);
}
