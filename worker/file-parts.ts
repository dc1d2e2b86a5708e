import { NotScanned } from '../records/files/clamd.ts';
import { bucketHere, scannerHere } from '../records/files/file-folder.ts';
import { UNSCANNED } from '../words/failures/files.ts';
import { inBoth } from '../words/in-both.ts';
import { failureLine } from './print.ts';

/**
 * Sees, while the system goes on starting, whether the storage of files and the virus scanner are there. The system does
 * without them until somebody sends a file, which is then refused with the reason.
 */
export async function checkFileParts(warn: (line: string) => void): Promise<void> {
  await Promise.all([
    bucketHere()
      ?.tryOut()
      .catch((error: unknown) => warn(failureLine(error))),
    scannerHere()
      ?.ping()
      .catch((error: unknown) =>
        warn(error instanceof NotScanned ? inBoth(UNSCANNED[error.trouble]) : failureLine(error)),
      ),
  ]);
}
