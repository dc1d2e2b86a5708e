import { z } from 'zod';
import { REFUSAL_REASONS } from './refusal-reason.ts';

const REFUSAL_CODES = [
  'UNKNOWN_EVENT',
  'INVALID_EVENT',
  'NOT_ALLOWED',
  /** nobody who may act for others has signed it */
  'NOT_PROVEN',
  'NOT_NOW',
  'STALE',
  /** something else was taken under the id of this event */
  'ID_TAKEN',
  /** what it would leave in the journal is more than one entry may hold */
  'TOO_LARGE',
  /** too much waits for the records already; the same event may come again later */
  'BUSY',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
/** Nobody takes an event or refuses it: its subject is not running. */
export type SubjectFailure = 'UNKNOWN_SUBJECT';

const valuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Why an event was not taken, and what would be. Sentences are made at the door. */
export const refusalSchema = z.object({
  code: z.enum(REFUSAL_CODES),
  reason: z.enum(REFUSAL_REASONS),
  /** for the sentence of the reason */
  values: valuesSchema.exactOptional(),
  /** everything that is wrong with the payload, by path; the message is zod's, or with `values` a stable key */
  issues: z
    .array(z.object({ path: z.string(), message: z.string(), values: valuesSchema.exactOptional() }))
    .exactOptional(),
  /** event types that this person could send now */
  validNow: z.array(z.string()),
});
export type Refusal = z.infer<typeof refusalSchema>;
