import { link, open, readFile, rename, rm } from 'node:fs/promises';
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
 */
async function write(file: string, content: string, place: (draft: string) => Promise<void>): Promise<void> {
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

/** Puts a file for its user alone into its place, whatever is there. @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL */
export const replacePrivate = (file: string, content: string): Promise<void> =>
  permitted(
    file,
    write(file, content, (draft) => rename(draft, file)),
  );

/**
 * Makes a file for its user alone; one that is there stays.
 *
 * @param made what the content says
 * @param read what the file says, null where there is none
 * @returns what is in the file, which somebody else may have made meanwhile
 * @throws as `read`; FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL
 */
export async function makePrivate<T>(
  file: string,
  content: string,
  made: T,
  read: (file: string) => Promise<T | null>,
): Promise<T> {
  try {
    // a link never takes the place of a file that is there
    await permitted(
      file,
      write(file, content, (draft) => link(draft, file)),
    );
    return made;
  } catch (error) {
    const there = await read(file);
    if (there !== null) return there;
    throw error;
  }
}
