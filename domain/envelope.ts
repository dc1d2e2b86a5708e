import { z } from 'zod';
import { deferred } from './deferred.ts';
import { givenIdSchema, idSchema } from './id.ts';
import { plainText } from './plain-text.ts';
import { proofSchema } from './signing/proof.ts';

/** What a person sends, at every door. The time of receipt is set by the workflow, never by the sender. */
export const envelopeSchema = deferred(() =>
  z.strictObject({
    /** unique per sending; a repeated id gets its first answer, and with another content it is refused */
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
    /** by whoever holds the installation's signing key; asked for once there is one */
    proof: proofSchema.optional(),
  }),
);
export type Envelope = z.infer<typeof envelopeSchema>;

/** The answer to an accepted event. */
export interface Receipt {
  eventId: string;
  /** the journal's sequence number of the entry */
  seq: number;
  /** instant of receipt, ms */
  at: number;
}
