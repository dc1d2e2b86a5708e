import { z } from 'zod';
import { deferred } from '../../../domain/deferred.ts';
import { cellIdSchema, idSchema } from '../../../domain/id.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { cellRenamingSchema } from '../../../domain/plan/cell-names.ts';
import { committeeChangeSchema } from '../../../domain/plan/committee-days.ts';
import { MEMBERS_AT_MOST } from '../../../domain/result/member.ts';
import { type EventSpec, head, reason } from '../../door/event-spec.ts';

/** What is reorganised while a campaign runs (statecharts.md, "Reorganisation"), each from a day on. */

export const reorganisationEvents = {
  'cell.merge': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        /** the one that ends */
        cell: cellIdSchema,
        /** the one that goes on */
        into: cellIdSchema,
        /** its head from then on, where both have one */
        head: idSchema.optional(),
        reason,
      }),
    ),
  },
  'cell.split': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        /** the one that goes on */
        cell: cellIdSchema,
        /** the new one */
        into: cellIdSchema,
        name: plainText(200),
        peerGroup: idSchema,
        /** of the plan, to which the new one is invited */
        session: idSchema,
        /** its head */
        head: idSchema,
        /** who else of the committee goes along */
        people: z.array(idSchema).max(100).default([]),
        /** the members who go along */
        members: z.array(idSchema).max(MEMBERS_AT_MOST).default([]),
        reason,
      }),
    ),
  },
  'cell.rename': {
    target: 'campaign',
    senders: head,
    payload: deferred(() => cellRenamingSchema.extend({ reason })),
  },
  'committee.change': {
    target: 'campaign',
    senders: ['office', 'committeeHead'],
    payload: deferred(() => committeeChangeSchema.extend({ reason })),
  },
} as const satisfies Record<string, EventSpec>;
