import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow';

/**
 * Waits by one durable timer until an instant (ms), for ever without one, or until something has changed. It is never
 * early, and late by a workflow task at most; whoever waits checks the clock again all the same.
 *
 * @throws CancelledFailure when the workflow is cancelled
 */
export async function waitUntil(instant: number | undefined, changed: () => boolean): Promise<void> {
  if (instant === undefined) {
    await condition(changed);
    return;
  }
  const scope = new CancellationScope();
  try {
    const left = Math.max(0, Math.ceil(instant - Date.now()));
    await scope.run(() => Promise.race([sleep(left), condition(changed)]));
  } catch (error) {
    if (!isCancellation(error) || CancellationScope.current().consideredCancelled) throw error;
  } finally {
    // the timer that lost the race
    scope.cancel();
  }
}
