import type { Hono } from 'hono';

/** A browser without a screen: it asks an app from one address, and keeps its cookies. */
export interface CookieBrowser {
  jar: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** a form */
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

/**
 * @param app the one that is asked by then
 * @param url of the pages
 * @param asked from which IP address, and with which headers beside those of every browser
 */
export function cookieBrowser(
  app: () => Pick<Hono, 'request'>,
  url: string,
  { ip, headers = {} }: { ip: string; headers?: Record<string, string> },
): CookieBrowser {
  const jar = new Map<string, string>();
  async function ask(path: string, init: { method?: string; body?: string }, more: Record<string, string>) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app().request(
      `${url}${path}`,
      {
        ...init,
        headers: {
          host: new URL(url).host,
          'sec-fetch-site': 'same-origin',
          ...(cookie === '' ? {} : { cookie }),
          ...headers,
          ...more,
        },
      },
      { incoming: { socket: { remoteAddress: ip } } },
    );
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  return {
    jar,
    get: (path, more = {}) => ask(path, {}, more),
    post: (path, fields = {}, more = {}) =>
      ask(
        path,
        { method: 'POST', body: new URLSearchParams(fields).toString() },
        { 'content-type': 'application/x-www-form-urlencoded', ...more },
      ),
  };
}
