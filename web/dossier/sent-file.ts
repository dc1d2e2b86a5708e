import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { FileError } from '../../records/files/file-error.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import type { Pages } from '../route-parts.ts';
import { askedPart, fileHeaders } from './file-head.ts';

/**
 * A stored file, or the part of it that is asked for. Its bytes are read once before they are sent, so that nothing
 * leaves that isn't what was handed in.
 *
 * @throws FileError FILE_UNKNOWN (`orMissing`), FILE_CHANGED
 */
export async function sentFile(
  c: Context,
  files: FileStore,
  campaign: string,
  ref: FileRef,
): Promise<Response> {
  await files.verify(campaign, ref);
  const headers = fileHeaders(ref, await files.isShown(campaign, ref));
  const part = askedPart(c.req.header('range'), ref.size);
  if (part === 'outside') return c.body(null, 416, { ...headers, 'content-range': `bytes */${ref.size}` });
  const whole = part === 'whole' ? { first: 0, last: ref.size - 1 } : part;
  const sent = {
    ...headers,
    'content-length': String(whole.last - whole.first + 1),
    ...(part === 'whole' ? {} : { 'content-range': `bytes ${part.first}-${part.last}/${ref.size}` }),
  };
  if (c.req.method === 'HEAD') return c.body(null, 200, sent);
  const { stream } = await files.open(campaign, ref, whole);
  return c.body(Readable.toWeb(stream) as ReadableStream, part === 'whole' ? 200 : 206, sent);
}

/** Answers for a file that is named, and isn't there. */
export const orMissing =
  (c: Context, missing: Pages['missing']) =>
  (error: unknown): Response | Promise<Response> => {
    if (error instanceof FileError && error.code === 'FILE_UNKNOWN') return missing(c);
    throw error;
  };
