import { SIGN_IN_PATH } from '../paths.ts';

/** A page of ours, with nothing of an address before it: whoever follows it stays here. Null of anything else. */
export function ownPath(path: unknown): string | null {
  if (typeof path !== 'string' || !path.startsWith('/')) return null;
  // as a browser reads it: `//`, `/\` and a tab between two slashes lead elsewhere
  const here = 'http://here.invalid';
  const url = URL.parse(path, here);
  return url === null || url.origin !== here ? null : `${url.pathname}${url.search}${url.hash}`;
}

/** Where to sign in, to come back to a page of ours. */
export const signInPath = (to: string): string =>
  `${SIGN_IN_PATH}?back=${encodeURIComponent(ownPath(to) ?? '/')}`;
