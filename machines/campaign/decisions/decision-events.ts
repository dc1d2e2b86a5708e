import { z } from 'zod';
import { levelSchema } from '../../../domain/case/score-value.ts';
import { documentNumberSchema } from '../../../domain/committee/register-number.ts';
import { deferred } from '../../../domain/deferred.ts';
import { fileRefSchema } from '../../../domain/dossier/file-ref.ts';
import { givenIdSchema } from '../../../domain/id.ts';
import { type EventSpec, head, nfc, none, office, reason } from '../../door/event-spec.ts';

/** `doi-1`; of a member `doi-1/nguyen-van-an`, as `lineKey` makes it. */
const lineKeySchema = deferred(() =>
  z
    .string()
    .max(201)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/),
);

/** Decisions on their way to a signature and to their cells, and the report on them. */

export const decisionEvents = {
  'decision.prepare': {
    target: 'campaign',
    senders: office,
    payload: deferred(() => z.strictObject({ decision: givenIdSchema })),
  },
  'decision.sign': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        decision: givenIdSchema,
        number: documentNumberSchema,
        date: z.iso.date(),
        /** why numbers before it were left out, or why it is lower than the register's last */
        gapReason: nfc.optional(),
        /** the signed paper */
        scan: fileRefSchema.optional(),
      }),
    ),
  },
  'decision.withdraw': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ decision: givenIdSchema, reason })),
  },
  'decision.sendBack': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ decision: givenIdSchema, reason })),
  },
  'decision.attachSigned': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        decision: givenIdSchema,
        /** the signed paper */
        file: fileRefSchema,
        /** why it replaces the one before */
        reason: nfc.optional(),
      }),
    ),
  },
  'proposal.prepare': {
    target: 'campaign',
    senders: office,
    payload: deferred(() => z.strictObject({ decision: givenIdSchema })),
  },
  'proposal.sign': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        decision: givenIdSchema,
        number: documentNumberSchema,
        date: z.iso.date(),
        /** why it is lower than one that was given before */
        gapReason: nfc.optional(),
        /** the signed paper */
        scan: fileRefSchema.optional(),
      }),
    ),
  },
  'proposal.sendBack': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ decision: givenIdSchema, reason })),
  },
  'superior.decide': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        decision: givenIdSchema,
        /** as the superior writes it, with type and body */
        number: documentNumberSchema,
        date: z.iso.date(),
        /** its decision */
        file: fileRefSchema.optional(),
        /** lines that it decided otherwise than proposed */
        changed: z
          .array(
            z.strictObject({
              line: lineKeySchema,
              /** left out: it doesn't give what was proposed */
              level: levelSchema.optional(),
            }),
          )
          .min(1)
          .max(20_000)
          .optional(),
        /** why it did, where it says so */
        reason: nfc.optional(),
      }),
    ),
  },
  'decision.publish': { target: 'campaign', senders: office, payload: none },
  'superior.report': {
    target: 'campaign',
    senders: office,
    payload: deferred(() => z.strictObject({ number: documentNumberSchema, date: z.iso.date() })),
  },
} as const satisfies Record<string, EventSpec>;
