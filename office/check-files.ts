import type { Readable } from 'node:stream';
import type { FileRef } from '../domain/dossier/file-ref.ts';
import { namedFiles } from '../domain/dossier/named-files.ts';
import type { Clamd } from '../records/files/clamd.ts';
import { FileError } from '../records/files/file-error.ts';
import type { FileStore } from '../records/files/file-store.ts';
import type { RecordsReader } from '../records/reading.ts';

/** Whether every file that cases name is there, as it was when it was sent. */

export interface CheckedFile {
  file: FileRef;
  /** null: it is whole, and nothing was found in it */
  fault: 'missing' | 'changed' | 'infected' | null;
  /** what a scanner has found */
  found?: string;
}

async function faultOf(
  store: FileStore,
  clamd: Clamd | null,
  campaign: string,
  file: FileRef,
): Promise<Omit<CheckedFile, 'file'>> {
  try {
    await store.verify(campaign, file);
    if (clamd === null) return { fault: null };
    const { stream } = await store.open(campaign, file);
    const found = await clamd.scan(stream as Readable & AsyncIterable<Buffer>);
    return found === null ? { fault: null } : { fault: 'infected', found };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { fault: error.code === 'FILE_UNKNOWN' ? 'missing' : 'changed' };
  }
}

/**
 * Reads every file once that a case of the campaign names.
 *
 * @param clamd looks into each once more, since it knows more every day; null: nobody does
 * @throws StorageError, NotScanned
 */
export async function* checkFiles(
  { store, clamd }: { store: FileStore; clamd: Clamd | null },
  reader: Pick<RecordsReader, 'cells' | 'caseContent'>,
  campaign: string,
): AsyncGenerator<CheckedFile> {
  for (const { cell } of await reader.cells(campaign))
    for (const file of namedFiles(await reader.caseContent(campaign, cell)).values())
      yield { file, ...(await faultOf(store, clamd, campaign, file)) };
}
