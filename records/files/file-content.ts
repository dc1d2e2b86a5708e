import { type FileHandle, open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import type { FileType } from '../../domain/dossier/file-ref.ts';
import { inspectOfficeFile } from './file-archive.ts';
import { archiveKind, type CompoundKind, compoundKind } from './file-container.ts';
import { FileError } from './file-error.ts';
import { inspectPdf } from './file-pdf.ts';
import { bytesAt, head, tail } from './file-scan.ts';

/**
 * What a file really is, whatever it is called (ASVS 5.2.2): its name, its first bytes and its inside have to agree.
 */

const EXTENSIONS = new Map<string, FileType>([
  ['pdf', 'pdf'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['png', 'png'],
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
]);

/** The type that a name claims. @throws FileError TYPE_NOT_ALLOWED */
export function claimedType(name: string): FileType {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = EXTENSIONS.get(extension);
  if (type === undefined) throw new FileError('TYPE_NOT_ALLOWED', { name });
  return type;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const WINDOWS_PROGRAM = Buffer.from('MZ', 'latin1');
/** what tells a type stands in its first bytes; who looks further would follow a file made to lead on for ever */
const TELLING = 64 * 1024;

const END_OF_ARCHIVE = Buffer.from('PK\u0005\u0006', 'latin1');
/** the record at an archive's end, and the longest comment that may follow it (APPNOTE 4.3.16) */
const END_RECORD = 22;
const LONGEST_REMARK = 65_535;
/** how each line of an archive's directory begins (APPNOTE 4.3.12) */
const DIRECTORY = 'PK\u0001\u0002';

/** Many programs look for the last end record that has a directory before it, whatever comes after it. */
async function hasDirectory(file: FileHandle, endRecord: number, length: number): Promise<boolean> {
  const at = endRecord - length;
  return at >= 0 && (await bytesAt(file, at, DIRECTORY.length)).toString('latin1') === DIRECTORY;
}

/**
 * Whether programs that read a file from its end take it for an archive, whatever its beginning says.
 *
 * @param size bytes
 * @param inner the bytes after an archive that is only a part of the file
 */
async function endsAsArchive(file: FileHandle, size: number, inner?: string): Promise<boolean> {
  const end = await tail(file, size, END_RECORD + LONGEST_REMARK);
  for (let at = end.lastIndexOf(END_OF_ARCHIVE); at >= 0; at = end.lastIndexOf(END_OF_ARCHIVE, at - 1)) {
    if (at + END_RECORD <= end.length) {
      if (at + END_RECORD + end.readUInt16LE(at + 20) === end.length) return true;
      const attached = inner !== undefined && end.includes(inner, at + END_RECORD);
      if (!attached && (await hasDirectory(file, size - end.length + at, end.readUInt32LE(at + 12))))
        return true;
    }
    if (at === 0) break;
  }
  return false;
}

const compoundIn = async (file: FileHandle): Promise<CompoundKind | undefined> =>
  compoundKind(await bytesAt(file, 0, (await file.stat()).size));

/** What the content is by its first bytes alone: of what others wrap in a container, the container. */
async function plainlyIn(start: Buffer): Promise<string | undefined> {
  const begins = (mark: Buffer): boolean => start.subarray(0, mark.length).equals(mark);
  if (begins(WINDOWS_PROGRAM)) return 'exe';
  // moving ones too: programs that don't know them take them for PNGs
  if (begins(PNG)) return 'png';
  if (begins(ZIP)) return 'zip';
  if (begins(OLE)) return 'cfb';
  return (await fileTypeFromBuffer(start).catch(() => undefined))?.ext;
}

/** What the content is, as far as it is known. */
async function foundIn(path: string, file: FileHandle): Promise<string | undefined> {
  const kind = await plainlyIn(await head(file, TELLING));
  if (kind === 'zip') return await archiveKind(path, file);
  if (kind !== 'cfb') return kind;
  const inside = await compoundIn(file);
  return inside === 'encrypted' ? undefined : inside;
}

const mismatch = (name: string, found: string | undefined): FileError =>
  new FileError('TYPE_MISMATCH', { name, ...(found === undefined ? {} : { found }) });

const PDF_HEAD = '%PDF-';
/** Readers look for the head of a PDF in that many bytes: scanners and mail programs put something before it. */
const PDF_HEAD_WITHIN = 1_024;
/** What could be read as a page or a program before. */
const MARKUP = /<[a-z!?/]|^#!/i;

/** Whether a file that begins like nothing known is a PDF to its readers. */
async function beginsLate(file: FileHandle): Promise<boolean> {
  const start = (await head(file, PDF_HEAD_WITHIN)).toString('latin1');
  const at = start.indexOf(PDF_HEAD);
  return at !== -1 && !MARKUP.test(start.slice(0, at));
}

/** Types that a browser shows by itself; everything else it hands to another program. */
const SHOWN: readonly FileType[] = ['pdf', 'png', 'jpg'];

/** bytes by which `isShown` tells what a file is */
export const SHOWN_BY = TELLING;

/**
 * Whether a browser may show a stored file in its own window: a PDF or a picture, by its first bytes as well as by name.
 *
 * @param start its first bytes
 */
export async function isShown(start: Buffer, type: FileType): Promise<boolean> {
  return SHOWN.includes(type) && (await plainlyIn(start)) === type;
}

async function checkOffice(
  path: string,
  file: FileHandle,
  name: string,
  type: 'docx' | 'xlsx',
): Promise<boolean> {
  const start = await head(file, OLE.length);
  if (start.equals(OLE) && (await compoundIn(file)) === 'encrypted')
    throw new FileError('ENCRYPTED', { name });
  if (!start.subarray(0, ZIP.length).equals(ZIP)) throw mismatch(name, await foundIn(path, file));
  return await inspectOfficeFile(path, file, name, type);
}

async function checkOther(
  path: string,
  file: FileHandle,
  name: string,
  type: 'pdf' | 'png' | 'jpg',
  size: number,
): Promise<boolean> {
  const found = await foundIn(path, file);
  const isTaken = found === type || (type === 'pdf' && found === undefined && (await beginsLate(file)));
  if (!isTaken) throw mismatch(name, found);
  if (await endsAsArchive(file, size, type === 'pdf' ? 'endstream' : undefined)) throw mismatch(name, 'zip');
  return type === 'pdf' && (await inspectPdf(file, name, size));
}

/** What becomes of a file in which something acts by itself: it is not taken, or taken with a mark for its readers. */
export const ACTIVE_CONTENT = ['refuse', 'mark'] as const;
export type ActiveContent = (typeof ACTIVE_CONTENT)[number];

/**
 * Checks a file against its name.
 *
 * @param path where its bytes lie for now
 * @param size bytes
 * @returns whether it has to be marked
 * @throws FileError TYPE_NOT_ALLOWED, TYPE_MISMATCH, ENCRYPTED, DAMAGED, ZIP_BOMB, MACROS; ACTIVE where that is refused
 */
export async function checkContent(
  path: string,
  name: string,
  size: number,
  activeContent: ActiveContent,
): Promise<{ type: FileType; active: boolean }> {
  const type = claimedType(name);
  const file = await open(path);
  try {
    const active =
      type === 'docx' || type === 'xlsx'
        ? await checkOffice(path, file, name, type)
        : await checkOther(path, file, name, type, size);
    if (active && activeContent === 'refuse') throw new FileError('ACTIVE', { name });
    return { type, active };
  } finally {
    await file.close();
  }
}
