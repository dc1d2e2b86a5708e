import { Failure } from '../../domain/failure.ts';
import type { FileFailure, FileValues } from '../../domain/failure-values.ts';

/** A file that is not taken, or not there; nothing of it was stored. */
export class FileError extends Failure<FileFailure> {
  override readonly name = 'FileError';
  override readonly details: FileValues;

  constructor(code: FileFailure, values: FileValues) {
    super(code, { key: 'file', values: { code, ...values } });
    this.details = values;
  }
}
