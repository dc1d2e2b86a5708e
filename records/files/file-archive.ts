import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { listedText } from './file-archive-list.ts';
import { kindByParts } from './file-container.ts';
import { FileError } from './file-error.ts';
import { bytesAt } from './file-scan.ts';

/**
 * Word and Excel files are archives. Every entry is inflated, counted meanwhile and thrown away: headers are never
 * believed (ASVS 5.2.3).
 */

const MIB = 1024 * 1024;
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 256 * MIB;
/** real documents stay below 100 even where they hold empty tables; deflate ends at 1032 */
const MOST_RATIO = 200;
/** below this an archive may be of any density */
const SMALL = 4 * MIB;
/** a list of contents takes a few hundred bytes a part; a longer one hides something */
const MOST_LISTED = MIB;

type Office = 'docx' | 'xlsx';
const OFFICE_PART = /^(word|xl)\//i;

const CONTENT_TYPES = '[Content_Types].xml';
const LIST = CONTENT_TYPES.toLowerCase();
/**
 * what follows the entries of an archive: its end record, or that of one with 64-bit numbers (APPNOTE 4.3.14, 4.3.16)
 */
const AFTER_ENTRIES = ['PK\u0005\u0006', 'PK\u0006\u0006'];
/** Visual Basic, and the macro sheets of Excel 4 */
const MACRO_PART = /(^|\/)vba\w*\.(bin|xml)$|^xl\/macrosheets\//i;
const MACRO_TYPE = /vnd\.ms-office\.vbaProject|macroEnabled|intlmacrosheet/i;
/** controls, and programs wrapped as objects; workbooks behind charts are embedded too, and are allowed */
const ACTIVE_PART = /(^|\/)activeX\/|(^|\/)embeddings\/(?=[^/])(?![^/]*\.(xlsx|docx|pptx)$)/i;
const RELATIONSHIPS = /(^|\/)_rels\/[^/]*\.rels$/i;
/** what is fetched from elsewhere and takes effect, unlike a link or a picture */
const FETCHED = /\/(attachedTemplate|oleObject|frame|subDocument|control|package|aFChunk)["']/i;

/** No `<` stands within one of them (XML 1.0, 3.1): whoever looks for its end stops there. */
const fetchesPart = (list: string): boolean =>
  (list.match(/<([\w.-]+:)?Relationship\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g) ?? []).some(
    (one) => /TargetMode\s*=\s*["']External["']/i.test(one) && FETCHED.test(one),
  );

/** Counts down the bytes left for all entries together. */
interface Room {
  inflated: number;
  packed: number;
}

/** @param keep called with each piece of the entry */
async function inflate(
  zip: ZipFile,
  entry: Entry,
  name: string,
  room: Room,
  keep: (piece: Buffer) => void,
): Promise<void> {
  const stream = await zip.openReadStreamPromise(entry);
  room.packed += entry.compressedSize;
  let bytes = 0;
  let sum = 0;
  // a failure that leaves the loop destroys the stream
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes += piece.length;
    room.inflated += piece.length;
    const dense = room.inflated > SMALL && room.inflated > room.packed * MOST_RATIO;
    if (room.inflated > MOST_BYTES || dense || bytes > entry.uncompressedSize)
      throw new FileError('ZIP_BOMB', { name });
    sum = crc32(piece, sum);
    keep(piece);
  }
  if (bytes !== entry.uncompressedSize || sum !== entry.crc32) throw new FileError('DAMAGED', { name });
}

function entryName(entry: Entry, name: string): string {
  // not decoded by the library, which reports a path that leads outside with the same error as any damage
  const decoded = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  if (validateFileName(decoded) !== null) throw new FileError('ZIP_BOMB', { name });
  return decoded;
}

/** An archive that claims fewer entries than it has shows the others to readers that don't count. */
async function checkAllRead(zip: ZipFile, file: FileHandle, name: string): Promise<void> {
  // a number, although its type says otherwise
  const after = await bytesAt(file, Number(zip.readEntryCursor), 4);
  if (!AFTER_ENTRIES.includes(after.toString('latin1'))) throw new FileError('DAMAGED', { name });
}

/** Names of all entries, the archive's own list of contents, and whether something in it acts by itself. */
async function readThrough(
  zip: ZipFile,
  file: FileHandle,
  name: string,
): Promise<{ names: string[]; contentTypes: Buffer; active: boolean }> {
  const names: string[] = [];
  let active = false;
  const room: Room = { inflated: 0, packed: 0 };
  const listed: Buffer[] = [];
  if (zip.entryCount > MOST_ENTRIES) throw new FileError('ZIP_BOMB', { name });
  for await (const entry of zip.eachEntry()) {
    const inside = entryName(entry, name);
    if (entry.isEncrypted()) throw new FileError('ENCRYPTED', { name });
    // the name may be given twice, and not every reader takes the same
    const both = [inside, entry.fileNameRaw.toString('latin1')];
    if (both.some((one) => MACRO_PART.test(one))) throw new FileError('MACROS', { name });
    active ||= both.some((one) => ACTIVE_PART.test(one));
    names.push(inside);
    const isList = inside === CONTENT_TYPES;
    const bound: Buffer[] | null = both.some((one) => RELATIONSHIPS.test(one)) ? [] : null;
    if ((isList || bound !== null) && entry.uncompressedSize > MOST_LISTED)
      throw new FileError('DAMAGED', { name });
    await inflate(zip, entry, name, room, (piece) => {
      if (isList) listed.push(piece);
      bound?.push(piece);
    });
    if (bound === null) continue;
    const list = listedText(Buffer.concat(bound), 'Relationships');
    if (list === null) throw new FileError('DAMAGED', { name });
    active ||= fetchesPart(list);
  }
  await checkAllRead(zip, file, name);
  return { names, contentTypes: Buffer.concat(listed), active };
}

/**
 * Checks the inside of a Word or Excel file.
 *
 * @param path where its bytes lie
 * @param file the same, opened
 * @param name as people call it
 * @returns whether it holds controls, embedded programs, or parts that are fetched from elsewhere
 * @throws FileError DAMAGED, ZIP_BOMB, MACROS, ENCRYPTED, TYPE_MISMATCH
 */
export async function inspectOfficeFile(
  path: string,
  file: FileHandle,
  name: string,
  type: Office,
): Promise<boolean> {
  const damaged = (): never => {
    throw new FileError('DAMAGED', { name });
  };
  const zip = await openPromise(path, { decodeStrings: false, validateEntrySizes: false }).catch(damaged);
  try {
    const { names, contentTypes, active } = await readThrough(zip, file, name);
    const kind = await kindByParts(file, names);
    const lists = names.filter((inside) => inside.toLowerCase() === LIST).length;
    // what lacks its list alone is damaged; whatever else an archive holds was never a Word or Excel file
    if (lists === 0 && !names.some((inside) => OFFICE_PART.test(inside)))
      throw new FileError('TYPE_MISMATCH', { name, found: kind });
    // a second list would be read by nobody, or by other programs only
    if (lists !== 1) damaged();
    const list = listedText(contentTypes, 'Types');
    if (list === null) damaged();
    else if (MACRO_TYPE.test(list)) throw new FileError('MACROS', { name });
    if (kind === type) return active;
    if (kind !== 'zip') throw new FileError('TYPE_MISMATCH', { name, found: kind });
    return damaged();
  } catch (error) {
    if (error instanceof FileError) throw error;
    return damaged();
  } finally {
    zip.close();
  }
}
