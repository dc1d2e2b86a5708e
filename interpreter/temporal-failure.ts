import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure } from '@temporalio/workflow';
import { EngineError, type PlainError } from './engine-types.ts';
import { plainError } from './system/plain.ts';

/**
 * An error in the form by which Temporal distinguishes refusals from faults: an EngineError becomes a failure with its
 * code as type, which an update returns and a workflow ends with. Any other error has its task tried again until the
 * code is mended.
 */
export const asFailure = (error: unknown): unknown =>
  error instanceof EngineError
    ? ApplicationFailure.create({
        message: error.message,
        type: error.code,
        nonRetryable: true,
        cause: error,
      })
    : error;

/** Runs what may throw an EngineError. @throws ApplicationFailure with the code as its type */
export function orFailure<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error);
  }
}

/** Why an activity failed, for its machine: the error that the activity threw, without Temporal's wrapping. */
export function outcomeError(error: unknown): PlainError {
  const wrapped = error instanceof ActivityFailure || error instanceof ChildWorkflowFailure;
  const inner = wrapped && error.cause !== undefined ? error.cause : error;
  const { name, message } = plainError(inner);
  return { name: inner instanceof ApplicationFailure ? (inner.type ?? name) : name, message };
}
