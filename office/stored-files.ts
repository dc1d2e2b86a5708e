import type { Readable } from 'node:stream';
import type { FileRef } from '../domain/dossier/file-ref.ts';
import { namedFiles } from '../domain/dossier/named-files.ts';
import type { FileStore, StoredFile } from '../records/files/file-store.ts';
import type { RecordsReader } from '../records/reading.ts';
import { OfficeFailure } from './office-failure.ts';
import {
  type EnclosedFiles,
  FileRefused,
  StoredFilesError,
  stageFile,
  withStoredFiles,
} from './sending/enclosed-files.ts';

/** A cell's files by themselves, without an event: stored, listed, taken out. */

/** The cell that files belong to. */
export interface FilesOf {
  campaign: string;
  cell: string;
}

/**
 * Stores all files or none.
 *
 * @throws StoredFilesError with a line for every file that is refused, FileRefused for the only one
 */
export async function storeFiles(
  files: EnclosedFiles,
  named: readonly string[],
  place: FilesOf,
): Promise<FileRef[]> {
  try {
    return await withStoredFiles(
      named.map((file) => ({ file })),
      (one) => stageFile(files, one, place),
      async (stored) => (stored as { file: FileRef }[]).map(({ file }) => file),
    );
  } catch (error) {
    throw error instanceof StoredFilesError ? unplaced(error) : error;
  }
}

/** Why files by themselves are refused: no payload names them, so that no place in one is told. */
export function unplaced({ details }: StoredFilesError): FileRefused | StoredFilesError {
  const [problem, ...more] = details;
  return problem === undefined || more.length > 0
    ? new StoredFilesError(details, false)
    : new FileRefused(problem);
}

/** What is stored for a cell; a file that nothing names yet has no name. */
export async function listFiles(
  store: FileStore,
  reader: Pick<RecordsReader, 'caseContent'>,
  { campaign, cell }: FilesOf,
): Promise<(StoredFile & { name: string | null })[]> {
  const named = namedFiles(await reader.caseContent(campaign, cell));
  return (await store.list(campaign, cell)).map((one) => ({
    ...one,
    name: named.get(one.sha256)?.name ?? null,
  }));
}

/** Enough letters of a hash: two files of a cell hardly share that many. */
const SHORTEST = 8;

/** The one whose hash begins so. @throws OfficeFailure FILE_UNKNOWN */
function theOne<File extends Pick<StoredFile, 'sha256'>>(files: readonly File[], sha256: string): File {
  const [found, ...more] = files.filter((one) => sha256.length >= SHORTEST && one.sha256.startsWith(sha256));
  if (found !== undefined && more.length === 0) return found;
  throw new OfficeFailure('FILE_UNKNOWN', {
    key: found === undefined ? 'noStoredFile' : 'severalStoredFiles',
    values: { sha256 },
  });
}

/**
 * Opens a stored file, its hash checked first.
 *
 * @param sha256 at least the first letters of its hash
 * @throws OfficeFailure FILE_UNKNOWN; FileError FILE_CHANGED
 */
export async function takeFile(
  store: FileStore,
  place: FilesOf,
  sha256: string,
): Promise<{ file: StoredFile; stream: Readable }> {
  const file = theOne(await store.list(place.campaign, place.cell), sha256);
  const ref: FileRef = { cell: place.cell, name: `${file.sha256}.${file.type}`, ...file };
  return { file, stream: await opened(store, place, ref) };
}

/** Opens a file after its bytes were read once more. @throws FileError FILE_UNKNOWN, FILE_CHANGED */
export async function opened(store: FileStore, { campaign }: FilesOf, ref: FileRef): Promise<Readable> {
  await store.verify(campaign, ref);
  return (await store.open(campaign, ref)).stream;
}

/** What the case of a cell names of its files, to whoever reads what names them: the store is not asked. */
export async function namedFilesOf(
  reader: Pick<RecordsReader, 'caseContent'>,
  { campaign, cell }: FilesOf,
): Promise<FileRef[]> {
  const named = namedFiles(await reader.caseContent(campaign, cell));
  return [...named.values()].filter((file) => file.cell === cell);
}

/**
 * One of them.
 *
 * @param sha256 at least the first letters of its hash
 * @throws OfficeFailure FILE_UNKNOWN
 */
export const namedFile = async (
  reader: Pick<RecordsReader, 'caseContent'>,
  place: FilesOf,
  sha256: string,
): Promise<FileRef> => theOne(await namedFilesOf(reader, place), sha256);
