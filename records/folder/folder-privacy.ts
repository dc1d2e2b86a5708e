import { chmod, lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../../domain/failure.ts';
import { FolderError, forbidden, permitted } from './folder-error.ts';

/** The embedded system's folder is for its own user alone: 0700, and 0600 inside. */

/** Read, write and search by anybody but the owner. */
const OTHERS = 0o077;

/** What the system keeps in its folder; nothing else in it is touched. */
const OWN = /^(owner\..*|place\.json.*|keys\.json.*|signing-key\.pem.*|temporal\.db.*|records|files|outbox)$/;
/** What may lie beside it: seasons played by hand, what tests keep, hidden files, a disk’s own folder. */
const BESIDE = /^(demo|season|years|test|lost\+found|\..*)$/;

/**
 * Whether a folder is there and this user's own.
 *
 * @returns false when there is none
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT
 */
export async function isOwnFolder(folder: string): Promise<boolean> {
  const found = await permitted(
    folder,
    stat(folder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }),
  );
  if (found === null) return false;
  if (!found.isDirectory()) {
    throw new FolderError('FOLDER_UNFIT', { key: 'notAFolder', values: { folder } });
  }
  // also for root, who may read everything: the folder's user could never open what root makes in it
  const user = process.geteuid?.();
  if (user !== undefined && found.uid !== user) throw forbidden(folder);
  return true;
}

/** Makes a folder and those above it. Node itself says of a disk that can only be read that there is no such folder. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      // another process was faster
      if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
      throw error;
    }
    const above = dirname(folder);
    if (above === folder) throw error;
    await makeFolder(above);
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

/**
 * Makes a folder for this user alone, or takes one that is the system's own or empty.
 *
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_OF_OTHERS, FOLDER_UNFIT, DISK_FULL
 */
export async function ownFolder(folder: string): Promise<void> {
  if (!(await isOwnFolder(folder))) {
    await permitted(folder, makeFolder(folder));
    return;
  }
  const names = await permitted(folder, readdir(folder));
  const foreign = names.filter((name) => !OWN.test(name) && !BESIDE.test(name));
  if (foreign.length > 0 && !names.some((name) => OWN.test(name))) {
    throw new FolderError('FOLDER_OF_OTHERS', {
      key: 'folderOfOthers',
      values: { folder, holds: foreign[0] ?? '' },
    });
  }
}

/** Takes away others' permissions on a path and everything in it; links are not followed. */
export async function makePrivate(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    // removed since it was listed
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null || found.isSymbolicLink()) return;
  // the folder first: once it is closed nobody can replace what is in it
  if ((found.mode & OTHERS) !== 0) await permitted(path, chmod(path, found.mode & 0o700));
  if (!found.isDirectory()) return;
  for (const name of await permitted(path, readdir(path))) await makePrivate(join(path, name));
}

/** Mends what an earlier build, another umask or a copy has left open in the system's folder. */
export async function mendPrivacy(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS) !== 0) await permitted(folder, chmod(folder, 0o700));
  for (const name of await readdir(folder)) if (OWN.test(name)) await makePrivate(join(folder, name));
}

/** Whether a system was ever started in a folder. @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT */
export async function holdsRecords(folder: string): Promise<boolean> {
  return (await isOwnFolder(folder)) && (await isOwnFolder(join(folder, 'records')));
}
