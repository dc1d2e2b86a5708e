import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REFUSAL_CODES, type Refusal } from '../domain/envelope.ts';
import { ClientError, TREATMENT_FAILURES } from './failures.ts';

const REFUSALS: ReadonlySet<string> = new Set(REFUSAL_CODES);

/** The refusal inside a failed update, if that is what it is. */
export function refusalIn(error: unknown): Refusal | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  if (!(cause instanceof ApplicationFailure) || !REFUSALS.has(cause.type ?? '')) return null;
  return (cause.details?.[0] as Refusal | undefined) ?? null;
}

/** Why a notice could not be treated so, if that is what the failed update says. */
export function treatmentFailureIn(error: unknown): ClientError | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code =
      cause instanceof ApplicationFailure
        ? TREATMENT_FAILURES.find((one) => one === (cause as ApplicationFailure).type)
        : undefined;
    if (code !== undefined) return new ClientError(code, cause.message, { cause: error });
  }
  return null;
}
