import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CampaignRow } from '../../records/reading.ts';

/**
 * Who is at work, on trial: whoever sits at the machine chooses a name. It is offered on loopback alone, where the
 * command line believes a name as well.
 */

const COOKIE = 'person';

/** Whether the campaign names somebody by this id. */
export const isKnown = (person: string, { plan }: CampaignRow): boolean =>
  plan.people.some(({ id }) => id === person);

/** The person chosen; null of one whom the campaign doesn't know. */
export function personOf(c: Context, campaign: CampaignRow): string | null {
  const chosen = getCookie(c, COOKIE);
  return chosen !== undefined && isKnown(chosen, campaign) ? chosen : null;
}

export const choosePerson = (c: Context, person: string): void =>
  setCookie(c, COOKIE, person, { path: '/', httpOnly: true, sameSite: 'Strict' });

/**
 * Whether a request that changes something comes from a page of ours. A browser says so by one of two headers; what
 * sends neither is no browser, and has no cookie that somebody else could use.
 */
export function isOwnRequest(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  // `null`, of a page without an origin, is nobody's
  const from = URL.parse(origin)?.host;
  return from !== undefined && from === c.req.header('host');
}
