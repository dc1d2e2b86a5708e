import { readFileSync } from 'node:fs';
import type { Context } from 'hono';

const TYPES = {
  'tokens.css': 'text/css',
  'board.css': 'text/css',
  'cell.css': 'text/css',
  'appraisal.css': 'text/css',
  'form.css': 'text/css',
  'dossier.css': 'text/css',
  'help.css': 'text/css',
  'deadlines.css': 'text/css',
  'progress.css': 'text/css',
  'start.css': 'text/css',
  'desk.css': 'text/css',
  'review.css': 'text/css',
  'sessions.css': 'text/css',
  'live.js': 'text/javascript',
  'draft.js': 'text/javascript',
  'copy.js': 'text/javascript',
  'dates.js': 'text/javascript',
  'sign-in.js': 'text/javascript',
  'passkeys.js': 'text/javascript',
} as const;

/** A style that there is: a page that names another doesn’t compile. */
export type Style = Extract<keyof typeof TYPES, `${string}.css`>;

const files = new Map(
  Object.entries(TYPES).map(([name, type]) => [
    name,
    { type, body: readFileSync(new URL(`./static/${name}`, import.meta.url)) },
  ]),
);

/** Styles and scripts of the pages. */
export function staticFile(c: Context): Response | Promise<Response> {
  const file = files.get(c.req.param('file') ?? '');
  return file === undefined
    ? c.notFound()
    : c.body(new Uint8Array(file.body), 200, { 'content-type': `${file.type}; charset=utf-8` });
}
