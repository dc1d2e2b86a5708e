import {
  defaultPayloadConverter,
  type WorkflowInterceptorsFactory,
  workflowInfo,
} from '@temporalio/workflow';

/**
 * What is true of workflow tasks however the SDK hands them out; the worker takes this module as one of its
 * interceptors.
 *
 * No task ends without a command. The SDK takes one that does for the heartbeat of a local activity and hands out its
 * jobs together with those of the next one, but only when a worker that doesn't have the workflow in its cache gets an
 * update then; whoever replays that later is given them apart, at another time and in another order, and fails with
 * [TMPRL1100]. A task in which nothing came but an update that its validator refused is in no history: it gets no
 * filler, and the length that it saw counts for nothing.
 */

/** How long the history was when something came that is in it. */
export interface TaskInfo {
  /** events */
  historyLength: number;
  /** bytes */
  historySize: number;
  continueAsNewSuggested: boolean;
}

/** A memo without meaning, to be ignored by whoever looks at the workflow. */
const FILLER = {
  modifyWorkflowProperties: {
    upsertedMemo: { fields: { emptyTask: defaultPayloadConverter.toPayload(true) } },
  },
};

// each workflow evaluates this module for itself
let last: TaskInfo | null = null;

/** The history as the newest task that is in it found it; without the interceptors, as the newest of all tasks did. */
export const taskInfo = (): TaskInfo => last ?? workflowInfo();

export const interceptors: WorkflowInterceptorsFactory = () => {
  let jobs = 0;
  return {
    internals: [
      {
        activate(input, next) {
          const stand = (input.activation.jobs ?? []).filter(
            ({ doUpdate, queryWorkflow }) => doUpdate == null && queryWorkflow == null,
          );
          if (stand.length > 0) {
            const { historyLength, historySize, continueAsNewSuggested } = workflowInfo();
            last = { historyLength, historySize, continueAsNewSuggested };
          }
          jobs += stand.length;
          next(input);
        },
        concludeActivation(input, next) {
          const output = next(input);
          const told = output.commands.filter(
            ({ respondToQuery, updateResponse }) =>
              respondToQuery == null && updateResponse?.rejected == null,
          );
          const isEmpty = jobs > 0 && told.length === 0;
          jobs = 0;
          return isEmpty ? { commands: [...output.commands, FILLER] } : output;
        },
      },
    ],
  };
};
