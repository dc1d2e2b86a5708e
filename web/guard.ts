import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What keeps foreign pages out of the dashboard, and the dashboard's pages from foreign content. */

/** Only our own content, and frames of our own documents. */
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
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'SAMEORIGIN',
});

/** A decision has its own style and nothing else: no script, no request, no origin of its own. */
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

/** A foreign page reaches a loopback server by a Host header that is not ours. */
export function knownHost(header: string | undefined, baseUrl: string | undefined): boolean {
  if (header === undefined) return true;
  const host = header.replace(/:\d+$/, '');
  const own = baseUrl === undefined ? [] : [new URL(baseUrl).hostname];
  return ['localhost', '127.0.0.1', '[::1]', ...own].includes(host);
}
