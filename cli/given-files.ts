import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../domain/failure.ts';
import type { Unreadable } from '../domain/failure-values.ts';
import { type GivenFile, UnreadableFile } from '../office/sending/enclosed-files.ts';
import type { FilledForm } from '../office/team-form.ts';
import { noFile } from './command-failure.ts';

/** Files of this machine that a command's arguments or payload name by their paths. */

/** Faults that the sender can mend; anything else (too many open files, a failing disk) is not in here. */
const UNREADABLE = new Map<string | null, Unreadable>([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['ELOOP', 'missing'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['ENAMETOOLONG', 'impossible'],
  ['ERR_INVALID_ARG_VALUE', 'impossible'],
]);

/**
 * The path under which somebody's file lies: other systems and archives write names in another normal form than the one
 * in which they are typed. One that isn't there stays as it was given.
 */
async function pathThere(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  const [folder, name] = [dirname(path), basename(path)];
  if (isThere || folder === path) return path;
  const inside = await pathThere(folder);
  const names = await readdir(inside).catch((): string[] => []);
  const [same, ...others] = names.filter((one) => one.normalize('NFC') === name.normalize('NFC'));
  return same === undefined || others.length > 0 ? path : join(inside, same);
}

/** @throws UnreadableFile */
async function openToRead(given: string): Promise<FileHandle> {
  const path = await pathThere(given);
  try {
    // checked before it is opened: opening a pipe waits until somebody writes into it
    if (!(await stat(path)).isFile()) throw new UnreadableFile(given, 'notAFile');
    return await open(path);
  } catch (error) {
    const why = UNREADABLE.get(codeOf(error));
    throw why === undefined ? error : new UnreadableFile(given, why, error);
  }
}

/** The file at a path, opened. @throws UnreadableFile */
export async function fileAt(path: string): Promise<GivenFile> {
  const fd = await openToRead(path);
  return { name: basename(path), bytes: createReadStream(path, { fd }) };
}

/** A whole file, under the path that it was given by. @throws CommandFailure NO_FILE */
export async function wholeFileAt(path: string): Promise<FilledForm> {
  const bytes = await readFile(await pathThere(path)).catch((error: Error) => {
    throw noFile(path, error);
  });
  return { name: path, bytes };
}

/** The bytes of the file at a path. @throws UnreadableFile */
export async function bytesAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await openToRead(path);
  try {
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}
