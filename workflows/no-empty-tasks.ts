import { defaultPayloadConverter, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** A memo that says nothing: whoever looks at the workflow may pass over it. */
const FILLER = { modifyWorkflowProperties: { upsertedMemo: { fields: { emptyTask: filled() } } } };

function filled() {
  return defaultPayloadConverter.toPayload(true);
}

/**
 * No workflow task ends without a command. The SDK takes one that does for the heartbeat of a local activity and hands
 * out its jobs together with those of the next one, but only when a worker that doesn't have the workflow in its cache
 * gets an update then; whoever replays that later is given them apart, at another time and in another order, and fails
 * with [TMPRL1100]. What an update's validator refused is in no history: it counts neither as a job nor as a command.
 */
export const interceptors: WorkflowInterceptorsFactory = () => {
  let jobs = 0;
  return {
    internals: [
      {
        activate(input, next) {
          jobs += (input.activation.jobs ?? []).filter(
            ({ doUpdate, queryWorkflow }) => doUpdate == null && queryWorkflow == null,
          ).length;
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
