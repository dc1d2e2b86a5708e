import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { Point } from '@noble/ed25519';
import { describe, expect, test } from 'vitest';
import { isSignatureOf, unproven } from './verification.ts';

const ORDER = Point.CURVE().n;
const { privateKey } = generateKeyPairSync('ed25519');
const publicKey = (secret = privateKey) =>
  Buffer.from(createPublicKey(secret).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
const signed = (text: string, secret = privateKey) => sign(null, Buffer.from(text), secret).toString('hex');
const flipped = (hex: string, bit: number) => {
  const bytes = Buffer.from(hex, 'hex');
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return bytes.toString('hex');
};
const bySystem = (text: string, signature: string) =>
  verify(null, Buffer.from(text), createPublicKey(privateKey), Buffer.from(signature, 'hex'));

/** RFC 8032 section 7.1: key, signature, message. */
const VECTORS = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    '',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    'r',
  ],
] as const;

describe('a signature', () => {
  test.each(VECTORS)('of RFC 8032 by %s is one of its message alone', (key, signature, text) => {
    expect(isSignatureOf(text, signature, key)).toBe(true);
    expect(isSignatureOf(`${text} `, signature, key)).toBe(false);
  });

  test('is told as Node tells it, whatever is signed', () => {
    for (const text of ['', 'Nộp hồ sơ', '\u0000', '😀'.repeat(500), 'x'.repeat(20_000)]) {
      const signature = signed(text);
      expect(isSignatureOf(text, signature, publicKey())).toBe(true);
      for (const other of [signature, flipped(signature, 1), flipped(signature, 300)])
        expect(isSignatureOf(text, other, publicKey())).toBe(bySystem(text, other));
    }
  });

  test('is none once a bit of it, of the text or of the key is another one', () => {
    const signature = signed('đồng ý');
    for (let bit = 0; bit < 512; bit += 7)
      expect(isSignatureOf('đồng ý', flipped(signature, bit), publicKey()), String(bit)).toBe(false);
    expect(isSignatureOf('đồng Ý', signature, publicKey())).toBe(false);
    const { privateKey: other } = generateKeyPairSync('ed25519');
    expect(isSignatureOf('đồng ý', signature, publicKey(other))).toBe(false);
  });

  test('has one number: the next with the same rest is none', () => {
    const signature = signed('x');
    const s = BigInt(`0x${Buffer.from(signature.slice(64), 'hex').reverse().toString('hex')}`);
    const more = Buffer.from((s + ORDER).toString(16).padStart(64, '0'), 'hex')
      .reverse()
      .toString('hex');
    expect(isSignatureOf('x', signature.slice(0, 64) + more, publicKey())).toBe(false);
  });

  test('is none by what is no key', () => {
    expect(isSignatureOf('x', signed('x'), 'f'.repeat(64))).toBe(false);
  });

  test('by a key that everything would be signed by is none', () => {
    // the neutral point: R = B·S holds for any text
    const neutral = `01${'0'.repeat(62)}`;
    const one = `01${'0'.repeat(62)}`;
    expect(isSignatureOf('x', Point.BASE.toHex() + one, neutral)).toBe(false);
  });
});

describe('what somebody says', () => {
  const key = '0123456789abcdef';
  const keys = new Map([[key, publicKey()]]);
  const text = () => 'x';

  test('has to be signed once a key is in force', () => {
    expect(unproven(new Map(), undefined, text)).toBeNull();
    expect(unproven(keys, undefined, text)).toBe('unsigned');
    expect(unproven(keys, { key, signature: signed('x') }, text)).toBeNull();
    expect(unproven(keys, { key, signature: signed('y') }, text)).toBe('signatureWrong');
    expect(unproven(keys, { key: 'f'.repeat(16), signature: signed('x') }, text)).toBe('signerUnknown');
  });
});
