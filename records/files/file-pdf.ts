import type { FileHandle } from 'node:fs/promises';
import { FileError } from './file-error.ts';
import { isActive, withPlainNames } from './file-pdf-actions.ts';
import { bytesAt, pieces, tail } from './file-scan.ts';

const TAIL = 64 * 1024;
/** bytes in which a trailer's dictionary ends; ten entries are usual */
const DICTIONARY = 8192;
/** every saving adds one; nobody saves a report this often */
const MOST_TRAILERS = 2_000;

/** The dictionaries that name a PDF's root and its encryption: after `trailer`, or of a stream of type XRef. */
function* trailers(text: string): Generator<string> {
  for (const { index } of text.matchAll(/\btrailer\s*<</g))
    yield text.slice(index, index + DICTIONARY).split('startxref', 1)[0] ?? '';
  for (const { index } of text.matchAll(/\/Type\s*\/XRef\b/g)) {
    const before = text.slice(Math.max(0, index - DICTIONARY), index);
    const after = text.slice(index, index + DICTIONARY).split('stream', 1)[0] ?? '';
    yield before.slice(before.lastIndexOf(' obj') + 1) + after;
  }
}

const namesEncryption = (dictionary: string): boolean =>
  /\/Encrypt(?![A-Za-z])/.test(withPlainNames(dictionary));

/**
 * A PDF ends with the place of its table; one with a password says so in a trailer, which is never compressed.
 *
 * @param size bytes
 * @throws FileError DAMAGED, ENCRYPTED, ACTIVE
 */
export async function inspectPdf(file: FileHandle, name: string, size: number): Promise<void> {
  const end = await tail(file, size, TAIL);
  if (!end.includes('startxref') || !end.includes('%%EOF')) throw new FileError('DAMAGED', { name });
  let seen = 0;
  for await (const piece of pieces(file, 2 * DICTIONARY))
    for (const dictionary of trailers(piece.toString('latin1'))) {
      if (namesEncryption(dictionary)) throw new FileError('ENCRYPTED', { name });
      seen += 1;
      if (seen > MOST_TRAILERS) throw new FileError('DAMAGED', { name });
    }
  // files are at most 20 MiB
  if (isActive(await bytesAt(file, 0, size))) throw new FileError('ACTIVE', { name });
}
