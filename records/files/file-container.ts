import type { FileHandle } from 'node:fs/promises';
import { getFileNameLowLevel, openPromise } from 'yauzl';
import { head } from './file-scan.ts';

/** What lies in a container that several programs share: an archive, or the compound file of the old formats. */

/** How an entry of the directory of a compound file begins, and what the file is by it (MS-CFB 2.6). */
const STREAMS: readonly [name: string, kind: CompoundKind][] = [
  // Word and Excel wrap a file with a password in it (MS-OFFCRYPTO 2.3)
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];
const DIRECTORY_ENTRY = 128;
export type CompoundKind = 'encrypted' | 'doc' | 'xls' | 'ppt' | 'msg';

/** Where the directory names a stream; -1 where it doesn't, whatever a text says. */
function entryAt(bytes: Buffer, name: string): number {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1))
    if (at % DIRECTORY_ENTRY === 0) return at;
  return -1;
}

/** @returns undefined for what no office has written; what a document carries is named behind its own */
export function compoundKind(bytes: Buffer): CompoundKind | undefined {
  const [first] = STREAMS.map(([name, kind]) => ({ kind, at: entryAt(bytes, name) }))
    .filter(({ at }) => at !== -1)
    .toSorted((one, other) => one.at - other.at);
  return first?.kind;
}

const PARTS: readonly [part: RegExp, kind: string][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
  [/^xl\/workbook\d*\.bin$/, 'xlsb'],
  [/^ppt\/presentation\d*\.xml$/, 'pptx'],
  [/^META-INF\/MANIFEST\.MF$/, 'jar'],
];
/** OpenDocument and EPUB begin with their type, as it is. */
const TYPES: readonly [type: string, kind: string][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
];
/** where the first entry has its name (APPNOTE 4.3.7) */
const NAME_AT = 30;
const HEAD = 512;
const MOST_ENTRIES = 5_000;

/** What an archive is by its beginning and the names of its parts. */
export async function kindByParts(file: FileHandle, names: readonly string[]): Promise<string> {
  const start = (await head(file, HEAD)).toString('latin1');
  const type = start.startsWith('mimetype', NAME_AT) ? start.slice(NAME_AT + 'mimetype'.length) : '';
  const byType = TYPES.find(([of]) => type.startsWith(of));
  const byPart = PARTS.find(([part]) => names.some((name) => part.test(name)));
  return (byType ?? byPart)?.[1] ?? 'zip';
}

/** What an archive is that is called something else; nothing of it is inflated. @param path where it lies */
export async function archiveKind(path: string, file: FileHandle): Promise<string> {
  const names: string[] = [];
  const zip = await openPromise(path, { decodeStrings: false, validateEntrySizes: false }).catch(() => null);
  try {
    if (zip !== null)
      for await (const entry of zip.eachEntry()) {
        const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
        names.push(getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false));
        if (names.length >= MOST_ENTRIES) break;
      }
  } catch {
    // what could be read of a damaged one tells as much
  } finally {
    zip?.close();
  }
  return kindByParts(file, names);
}
