import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { codeOf } from '../../domain/failure.ts';
import { type BackupError, placeHeld, whileWriting } from './backup-error.ts';

/** Places that are to be written to, by what they are on the disk: a link may lead into what is saved. */

async function withoutLinks(path: string): Promise<string> {
  return realpath(path).catch(async (error: unknown) => {
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || parent === path) throw error;
    return join(await withoutLinks(parent), basename(path));
  });
}

/**
 * The absolute path without links; of what isn't there yet, that of the nearest folder that is.
 *
 * @throws BackupError PLACE_UNWRITABLE
 */
export const realPlace = (path: string): Promise<string> =>
  withoutLinks(resolve(path)).catch((error: unknown) => {
    throw whileWriting(path, error);
  });

/** Whether it is that folder or something in it. @param place as `realPlace` gives it, like `folder` */
export function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a disk is attached there: what is written beside it could not take its place. */
async function isAttached(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found !== null && found.dev !== (await stat(dirname(place))).dev;
}

/**
 * @param taken what to throw when something is there other than an empty folder
 * @throws BackupError PLACE_UNWRITABLE; `taken`
 */
export async function assertEmpty(place: string, taken: BackupError): Promise<void> {
  if (await isAttached(place)) throw placeHeld(place);
  const names = await readdir(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') return ['.'];
    throw whileWriting(place, error);
  });
  if (names.length > 0) throw taken;
}
