import { type AnyTold, type Bilingual, Failure, type FailureKind } from '../domain/failure.ts';
import type { FileFailure } from '../domain/failure-values.ts';
import type { NoticeActionFailure } from '../domain/obligation/notice-action.ts';

/** What stops a use case by itself; the last two are found by the file store and the outbox too. */
export type OfficeCode =
  | 'CASE_BROKEN'
  | 'CASE_UNKNOWN'
  | 'FORM_REFUSED'
  | 'NO_ROLE'
  | 'NO_SUCH_CRITERIA'
  | 'NOT_TOLD'
  | 'NOT_YOUR_CELL'
  | 'REASON_MISSING'
  | 'UNKNOWN_CELL'
  | Extract<FileFailure, 'FILE_UNKNOWN'>
  | Extract<NoticeActionFailure, 'NOT_OFFICE'>;

/** What was asked of the office can't be done as things are. @param details what a script can read beside the sentence */
export class OfficeFailure extends Failure<OfficeCode> {
  override readonly name = 'OfficeFailure';
  override readonly details: unknown;

  constructor(code: OfficeCode, said: Bilingual | AnyTold, details: unknown = null) {
    super(code, said);
    this.details = details;
  }

  override get kind(): FailureKind {
    return this.code === 'REASON_MISSING' ? 'usage' : 'refused';
  }
}

export const unknownCell = (cell: string): OfficeFailure =>
  new OfficeFailure('UNKNOWN_CELL', { key: 'unknownCell', values: { cell } });
