import { z } from 'zod';
import { documentNumberSchema } from '../../../domain/committee/register-number.ts';
import { deferred } from '../../../domain/deferred.ts';
import { fileRefSchema } from '../../../domain/dossier/file-ref.ts';
import { givenIdSchema } from '../../../domain/id.ts';
import { type EventSpec, head, nfc, none, office, reason } from '../../door/event-spec.ts';

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
  'decision.publish': { target: 'campaign', senders: office, payload: none },
  'superior.report': {
    target: 'campaign',
    senders: office,
    payload: deferred(() => z.strictObject({ number: documentNumberSchema, date: z.iso.date() })),
  },
} as const satisfies Record<string, EventSpec>;
