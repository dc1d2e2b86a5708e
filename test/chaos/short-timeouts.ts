import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * Whatever was under way when a worker was killed is tried again after its timeout, and whatever failed after longer
 * and longer pauses: in a round these take seconds where the product takes a minute. Commands and their order are the
 * same.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      // not async: another turn of the queue could change the order of commands
      scheduleActivity({ options, ...input }, next) {
        const startToCloseTimeout = input.activityType === 'sendMail' ? 20_000 : 8_000;
        const retry = { ...options.retry, initialInterval: 500, maximumInterval: 2_000 };
        return next({ ...input, options: { ...options, startToCloseTimeout, retry } });
      },
    },
  ],
});
