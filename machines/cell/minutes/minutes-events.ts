import { z } from 'zod';
import { cellIdSchema, longIdSchema } from '../../../domain/id.ts';
import {
  minutesAdoptionSchema,
  minutesAnswerSchema,
  minutesDraftSchema,
} from '../../../domain/minutes/minutes-draft.ts';
import { cell, clerk, type EventSpec, leader, nfc, reason } from '../../door/event-spec.ts';

/** The minutes, until both sides agree or the case is referred. */

/** the round that the sender saw; refused as stale when it is another by now */
const round = z.int().min(1).optional();

export const minutesEvents = {
  'minutes.adopt': {
    target: 'cell',
    senders: clerk,
    payload: minutesAdoptionSchema,
  },
  'minutes.send': { target: 'cell', senders: clerk, payload: minutesDraftSchema },
  'minutes.agree': {
    target: 'cell',
    senders: cell,
    payload: z.lazy(() => z.strictObject({ round }).default({})),
  },
  'minutes.dispute': {
    target: 'cell',
    senders: cell,
    payload: z.lazy(() =>
      z.strictObject({
        items: z
          .array(z.strictObject({ id: longIdSchema, objection: nfc }))
          .min(1)
          .max(500),
        round,
      }),
    ),
  },
  'minutes.answer': {
    target: 'cell',
    senders: clerk,
    payload: z.lazy(() => z.strictObject({ answers: z.array(minutesAnswerSchema).min(1).max(500), round })),
  },
  'minutes.reserve': {
    target: 'cell',
    senders: cell,
    payload: z.lazy(() => z.strictObject({ text: nfc, round })),
  },
  'minutes.refuse': { target: 'cell', senders: cell, payload: z.lazy(() => z.strictObject({ reason })) },
  'minutes.sign': {
    target: 'cell',
    senders: ['cellHead', 'cellDeputy', 'teamLeader'],
    payload: z.lazy(() => z.strictObject({ round }).default({})),
  },
  'minutes.correct': {
    target: 'campaign',
    senders: leader,
    payload: z.lazy(() => z.strictObject({ cell: cellIdSchema, reason })),
  },
} as const satisfies Record<string, EventSpec>;
