import { type Bilingual, Failure, type FailureKind } from '../domain/failure.ts';
import { CLI_FAILURES } from '../words/cli/failures.ts';

/** What stops a command by itself, and what that means for a script. */
const KINDS = {
  CRITERIA_INVALID: 'refused',
  DATES_IN_PAST: 'refused',
  ENTRIES_LOST: 'refused',
  FILE_EXISTS: 'refused',
  JOURNAL_FAULTY: 'refused',
  LIST_REFUSED: 'refused',
  NEEDS_YES: 'usage',
  NO_CAMPAIGN: 'refused',
  NO_FILE: 'usage',
  NO_SENDER: 'usage',
  NOT_JSON: 'usage',
  NOT_RUNNING: 'unreachable',
  NOT_SENT: 'refused',
  NOT_WRITTEN: 'usage',
  PLAN_INVALID: 'refused',
  ROLE_VACANT: 'refused',
  RUNNING: 'refused',
  STARTING: 'unreachable',
  UNKNOWN_CAMPAIGN: 'refused',
  UNKNOWN_EVENT: 'usage',
  USAGE: 'usage',
  WRONG_FILE_TYPE: 'usage',
} as const satisfies Record<string, FailureKind>;

/** A failure of a command, told in a sentence. @param details what a script can read beside it */
export class CommandFailure extends Failure<keyof typeof KINDS> {
  override readonly name = 'CommandFailure';
  override readonly details: unknown;

  constructor(code: keyof typeof KINDS, said: string | Bilingual, details: unknown = null) {
    super(code, said);
    this.details = details;
  }

  override get kind(): FailureKind {
    return KINDS[this.code];
  }
}

/** Somebody has to start the system first. */
export const notRunning = (): CommandFailure => new CommandFailure('NOT_RUNNING', CLI_FAILURES.notRunning);

/** @param cause why the system doesn't give the file */
export const noFile = (file: string, cause: Error): CommandFailure =>
  new CommandFailure('NO_FILE', `${file}: ${cause.message}`);
