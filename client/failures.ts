import { Failure } from '../domain/failure.ts';
import { NOTICE_ACTION_FAILURES } from '../domain/obligation/notice-action.ts';
import type { Refusal, SubjectFailure } from '../domain/refusal.ts';

/** An event that was not taken; `refusal` says why and what is valid now. */
export class Refused extends Failure<Refusal['code']> {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code, `${refusal.code}: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/** What comes back from the mailroom when it is asked for an action on a notice. */
export const MAILROOM_FAILURES = ['TREATMENT_INVALID', ...NOTICE_ACTION_FAILURES] as const;

export type ClientErrorCode =
  | 'UNREACHABLE'
  | 'CAMPAIGN_EXISTS'
  | 'CASE_LIVES'
  | 'NO_WORKER'
  | 'OTHER_KEYS'
  | 'MAIL_FAILED'
  | SubjectFailure
  | (typeof MAILROOM_FAILURES)[number];

export class ClientError extends Failure<ClientErrorCode> {
  override readonly name = 'ClientError';

  override get kind() {
    return this.code === 'UNREACHABLE' || this.code === 'NO_WORKER' ? 'unreachable' : 'refused';
  }
}
