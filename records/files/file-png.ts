import { crc32 } from 'node:zlib';
import { exifWithoutPlace } from './file-exif.ts';

/**
 * A PNG is a row of chunks, each with its sum (ISO 15948, 5.3). What shows the picture is copied byte by byte; remarks of
 * programs are left behind, and so is what comes after its end.
 */

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** length, name and sum around what a chunk holds */
const AROUND = 12;
/** Beside chunks without which nothing can be shown: size, colours and transparency, and the pictures of a moving one. */
const SHOWS = 'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' ');

/** Names of what a reader can't do without begin with a capital letter (5.4). */
const isNeeded = (name: string): boolean => /^[A-Z]/.test(name);

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

/** @returns null when the picture is damaged or not whole */
export function pngWithoutPlace(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  let hasData = false;
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const next = at + AROUND + length;
    if (next > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const isFirst = at === SIGNATURE.length;
    if (isFirst !== (name === 'IHDR')) return null;
    hasData ||= name === 'IDAT';
    if (isNeeded(name) || SHOWS.includes(name)) {
      if (crc32(bytes.subarray(at + 4, next - 4)) !== bytes.readUInt32BE(next - 4)) return null;
      kept.push(bytes.subarray(at, next));
    } else if (name === 'eXIf') {
      const exif = exifWithoutPlace(bytes.subarray(at + 8, next - 4));
      if (exif !== null) kept.push(chunk(name, exif));
    }
    if (name === 'IEND') return hasData ? Buffer.concat(kept) : null;
    at = next;
  }
  return null;
}
