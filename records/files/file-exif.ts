/**
 * What a camera has written about a picture (EXIF 2.3: a TIFF file inside of another). Two things of it are kept: how
 * the picture is turned, without which it lies on its side, and when it was taken. Everything else is left behind, the
 * place above all, wherever a camera has put it.
 */

interface Kept {
  /** 1–8: how it is turned and mirrored; 1 is upright */
  orientation: number;
  /** as cameras write it: `2026:11:27 08:00:00` */
  takenAt: string | null;
}

const ORIENTATION = 0x0112;
const MORE = 0x8769;
const TAKEN_AT = 0x9003;
const TAKEN = /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/;
const TAKEN_LENGTH = 20;
const SHORT = 3;
const LONG = 4;
const TEXT = 2;
/** bytes of one entry of a directory */
const ENTRY = 12;

interface Tiff {
  short(at: number): number;
  long(at: number): number;
  text(at: number, length: number): string;
}

/** Numbers of a TIFF file in its own order of bytes, 0 behind its end; null when it is none. */
function tiffOf(bytes: Buffer): Tiff | null {
  const order = bytes.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return null;
  const little = order === 'II*\0';
  const inside = (at: number, length: number) => at + length <= bytes.length;
  return {
    short: (at) => (!inside(at, 2) ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at) => (!inside(at, 4) ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
    text: (at, length) => bytes.toString('latin1', at, at + length),
  };
}

/** Where an entry of a directory stands, from its first byte. */
function entryOf(tiff: Tiff, directory: number, tag: number): number | null {
  const count = tiff.short(directory);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * ENTRY;
    if (tiff.short(at) === tag) return at;
  }
  return null;
}

function keptIn(bytes: Buffer): Kept {
  const kept: Kept = { orientation: 1, takenAt: null };
  const tiff = tiffOf(bytes);
  if (tiff === null) return kept;
  const first = tiff.long(4);
  const turned = entryOf(tiff, first, ORIENTATION);
  if (turned !== null) {
    const value = tiff.short(turned + 2) === LONG ? tiff.long(turned + 8) : tiff.short(turned + 8);
    if (value >= 1 && value <= 8) kept.orientation = value;
  }
  const more = entryOf(tiff, first, MORE);
  const taken = more === null ? null : entryOf(tiff, tiff.long(more + 8), TAKEN_AT);
  if (taken !== null) {
    const said = tiff.text(tiff.long(taken + 8), TAKEN_LENGTH - 1);
    if (TAKEN.test(said)) kept.takenAt = said;
  }
  return kept;
}

/** @param value a short one stands in the upper half of its place */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  if (type === SHORT) bytes.writeUInt16BE(value, 8);
  else bytes.writeUInt32BE(value, 8);
  return bytes;
}

function directory(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

/**
 * The same with nothing in it but how the picture is turned and when it was taken.
 *
 * @param bytes of the TIFF file
 * @returns null when it says neither: nothing is left of it
 */
export function exifWithoutPlace(bytes: Buffer): Buffer | null {
  const { orientation, takenAt } = keptIn(bytes);
  if (orientation === 1 && takenAt === null) return null;
  const head = Buffer.from('MM\0*\0\0\0\u0008', 'latin1');
  const turned = orientation === 1 ? [] : [entry(ORIENTATION, SHORT, 1, orientation)];
  if (takenAt === null) return Buffer.concat([head, directory(turned)]);
  const second = head.length + directory([...turned, entry(MORE, LONG, 1, 0)]).length;
  const more = directory([entry(TAKEN_AT, TEXT, TAKEN_LENGTH, 0)]);
  return Buffer.concat([
    head,
    directory([...turned, entry(MORE, LONG, 1, second)]),
    directory([entry(TAKEN_AT, TEXT, TAKEN_LENGTH, second + more.length)]),
    Buffer.from(`${takenAt}\0`, 'latin1'),
  ]);
}

const LEAD = 'Exif\0\0';

/** How a JPEG is turned when it is shown, 1 to 8 as EXIF counts; 1 of one that says nothing of it. */
export function orientationOf(jpeg: Buffer): number {
  const at = jpeg.indexOf(LEAD, 0, 'latin1');
  return at === -1 ? 1 : keptIn(jpeg.subarray(at + LEAD.length)).orientation;
}
