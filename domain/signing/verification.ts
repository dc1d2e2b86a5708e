import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Proof, PublicKey } from './proof.ts';

// the library takes its hash from here, and finds its settings frozen where workflows share it
hashes.sha512 = sha512;

/**
 * Whether a signature is one of a text by a key (Ed25519, RFC 8032 section 5.1.7, no key of a small order). In pure
 * JavaScript, since a workflow has no cryptography of Node.
 *
 * @param signature 64 bytes in hex, in small letters
 * @param publicKey 32 bytes in hex
 */
export const isSignatureOf = (text: string, signature: string, publicKey: string): boolean =>
  verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false });

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
