import { Zip, ZipDeflate } from 'fflate';
import type { Instant } from '../domain/calendar/instant.ts';

/** Many papers as one ZIP archive, each made when its turn comes, so that never more than one is held. */

export interface ArchivedPaper {
  /** with folders; names keep their marks, in UTF-8 */
  path: string;
  readonly content: string | Uint8Array;
}

/**
 * The archive piece by piece; a paper is made only once what was before it is taken.
 *
 * @param at the day and hour that the files carry
 */
export async function* paperArchive(
  papers: Iterable<ArchivedPaper> | AsyncIterable<ArchivedPaper>,
  at: Instant,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  function* taken() {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for await (const { path, content } of papers) {
    const file = new ZipDeflate(path.normalize('NFC'));
    file.mtime = at;
    zip.add(file);
    file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** letters of a folder's name; systems take no more than 255 bytes, of which a letter with marks needs three */
const LONGEST = 80;

/** Without what no system takes in a name (Windows: `<>:"/\|?*`, and dots and blanks at the end). */
const folderName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/, '');

/**
 * A folder for each cell, under its name; cells of one name, which some systems take to be one in capitals, have their
 * ids behind it.
 */
export function foldersOf(cells: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  const like = Map.groupBy(cells, ({ name }) => folderName(name).toLowerCase());
  return new Map(
    cells.map(({ id, name }) => {
      const folder = folderName(name);
      const isShared = (like.get(folder.toLowerCase())?.length ?? 0) > 1;
      return [id, folder === '' ? id : isShared ? `${folder} (${id})` : folder];
    }),
  );
}
