import { z } from 'zod';
import { deferred } from '../deferred.ts';
import type { Envelope } from '../envelope.ts';
import { canonicalJson } from '../journal/canonical-hash.ts';
import type { NoticeAction } from '../obligation/notice-action.ts';

/**
 * What is signed by whoever holds the installation's signing key, and the signature beside it. The text says what it is
 * for, where, and all that is said: what was signed for one case is nothing to another.
 */

const keyId = /^[0-9a-f]{16}$/;

/** Ed25519, in hex as the workflow reads it: it has no Buffer. */
export const proofSchema = deferred(() =>
  z.strictObject({
    key: z.string().regex(keyId),
    signature: z.string().regex(/^[0-9a-f]{128}$/),
  }),
);
export type Proof = z.infer<typeof proofSchema>;

/** Whoever signs, without telling the key itself. */
export interface Signer {
  /** of the key */
  id: string;
  /** @returns the signature in hex over the text in UTF-8 */
  sign(text: string): string;
}

/** The half of a signing key that is no secret: 32 bytes, in hex. */
export const publicKeysSchema = deferred(() =>
  z.array(z.strictObject({ id: z.string().regex(keyId), publicKey: z.string().regex(/^[0-9a-f]{64}$/) })),
);
export type PublicKey = z.infer<typeof publicKeysSchema>[number];

/** The text that is signed of an event. @param subject the case it is sent to: `campaign`, or a cell */
export function eventText(campaign: string, subject: string, envelope: Envelope): string {
  const { proof: _beside, ...said } = envelope;
  return canonicalJson({ purpose: 'bon-tot event', campaign, subject, said });
}

/** The text that is signed of an action on a notice. */
export function noticeActionText(campaign: string, action: NoticeAction): string {
  const { proof: _beside, ...said } = action;
  return canonicalJson({ purpose: 'bon-tot notice action', campaign, said });
}

/** The proof of a text. */
export const provenBy = ({ id, sign }: Signer, text: string): Proof => ({ key: id, signature: sign(text) });
