import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { z } from 'zod';

/** A device that makes and uses passkeys as browsers do, by the specification (WebAuthn, level 3). */

const [PRESENT, VERIFIED, MAY_SYNC, SYNCED, MAKES] = [0x01, 0x04, 0x08, 0x10, 0x40];
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

interface How {
  /** of the page on which it is asked */
  origin?: string;
  /** whether it has asked for a finger, a face or its code; left out: it has */
  verified?: boolean;
  /** left out: one more than the last time */
  counter?: number;
}

const toMake = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }),
  user: z.object({ id: z.string() }),
});
const toUse = z.object({ challenge: z.string(), rpId: z.string() });

export interface Authenticator {
  readonly id: string;
  /** @param options as a page gives them to the browser. @returns what the page posts */
  make(options: string, how?: How): string;
  use(options: string, how?: How): string;
}

export function authenticator({ origin, synced }: { origin: string; synced: boolean }): Authenticator {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key: KeyObject = pair.privateKey;
  const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counted = 0;
  let userHandle = '';

  const clientData = (type: 'webauthn.create' | 'webauthn.get', challenge: string, how: How) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: how.origin ?? origin, crossOrigin: false }));
  function data(rpId: string, how: How, made: Uint8Array | null) {
    counted = how.counter ?? counted + 1;
    const flags =
      PRESENT +
      (how.verified === false ? 0 : VERIFIED) +
      (synced ? MAY_SYNC + SYNCED : 0) +
      (made === null ? 0 : MAKES);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(counted, 1);
    return Buffer.concat([sha256(rpId), head, made ?? Buffer.alloc(0)]);
  }
  const answer = (response: Record<string, string>) =>
    JSON.stringify({
      id: text(id),
      rawId: text(id),
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response,
    });

  return {
    id: text(id),
    make(options, how = {}) {
      const { challenge, rp, user } = toMake.parse(JSON.parse(options));
      // it knows one account, whoever asks it once more
      userHandle ||= user.id;
      const cose = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const made = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(cose)]);
      const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data(rp.id, how, made))],
      ]);
      return answer({
        clientDataJSON: text(clientData('webauthn.create', challenge, how)),
        attestationObject: text(isoCBOR.encode(attestation)),
      });
    },
    use(options, how = {}) {
      const { challenge, rpId } = toUse.parse(JSON.parse(options));
      const authenticatorData = data(rpId, how, null);
      const client = clientData('webauthn.get', challenge, how);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), key);
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle,
      });
    },
  };
}
