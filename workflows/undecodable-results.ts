import { log, proxyActivities, sleep, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * An activity whose result is missing or can't be decoded was answered by somebody without the key, who reaches
 * Temporal: it has not been done as far as a workflow may know, and is asked for again. Every activity answers with a
 * value, and may arrive twice.
 */

const TRY_AGAIN = '1s';

type AnyActivities = Record<string, (...args: unknown[]) => Promise<unknown>>;

const isAnswer = (result: unknown): boolean =>
  result !== undefined && !(typeof result === 'object' && result !== null && 'undecodable' in result);

export const interceptors: WorkflowInterceptorsFactory = () => ({
  outbound: [
    {
      async scheduleActivity(input, next) {
        const result: unknown = await next(input);
        if (isAnswer(result)) return result;
        const { activityType, options, args } = input;
        log.warn('a result that is none was passed over', { activity: activityType });
        await sleep(TRY_AGAIN);
        // a call of its own, with its own number, which comes through here again
        return await proxyActivities<AnyActivities>(options)[activityType]?.(...args);
      },
    },
  ],
});
