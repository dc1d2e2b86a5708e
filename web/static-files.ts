import { createHash } from 'node:crypto';
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
  'on-site.css': 'text/css',
  'live.js': 'text/javascript',
  'draft.js': 'text/javascript',
  'copy.js': 'text/javascript',
  'dates.js': 'text/javascript',
  'sign-in.js': 'text/javascript',
  'passkeys.js': 'text/javascript',
  'on-site.js': 'text/javascript',
  'on-site-store.js': 'text/javascript',
  'on-site-take.js': 'text/javascript',
  'on-site-send.js': 'text/javascript',
  'on-site-sheet.js': 'text/javascript',
  'on-site-slots.js': 'text/javascript',
  'on-site-smaller.js': 'text/javascript',
  'on-site-words.js': 'text/javascript',
  'on-site-next.js': 'text/javascript',
  'on-site-states.js': 'text/javascript',
  'on-site-photos.js': 'text/javascript',
  'on-site-attendance.js': 'text/javascript',
  'on-site-room.js': 'text/javascript',
  'on-site-waiting.js': 'text/javascript',
  'on-site-worker.js': 'text/javascript',
  'on-site-count.js': 'text/javascript',
} as const;

/** A style that there is: a page that names another doesn’t compile. */
export type Style = Extract<keyof typeof TYPES, `${string}.css`>;

/** A style or a script that there is. */
export type StaticFile = keyof typeof TYPES;

const files = new Map(
  Object.entries(TYPES).map(([name, type]) => [
    name,
    { type, body: readFileSync(new URL(`./static/${name}`, import.meta.url)) },
  ]),
);

/** Which program the pages have: a browser that keeps one knows by it whether there is another. */
export const BUILD = createHash('sha256')
  .update(
    [...files].map(([name, { body }]) => `${name} ${createHash('sha256').update(body).digest('hex')}`).join(),
  )
  .digest('hex')
  .slice(0, 16);

/** A worker may stand before pages that lie elsewhere than its script. */
const WORKER_SCOPE = '/cells/';

/** Styles and scripts of the pages. */
export function staticFile(c: Context): Response | Promise<Response> {
  const name = c.req.param('file') ?? '';
  const file = files.get(name);
  if (name === 'on-site-worker.js') c.header('service-worker-allowed', WORKER_SCOPE);
  return file === undefined
    ? c.notFound()
    : c.body(new Uint8Array(file.body), 200, { 'content-type': `${file.type}; charset=utf-8` });
}
