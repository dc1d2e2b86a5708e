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

export type ClientErrorCode = 'UNREACHABLE' | 'UNKNOWN_SUBJECT' | 'CAMPAIGN_EXISTS' | 'NO_WORKER';

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
