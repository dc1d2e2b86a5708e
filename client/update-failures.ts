import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, defaultPayloadConverter, TemporalFailure } from '@temporalio/common';
import { type Refusal, refusalSchema } from '../domain/refusal.ts';
import { ClientError, MAILROOM_FAILURES } from './failures.ts';
import { isUndecodable } from './payload-codec.ts';

/** The refusal inside a failed update, if that is what it is. */
export function refusalIn(error: unknown): Refusal | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  if (!(cause instanceof ApplicationFailure)) return null;
  const { data } = refusalSchema.safeParse(cause.details?.[0]);
  return data !== undefined && data.code === cause.type ? data : null;
}

/** Why the action on a notice was refused, if that is what the failed update says. */
export function noticeActionFailureIn(error: unknown): ClientError | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code =
      cause instanceof ApplicationFailure
        ? MAILROOM_FAILURES.find((one) => one === (cause as ApplicationFailure).type)
        : undefined;
    if (code !== undefined) return new ClientError(code, cause.message, { cause: error });
  }
  return null;
}

/** Whether a failure comes from a worker with other keys: what every failure of a worker with keys has can't be read. */
export function isOfOtherKeys(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const words = one instanceof TemporalFailure ? one.failure?.encodedAttributes : null;
    if (words != null && isUndecodable(defaultPayloadConverter.fromPayload(words))) return true;
  }
  return false;
}
