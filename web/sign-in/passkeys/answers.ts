import { z } from 'zod';

/** What a browser sends of a passkey, as far as it is read. */

/** letters: a credential's id has at most 1,023 bytes */
const credentialId = z.base64url().min(1).max(1_364);
const bytes = z.base64url().min(1);
const answer = { id: credentialId, rawId: credentialId, type: z.literal('public-key') };
/** none is asked for, and none is read */
const clientExtensionResults = z.unknown().transform(() => ({}));

const madeSchema = z.object({
  ...answer,
  response: z.object({ clientDataJSON: bytes, attestationObject: bytes }),
  clientExtensionResults,
});
const usedSchema = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    // the account, as the authenticator knows it; one that is asked for no account in particular always says it
    userHandle: z.base64url().nullish(),
  }),
  clientExtensionResults,
});
const clientDataSchema = z.object({ challenge: z.base64url().min(1) });

export type MadeAnswer = z.output<typeof madeSchema>;
export type UsedAnswer = z.output<typeof usedSchema>;

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export const madeAnswer = (posted: string): MadeAnswer | null => parsed(madeSchema, posted);
export const usedAnswer = (posted: string): UsedAnswer | null => parsed(usedSchema, posted);

/** The challenge that an answer says it is to. */
export const challengeOf = ({ response }: MadeAnswer | UsedAnswer): string | null =>
  parsed(clientDataSchema, Buffer.from(response.clientDataJSON, 'base64url').toString())?.challenge ?? null;
