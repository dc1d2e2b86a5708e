import type { Envelope } from '../domain/envelope.ts';
import { Failure } from '../domain/failure.ts';
import type { Refusal, SubjectFailure } from '../domain/refusal.ts';

/** An event that somebody thinks of sending. */
export interface Trial {
  /** `campaign` or a cell's id */
  subject: string;
  envelope: Envelope;
}

/** An event on trial could not be taken: the door refuses it, or its subject is not running. */
export class TrialFailed extends Failure<Refusal['code'] | SubjectFailure> {
  override readonly name = 'TrialFailed';
  /** the door's; null when the subject is not running */
  readonly refusal: Refusal | null;
  readonly subject: string;

  constructor(subject: string, refusal: Refusal | null) {
    super(
      refusal?.code ?? 'UNKNOWN_SUBJECT',
      refusal === null ? `${subject} is not running` : `${refusal.code}: ${refusal.reason}`,
    );
    this.refusal = refusal;
    this.subject = subject;
  }
}
