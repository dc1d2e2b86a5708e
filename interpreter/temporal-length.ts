import { allHandlersFinished } from '@temporalio/workflow';
import { taskInfo } from './temporal-tasks.ts';

/** When a workflow's history is long enough for a new one. */
export interface LengthOptions {
  /** history events from which the workflow continues as new; without it when Temporal suggests it */
  historyLimit?: number | undefined;
  /** history events from which it does so with activities on their way; three times `historyLimit` if left out */
  hardLimit?: number | undefined;
}

/** Three times what Temporal suggests as it is delivered; a history ends at 51,200 events or 50 MiB. */
const HARD_EVENTS = 12_288;
const HARD_BYTES = 12_582_912;

/** Tells whether to continue as new at this very point of the history; the same again in a replay. */
export function lengthWatch({ historyLimit, hardLimit }: LengthOptions) {
  // a run without anything new would be followed by another just as long, for ever
  const first = taskInfo().historyLength;

  function isHard(): boolean {
    const { historyLength, historySize } = taskInfo();
    const limit = hardLimit ?? (historyLimit === undefined ? undefined : 3 * historyLimit);
    return limit === undefined
      ? historyLength >= HARD_EVENTS || historySize >= HARD_BYTES
      : historyLength >= limit;
  }
  function isLong(): boolean {
    const { continueAsNewSuggested, historyLength } = taskInfo();
    return historyLimit === undefined ? continueAsNewSuggested : historyLength >= historyLimit;
  }

  return {
    /** @param steps made in this run @param inFlight activities on their way */
    shouldContinue({ steps, inFlight }: { steps: number; inFlight: number }): boolean {
      if (steps === 0 && taskInfo().historyLength <= first) return false;
      return (inFlight === 0 ? isLong() || isHard() : isHard()) && allHandlersFinished();
    },
  };
}
