import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** PDFs written by hand, byte by byte, as programs of many years write them (ISO 32000-1). */

/** How a program ends its lines, and says where what it has written stands. */
export interface PdfForm {
  eol: '\n' | '\r\n' | '\r';
  version: string;
  /** `hybrid` has both: old readers take the table, new ones the stream beside it */
  table: 'table' | 'stream' | 'hybrid';
  /** whether objects are packed into one stream, where a table can say so */
  packs: boolean;
  /** what the dictionary of packed objects says beside its filter */
  packedWith: string;
  linearized: boolean;
  lock: Lock | null;
}

/** Encryption of the first kinds: 40 or 128 bits of RC4 (7.6.3). */
export interface Lock {
  revision: 2 | 3;
  user: string;
  owner: string;
}

/** An object: its number and what stands between `obj` and `endobj`. */
export type PdfObject = [number: number, body: string];

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const MAY = -1_340;

const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32);

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, to);
  }
  let at = 0;
  let to = 0;
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) & 255;
      to = (to + (state[at] ?? 0)) & 255;
      swap(at, to);
      return byte ^ (state[((state[at] ?? 0) + (state[to] ?? 0)) & 255] ?? 0);
    }),
  );
}

const repeated = (times: number, first: Buffer, step: (bytes: Buffer, index: number) => Buffer): Buffer =>
  Array.from({ length: times }).reduce<Buffer>((bytes, _, index) => step(bytes, index), first);
/** As revision 3 does: once more with each of the keys that differ by a number (algorithm 3, step 7). */
const rounds = (key: Buffer, bytes: Buffer): Buffer =>
  repeated(20, bytes, (before, index) =>
    rc4(
      key.map((byte) => byte ^ index),
      before,
    ),
  );

/** The dictionary of a lock, and what its key makes of the bytes of an object. */
function locked({ revision, user, owner }: Lock) {
  const length = revision === 2 ? 5 : 16;
  const hash = (...parts: Uint8Array[]) =>
    repeated(revision === 2 ? 0 : 50, md5(...parts).subarray(0, length), (before) =>
      md5(before).subarray(0, length),
    );
  const byOwner = hash(padded(owner));
  const o = revision === 2 ? rc4(byOwner, padded(user)) : rounds(byOwner, padded(user));
  const may = Buffer.alloc(4);
  may.writeInt32LE(MAY);
  const key = hash(padded(user), o, may, ID);
  const u = revision === 2 ? rc4(key, PAD) : Buffer.concat([rounds(key, md5(PAD, ID)), Buffer.alloc(16)]);
  const dictionary = `<< /Filter /Standard /V ${revision - 1} /R ${revision} /Length ${length * 8} /P ${MAY} /O <${o.toString('hex')}> /U <${u.toString('hex')}> >>`;
  const encrypted = (number: number, bytes: string): string => {
    const salt = Buffer.from([number & 255, number >> 8, 0, 0, 0]);
    return rc4(md5(key, salt).subarray(0, Math.min(16, length + 5)), Buffer.from(bytes, 'latin1')).toString(
      'latin1',
    );
  };
  return { dictionary, encrypted };
}

const isStream = (body: string): boolean => body.includes('stream');

/** A stream with its length. @param entries of its dictionary */
export function pdfStream(bytes: Uint8Array, entries = ''): string {
  const text = Buffer.from(bytes).toString('latin1');
  return `<< ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
}
export const packedStream = (text: string, entries = ''): string =>
  pdfStream(deflateSync(Buffer.from(text, 'latin1')), `${entries} /Filter /FlateDecode`);

/** The body of a stream as its lock makes it; everything else has no bytes that are read by a lock. */
function underLock(number: number, body: string, lock: ReturnType<typeof locked> | null): string {
  const [, head = '', bytes = ''] = /^([\s\S]*?\nstream\n)([\s\S]*)\nendstream$/.exec(body) ?? [];
  if (lock === null || head === '') return body;
  return `${head}${lock.encrypted(number, bytes)}\nendstream`;
}

/** Where each object of one saving stands: an offset, or a stream of packed ones and the place in it. */
type Places = Map<number, number | { stream: number; index: number }>;

/**
 * One PDF, saved once or several times, each time behind what was there.
 *
 * @param savings the objects of each saving; the first has the document in 1 (`/Root`)
 */
export function writtenPdf(form: PdfForm, savings: readonly (readonly PdfObject[])[]): Buffer {
  const { eol, table, lock: by } = form;
  const lock = by === null ? null : locked(by);
  const numbers = savings.flat().map(([number]) => number);
  let next = Math.max(...numbers) + 1;
  const lockNumber = next++;
  let text = `%PDF-${form.version}${eol}%\u00e2\u00e3\u00cf\u00d3${eol}`;
  const lengthAt = text.length;
  const LENGTH = '0'.repeat(10);
  if (form.linearized)
    text += `${next++} 0 obj${eol}<< /Linearized 1 /L ${LENGTH} /H [ 500 60 ] /O 3 /E 900 /N 1 /T 950 >>${eol}endobj${eol}xref${eol}0 0${eol}trailer${eol}<< /Size ${next + 9} /Root 1 0 R >>${eol}startxref${eol}0${eol}%%EOF${eol}`;
  let before: number | null = null;
  const put = (places: Places, number: number, body: string): void => {
    places.set(number, text.length);
    text += `${number} 0 obj${eol}${body}${eol}endobj${eol}`;
  };
  savings.forEach((objects, saving) => {
    const places: Places = new Map();
    const packed = objects.filter(([, body]) => form.packs && table !== 'table' && !isStream(body));
    for (const [number, body] of objects)
      if (!packed.some(([one]) => one === number)) put(places, number, underLock(number, body, lock));
    if (packed.length > 0) {
      const stream = next++;
      const offsets: string[] = [];
      let bodies = '';
      packed.forEach(([number, body], index) => {
        offsets.push(`${number} ${bodies.length}`);
        bodies += `${body} `;
        places.set(number, { stream, index });
      });
      const heads = `${offsets.join(' ')} `;
      const entries = `/Type /ObjStm /N ${packed.length} /First ${heads.length} ${form.packedWith}`;
      put(places, stream, underLock(stream, packedStream(heads + bodies, entries), lock));
    }
    if (lock !== null && saving === 0) put(places, lockNumber, lock.dictionary);
    const size = next + 2;
    const trailer = `/Size ${size} /Root 1 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]${lock === null ? '' : ` /Encrypt ${lockNumber} 0 R`}${before === null ? '' : ` /Prev ${before}`}`;
    let at = text.length;
    let beside = '';
    if (table !== 'table') {
      const number = next++;
      places.set(number, at);
      const all = [...places].toSorted(([one], [other]) => one - other);
      const rows = all.map(([, place]) => {
        const row = Buffer.alloc(7);
        row[0] = typeof place === 'number' ? 1 : 2;
        row.writeUInt32BE(typeof place === 'number' ? place : place.stream, 1);
        row.writeUInt16BE(typeof place === 'number' ? 0 : place.index, 5);
        return row;
      });
      const index = all.map(([one]) => `${one} 1`).join(' ');
      text += `${number} 0 obj${eol}${packedStream(Buffer.concat(rows).toString('latin1'), `/Type /XRef /W [1 4 2] /Index [${index}] ${trailer}`)}${eol}endobj${eol}`;
      beside = ` /XRefStm ${at}`;
    }
    if (table !== 'stream') {
      if (table === 'hybrid') at = text.length;
      text += `xref${eol}`;
      if (saving === 0) text += `0 1${eol}0000000000 65535 f${eol.padStart(2)}`;
      for (const [number, place] of places)
        if (typeof place === 'number')
          text += `${number} 1${eol}${String(place).padStart(10, '0')} 00000 n${eol.padStart(2)}`;
      text += `trailer${eol}<< ${trailer}${table === 'hybrid' ? beside : ''} >>${eol}`;
    }
    text += `startxref${eol}${at}${eol}%%EOF${eol}`;
    before = at;
    if (form.linearized && saving === 0) {
      const told = String(text.length).padStart(LENGTH.length, '0');
      text = text.slice(0, lengthAt) + text.slice(lengthAt).replace(LENGTH, told);
    }
  });
  return Buffer.from(text, 'latin1');
}
