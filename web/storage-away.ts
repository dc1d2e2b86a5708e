import { StorageError } from '../records/files/storage-error.ts';
import { toldWords } from '../words/failures/failure-sentences.ts';
import type { Lang } from '../words/words.ts';

/** What is said of a storage of files that isn't there just now; null of any other failure. */
export const storageAwayWords = (error: unknown, lang: Lang): string | null =>
  error instanceof StorageError && error.told !== null ? toldWords(error.told)[lang] : null;
