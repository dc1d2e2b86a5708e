import { z } from 'zod';
import type { Instant } from './instant.ts';

/**
 * Some times run only from the day on which their holder was told (statecharts.md, "Told first"). Whoever sends mails
 * says so to the obligation's owner, by the round that the notice named.
 */
const opens = z.string().min(1).max(200);

export const tellingReportSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('told'),
    opens,
    /** ms */
    at: z.int().min(0),
    /** by mail (or a file on trial), or by word of mouth */
    how: z.enum(['sent', 'told']),
  }),
  z.strictObject({ type: z.literal('untold'), opens, why: z.string().max(1_000) }),
]);
export type TellingReport = z.infer<typeof tellingReportSchema>;

/** The report as the owner's machine sees it; the clock of the step is its own. */
export type TellingEvent =
  | { type: 'notice.told'; payload: { opens: string; at: Instant; how: 'sent' | 'told' } }
  | { type: 'notice.untold'; payload: { opens: string; why: string } };

export function tellingEvent(report: TellingReport): TellingEvent {
  if (report.type === 'untold')
    return { type: 'notice.untold', payload: { opens: report.opens, why: report.why } };
  const { opens: round, at, how } = report;
  return { type: 'notice.told', payload: { opens: round, at, how } };
}
