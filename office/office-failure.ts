import { type AnyTold, type Bilingual, Failure, type FailureKind } from '../domain/failure.ts';

/** What stops a use case by itself, and what that means for whoever asked. */
const KINDS = {
  CASE_BROKEN: 'refused',
  CASE_UNKNOWN: 'refused',
  FILE_UNKNOWN: 'refused',
  FORM_REFUSED: 'refused',
  NO_SUCH_CRITERIA: 'refused',
  NOT_OFFICE: 'refused',
  NOT_YOUR_CELL: 'refused',
  REASON_MISSING: 'usage',
  UNKNOWN_CELL: 'refused',
} as const satisfies Record<string, FailureKind>;

export type OfficeCode = keyof typeof KINDS;

/** What was asked of the office can't be done as things are. @param details what a script can read beside the sentence */
export class OfficeFailure extends Failure<OfficeCode> {
  override readonly name = 'OfficeFailure';
  override readonly details: unknown;

  constructor(code: OfficeCode, said: Bilingual | AnyTold, details: unknown = null) {
    super(code, said);
    this.details = details;
  }

  override get kind(): FailureKind {
    return KINDS[this.code];
  }
}

export const unknownCell = (cell: string): OfficeFailure =>
  new OfficeFailure('UNKNOWN_CELL', { key: 'unknownCell', values: { cell } });
