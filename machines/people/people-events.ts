import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import { cellIdSchema, idSchema } from '../../domain/id.ts';
import { roleSchema } from '../../domain/people/roster.ts';
import { type EventSpec, nfc, office, reason } from '../door/event-spec.ts';

/** Who holds which role, and who they are. */

/** the most changes of people in one sending */
const MOST_CHANGES = 500;
/** refused with a sentence of its own, like the other rules of roles */
const role = deferred(() => z.enum(roleSchema.options, 'unknownRole'));
const heldRole = deferred(() => z.strictObject({ person: idSchema, role, cell: cellIdSchema.optional() }));

export const peopleEvents = {
  'person.replace': {
    target: 'campaign',
    /** the committee's head for the office's roles alone */
    senders: ['office', 'committeeHead'],
    payload: deferred(() =>
      z.strictObject({
        /** people not named so far; who they are is kept in the directory, never here */
        newcomers: z.array(idSchema).max(100).default([]),
        remove: z.array(heldRole).max(MOST_CHANGES).default([]),
        add: z
          .array(
            heldRole.extend({
              from: z.iso.date().optional(),
              to: z.iso.date().optional(),
              authorisation: nfc.optional(),
            }),
          )
          .max(MOST_CHANGES)
          .default([]),
        /** a cell may be left without a head */
        vacant: z.boolean().default(false),
        reason,
      }),
    ),
  },
  'person.correct': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        person: idSchema,
        /** which fields of the directory have changed; never their values */
        fields: z
          .array(z.enum(['name', 'email', 'phone']))
          .min(1)
          .max(3),
        /** not named so far */
        newcomer: z.boolean().default(false),
        reason: reason.optional(),
      }),
    ),
  },
} as const satisfies Record<string, EventSpec>;
