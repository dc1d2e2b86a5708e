import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Instant } from '../../domain/calendar/instant.ts';
import {
  FILE_TYPES,
  type FileRef,
  type FileType,
  fileNameSchema,
  fileRefSchema,
} from '../../domain/dossier/file-ref.ts';
import { clearUnnamed } from './file-aside.ts';
import { type ActiveContent, checkContent, claimedType, isShown, SHOWN_BY } from './file-content.ts';
import { FileError } from './file-error.ts';
import { receive } from './file-incoming.ts';
import { withoutPlace } from './file-picture.ts';
import type { FilePart, FileShelf, ShelfPlace } from './file-shelf.ts';
import { folderShelf } from './folder-shelf.ts';
import type { Scan } from './virus-scan.ts';

export interface NewFile {
  campaign: string;
  cell: string;
  /** as its sender calls it; kept as NFC */
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** A file that has passed every check and waits to be kept. */
export interface StagedFile {
  readonly ref: FileRef;
  keep(): Promise<FileRef>;
  /** Gives it up, even after it was kept; the same bytes stay if they were stored before, or by somebody else since. */
  discard(): Promise<void>;
}

export interface StoredFile {
  sha256: string;
  type: FileType;
  /** bytes */
  size: number;
  /** it was taken with the mark of what acts by itself */
  active?: true;
}

/**
 * The files of dossiers, under the hash of their bytes in the folder of the cell that they belong to, on this machine
 * or in a bucket. Who attached which file, and under what name, stands in the journal. Where they are in a bucket,
 * everything here may throw StorageError.
 */
export interface FileStore {
  /** Takes a file in and checks it, without storing it yet: for several that are stored together or not at all. */
  stage(file: NewFile): Promise<StagedFile>;
  /**
   * Takes a file completely or not at all: it is counted and hashed as it comes in, checked, then moved to its place; a
   * photo without the place where it was taken. The same bytes again are stored once.
   *
   * @throws FileError BAD_NAME, TYPE_NOT_ALLOWED, EMPTY_FILE, FILE_TOO_LARGE, CELL_QUOTA, TYPE_MISMATCH, ENCRYPTED,
   *   DAMAGED, ZIP_BOMB, MACROS, ACTIVE, INFECTED, NOT_SCANNED; or the stream's own error
   */
  put(file: NewFile): Promise<FileRef>;
  has(campaign: string, ref: FileRef): Promise<boolean>;
  /**
   * @param part first and last byte of a part of it, both inside
   * @throws FileError FILE_UNKNOWN
   */
  open(campaign: string, ref: FileRef, part?: FilePart): Promise<{ size: number; stream: Readable }>;
  /** Whether a browser may show it by itself. @throws FileError FILE_UNKNOWN */
  isShown(campaign: string, ref: FileRef): Promise<boolean>;
  list(campaign: string, cell: string): Promise<StoredFile[]>;
  /**
   * Lays a cell's files aside that nothing names: they count no longer, and are removed after a week unless somebody
   * asks for them by then.
   *
   * @param namedOf which of these hashes something names
   * @param now ms
   */
  clear(
    campaign: string,
    cell: string,
    namedOf: (hashes: readonly string[]) => Promise<readonly string[]>,
    now: Instant,
  ): Promise<void>;
  /** Reads the file once more. @throws FileError FILE_UNKNOWN, FILE_CHANGED */
  verify(campaign: string, ref: FileRef): Promise<void>;
  /** Sees whether files can be kept there and read again. */
  tryOut(): Promise<void>;
}

/** Bytes: of one file, and of all files of a cell. */
export interface FileLimits {
  file: number;
  cell: number;
}

const MIB = 1024 * 1024;
export const FILE_LIMITS: FileLimits = { file: 20 * MIB, cell: 200 * MIB };

const STORED = new RegExp(`^([0-9a-f]{64})(\\.active)?\\.(${FILE_TYPES.join('|')})$`);
/** The mark is a part of the place: a reference that was sent without it leads nowhere. */
const storedName = ({ sha256, active, type }: Omit<StoredFile, 'size'>): string =>
  `${sha256}${active ? '.active' : ''}.${type}`;
const marked = (active: boolean): { active?: true } => (active ? { active } : {});
const BAD_NAME_SHOWN = 80;

/** An id has to be a folder's name and nothing else. @throws FileError BAD_NAME */
function folderName(id: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(id) || id.includes('..'))
    throw new FileError('BAD_NAME', { name: id.slice(0, BAD_NAME_SHOWN) });
  return id;
}

/** A cell's id, which stands in the file's reference too. @throws FileError BAD_NAME */
function cellName(id: string): string {
  if (fileRefSchema.shape.cell.safeParse(id).success) return folderName(id);
  throw new FileError('BAD_NAME', { name: id.slice(0, BAD_NAME_SHOWN) });
}

/** The name as its sender wrote it, composed; only as a word, never as a path. @throws FileError BAD_NAME */
function cleanName(name: string): string {
  const composed = name.normalize('NFC').trim();
  if (!fileNameSchema.safeParse(composed).success)
    throw new FileError('BAD_NAME', { name: composed.slice(0, BAD_NAME_SHOWN) });
  return composed;
}

export interface StoreOptions {
  /** by default 20 MiB a file and 200 MiB a cell */
  limits?: Partial<FileLimits>;
  /** what becomes of a new file in which something acts by itself; by default it is refused */
  activeContent?: ActiveContent;
  /** looks for viruses; without it nobody does */
  scan?: Scan;
}

/** A store in a folder of this machine, where nobody looks for viruses. */
export const openFileStore = (
  folder: string,
  limits: Partial<FileLimits> = {},
  activeContent: ActiveContent = 'refuse',
): FileStore => openStore(folderShelf(folder), { limits, activeContent });

/** @param shelf where files are kept once they are checked */
export function openStore(
  shelf: FileShelf,
  { limits, activeContent = 'refuse', scan }: StoreOptions = {},
): FileStore {
  const { file: fileLimit, cell: cellLimit } = { ...FILE_LIMITS, ...limits };
  const placeOf = (campaign: string, cell: string): ShelfPlace => ({
    campaign: folderName(campaign),
    cell: cellName(cell),
  });

  /** Where a file lies, once its reference was checked: it may have come from outside. */
  const shelved = (campaign: string, ref: FileRef): [ShelfPlace, name: string] => {
    const known = fileRefSchema.safeParse(ref);
    if (!known.success) throw new FileError('FILE_UNKNOWN', { name: String(ref.sha256).slice(0, 64) });
    return [placeOf(campaign, known.data.cell), storedName(known.data)];
  };

  const listed = async (place: ShelfPlace): Promise<StoredFile[]> =>
    (await shelf.list(place)).flatMap(({ name, size }) => {
      const [, sha256, active, type] = STORED.exec(name) ?? [];
      if (sha256 === undefined || type === undefined) return [];
      return [{ sha256, type: type as FileType, ...marked(active !== undefined), size }];
    });

  async function stage(file: NewFile): Promise<StagedFile> {
    try {
      return await check(file);
    } catch (error) {
      // a stream refused before it was read would stay open
      if (file.bytes instanceof Readable) file.bytes.destroy();
      throw error;
    }
  }

  async function check({ campaign, cell, name: given, bytes }: NewFile): Promise<StagedFile> {
    const name = cleanName(given);
    claimedType(name);
    const place = placeOf(campaign, cell);
    const inside = shelf.doorstep(place);
    let incoming = await receive(inside, bytes, { name, limit: fileLimit });
    try {
      const { type, active } = await checkContent(incoming.path, name, incoming.size, activeContent);
      const kept = await withoutPlace(incoming.path, name, type);
      if (kept !== null) {
        await rm(incoming.path);
        incoming = await receive(inside, Readable.from([kept]), { name, limit: fileLimit });
      }
      const { path, sha256, size } = incoming;
      const known = (await listed(place)).some((one) => one.sha256 === sha256 && one.size === size);
      const together = known ? 0 : await shelf.taken(place);
      if (together > cellLimit) throw new FileError('CELL_QUOTA', { name, limit: cellLimit, size: together });
      await scan?.(path, name);
      const ref: FileRef = { cell, sha256, name, type, size, ...marked(active) };
      const { keep, discard } = shelf.placing(place, storedName(ref), path);
      return { ref, keep: () => keep().then(() => ref), discard };
    } catch (error) {
      await rm(incoming.path, { force: true });
      throw error;
    }
  }

  const unknown = ({ name }: FileRef): FileError => new FileError('FILE_UNKNOWN', { name });

  async function open(campaign: string, ref: FileRef, part?: FilePart) {
    const found = await shelf.open(...shelved(campaign, ref), part);
    if (found === null) throw unknown(ref);
    return found;
  }

  return {
    stage,
    open,
    isShown: async (campaign, ref) => {
      const start = await shelf.head(...shelved(campaign, ref), SHOWN_BY);
      if (start === null) throw unknown(ref);
      return (await isShown(start, ref.type)) && ref.active !== true;
    },
    put: async (file) => {
      const staged = await stage(file);
      try {
        return await staged.keep();
      } catch (error) {
        await staged.discard();
        throw error;
      }
    },
    has: async (campaign, ref) => (await shelf.find(...shelved(campaign, ref))) === ref.size,
    // rejects, like everything else, instead of throwing
    list: async (campaign, cell) => listed(placeOf(campaign, cell)),
    clear: async (campaign, cell, namedOf, now) => {
      const place = placeOf(campaign, cell);
      await clearUnnamed(shelf, place, (await listed(place)).map(storedName), namedOf, now);
    },
    verify: async (campaign, ref) => {
      const { stream } = await open(campaign, ref);
      const hash = createHash('sha256');
      for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk);
      if (hash.digest('hex') !== ref.sha256) throw new FileError('FILE_CHANGED', { name: ref.name });
    },
    tryOut: () => shelf.tryOut(),
  };
}
