import { type Bilingual, Failure, type FailureKind } from '../domain/failure.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import type { NotYet } from '../office/begin-campaign.ts';
import type { UnreadableFile } from '../office/sending/enclosed-files.ts';
import type { RecordingCode } from '../records/recording-error.ts';
import { CLI_FAILURES } from '../words/cli/failures.ts';
import { fileTroubleWords } from '../words/failures/files.ts';

/** What stops a command by itself, and what that means for a script. */
const OWN = {
  ADDRESS_UNFIT: 'usage',
  ARCHIVE_INCOMPLETE: 'refused',
  CRITERIA_INVALID: 'refused',
  ENTRIES_LOST: 'refused',
  FILE_EXISTS: 'refused',
  FILES_FAULTY: 'refused',
  JOURNAL_FAULTY: 'refused',
  LIST_REFUSED: 'refused',
  LOGINS_DAMAGED: 'refused',
  NEEDS_SERVER: 'usage',
  NEEDS_YES: 'usage',
  NO_CAMPAIGN: 'refused',
  NO_SENDER: 'usage',
  NO_STORAGE: 'usage',
  NO_SYSTEM: 'refused',
  NOT_ANSWERED: 'refused',
  NOT_JSON: 'usage',
  NOT_LOGGED_IN: 'refused',
  NOT_RUNNING: 'unreachable',
  NOT_SENT: 'refused',
  NOT_TRUSTED: 'refused',
  NOT_WRITTEN: 'usage',
  PLAN_INVALID: 'refused',
  RUNNING: 'refused',
  SCANNER_AWAY: 'unreachable',
  SEVERAL_MEANT: 'usage',
  SEVERAL_SYSTEMS: 'usage',
  STARTING: 'unreachable',
  SYSTEM_AWAY: 'unreachable',
  TEMPLATE_REFUSED: 'refused',
  UNKNOWN_CAMPAIGN: 'refused',
  UNKNOWN_TEMPLATE: 'usage',
  USAGE: 'usage',
  WRONG_FILE_TYPE: 'usage',
} as const satisfies Record<string, FailureKind>;

/** The same for failures that others find, too, under the code that they have there. */
const SHARED: Record<
  | NotYet['code']
  | UnreadableFile['code']
  | Extract<RefusalCode, 'UNKNOWN_EVENT'>
  | Extract<RecordingCode, 'PERSON_UNKNOWN'>,
  FailureKind
> = {
  DATES_IN_PAST: 'refused',
  NO_FILE: 'usage',
  PERSON_UNKNOWN: 'refused',
  ROLE_VACANT: 'refused',
  UNKNOWN_EVENT: 'usage',
};

const KINDS = { ...OWN, ...SHARED };

/** A failure of a command, with its sentence. @param details what a script can read beside it */
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
export const noFile = (file: string, cause: NodeJS.ErrnoException): CommandFailure =>
  new CommandFailure('NO_FILE', fileTroubleWords(file, cause, 'read'));

/** @param cause why the system doesn't take it */
export const notWritten = (file: string, cause: NodeJS.ErrnoException): CommandFailure =>
  new CommandFailure('NOT_WRITTEN', fileTroubleWords(file, cause, 'written'));
