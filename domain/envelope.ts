import { z } from 'zod';
import { givenIdSchema, idSchema } from './id.ts';
import { plainText } from './plain-text.ts';

/** What a person sends, at every door. The time of receipt is set by the workflow, never by the sender. */
export const envelopeSchema = z.strictObject({
  /** unique per sending; a repeated id gets its first answer */
  id: givenIdSchema,
  type: z.string().min(1).max(100),
  payload: z.unknown().optional(),
  /** the person who acts */
  by: idSchema,
  /** the office's person who enters a paper for `by` */
  enteredBy: idSchema.optional(),
  /** date on the paper, `YYYY-MM-DD` or an instant with offset; never later than now */
  on: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  /** the paper's number or the hash of its scan */
  document: plainText(200).optional(),
  /** place for the door's signature */
  proof: z.string().max(4000).optional(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

export const REFUSAL_CODES = [
  'UNKNOWN_EVENT',
  'INVALID_EVENT',
  'NOT_ALLOWED',
  'NOT_NOW',
  'STALE',
  /** what it would leave in the journal is more than one entry may hold */
  'TOO_LARGE',
  /** too much waits for the records already; the same event may come again later */
  'BUSY',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why an event was not taken, and what would be. `reason` is a stable key; sentences are made at the door. */
export interface Refusal {
  code: RefusalCode;
  /** stable key, e.g. `extensionPastSession`, with values for the sentence */
  reason: string;
  values?: Record<string, string | number>;
  /** everything that is wrong with the payload, by path; the message is zod's, or with `values` a stable key */
  issues?: { path: string; message: string; values?: Record<string, string | number> }[];
  /** event types that this person could send now */
  validNow: string[];
}

/** The answer to an accepted event. */
export interface Receipt {
  eventId: string;
  /** the journal's sequence number of the entry */
  seq: number;
  /** instant of receipt, ms */
  at: number;
}
