import { type Bilingual, type FileFailure, type FileValues, fileWords } from './file-words.ts';

/** A file that is not taken, or not there; nothing of it was stored. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileFailure;
  readonly values: FileValues;

  constructor(code: FileFailure, values: FileValues) {
    super(fileWords(code, values).en);
    this.code = code;
    this.values = values;
  }

  /** the sentence for people */
  get words(): Bilingual {
    return fileWords(this.code, this.values);
  }
}
