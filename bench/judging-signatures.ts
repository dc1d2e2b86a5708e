import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What is bundled as workflows are, so that its cost in a workflow can be measured. */

export { isSignatureOf } from '../domain/signing/verification.ts';

/** The same by the library's own function. */
export function isSignatureByLibrary(text: string, signature: string, publicKey: string): boolean {
  hashes.sha512 = sha512;
  return verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false });
}
