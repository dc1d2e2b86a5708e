import type { Instant } from '../../domain/calendar/instant.ts';
import { type TellingReport, tellingReportSchema } from '../../domain/obligation/told-first.ts';

/** A telling as the machine of the round's owner sees it; the clock of the step is its own. */
export type TellingEvent =
  | { type: 'notice.told'; payload: { opens: string; at: Instant; how: 'sent' | 'told' } }
  | { type: 'notice.untold'; payload: { opens: string; why: string } }
  | { type: 'notice.bounced'; payload: { opens: string } };

export function tellingEvent(report: TellingReport): TellingEvent {
  if (report.type === 'untold')
    return { type: 'notice.untold', payload: { opens: report.opens, why: report.why } };
  if (report.type === 'bounced') return { type: 'notice.bounced', payload: { opens: report.opens } };
  const { opens, at, how } = report;
  return { type: 'notice.told', payload: { opens, at, how } };
}

/** A telling as it came. @returns null when it is malformed */
export function readTelling(raw: unknown): TellingEvent | null {
  const parsed = tellingReportSchema.safeParse(raw);
  return parsed.success ? tellingEvent(parsed.data) : null;
}
