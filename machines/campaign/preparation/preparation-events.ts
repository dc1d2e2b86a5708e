import { z } from 'zod';
import { criteriaSetSchema } from '../../../domain/criteria/criteria.ts';
import { deferred } from '../../../domain/deferred.ts';
import { ALSO_PREPARED, CHECKLIST } from '../../../domain/plan/checklist.ts';
import { type EventSpec, head, nfc, none, office, reason } from '../../door/event-spec.ts';

/** What the office prepares before the announcement, and the criteria to score by. */

export const preparationEvents = {
  'campaign.prepare': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        item: z.enum([...CHECKLIST, ...ALSO_PREPARED]),
        value: nfc,
      }),
    ),
  },
  'campaign.announce': { target: 'campaign', senders: office, payload: none },
  'criteria.change': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => z.strictObject({ set: criteriaSetSchema, reason })),
  },
} as const satisfies Record<string, EventSpec>;
