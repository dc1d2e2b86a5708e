import type { Instant } from '../domain/calendar/instant.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { RecordsWriter } from '../records/reading.ts';
import type { FilesOf } from './stored-files.ts';

/**
 * Clears a cell's store of the files that neither a draft nor an entry names, after a draft was dropped: they count no
 * longer at once, and go after a week.
 *
 * @param now ms
 */
export const clearFiles = (
  { files, writer }: { files: FileStore; writer: Pick<RecordsWriter, 'namedFiles'> },
  { campaign, cell }: FilesOf,
  now: Instant,
): Promise<void> => files.clear(campaign, cell, (hashes) => writer.namedFiles(campaign, cell, hashes), now);
