import { type Bilingual, Failure } from '../../domain/failure.ts';
import { type FileFailure, type FileValues, fileWords } from './file-words.ts';

/** A file that is not taken, or not there; nothing of it was stored. */
export class FileError extends Failure<FileFailure> {
  override readonly name = 'FileError';
  override readonly words: Bilingual;
  override readonly details: FileValues;

  constructor(code: FileFailure, values: FileValues) {
    const words = fileWords(code, values);
    super(code, words);
    this.words = words;
    this.details = values;
  }
}
