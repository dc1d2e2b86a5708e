import type { Context, MiddlewareHandler } from 'hono';

/**
 * Whether a request that changes something comes from a page of ours. A browser says so by one of two headers; what
 * sends neither is no browser, and has no cookie that somebody else could use.
 *
 * @param address where people open the pages, when it is set: a proxy may rewrite the Host header
 */
function isOwnRequest(c: Context, address: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  // `null`, of a page without an origin, is nobody's
  if (address !== undefined) return origin === new URL(address).origin;
  const from = URL.parse(origin)?.host;
  return from !== undefined && from === c.req.header('host');
}

/** 403 to whatever comes from a page of somebody else. */
export const ownRequests =
  (address: string | undefined): MiddlewareHandler =>
  async (c, next) =>
    isOwnRequest(c, address) ? await next() : c.text('from another page', 403);
