import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Under which address people open the pages, and which proxies stand in front. */
export interface PublicAddress {
  /** e.g. `https://bon-tot.example.vn` */
  url: string;
  /** IP addresses; what they say of a request is believed, and of nobody else */
  proxies: readonly string[];
}

/** Who is at the other end of a request. */
export interface Peer {
  ip: string;
  /** by way of a proxy of ours */
  proxied: boolean;
}

/** IPv4 as it stands in an IPv6 address, by itself. */
const plain = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '');

/** The other end of the connection; null where there is none, as in a test. */
function connected(c: Context): string | null {
  try {
    return plain(getConnInfo(c).remote.address ?? '');
  } catch {
    return null;
  }
}

/** @returns of a proxied request the last address that the proxy itself has added, which nobody else can write */
export function peerOf(c: Context, { proxies }: Pick<PublicAddress, 'proxies'>): Peer {
  const ip = connected(c);
  if (ip === null || !proxies.includes(ip)) return { ip: ip ?? '', proxied: false };
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
  const client = said.filter((one) => !proxies.includes(one)).at(-1);
  return { ip: client || ip, proxied: true };
}
