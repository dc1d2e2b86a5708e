import { z } from 'zod';
import { levelSchema } from '../../../domain/case/score-value.ts';
import { voteSchema } from '../../../domain/committee/ballot.ts';
import { castVoteSchema } from '../../../domain/committee/cast-votes.ts';
import { meetingRecordSchema } from '../../../domain/committee/meeting.ts';
import { deferred } from '../../../domain/deferred.ts';
import { fileRefSchema } from '../../../domain/dossier/file-ref.ts';
import { cellIdSchema, givenIdSchema, idSchema } from '../../../domain/id.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { committee, type EventSpec, head, instant, leader, nfc, office } from '../../door/event-spec.ts';

/** The team's report, the committee's meeting, its votes and its decision on a slate. */

const slate = deferred(() => idSchema.default('main'));
/** of the slate, as the sender saw it */
const revision = deferred(() => z.int().min(0));
/** in words, e.g. `Giấy khen` */
const award = deferred(() => plainText(200));
const file = deferred(() => z.strictObject({ title: nfc, file: fileRefSchema.optional() }));

export const committeeEvents = {
  'report.submit': {
    target: 'campaign',
    senders: leader,
    payload: deferred(() => z.strictObject({ summary: nfc, document: file.optional() })),
  },
  'meeting.set': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        startsAt: instant,
        endsAt: instant.optional(),
        venue: nfc,
        timeReason: nfc.optional(),
      }),
    ),
  },
  'meeting.hold': { target: 'campaign', senders: office, payload: meetingRecordSchema },
  'vote.record': {
    target: 'campaign',
    senders: office,
    payload: deferred(() =>
      z.strictObject({
        slate,
        revision,
        /** the entry of votes that the sender saw last, or `none`; left out: whatever others have recorded is replaced */
        after: givenIdSchema.optional(),
        votes: z.array(voteSchema).min(1).max(20_000),
      }),
    ),
  },
  /** the sender's own vote, in the open */
  'vote.cast': {
    target: 'campaign',
    senders: committee,
    payload: deferred(() =>
      z.strictObject({ slate, revision, votes: z.array(castVoteSchema).min(1).max(20_000) }),
    ),
  },
  'slate.decide': {
    target: 'campaign',
    senders: head,
    payload: deferred(() =>
      z.strictObject({
        slate,
        revision,
        lines: z
          .array(
            z.strictObject({
              cell: cellIdSchema,
              fourGood: z.boolean(),
              level: levelSchema,
              award: award.optional(),
              reason: nfc.optional(),
            }),
          )
          .max(500)
          .default([]),
        members: z
          .array(
            z.strictObject({
              member: idSchema,
              level: levelSchema,
              award: award.optional(),
              reason: nfc.optional(),
            }),
          )
          .max(20_000)
          .default([]),
        reason: nfc.optional(),
      }),
    ),
  },
} as const satisfies Record<string, EventSpec>;
