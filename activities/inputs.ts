import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { NOTICE_ACTION_NAMES } from '../domain/obligation/notice-action.ts';
import { recordedInstantSchema, recordedKeySchema, recordedNameSchema } from '../domain/recorded-values.ts';
import { typed } from './failures.ts';

/**
 * What an activity's input puts into queries of the records: whoever reaches Temporal can ask for an activity. What is in
 * entries is checked where they are recorded.
 */

const campaign = recordedNameSchema;
const instant = recordedInstantSchema;

export const inputs = {
  entries: z.looseObject({ campaign, entries: z.array(z.looseObject({})) }),
  directory: z.looseObject({
    campaign,
    deposit: recordedNameSchema.nullable(),
    follows: recordedNameSchema.nullable(),
  }),
  trouble: z.looseObject({ campaign, subject: recordedNameSchema, ref: recordedKeySchema }),
  mailPlan: z.looseObject({ campaign, now: instant, since: instant.optional() }),
  mail: z.looseObject({ mail: recordedKeySchema, now: instant }),
  testMail: z.looseObject({ id: recordedNameSchema, to: z.email().max(320), now: instant }),
  noticeAction: z.looseObject({
    campaign,
    id: recordedNameSchema,
    notice: recordedKeySchema,
    action: z.enum(NOTICE_ACTION_NAMES),
    by: recordedNameSchema.nullable(),
    now: instant,
  }),
  decision: z.looseObject({
    campaign,
    decision: recordedNameSchema,
    slate: recordedNameSchema,
    kind: recordedNameSchema,
    signer: recordedNameSchema,
    date: z.iso.date(),
    at: instant,
    replaces: recordedNameSchema.nullable(),
    amends: recordedNameSchema.nullable(),
  }),
};

/**
 * Runs an activity over an input that is within its bounds.
 *
 * @throws ApplicationFailure of type `INVALID_INPUT`, not to be tried again, with field and bound, never the value; and
 *   what `typed` makes of the work's own failures
 */
export async function bounded<Input, T>(
  schema: z.ZodType,
  input: Input,
  work: (input: Input) => Promise<T>,
): Promise<T> {
  const { error } = schema.safeParse(input);
  if (error === undefined) return await typed(() => work(input));
  const said = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw ApplicationFailure.nonRetryable(said.join('; '), 'INVALID_INPUT');
}
