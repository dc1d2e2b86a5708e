import { isIP } from 'node:net';

/** Whose passkeys they are: said by the base URL alone, never by a request. */
export interface RelyingParty {
  id: string;
  origin: string;
}

/** @returns null where browsers offer no passkeys: in clear, unless it is on this machine by name, and at an address of digits */
export function relyingPartyOf(url: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(url);
  const isSecure = protocol === 'https:' || hostname === 'localhost';
  const isNamed = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  return isSecure && isNamed ? { id: hostname, origin } : null;
}
