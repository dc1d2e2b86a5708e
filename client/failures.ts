import type { Refusal } from '../domain/refusal.ts';

/** An event that was not taken; `refusal` says why and what is valid now. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

export const TREATMENT_FAILURES = [
  'TREATMENT_INVALID',
  'NOT_OFFICE',
  'NOTICE_UNKNOWN',
  'NOTICE_STATE',
] as const;

export type ClientErrorCode =
  | 'UNREACHABLE'
  | 'UNKNOWN_SUBJECT'
  | 'CAMPAIGN_EXISTS'
  | 'CASE_LIVES'
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
