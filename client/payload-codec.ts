import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DataConverter, Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import type { PayloadKey } from '../domain/payload-key.ts';

/**
 * Everything that Temporal keeps or passes on is encrypted and sealed (AES-256-GCM): who reaches its port can neither
 * read nor forge. The seal is over the place too, so that what was said to one workflow is nothing to another, and what
 * one activity was given or has answered nothing to the next. What can't be decrypted becomes a value that no schema of ours accepts: it is refused where such a value is refused, and never
 * fails a task.
 */

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Why a payload can't be decrypted. */
type Undecodable = 'notEncrypted' | 'unknownKey' | 'damaged' | 'ofAnotherPlace';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** Whether this is what was made of something that can't be decrypted. */
export const isUndecodable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'undecodable' in value;

const undecodable = (why: Undecodable): Payload => ({
  metadata: { encoding: bytesOf('json/plain') },
  data: bytesOf(JSON.stringify({ undecodable: why })),
});

/** The workflow that a payload is for, or its activity; empty where the SDK doesn't say it. */
function placeOf(context: SerializationContext | undefined): string {
  if (context?.workflowId === undefined) return '';
  const { namespace, workflowId } = context;
  return JSON.stringify([namespace, workflowId, context.type === 'activity' ? context.activityId : null]);
}

/** What is told in clear, and sealed. */
const head = (key: string, place: string) => ({
  encoding: bytesOf(ENCODING),
  'encryption-key-id': bytesOf(key),
  place: bytesOf(place),
});
const sealed = (key: string, place: string): Uint8Array => bytesOf(JSON.stringify([ENCODING, key, place]));

/** A payload in one piece: the length of its metadata, its metadata, its data. */
function packed({ metadata, data }: Payload): Buffer {
  const pairs = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64'),
  ]);
  const names = Buffer.from(JSON.stringify(pairs));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(names.length);
  // of a payload without data protobufjs says that it has a plain list of no bytes
  return Buffer.concat([length, names, Buffer.from(data ?? [])]);
}

function unpacked(piece: Buffer): Payload {
  const end = 4 + piece.readUInt32BE();
  const pairs = JSON.parse(piece.toString('utf8', 4, end)) as [string, string][];
  return {
    metadata: Object.fromEntries(
      pairs.map(([name, value]) => [name, Uint8Array.from(Buffer.from(value, 'base64'))]),
    ),
    data: Uint8Array.from(piece.subarray(end)),
  };
}

/**
 * The codec over some keys.
 *
 * @param keys oldest first: the newest encrypts, all decrypt; at least one
 */
export function payloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const secrets = new Map(keys.map(({ id, secret }) => [id, Buffer.from(secret, 'base64')]));
  const [newest] = [...secrets].slice(-1);
  if (newest === undefined) throw new RangeError('no key');
  const [newestId, newestSecret] = newest;

  function encode(payload: Payload, place: string): Payload {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, newestSecret, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(sealed(newestId, place));
    const hidden = [iv, cipher.update(packed(payload)), cipher.final()];
    return {
      metadata: head(newestId, place),
      data: Uint8Array.from(Buffer.concat([...hidden, cipher.getAuthTag()])),
    };
  }

  function decode({ metadata, data }: Payload, place: string): Payload {
    if (textOf(metadata?.['encoding']) !== ENCODING) return undecodable('notEncrypted');
    const id = textOf(metadata?.['encryption-key-id']);
    const secret = secrets.get(id);
    if (secret === undefined) return undecodable('unknownKey');
    const meant = textOf(metadata?.['place']);
    // the SDK doesn't always say where a payload was found
    if (place !== '' && meant !== place) return undecodable('ofAnotherPlace');
    try {
      const bytes = Buffer.from(data ?? []);
      const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(sealed(id, meant));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const shown = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
      return unpacked(Buffer.concat([shown, decipher.final()]));
    } catch {
      return undecodable('damaged');
    }
  }

  return {
    encode: async (payloads, context) => payloads.map((payload) => encode(payload, placeOf(context))),
    decode: async (payloads, context) => payloads.map((payload) => decode(payload, placeOf(context))),
  };
}

/**
 * What a client, a worker or a replay is given in order to encrypt: payloads and, of failures, message and stack.
 *
 * @param keys as of `payloadCodec`
 */
export const encryptedBy = (keys: readonly PayloadKey[]): DataConverter => ({
  payloadCodecs: [payloadCodec(keys)],
  failureConverterPath: fileURLToPath(new URL('../workflows/failure-converter.ts', import.meta.url)),
});
