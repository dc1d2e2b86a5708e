import { readFile } from 'node:fs/promises';
import type { FileType } from '../../domain/dossier/file-ref.ts';
import { FileError } from './file-error.ts';
import { jpegWithoutPlace } from './file-jpeg.ts';
import { pngWithoutPlace } from './file-png.ts';

/**
 * Photos tell where they were taken: at whose house, at which hour of a visit. That is no evidence of a cell's work, and
 * whoever sends one doesn't see it. It is left out as a picture comes in, before it has a hash, so that the journal, the
 * store and everybody who opens it speak of the same bytes. The picture itself is not made anew.
 */
const WITHOUT_PLACE = { jpg: jpegWithoutPlace, png: pngWithoutPlace } as const satisfies Partial<
  Record<FileType, (bytes: Buffer) => Buffer | null>
>;

/**
 * @param path where a checked file lies
 * @returns the bytes that are stored in its stead; null when they are the same, or it is no picture
 * @throws FileError DAMAGED
 */
export async function withoutPlace(path: string, name: string, type: FileType): Promise<Buffer | null> {
  if (type !== 'jpg' && type !== 'png') return null;
  // files are at most 20 MiB
  const bytes = await readFile(path);
  const kept = WITHOUT_PLACE[type](bytes);
  if (kept === null) throw new FileError('DAMAGED', { name });
  return kept.equals(bytes) ? null : kept;
}
