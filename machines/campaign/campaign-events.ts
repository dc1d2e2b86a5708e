import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import { cellIdSchema, longIdSchema } from '../../domain/id.ts';
import { calendarChangeSchema, correctionSchema } from '../../domain/plan/correction.ts';
import { joinedCellSchema } from '../../domain/plan/joined-cell.ts';
import { RETURNABLE_STAGES } from '../../domain/stages.ts';
import { type EventSpec, head, instant, nfc, office, reason } from '../door/event-spec.ts';

/** How a running campaign is steered: more time, a stage again, cells that come and go, its end. */

export const campaignEvents = {
  'deadline.extend': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ until: instant, reason })),
  },
  'stage.return': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        cell: cellIdSchema,
        stage: z.enum(RETURNABLE_STAGES),
        until: instant.optional(),
        reason,
      }),
    ),
  },
  'cell.add': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => joinedCellSchema.extend({ reason })),
  },
  'cell.excuse': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ cell: cellIdSchema, reason })),
  },
  'cell.withdraw': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ cell: cellIdSchema, reason })),
  },
  'cell.transfer': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ cell: cellIdSchema, to: nfc, reason })),
  },
  'command.settle': {
    target: 'campaign',
    senders: office,
    payload: deferred(() => z.strictObject({ command: longIdSchema, reason })),
  },
  'calendar.change': { target: 'campaign', senders: office, payload: calendarChangeSchema },
  'campaign.correct': { target: 'campaign', senders: office, payload: correctionSchema },
  'campaign.cancel': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ reason })),
  },
} as const satisfies Record<string, EventSpec>;
