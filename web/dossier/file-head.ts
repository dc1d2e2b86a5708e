import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { FilePart } from '../../records/files/file-shelf.ts';
import { CONTENT_TYPES } from '../content-types.ts';
import { disposition } from '../disposition.ts';

/** What is said of a stored file before its bytes. */

/** A name ends as the content is, whatever whoever sent its reference has called it. */
function honestName({ name, type }: Pick<FileRef, 'name' | 'type'>): string {
  const ends = type === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${type}$`, 'i');
  return ends.test(name) ? name : `${name}.${type}`;
}

/**
 * With the name in Vietnamese as its sender wrote it.
 *
 * @param shown whether a browser may show it by itself
 */
export function fileHeaders(ref: FileRef, shown: boolean): Record<string, string> {
  const name = honestName(ref);
  return {
    'content-type': CONTENT_TYPES[ref.type],
    'content-disposition': disposition(shown ? 'inline' : 'attachment', name),
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  };
}

/**
 * The part of a file that is asked for (RFC 9110, 14.1.2). A header that can't be read, or asks for several parts, is
 * answered with the whole file.
 *
 * @returns `outside` of a part that the file doesn't have
 */
export function askedPart(header: string | undefined, size: number): FilePart | 'whole' | 'outside' {
  const [, from = '', to = ''] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'whole';
  return first > last ? 'outside' : { first, last };
}
