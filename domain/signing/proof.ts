/** What signs, and by what it is known that it did. */

/** Whoever signs, without telling the key itself. */
export interface Signer {
  /** of the key */
  id: string;
  /** @returns the signature in hex over the text in UTF-8 */
  sign(text: string): string;
}

/** The half of a signing key that is no secret. */
export interface PublicKey {
  /** 16 hexadecimal digits */
  id: string;
  /** 32 bytes in hex */
  publicKey: string;
}
