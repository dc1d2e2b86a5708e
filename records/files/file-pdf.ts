import type { FileHandle } from 'node:fs/promises';
import { boundedThread } from './bounded-thread.ts';
import { FileError } from './file-error.ts';
import { actionsIn, withPlainNames } from './file-pdf-actions.ts';
import { bytesAt, tail } from './file-scan.ts';

const TAIL = 64 * 1024;
const TABLE_AT = 'startxref';
/** bytes in which the first object ends: its head may lie a kilobyte behind the beginning */
const BEGINNING = 4_096;
/** bytes in which a trailer's dictionary ends; ten entries are usual */
const DICTIONARY = 8192;
/** every saving adds one; nobody saves a report this often */
const MOST_TRAILERS = 2_000;

/**
 * Whether what is there only ends as a part of it does: the front of a file that is read page by page from the net,
 * whose table stands behind (annex F.3.4), or a version that was to be saved behind another one.
 */
function isCutOff(text: string): boolean {
  const isFront = /^0+\s/.test(text.slice(text.lastIndexOf(TABLE_AT) + TABLE_AT.length).trimStart());
  if (isFront && /\/Linearized\b/.test(text.slice(0, BEGINNING))) return true;
  const behind = text.slice(text.lastIndexOf('%%EOF'));
  return /[\r\n](?:\d+ \d+ obj|endobj|endstream|xref|trailer)\b/.test(behind);
}

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

/** what a PDF may take to be decrypted: the largest take a tenth */
const decrypting = boundedThread<Uint8Array, Uint8Array>(
  new URL('./file-pdf-decrypting.ts', import.meta.url),
  { longest: 20_000, mostMemory: 512 },
);

/** What a PDF is without its encryption; null: it asks for a password, or takes too much. */
async function decrypted(bytes: Buffer): Promise<Buffer | null> {
  const plain = await decrypting(bytes);
  return plain === null ? null : Buffer.from(plain);
}

function isEncrypted(bytes: Buffer, name: string): boolean {
  let seen = 0;
  for (const dictionary of trailers(bytes.toString('latin1'))) {
    if (namesEncryption(dictionary)) return true;
    seen += 1;
    if (seen > MOST_TRAILERS) throw new FileError('DAMAGED', { name });
  }
  return false;
}

/**
 * A PDF ends with the place of its table; one that is encrypted says so in a trailer, which is never compressed. With an
 * owner's password alone anybody opens it, to read and not to change: it is looked into as its readers see it.
 *
 * @param size bytes
 * @returns whether something in it acts by itself
 * @throws FileError DAMAGED, ENCRYPTED, ZIP_BOMB
 */
export async function inspectPdf(file: FileHandle, name: string, size: number): Promise<boolean> {
  const end = await tail(file, size, TAIL);
  if (!end.includes(TABLE_AT) || !end.includes('%%EOF')) throw new FileError('DAMAGED', { name });
  // files are at most 20 MiB
  const bytes = await bytesAt(file, 0, size);
  if (isCutOff(bytes.toString('latin1'))) throw new FileError('DAMAGED', { name });
  const plain = isEncrypted(bytes, name) ? await decrypted(bytes) : bytes;
  if (plain === null) throw new FileError('ENCRYPTED', { name });
  const found = actionsIn(plain);
  if (typeof found === 'string') throw new FileError(found, { name });
  return found.active;
}
