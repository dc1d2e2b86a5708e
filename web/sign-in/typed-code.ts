import type { Proof } from '../../records/sign-in/requests.ts';
import { codeHashOf, hashOf, readCode, readPrintedCode } from '../../records/sign-in/secrets.ts';
import type { Asking } from './cookies.ts';

/** What somebody proves with a code that they have typed, of a mail or printed; null when it is no code. */
export function proofTyped(typed: string, asking: Asking | null): Proof | null {
  const [code, printed] = [readCode(typed), readPrintedCode(typed)];
  if (printed !== null) return { by: 'printed', tokenHash: hashOf(printed) };
  if (code === null) return null;
  // without a browser that has asked there is no key to a code: it is tried in vain, and takes as long
  const nonce = asking?.nonce ?? '';
  return { by: 'code', codeHash: codeHashOf(code, nonce), nonceHash: hashOf(nonce) };
}
