import { Failure } from '../domain/failure.ts';
import type { Refusal } from '../domain/refusal.ts';

/** An event that was not taken; `refusal` says why and what is valid now. */
export class Refused extends Failure<Refusal['code']> {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code, `${refusal.code}: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

export const NOTICE_ACTION_FAILURES = [
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
  | (typeof NOTICE_ACTION_FAILURES)[number];

export class ClientError extends Failure<ClientErrorCode> {
  override readonly name = 'ClientError';

  override get kind() {
    return this.code === 'UNREACHABLE' || this.code === 'NO_WORKER' ? 'unreachable' : 'refused';
  }
}
