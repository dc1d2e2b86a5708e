import { z } from 'zod';

/**
 * The keys with which what Temporal keeps is encrypted: oldest first, the newest encrypts, all decrypt. Whoever has
 * them reads and forges; Temporal never has them.
 */

const keySchema = z.strictObject({
  /** told in clear beside everything that the key encrypted */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** 32 bytes, base64 */
  secret: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});
export type PayloadKey = z.infer<typeof keySchema>;

/** of an installation, over all its years */
export const MOST_KEYS = 100;

export const payloadKeysSchema = z.strictObject({
  format: z.literal(1),
  keys: z
    .array(keySchema)
    .min(1)
    .max(MOST_KEYS)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'an id is given twice'),
});

/** The keys in the text of a key file; null when it is none, whatever it is instead. */
export function payloadKeysIn(text: string): PayloadKey[] | null {
  try {
    return payloadKeysSchema.parse(JSON.parse(text)).keys;
  } catch {
    return null;
  }
}

/** The text of a key file. */
export const payloadKeyFile = (keys: readonly PayloadKey[]): string =>
  `${JSON.stringify({ format: 1, keys }, null, 2)}\n`;
