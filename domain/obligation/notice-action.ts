import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';
import { givenIdSchema, idSchema } from '../id.ts';
import type { Notice } from '../journal/journal.ts';
import { plainText } from '../plain-text.ts';
import { recordedKeySchema } from '../recorded-values.ts';
import { proofSchema } from '../signing/proof.ts';
import type { NoticeState } from './notice-state.ts';

export const NOTICE_ACTION_NAMES = ['told', 'correct', 'bounced', 'hold', 'release'] as const;

/** How the office told somebody whom no mail reached. */
export const TELLING_WAYS = ['phone', 'inPerson', 'onPaper'] as const;
export type TellingWay = (typeof TELLING_WAYS)[number];

/** How somebody was told, as it is kept. */
export interface Told {
  how: TellingWay;
  /** ms; the time that waits for it runs from here */
  at: Instant;
  note: string | null;
  /** what was recorded before and is corrected, oldest first */
  before?: readonly ToldBefore[];
}

/** How somebody was told by a record that was corrected since. */
export interface ToldBefore extends Pick<Told, 'at' | 'note'> {
  /** null: nobody has said how */
  how: TellingWay | null;
  /** who corrected it: who told stays who told */
  correctedBy: string | null;
  /** ms */
  recordedAt: Instant;
  /** why it was wrong; null to whoever doesn't read that */
  reason: string | null;
}

/** A mail that the server took and that came back, as the office or the returned mail says it (`notice.bounced`). */
export interface Bounced {
  /** ms; when it had counted as sent */
  sentAt: Instant;
  /** ms */
  at: Instant;
  /** person who says so; null: it was read from the returned mail */
  by: string | null;
  /** what the returned mail says; null to whoever doesn't read that */
  reason: string | null;
  /** mails of the same notice that had come back before, oldest first */
  before?: readonly Omit<Bounced, 'before'>[];
}

/** The same as the office says it. */
export const toldGivenSchema = deferred(() =>
  z.strictObject({
    how: z.enum(TELLING_WAYS),
    /** ms, neither to come nor before the notice was owed; null: as it is said, or as it was before a correction */
    at: z.int().min(0).max(8_640_000_000_000_000).nullable(),
    note: plainText(500).nullable(),
    /** it counts although the time that begins with it is over by then, and can't be given back */
    over: z.literal(true).optional(),
  }),
);
export type ToldGiven = z.infer<typeof toldGivenSchema>;

/** Why the record of a telling is corrected, or what a returned mail says. */
export const toldReasonSchema = deferred(() => plainText(500));

/**
 * Whether somebody can have been told of a notice at an instant: neither to come nor before it was owed, by the minute
 * in which people say it.
 */
export const couldBeTold = ({ at: owed }: Pick<Notice, 'at'>, at: Instant, now: Instant): boolean =>
  at <= now && at >= owed - (owed % 60_000);

/** Whether a time of its cell runs from when its person was told: then that stays as it was recorded. */
export const timeRunsFrom = ({
  role,
  notice: { opens },
}: {
  role: 'to' | 'copy';
  notice: Pick<Notice, 'opens'>;
}): boolean => role === 'to' && opens !== undefined;

const asked = deferred(() =>
  z.strictObject({
    /** id of the notice's row */
    notice: recordedKeySchema.min(1),
    action: z.enum(NOTICE_ACTION_NAMES),
    /** person who does it, of the office; null of `bounced`: the installation read it from the returned mail */
    by: idSchema.nullable(),
    /** of `told`; left out: nobody has said how, and it counts from when it is said. Of `correct`: how it was */
    told: toldGivenSchema.optional(),
    /** of `correct`: why what was recorded is wrong; of `bounced`: what the returned mail says */
    reason: toldReasonSchema.optional(),
  }),
);
interface Asked {
  action: (typeof NOTICE_ACTION_NAMES)[number];
  by: string | null;
  told?: unknown;
  reason?: unknown;
}
const isOfTold = ({ action, told }: Asked) =>
  action === 'correct' ? told !== undefined : action === 'told' || told === undefined;
const isBySomebody = ({ action, by }: Asked) => by !== null || action === 'bounced';
const hasItsReason = ({ action, reason }: Asked) =>
  (action === 'correct' || action === 'bounced') === (reason !== undefined);

/** What an action has to say, and by whom. */
const wellAsked = <Schema extends z.ZodType<Asked>>(schema: Schema): Schema =>
  schema
    .refine(isBySomebody, { path: ['by'] })
    .refine(isOfTold, { path: ['told'] })
    .refine(hasItsReason, { path: ['reason'] });

/** What the office does with a notice in the outbox: told by word of mouth, that corrected, its mail returned, kept back, or let go again. */
export const noticeAskedSchema = deferred(() => wellAsked(asked));
export type NoticeAsked = z.infer<typeof noticeAskedSchema>;

/** The same as it is sent. */
export const noticeActionSchema = deferred(() =>
  wellAsked(
    asked.extend({
      /** unique per attempt: what comes again under it, from whomever, has its first answer */
      id: givenIdSchema,
      /** by whoever holds the installation's signing key; asked for once there is one */
      proof: proofSchema.optional(),
    }),
  ),
);
export type NoticeAction = z.infer<typeof noticeActionSchema>;

/** In which states of a notice each is possible, and into which it leads. */
export const NOTICE_ACTIONS = {
  /** a queued notice waits until it is released */
  hold: { from: ['queued'], to: 'held' },
  /** a held notice goes with the next mail; one whose mail failed is tried again */
  release: { from: ['held', 'failed'], to: 'queued' },
  /** somebody told the person, whom no mail reaches */
  told: { from: ['toBeTold', 'failed'], to: 'told' },
  /** its mail came back: it has reached nobody */
  bounced: { from: ['sent'], to: 'toBeTold' },
  /** how and when that was had been recorded wrong */
  correct: { from: ['told'], to: 'told' },
} as const satisfies Record<NoticeAction['action'], { from: readonly NoticeState[]; to: NoticeState }>;

/** What the office may do with a notice in this state. */
export const actionsOn = (state: NoticeState): NoticeAction['action'][] =>
  NOTICE_ACTION_NAMES.filter((action) => NOTICE_ACTIONS[action].from.some((from) => from === state));

/** Codes with which an action on a notice is refused, however often it is tried. */
export const NOTICE_ACTION_FAILURES = [
  'NOTICE_UNPROVEN',
  'NOT_OFFICE',
  'NOTICE_UNKNOWN',
  'NOTICE_STATE',
  'TOLD_TIME',
  'TOLD_OVER',
  'TOLD_BEGAN',
] as const;
export type NoticeActionFailure = (typeof NOTICE_ACTION_FAILURES)[number];
