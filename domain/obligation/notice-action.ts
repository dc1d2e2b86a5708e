import { z } from 'zod';
import { idSchema } from '../id.ts';
import { recordedKeySchema } from '../recorded-values.ts';

/** What the office does with a notice in the outbox: told by word of mouth, kept back, or let go again. */
export const noticeActionSchema = z.lazy(() =>
  z.strictObject({
    /** id of the notice's row */
    notice: recordedKeySchema.min(1),
    action: z.enum(['told', 'hold', 'release']),
    /** person who does it, of the office */
    by: idSchema,
  }),
);
export type NoticeAction = z.infer<typeof noticeActionSchema>;

/** Codes with which an action on a notice is refused, however often it is tried. */
export const NOTICE_ACTION_FAILURES = ['NOT_OFFICE', 'NOTICE_UNKNOWN', 'NOTICE_STATE'] as const;
export type NoticeActionFailure = (typeof NOTICE_ACTION_FAILURES)[number];
