import type { FileValues } from '../domain/failure-values.ts';
import { openFilesHere } from '../records/files/file-folder.ts';
import type { FileStore } from '../records/files/file-store.ts';
import { takenUnscannedWords } from '../words/failures/files.ts';
import { harmless, type Output } from './output.ts';

/**
 * The files of this system, as the environment says; a file that is taken unscanned is told beside what the command
 * prints.
 *
 * @throws FileSettingsError
 */
export const filesHere = ({ lang }: Output): FileStore =>
  openFilesHere((values: FileValues) => {
    process.stderr.write(`! ${harmless(takenUnscannedWords(values)[lang])}\n`);
  });
