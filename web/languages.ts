import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Lang } from '../words/words.ts';

/** In which language a page speaks: as asked for, else as asked for before, else Vietnamese. */
export function langOf(c: Context): Lang {
  const asked = c.req.query('lang') ?? getCookie(c, 'lang');
  return asked === 'en' ? 'en' : 'vi';
}

/** The same page, asked for in the other language. */
export function inOtherLanguage(c: Context): string {
  const query = new URL(c.req.url).searchParams;
  query.set('lang', langOf(c) === 'vi' ? 'en' : 'vi');
  return `?${query}`;
}
