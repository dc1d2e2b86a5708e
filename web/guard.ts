import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What keeps foreign pages out of the dashboard, and the dashboard's pages from foreign content. */

/** What is ours, and frames of our own documents. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

/** A decision carries its own style, and nothing else: no script, no request, no address of its own. */
const documentHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: [],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

const DOCUMENT = /^\/decisions\/[^/]+\/document$/;

/** What the browser may do with an answer. */
export const ownHeaders: MiddlewareHandler = (c, next) =>
  (DOCUMENT.test(c.req.path) ? documentHeaders : pageHeaders)(c, next);

/** A name in the Host header that is not ours is how a foreign page reaches a loopback server. */
export function knownHost(header: string | undefined, baseUrl: string | undefined): boolean {
  if (header === undefined) return true;
  const host = header.replace(/:\d+$/, '');
  const own = baseUrl === undefined ? [] : [new URL(baseUrl).hostname];
  return ['localhost', '127.0.0.1', '[::1]', ...own].includes(host);
}
