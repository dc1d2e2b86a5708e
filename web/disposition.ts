import type { Context } from 'hono';
import { withoutMarks } from '../domain/folded.ts';

/** For programs that read no other: without marks, and nothing that could end the header. */
const plainName = (name: string): string => withoutMarks(name).replaceAll(/[^A-Za-z0-9 ._()-]/g, '_');

/** RFC 8187: what `encodeURIComponent` leaves as it is, and a header value may not hold. */
const encodedName = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** How a browser takes what it is sent, and under which name it keeps it (RFC 6266). @param name with its marks */
export const disposition = (as: 'inline' | 'attachment', name: string): string =>
  `${as}; filename="${plainName(name)}"; filename*=UTF-8''${encodedName(name)}`;

/** The headers of a file to be kept, of its reader alone. @param name with its marks */
export const keptHeaders = (contentType: string, name: string): Record<string, string> => ({
  'content-type': contentType,
  'content-disposition': disposition('attachment', name),
  'cache-control': 'private, no-store',
});

/** What an address says that asks for something to be kept instead of shown. */
const DOWNLOAD = 'download';

/** @param path without a query */
export const asDownload = (path: string): string => `${path}?${DOWNLOAD}`;

/** The header of what is asked for to be kept, none of what is to be shown. */
export const downloaded = (c: Context, name: string): Record<string, string> =>
  c.req.query(DOWNLOAD) === undefined ? {} : { 'content-disposition': disposition('attachment', name) };
