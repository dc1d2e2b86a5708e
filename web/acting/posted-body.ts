import type { Context } from 'hono';
import { typedParts } from '../forms/typed-parts.ts';

/** What came with a POST of a form, whose files may be too large together. */

/** bytes: a few files of the largest size */
export const LARGEST_BODY = 90 * 1024 * 1024;
/** bytes, up to which a form is read for what was typed; a browser tells them */
const LARGEST_READ = 1024 * 1024 * 1024;

/** Whether a request is one file and nothing else. */
export const isFileAlone = (c: Context): boolean =>
  c.req.path.endsWith('/file') && c.req.header('content-type') === 'application/octet-stream';

/** By which its parts are told apart; null of what is no form with files. */
const boundaryOf = (c: Context): string | null =>
  /^multipart\/form-data;.*boundary="?([^";]{1,200})"?/i.exec(c.req.header('content-type') ?? '')?.[1] ??
  null;

/** Whether a form is larger than is taken, and read for what was typed all the same: its files are passed over. */
export function isReadForTyping(c: Context): boolean {
  const size = Number(c.req.header('content-length') ?? 0);
  return boundaryOf(c) !== null && size > LARGEST_BODY && size <= LARGEST_READ;
}

/**
 * The fields of a form in their order; null stands for a file that was passed over.
 *
 * @throws TooLarge of more typing than any form holds
 */
export async function* postedFields(c: Context): AsyncGenerator<readonly [string, string | File | null]> {
  const boundary = isReadForTyping(c) ? boundaryOf(c) : null;
  const { body } = c.req.raw;
  if (boundary === null || body === null) yield* await c.req.formData();
  else yield* typedParts(body, boundary);
}
