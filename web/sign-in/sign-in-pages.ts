import type { Context } from 'hono';
import type { Lang } from '../../words/words.ts';
import type { Shown } from './pages.ts';
import type { Present } from './sign-in-door.ts';

/** What the routes of sign-in share: how a page is shown that is about no campaign, and who may ask for it. */
export interface SignInPages {
  langOf(c: Context): Lang;
  show(c: Context, shown: Shown, status?: 200 | 422 | 429 | 502): Promise<Response>;
  /** what was posted under a name; empty when nothing was */
  field(c: Context, name: string): Promise<string>;
  /** whether a form says that others use this computer as well */
  isShared(c: Context): Promise<boolean>;
  /** the page that asks who somebody is, with every way in */
  wayIn(c: Context, back: string, told: { said?: string | null; wrong?: string }): Shown;
  /** @param seconds until it may be tried again */
  tooMany(c: Context, seconds: number): Promise<Response>;
  /** something about whoever is signed in; others are led to the sign-in */
  mine(act: (c: Context, there: Present) => Promise<Response>): (c: Context) => Promise<Response>;
}
