import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FolderError, permitted } from './folder-error.ts';
import { folderOwner } from './folder-owner.ts';

/** Where the folder was when it was last started, by which a copy is recognised. */
const placeSchema = z.object({ path: z.string(), device: z.string(), inode: z.string() });
type Place = z.infer<typeof placeSchema>;

const placeFile = (folder: string): string => join(folder, 'place.json');

async function placeOf(folder: string): Promise<Place> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return { path: await realpath(folder), device: String(dev), inode: String(ino) };
}

async function lastPlace(folder: string): Promise<Place | null> {
  try {
    return placeSchema.parse(JSON.parse(await readFile(placeFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** The same path (a disk has another number after a restart), or the same folder under another name. */
const isSame = (a: Place, b: Place): boolean =>
  a.path === b.path || (a.device === b.device && a.inode === b.inode);

/** Whole or not at all: half a file would pass a copy off as the folder itself. */
async function keepPlace(folder: string, here: Place): Promise<void> {
  const draft = `${placeFile(folder)}.new`;
  try {
    await writeFile(draft, JSON.stringify(here), { mode: 0o600 });
    await rename(draft, placeFile(folder));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Records that a system is started here, by whoever holds the folder's lock. Two systems of one origin would send each
 * mail twice.
 *
 * @returns the path of which this folder is a copy; null if it was here before
 * @throws FolderError FOLDER_COPIED while the system of the other folder runs; DISK_FULL, FOLDER_UNFIT
 */
export async function settleHere(folder: string): Promise<string | null> {
  const [here, last] = [await placeOf(folder), await lastPlace(folder)];
  const origin = last === null || isSame(here, last) ? null : last.path;
  if (origin !== null && (await folderOwner(origin).catch(() => null)) !== null) {
    throw new FolderError('FOLDER_COPIED', { key: 'folderCopied', values: { folder, origin } });
  }
  await permitted(folder, keepPlace(folder, here));
  return origin;
}
