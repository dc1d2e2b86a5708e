import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type PublicAddress, peerOf } from './peer.ts';

/** What keeps foreign pages out of the dashboard, and the dashboard's pages from foreign content. */

interface Common {
  referrerPolicy: 'no-referrer' | 'same-origin';
  /** HSTS: false where there is no TLS */
  strictTransportSecurity: false | string;
}

/** Only our own content, and frames of our own documents. */
const pageHeaders = (common: Common) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
    ...common,
    xFrameOptions: 'SAMEORIGIN',
  });

/** A decision, or a mail, has its own style and nothing else: no script, no request, no origin of its own. */
const documentHeaders = (common: Common) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      imgSrc: ['data:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      sandbox: [],
    },
    ...common,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'SAMEORIGIN',
  });

/**
 * A PDF is shown by a program of the browser's own, which several of them don't start in a sandbox, nor where `object-src`
 * forbids it. It has no script: the store takes none that has.
 */
const pdfHeaders = (common: Common) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      objectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
    },
    ...common,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'SAMEORIGIN',
  });

/** What people have handed in, and papers with a style of their own. */
const DOCUMENT =
  /^\/(?:decisions\/[^/]+\/document|cells\/[^/]+\/files\/[^/]+|(?:cells\/[^/]+\/)?papers\/[^/]+|outbox\/mail)$/;

/**
 * What the browser may do with an answer. Where people sign in, forms have to say from which page they come
 * (`Origin`), and nothing of theirs is kept.
 */
function ownHeaders(address: PublicAddress | undefined): MiddlewareHandler {
  const common: Common = {
    referrerPolicy: address === undefined ? 'no-referrer' : 'same-origin',
    strictTransportSecurity: address?.url.startsWith('https:') ? 'max-age=31536000' : false,
  };
  const ofPages = pageHeaders(common);
  const [ofDocuments, ofPdfs] = [documentHeaders(common), pdfHeaders(common)];
  return async (c, next) => {
    if (address !== undefined && !c.req.path.startsWith('/static/')) c.header('cache-control', 'no-store');
    if (!DOCUMENT.test(c.req.path)) return ofPages(c, next);
    await next();
    // instead of what isn't there a page of ours says so
    const own = c.res.ok
      ? c.res.headers.get('content-type') === 'application/pdf'
        ? ofPdfs
        : ofDocuments
      : ofPages;
    return own(c, async () => {});
  };
}

/** This machine, as a Host header and an address name it. */
export const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** A foreign page reaches a loopback server by a Host header that is not ours. */
function isKnownHost(header: string | undefined, own: readonly string[]): boolean {
  if (header === undefined) return true;
  return own.includes(header.replace(/:\d+$/, ''));
}

/** Whoever asks by another name than ours, or past the proxy, has no answer. */
function ownHosts(baseUrl: string | undefined, address: PublicAddress | undefined): MiddlewareHandler {
  const named = baseUrl === undefined ? [] : [new URL(baseUrl).hostname];
  const isHere = named.every((name) => LOOPBACK_NAMES.includes(name));
  const own = address === undefined || isHere ? [...LOOPBACK_NAMES, ...named] : named;
  return async (c, next) => {
    // whoever watches the process asks on its own machine
    const hosts = c.req.path === '/healthz' ? [...LOOPBACK_NAMES, ...own] : own;
    const { proxied } = address === undefined ? { proxied: false } : peerOf(c, address);
    const forwarded = proxied ? c.req.header('x-forwarded-host') : undefined;
    if (!isKnownHost(forwarded ?? c.req.header('host'), hosts)) return c.text('unknown host', 421);
    if (address !== undefined && address.proxies.length > 0 && c.req.path !== '/healthz') {
      if (!proxied) return c.text('not by way of the proxy', 403);
      if (c.req.header('x-forwarded-proto') === 'http') {
        const { pathname, search } = new URL(c.req.url);
        return ['GET', 'HEAD'].includes(c.req.method)
          ? c.redirect(`${address.url}${pathname}${search}`, 308)
          : c.text('not encrypted', 403);
      }
    }
    return await next();
  };
}

/** What stands before every route. @param address where people sign in */
export const guards = (
  baseUrl: string | undefined,
  address: PublicAddress | undefined,
): [MiddlewareHandler, MiddlewareHandler] => [
  ownHeaders(address),
  ownHosts(address?.url ?? baseUrl, address),
];
