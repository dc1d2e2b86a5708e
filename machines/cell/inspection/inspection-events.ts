import { z } from 'zod';
import { deferred } from '../../../domain/deferred.ts';
import { idSchema } from '../../../domain/id.ts';
import { attendanceSchema, recordSchema } from '../../../domain/inspection/inspection-content.ts';
import { type EventSpec, instant, leader, nfc, office, reason, team } from '../../door/event-spec.ts';

/** When the team comes, and what it finds. */

export const inspectionEvents = {
  'session.move': {
    target: 'both',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        session: idSchema.optional(),
        startsAt: instant,
        endsAt: instant,
        venue: nfc.optional(),
        dossierDue: instant.optional(),
        reason,
        timeReason: nfc.optional(),
      }),
    ),
  },
  'session.postpone': {
    target: 'both',
    senders: office,
    payload: deferred(() => z.strictObject({ session: idSchema.optional(), reason })),
  },
  'inspection.record': { target: 'cell', senders: team, payload: recordSchema },
  'inspection.finish': { target: 'cell', senders: leader, payload: attendanceSchema },
} as const satisfies Record<string, EventSpec>;
