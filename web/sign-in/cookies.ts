import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { backTo } from '../route-parts.ts';

/** What a browser keeps: who is signed in there (ASVS 3.3.1–3.3.4), and what it has asked for. */

/** `__Host-` works under https alone; without it, on loopback, the name says so */
const nameOf = (secure: boolean, what: 'session' | 'asking' | 'errand'): string =>
  secure ? `__Host-bontot-${what}` : `bontot-on-loopback-${what}`;

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const;

/** What a browser that has asked for a mail keeps. */
export interface Asking {
  nonce: string;
  /** where its person wanted to go */
  back: string;
}

/** What a browser that was led to the identity provider keeps until it is back. */
export interface ErrandKept {
  /** from which everything follows that the provider is given and gives back */
  secret: string;
  back: string;
  /** on a computer that others use as well */
  shared: boolean;
  /** hash of the id of the session in which the account is to be bound; null: somebody wants to be let in */
  bindsIn: string | null;
}

export interface Cookies {
  session(c: Context): string | undefined;
  /** @param lastsMs null: until the browser is closed */
  keepSession(c: Context, id: string, lastsMs: number | null): void;
  dropSession(c: Context): void;
  asking(c: Context): Asking | null;
  keepAsking(c: Context, asking: Asking, lastsMs: number): void;
  dropAsking(c: Context): void;
  errand(c: Context): ErrandKept | null;
  keepErrand(c: Context, errand: ErrandKept, lastsMs: number): void;
  dropErrand(c: Context): void;
}

/** @param secure whether the pages are reached by https */
export function cookiesOf(secure: boolean): Cookies {
  const [session, asking, errand] = [
    nameOf(secure, 'session'),
    nameOf(secure, 'asking'),
    nameOf(secure, 'errand'),
  ];
  const kept = attributes(secure);
  return {
    session: (c) => getCookie(c, session),
    keepSession: (c, id, lastsMs) =>
      setCookie(c, session, id, {
        ...kept,
        ...(lastsMs === null ? {} : { maxAge: Math.floor(lastsMs / 1_000) }),
      }),
    dropSession: (c) => void deleteCookie(c, session, kept),
    asking(c) {
      const [nonce, back] = (getCookie(c, asking) ?? '').split('~');
      return nonce ? { nonce, back: backTo(back) } : null;
    },
    keepAsking: (c, { nonce, back }, lastsMs) =>
      setCookie(c, asking, `${nonce}~${back}`, { ...kept, maxAge: Math.floor(lastsMs / 1_000) }),
    dropAsking: (c) => void deleteCookie(c, asking, kept),
    errand(c) {
      const [secret, shared, bindsIn, back] = (getCookie(c, errand) ?? '').split('~');
      if (!secret) return null;
      return { secret, back: backTo(back), shared: shared !== 'own', bindsIn: bindsIn || null };
    },
    keepErrand: (c, { secret, back, shared, bindsIn }, lastsMs) =>
      setCookie(c, errand, [secret, shared ? 'shared' : 'own', bindsIn ?? '', back].join('~'), {
        ...kept,
        maxAge: Math.floor(lastsMs / 1_000),
      }),
    dropErrand: (c) => void deleteCookie(c, errand, kept),
  };
}
