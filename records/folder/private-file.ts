import { open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../domain/failure.ts';
import { permitted } from './folder-error.ts';

/** The text of a file; null when there is no such file. @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT */
export const textOf = (file: string): Promise<string | null> =>
  permitted(
    file,
    readFile(file, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }),
  );

/**
 * Writes a file for its user alone: whole, on the disk, or not at all.
 *
 * @param place puts the draft in its place
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL
 */
export async function writePrivate(
  file: string,
  content: string,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${file}.${process.pid}.new`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(draft);
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } finally {
    await rm(draft, { force: true });
  }
}
