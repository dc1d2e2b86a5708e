import { z } from 'zod';
import { deferred } from '../../../domain/deferred.ts';
import { cellIdSchema, longIdSchema } from '../../../domain/id.ts';
import {
  minutesAdoptionSchema,
  minutesAnswerSchema,
  minutesDraftSchema,
} from '../../../domain/minutes/minutes-draft.ts';
import { cell, clerk, type EventSpec, leader, nfc, reason } from '../../door/event-spec.ts';

/** The minutes, until both sides agree or the case is referred. */

const counted = deferred(() => z.int().min(1).optional());
/**
 * The text that the sender saw, by its version and round; refused as stale when it is another by now. Rounds are counted
 * anew in each version.
 */
const textSeen = { version: counted, round: counted };

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
    payload: deferred(() => z.strictObject(textSeen).default({})),
  },
  'minutes.dispute': {
    target: 'cell',
    senders: cell,
    payload: deferred(() =>
      z.strictObject({
        items: z
          .array(z.strictObject({ id: longIdSchema, objection: nfc }))
          .min(1)
          .max(500),
        ...textSeen,
      }),
    ),
  },
  'minutes.answer': {
    target: 'cell',
    senders: clerk,
    payload: deferred(() =>
      z.strictObject({ answers: z.array(minutesAnswerSchema).min(1).max(500), ...textSeen }),
    ),
  },
  'minutes.reserve': {
    target: 'cell',
    senders: cell,
    payload: deferred(() => z.strictObject({ text: nfc, ...textSeen })),
  },
  'minutes.refuse': {
    target: 'cell',
    senders: cell,
    payload: deferred(() => z.strictObject({ reason, ...textSeen })),
  },
  'minutes.sign': {
    target: 'cell',
    senders: ['cellHead', 'cellDeputy', 'teamLeader'],
    payload: deferred(() => z.strictObject(textSeen).default({})),
  },
  'minutes.correct': {
    target: 'campaign',
    senders: leader,
    payload: deferred(() => z.strictObject({ cell: cellIdSchema, reason })),
  },
} as const satisfies Record<string, EventSpec>;
