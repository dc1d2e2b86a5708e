import { createHash, createHmac } from 'node:crypto';

/** What lets somebody in, and what the records keep of it. */

/** Random bytes, from outside. */
export type Random = (bytes: number) => Uint8Array;

/** A token, a nonce or the id of a session: 256 bits (ASVS 6.5.3, 7.2.3). */
export const newSecret = (random: Random): string => Buffer.from(random(32)).toString('base64url');

/** Of a secret that nobody can guess, as the records keep it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What follows from a secret, each under its own name: whoever has one of them has none of the others. */
export const derivedFrom = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(what).digest('base64url');

const CODES = 100_000_000n;

/** The eight digits that stand beside a link: whoever has its token can be told them, and nobody keeps them. */
export function codeOf(token: string): string {
  const number = createHmac('sha256', token).update('code').digest().readBigUInt64BE(0);
  return String(number % CODES).padStart(8, '0');
}

/**
 * Of a code of few digits: keyed by the nonce of the browser that asked, of which the records have a hash alone. Whoever
 * reads the records can't try all codes.
 */
export const codeHashOf = (code: string, nonce: string): string =>
  createHmac('sha256', nonce).update(code).digest('hex');

/** Eight digits as somebody typed them; null when they are no code. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, '');
  return /^\d{8}$/.test(code) ? code : null;
}

/** Crockford's: no letter that is taken for a digit */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PRINTED = 25;

/** A code to be printed, or to be typed at a terminal: 125 bits, so that a plain hash of it may be kept (ASVS 6.5.2). */
export const newPrintedCode = (random: Random): string =>
  [...random(PRINTED)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** In groups of five, as it is printed. */
export const printed = (code: string): string => (code.match(/.{5}/g) ?? []).join('-');

/** A printed code as somebody typed it, with letters taken for digits read as those; null when it is none. */
export function readPrintedCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === PRINTED && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
