import type { StaticFile, Style } from '../static-files.ts';

/** The styles of the page beside those of every page. */
export const ON_SITE_STYLES: readonly Style[] = ['cell.css', 'dossier.css', 'on-site.css'];

const FILES: readonly StaticFile[] = [
  'tokens.css',
  ...ON_SITE_STYLES,
  'on-site.js',
  'on-site-store.js',
  'on-site-take.js',
  'on-site-send.js',
  'on-site-sheet.js',
  'on-site-slots.js',
  'on-site-smaller.js',
  'on-site-words.js',
  'on-site-next.js',
  'on-site-states.js',
  'on-site-photos.js',
  'on-site-attendance.js',
  'on-site-room.js',
  'on-site-waiting.js',
];

/**
 * What the page can't do without where there is no network. The pack names it, so that a page of an older program takes
 * the newer one along whole.
 */
export const KEPT_FILES: readonly string[] = FILES.map((file) => `/static/${file}`);
