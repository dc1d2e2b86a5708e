import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { codeOf } from '../domain/failure.ts';
import type { Unreadable } from '../domain/failure-values.ts';
import { type GivenFile, UnreadableFile } from '../office/sending/enclosed-files.ts';
import type { FilledForm } from '../office/sending/enclosed-forms.ts';
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

/** @throws UnreadableFile */
async function openToRead(path: string): Promise<FileHandle> {
  try {
    // checked before it is opened: opening a pipe waits until somebody writes into it
    if (!(await stat(path)).isFile()) throw new UnreadableFile(path, 'notAFile');
    return await open(path);
  } catch (error) {
    const why = UNREADABLE.get(codeOf(error));
    throw why === undefined ? error : new UnreadableFile(path, why, error);
  }
}

/** The file at a path, opened. @throws UnreadableFile */
export async function fileAt(path: string): Promise<GivenFile> {
  const fd = await openToRead(path);
  return { name: basename(path), bytes: createReadStream(path, { fd }) };
}

/** A whole file, under the path that it was given by. @throws CommandFailure NO_FILE */
export async function wholeFileAt(path: string): Promise<FilledForm> {
  const bytes = await readFile(path).catch((error: Error) => {
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
