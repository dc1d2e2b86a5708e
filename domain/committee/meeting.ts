import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

/** The committee's meeting on a slate (R35): appointed, held, recorded. */

/** What the office records of it (`meeting.hold`). */
export const meetingRecordSchema = deferred(() =>
  z.strictObject({
    present: z.array(idSchema).min(1).max(200),
    absent: z
      .array(z.strictObject({ person: idSchema, reason: plainText(500) }))
      .max(200)
      .default([]),
    /** others present, with their position; the team that reports */
    guests: z.array(plainText(200)).max(50).default([]),
    chair: idSchema,
    recorder: idSchema,
    startedAt: z.iso.datetime({ offset: true }).optional(),
    endedAt: z.iso.datetime({ offset: true }).optional(),
    /** those of the committee who belong to a cell on the slate: they stay out of its lines, or take part with a reason */
    conflicts: z
      .array(
        z.strictObject({
          person: idSchema,
          cell: cellIdSchema,
          recused: z.boolean(),
          reason: plainText(500).optional(),
        }),
      )
      .max(500)
      .default([]),
    /** why it was held without its quorum */
    quorumReason: plainText(1_000).optional(),
    /** what was said, speaker by speaker */
    discussion: z
      .array(z.strictObject({ person: plainText(200), text: plainText(5_000) }))
      .max(200)
      .default([]),
    conclusion: plainText(10_000).optional(),
  }),
);
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;

/** When a meeting that was held began (ms): as recorded, else as appointed. */
export const meetingBegan = (startsAt: Instant, { startedAt }: Pick<MeetingRecord, 'startedAt'>): Instant =>
  startedAt === undefined ? startsAt : Date.parse(startedAt);

export interface Meeting {
  /** `m1`, `m2`, … */
  id: string;
  /** the slate it is about */
  slate: string;
  startsAt: Instant;
  /** as it was set, or expected */
  endsAt: Instant;
  venue: string;
  record: (MeetingRecord & { by: string; at: Instant }) | null;
}

/** The newest meeting that was held on a slate; null before there was one. */
export const heldLast = <M extends Meeting>(meetings: readonly M[], slate: string): M | null =>
  meetings.findLast((meeting) => meeting.slate === slate && meeting.record !== null) ?? null;

/** When it began, ms; null before there was one. */
export function heldOn(meetings: readonly Meeting[], slate: string): Instant | null {
  const held = heldLast(meetings, slate);
  return held?.record == null ? null : meetingBegan(held.startsAt, held.record);
}
