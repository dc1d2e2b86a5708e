import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ClientError, Refused } from '../client/failures.ts';
import type { FileRef } from '../domain/case/file-ref.ts';
import { type Bilingual, Failure } from '../domain/failure.ts';
import { FileError } from '../records/files/file-error.ts';
import { filesFolder } from '../records/files/file-folder.ts';
import { type FileStore, openFileStore, type StagedFile } from '../records/files/file-store.ts';
import type { FileFailure } from '../records/files/file-words.ts';

/**
 * Files that a payload names by a path of its sender: stored, named by what they are, and taken back when nobody took
 * what names them.
 */

export interface FileProblem {
  /** where in the payload, e.g. `reports.fourGood.file` */
  path: string;
  file: string;
  code: FileFailure | 'NO_FILE';
  message: Bilingual;
}

/** Everything that is wrong with the files of a payload; nothing of it was stored. */
export class StoredFilesError extends Failure<'FILES_REFUSED'> {
  override readonly name = 'StoredFilesError';
  override readonly details: FileProblem[];

  /** @param placed whether people are told where in the payload each file is named */
  constructor(problems: FileProblem[], placed = true) {
    const told = (lang: 'vi' | 'en') =>
      problems.map(({ path, message }) => (placed ? `${path}: ${message[lang]}` : message[lang])).join('\n');
    super('FILES_REFUSED', { vi: told('vi'), en: told('en') });
    this.details = problems;
  }
}

/** The one file that was given is not taken. */
export class FileRefused extends Failure<FileProblem['code']> {
  override readonly name = 'FileRefused';
  override readonly details: FileProblem[];

  constructor(problem: FileProblem) {
    super(problem.code, problem.message);
    this.details = [problem];
  }
}

const MISSING: Bilingual = { vi: 'không có tệp này', en: 'no such file' };
const NOT_A_FILE: Bilingual = {
  vi: 'đây là thư mục hoặc thiết bị, không phải tệp',
  en: 'not a file but a folder or device',
};
const FORBIDDEN: Bilingual = { vi: 'không được phép đọc', en: 'no permission to read it' };
const IMPOSSIBLE: Bilingual = { vi: 'không thể là đường dẫn của tệp', en: 'cannot be the path of a file' };

/** What is the sender's to put right; anything else (too many open files, a disk that fails) is not. */
const UNREADABLE = new Map<string | undefined, Bilingual>([
  ['ENOENT', MISSING],
  ['ENOTDIR', MISSING],
  ['ELOOP', MISSING],
  ['EACCES', FORBIDDEN],
  ['EPERM', FORBIDDEN],
  ['ENAMETOOLONG', IMPOSSIBLE],
  ['ERR_INVALID_ARG_VALUE', IMPOSSIBLE],
]);

/** A path of the sender's that gives no bytes. */
export class UnreadablePath extends Failure<'NO_FILE'> {
  override readonly name = 'UnreadablePath';
  override readonly words: Bilingual;
  constructor(words: Bilingual, cause?: unknown) {
    super('NO_FILE', words, { cause });
    this.words = words;
  }
}

function problemOf(path: string, file: string, error: unknown): FileProblem {
  if (error instanceof FileError) return { path, file, code: error.code, message: error.words };
  // the disk is full, or the store can't be written: not the sender's file that is wrong
  if (!(error instanceof UnreadablePath)) throw error;
  const { vi, en } = error.words;
  return { path, file, code: error.code, message: { vi: `${file}: ${vi}`, en: `${file}: ${en}` } };
}

/** The paths under a key `file`, each with its place in the payload. */
function pathsIn(value: unknown, path: string[] = []): { path: string; file: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'file' && typeof inner === 'string'
      ? [{ path: [...path, key].join('.'), file: inner }]
      : pathsIn(inner, [...path, key]),
  );
}

function replaced(value: unknown, refs: ReadonlyMap<string, FileRef>): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, refs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'file' && typeof inner === 'string' ? refs.get(inner) : undefined) ?? replaced(inner, refs),
    ]),
  );
}

/** Whether an event was certainly not taken. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof ClientError && error.code === 'UNKNOWN_SUBJECT');

/**
 * Does something with the payload in which every path under a key `file` is replaced by the stored file. All are checked
 * before the first is stored. Of what was refused nothing stays; without an answer nobody knows whether it was taken, and
 * a file that nobody needs is better than one that is missing.
 *
 * @param stage takes the file at a path in and checks it; called once a path, however often it is named
 * @throws StoredFilesError with every file that was refused; what `act` throws
 */
export async function withStoredFiles<T>(
  value: unknown,
  stage: (path: string) => Promise<StagedFile>,
  act: (whole: unknown) => Promise<T>,
): Promise<T> {
  const named = pathsIn(value);
  const staged = new Map<string, StagedFile>();
  let needed = false;
  try {
    const wrong = new Map<string, unknown>();
    for (const file of new Set(named.map((one) => one.file)))
      await stage(file).then(
        (taken) => staged.set(file, taken),
        (error: unknown) => wrong.set(file, error),
      );
    const problems = named
      .filter(({ file }) => wrong.has(file))
      .map(({ path, file }) => problemOf(path, file, wrong.get(file)));
    if (problems.length > 0) throw new StoredFilesError(problems);
    const refs = new Map<string, FileRef>();
    for (const [file, one] of staged) refs.set(file, await one.keep());
    needed = true;
    return await act(replaced(value, refs));
  } catch (error) {
    if (isRefusal(error)) needed = false;
    throw error;
  } finally {
    if (!needed) for (const one of staged.values()) await one.discard();
  }
}

interface Place {
  campaign: string;
  cell: string;
}

/** @throws UnreadablePath */
async function openToRead(path: string): Promise<FileHandle> {
  try {
    // asked before it is opened: opening a pipe waits until somebody writes into it
    if (!(await stat(path)).isFile()) throw new UnreadablePath(NOT_A_FILE);
    return await open(path);
  } catch (error) {
    const words = UNREADABLE.get((error as NodeJS.ErrnoException).code);
    throw words === undefined ? error : new UnreadablePath(words, error);
  }
}

/**
 * Takes a file of this machine in, without storing it yet.
 *
 * @throws FileError, UnreadablePath; or the store's own error
 */
export async function stageFile(store: FileStore, path: string, place: Place): Promise<StagedFile> {
  // opened first: a path that isn't there fails before anything is made for it
  const file = await openToRead(path);
  return store.stage({ ...place, name: basename(path), bytes: createReadStream(path, { fd: file }) });
}

/**
 * Sends what names files, with the files stored.
 *
 * @param beside folder from which the payload's paths count
 * @throws StoredFilesError with a line for every file that was refused; what `send` throws
 */
export async function sendWithFiles<T>(
  payload: unknown,
  { beside, ...place }: Place & { beside: string },
  send: (whole: unknown) => Promise<T>,
): Promise<T> {
  const store = openFileStore(filesFolder());
  return withStoredFiles(payload, (path) => stageFile(store, resolve(beside, path), place), send);
}
