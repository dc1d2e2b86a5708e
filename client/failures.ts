import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Refusal } from '../domain/envelope.ts';

const REFUSALS = new Set(['UNKNOWN_EVENT', 'INVALID_EVENT', 'NOT_ALLOWED', 'NOT_NOW', 'STALE']);

/** An event that was not taken; `refusal` says why and what is valid now. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

const TREATMENT_FAILURES = ['NOT_OFFICE', 'NOTICE_UNKNOWN', 'NOTICE_STATE'] as const;

export type ClientErrorCode =
  | 'UNREACHABLE'
  | 'UNKNOWN_SUBJECT'
  | 'CAMPAIGN_EXISTS'
  | 'NO_WORKER'
  | (typeof TREATMENT_FAILURES)[number];

export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

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
