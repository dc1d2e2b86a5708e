import { codeOf, Failure } from '../../domain/failure.ts';

export type FolderFailure =
  | 'FOLDER_IN_USE'
  | 'FOLDER_FORBIDDEN'
  | 'FOLDER_OF_OTHERS'
  | 'FOLDER_UNFIT'
  | 'FOLDER_COPIED'
  | 'NO_FOLDER'
  | 'DISK_FULL';

/** The folder of the embedded system can't be used as wanted; nothing in it was changed. */
export class FolderError extends Failure<FolderFailure> {
  override readonly name = 'FolderError';

  /** where no system was ever started none can be reached */
  override get kind() {
    return this.code === 'NO_FOLDER' ? 'unreachable' : 'refused';
  }
}

/** It belongs to somebody else on this machine, or is closed to this user. @param path what was refused */
export const forbidden = (path: string, cause?: unknown): FolderError =>
  new FolderError('FOLDER_FORBIDDEN', { key: 'folderForbidden', values: { path } }, { cause });

/** Its path leads to nothing that could be a folder of this system. */
export const unusable = (folder: string, cause: unknown): FolderError => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new FolderError('FOLDER_UNFIT', { key: 'folderUnusable', values: { folder, reason } }, { cause });
};

/** The disk takes nothing more: neither space nor another file. */
const full = (folder: string, cause: unknown): FolderError =>
  new FolderError('DISK_FULL', { key: 'diskTakesNothing', values: { folder } }, { cause });

/**
 * Does some work in a folder.
 *
 * @param path what is told of
 * @throws FolderError FOLDER_FORBIDDEN, DISK_FULL, FOLDER_UNFIT instead of the operating system's refusal
 */
export async function permitted<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    const code = codeOf(error);
    if (code === null || error instanceof Failure) throw error;
    if (['EACCES', 'EPERM'].includes(code)) throw forbidden(path, error);
    throw code === 'ENOSPC' ? full(path, error) : unusable(path, error);
  });
}

/** No system has ever been started there. */
export const noFolder = (folder: string): FolderError =>
  new FolderError('NO_FOLDER', { key: 'noFolder', values: { folder } });
