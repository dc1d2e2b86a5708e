import type { Readable } from 'node:stream';
import { ClientError, Refused } from '../../client/failures.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { Failure, type FailureKind } from '../../domain/failure.ts';
import type { FileFailure, FileSaid, Unreadable } from '../../domain/failure-values.ts';
import { FileError } from '../../records/files/file-error.ts';
import type { FileStore, StagedFile } from '../../records/files/file-store.ts';

/**
 * Files that a payload names as its sender calls them: they are stored, named by their hash instead, and removed again
 * when the event that names them is not taken.
 */

export interface FileProblem {
  /** where in the payload, e.g. `reports.fourGood.file` */
  path: string;
  file: string;
  code: FileFailure | UnreadableFile['code'];
  said: FileSaid;
}

/** Whoever names a file that can't be read asks wrongly; one that is read and not taken is refused. */
const kindOf = (problems: readonly FileProblem[]): FailureKind =>
  problems.every(({ code }) => code === 'NO_FILE') ? 'usage' : 'refused';

/** Everything that is wrong with the files of a payload; nothing of it was stored. */
export class StoredFilesError extends Failure<'FILES_REFUSED'> {
  override readonly name = 'StoredFilesError';
  override readonly details: FileProblem[];

  /** @param placed whether people are told where in the payload each file is named */
  constructor(problems: FileProblem[], placed = true) {
    const files = problems.map(({ path, said }) => ({ path: placed ? path : null, said }));
    super('FILES_REFUSED', { key: 'filesRefused', values: { files } });
    this.details = problems;
  }

  override get kind(): FailureKind {
    return kindOf(this.details);
  }
}

/** The only file that was given is not taken. */
export class FileRefused extends Failure<FileProblem['code']> {
  override readonly name = 'FileRefused';
  override readonly details: FileProblem[];

  constructor(problem: FileProblem) {
    super(problem.code, problem.said);
    this.details = [problem];
  }

  override get kind(): FailureKind {
    return kindOf(this.details);
  }
}

/** The sender names a file that can't be read. */
export class UnreadableFile extends Failure<'NO_FILE'> {
  override readonly name = 'UnreadableFile';
  readonly why: Unreadable;

  /** @param file as its sender names it */
  constructor(file: string, why: Unreadable, cause?: unknown) {
    super('NO_FILE', { key: 'unreadableFile', values: { file, why } }, { cause });
    this.why = why;
  }

  override get kind(): FailureKind {
    return 'usage';
  }
}

/** What is wrong with a file, where its payload names it. @throws what is no fault of the file */
export function problemOf(path: string, file: string, error: unknown): FileProblem {
  if (error instanceof FileError) {
    const { code, details } = error;
    return { path, file, code, said: { key: 'file', values: { code, ...details } } };
  }
  // the disk is full, or the store can't be written: the sender's file is not at fault
  if (!(error instanceof UnreadableFile)) throw error;
  return { path, file, code: error.code, said: { key: 'unreadableFile', values: { file, why: error.why } } };
}

/** The names under a key `file`, each with its place in the payload. */
export function namesIn(value: unknown, path: string[] = []): { path: string; file: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'file' && typeof inner === 'string'
      ? [{ path: [...path, key].join('.'), file: inner }]
      : namesIn(inner, [...path, key]),
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
 * Does something with the payload in which every name under a key `file` is replaced by the stored file. All are
 * checked before the first is stored. When the event is refused no file stays; without an answer nobody knows whether
 * it was taken, and a file too many is better than one that is missing.
 *
 * @param stage takes in and checks the file of that name; called once per name, however often it occurs
 * @throws StoredFilesError with every file that was refused; what `act` throws
 */
export async function withStoredFiles<T>(
  value: unknown,
  stage: (named: string) => Promise<StagedFile>,
  act: (whole: unknown) => Promise<T>,
): Promise<T> {
  const named = namesIn(value);
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

/** A file as its sender gives it. */
export interface GivenFile {
  name: string;
  bytes: Readable;
}

/** Where the files of a sending come from, and where they are stored. */
export interface EnclosedFiles {
  store: FileStore;
  /** the file that a payload names; throws UnreadableFile when it does not exist */
  open: (named: string) => Promise<GivenFile>;
}

/**
 * Takes a file in, without storing it yet.
 *
 * @throws FileError, UnreadableFile; or the store's own error
 */
export async function stageFile(
  { store, open }: EnclosedFiles,
  named: string,
  place: { campaign: string; cell: string },
): Promise<StagedFile> {
  // opened first: a file that isn't there fails before anything is made for it
  const file = await open(named);
  return store.stage({ ...place, ...file });
}
