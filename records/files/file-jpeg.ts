import { exifWithoutPlace } from './file-exif.ts';

/**
 * A JPEG is a row of segments, each with its mark, and the picture's data behind some of them (ITU T.81, annex B). What
 * shows the picture is copied byte by byte; what programs have added is left behind, and so is what comes after its
 * end: a film of the moment, a second picture, each with a place of its own.
 */

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 'Exif\0';
const EXIF_HEAD = Buffer.from('Exif\0\0', 'latin1');

/** Marks that stand alone (B.1.1.3). */
const standsAlone = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd7);
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
const isAdded = (mark: number): boolean => (mark >= 0xe0 && mark <= 0xef) || mark === 0xfe;

/** What programs add and a picture needs to be shown in its size and colours. */
const SHOWS: readonly [mark: number, begins: string][] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
];

const shows = (mark: number, content: Buffer): boolean =>
  SHOWS.some(([of, begins]) => mark === of && content.toString('latin1', 0, begins.length) === begins);

function segment(mark: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Where a scan's data ends: at the next mark that isn't part of it; -1 when there is none. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
  }
  return -1;
}

/** What is kept of a segment that some program has added. */
function keptOf(mark: number, content: Buffer, hasExif: boolean): Buffer | null {
  if (mark !== 0xe1) return shows(mark, content) ? segment(mark, content) : null;
  if (hasExif || content.toString('latin1', 0, EXIF.length) !== EXIF) return null;
  const exif = exifWithoutPlace(content.subarray(EXIF_HEAD.length));
  return exif === null ? null : segment(mark, Buffer.concat([EXIF_HEAD, exif]));
}

/** @returns null when the picture is damaged or not whole */
export function jpegWithoutPlace(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  const kept = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let hasScan = false;
  let hasExif = false;
  for (let at = 2; ; ) {
    // readers pass over what stands between two segments
    at = bytes.indexOf(0xff, at);
    if (at === -1) return null;
    while (bytes[at + 1] === 0xff) at += 1;
    const mark = bytes[at + 1];
    if (mark === undefined) return null;
    if (mark === END) return hasFrame && hasScan ? Buffer.concat([...kept, Buffer.from([0xff, END])]) : null;
    if (mark === 0 || standsAlone(mark)) {
      at += 2;
      continue;
    }
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return null;
    hasFrame ||= isFrame(mark);
    if (mark === SCAN) {
      hasScan = true;
      const end = endOfScan(bytes, next);
      if (end === -1) return null;
      kept.push(bytes.subarray(at, end));
      at = end;
      continue;
    }
    if (isAdded(mark)) {
      const piece = keptOf(mark, bytes.subarray(at + 4, next), hasExif);
      if (piece !== null) {
        kept.push(piece);
        hasExif ||= mark === 0xe1;
      }
    } else kept.push(bytes.subarray(at, next));
    at = next;
  }
}
