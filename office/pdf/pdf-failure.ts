import { type AnyTold, Failure, type FailureKind } from '../../domain/failure.ts';

/** Why the program that writes PDF of files for Word has written none. */
export type PdfCode =
  | 'PDF_PROGRAM_MISSING'
  | 'PDF_PROGRAM_HUNG'
  | 'PDF_PROGRAM_KILLED'
  | 'PDF_PROGRAM_FAILED';

/** No PDF was made, not even a part of one. */
export class PdfFailure extends Failure<PdfCode> {
  override readonly name = 'PdfFailure';

  constructor(code: PdfCode, told: AnyTold, options?: ErrorOptions) {
    super(code, told, options);
  }

  /** What hung or was killed may go through later. */
  override get kind(): FailureKind {
    return this.code === 'PDF_PROGRAM_HUNG' || this.code === 'PDF_PROGRAM_KILLED' ? 'unreachable' : 'refused';
  }
}
