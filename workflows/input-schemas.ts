import { z } from 'zod';
import { deferred } from '../domain/deferred.ts';
import { cellIdSchema, idSchema, longIdSchema } from '../domain/id.ts';
import { assignmentSchema } from '../domain/people/roster.ts';
import { recordedInstantSchema, recordedNameSchema } from '../domain/recorded-values.ts';
import { cellReportSchema } from '../machines/protocol/cell-report.ts';

/**
 * What a workflow may be started with, as far as its first step relies on it; the plan itself is checked by the office
 * before it starts a campaign. All workflows share these schemas.
 */

/** A campaign's id: the plan's, its first session's day, and what a caller adds to tell two of them apart. */
const campaignId = deferred(() =>
  z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
);
const roles = deferred(() => z.array(assignmentSchema).min(1).max(20_000));
const carried = deferred(() =>
  z.looseObject({
    caseId: z.string().min(1).max(200),
    state: z.looseObject({ format: z.literal(2), machine: z.string(), version: z.string() }),
    seq: z.int().min(0),
    lastHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    pending: z.array(z.looseObject({ seq: z.int().min(1) })),
  }),
);
const historyLimit = deferred(() => z.int().min(1).optional());
/** messages that have not left */
const outgoing = deferred(() =>
  z.array(z.strictObject({ message: z.looseObject({}), lost: z.boolean() })).optional(),
);
const restarted = deferred(() =>
  z.strictObject({ by: z.string().max(200), reason: z.string().max(20_000) }).optional(),
);

const plan = deferred(() =>
  z.looseObject({
    id: idSchema,
    people: z.array(idSchema).min(1).max(20_000),
    roles,
    cells: z
      .array(z.looseObject({ id: cellIdSchema, peerGroup: idSchema }))
      .min(1)
      .max(500),
    calendar: z.looseObject({ utcOffset: z.string().regex(/^[+-]\d{2}:\d{2}$/) }),
  }),
);
const directory = deferred(() =>
  z.strictObject({
    deposit: recordedNameSchema.nullable(),
    follows: campaignId.nullable(),
  }),
);

export const campaignArgsSchema = deferred(() =>
  z
    .looseObject({
      campaign: campaignId,
      plan: plan.optional(),
      directory: directory.optional(),
      historyLimit,
      carried: carried.optional(),
      outgoing,
      reports: z.array(cellReportSchema).optional(),
      restarted,
    })
    .refine((args) => (args.plan === undefined) !== (args.carried === undefined), {
      path: ['plan'],
      message: 'expected of the first run, and of no later one',
    }),
);

export const cellArgsSchema = deferred(() =>
  z.looseObject({
    campaign: campaignId,
    input: z.looseObject({
      cell: cellIdSchema,
      terms: z.looseObject({ campaign: campaignId, ladder: z.array(z.looseObject({ id: z.string() })) }),
      roster: z.strictObject({ revision: z.int().min(1), assignments: roles }),
      basis: z.looseObject({}),
    }),
    historyLimit,
    carried: carried.optional(),
    commands: z.array(z.looseObject({})).optional(),
    outgoing,
    restarted,
  }),
);

export const mailTestArgsSchema = deferred(() =>
  z.strictObject({ id: longIdSchema, to: z.email().max(320) }),
);

export const mailroomArgsSchema = deferred(() =>
  z.strictObject({ campaign: campaignId, since: recordedInstantSchema.optional() }),
);
