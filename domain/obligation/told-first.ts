import { z } from 'zod';
import { deferred } from '../deferred.ts';

/**
 * Some times run only from the day on which their holder was told (statecharts.md, "Told first"). Whoever sends mails
 * says so to the obligation's owner, by the round that the notice named.
 */
const opens = deferred(() => z.string().min(1).max(200));

export const tellingReportSchema = deferred(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('told'),
      opens,
      /** ms */
      at: z.int().min(0),
      /** by mail (or a file on trial), or by word of mouth */
      how: z.enum(['sent', 'told']),
    }),
    z.strictObject({ type: z.literal('untold'), opens, why: z.string().max(1_000) }),
    /** the mail by which it had been told came back */
    z.strictObject({ type: z.literal('bounced'), opens }),
  ]),
);
export type TellingReport = z.infer<typeof tellingReportSchema>;
