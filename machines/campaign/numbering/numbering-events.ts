import { z } from 'zod';
import { NUMBERED_PAPERS } from '../../../domain/committee/paper-number.ts';
import { documentNumberSchema } from '../../../domain/committee/register-number.ts';
import { deferred } from '../../../domain/deferred.ts';
import { cellIdSchema } from '../../../domain/id.ts';
import { type EventSpec, nfc, office } from '../../door/event-spec.ts';

/** Number and day that the office gives a paper (rules.md C.9). */

export const numberingEvents = {
  'paper.number': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        paper: z.enum(NUMBERED_PAPERS),
        /** to whom it goes; left out: to all cells, of the notice of the plan */
        cell: cellIdSchema.optional(),
        number: documentNumberSchema,
        date: z.iso.date(),
        /** why it is lower than one that was given before */
        gapReason: nfc.optional(),
        /** why another number stands in the place of the one that it has */
        reason: nfc.optional(),
      }),
    ),
  },
} as const satisfies Record<string, EventSpec>;
