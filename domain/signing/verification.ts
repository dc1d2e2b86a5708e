import { Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Proof, PublicKey } from './proof.ts';

/** How many multiples of the base point there are. */
const ORDER = Point.CURVE().n;
const BITS = ORDER.toString(2).length;

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes.slice().reverse())}`);

const bitsOf = (factor: bigint): string => factor.toString(2).padStart(BITS, '0');

/** [a]P + [b]Q, both in one go (Straus): in public numbers alone, since it takes longer for some of them. */
function sumOf(a: bigint, p: Point, b: bigint, q: Point): Point {
  const both = p.add(q);
  const inB = bitsOf(b);
  let sum = Point.ZERO;
  [...bitsOf(a)].forEach((bit, index) => {
    sum = sum.double();
    if (bit === '1') sum = sum.add(inB[index] === '1' ? both : p);
    else if (inB[index] === '1') sum = sum.add(q);
  });
  return sum;
}

function pointIn(publicKey: string): Point | null {
  try {
    return Point.fromHex(publicKey);
  } catch {
    return null;
  }
}

/**
 * Whether a signature is one of a text by a key (Ed25519, RFC 8032 section 5.1.7, without the factor 8, as OpenSSL does
 * it). In pure JavaScript, since a workflow has no cryptography of Node; by the library's points, and not by its
 * `verify`, which would make a table of 1.5 MB for each workflow that verifies anything.
 *
 * @param signature 64 bytes in hex, in small letters
 * @param publicKey 32 bytes in hex
 */
export function isSignatureOf(text: string, signature: string, publicKey: string): boolean {
  const bytes = hexToBytes(signature);
  const [r, s] = [bytes.subarray(0, 32), littleEndian(bytes.subarray(32))];
  // another number of the same rest would be a second signature of the text
  if (s >= ORDER) return false;
  const key = pointIn(publicKey);
  if (key === null || key.isSmallOrder()) return false;
  const k = littleEndian(sha512(concatBytes(r, hexToBytes(publicKey), utf8ToBytes(text)))) % ORDER;
  return sumOf(s, Point.BASE, k, key.negate()).toHex() === bytesToHex(r);
}

/** Why something isn't taken as said by whom it names: nobody signed it, or not with a key in force, or something else. */
export type Unproven = 'unsigned' | 'signerUnknown' | 'signatureWrong';

/**
 * Whether what somebody says is signed by a key in force.
 *
 * @param keys in force: public key by id; none: nothing has to be signed
 * @param text what is signed
 * @returns null when it is, or needn't be
 */
export function unproven(
  keys: ReadonlyMap<string, string>,
  proof: Proof | undefined,
  text: () => string,
): Unproven | null {
  if (keys.size === 0) return null;
  if (proof === undefined) return 'unsigned';
  const publicKey = keys.get(proof.key);
  if (publicKey === undefined) return 'signerUnknown';
  return isSignatureOf(text(), proof.signature, publicKey) ? null : 'signatureWrong';
}

/** Public keys by their ids. */
export const byId = (keys: readonly PublicKey[]): ReadonlyMap<string, string> =>
  new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
