import { addDays, dateOf, type Instant, instantAt, timeOf } from '../calendar/instant.ts';
import type { Notice } from '../journal/journal.ts';
import type { PlanTerms } from '../plan/campaign-plan.ts';

/** When mails of a campaign leave. */
export interface MailTimes {
  /** notices of one person travel together when their instants fall into the same minutes of the clock; 0: never */
  minutes: number;
  /** `HH:MM`, from and until when mails leave; null: at any hour */
  hours: { starts: string; ends: string } | null;
  utcOffset: string;
}

/** A notice in the outbox. */
export interface LeavingNotice {
  /** when it fell due, ms */
  at: Instant;
  /** when it came into its state, ms: what was held and is let go leaves after that */
  changedAt: Instant;
  notice: Pick<Notice, 'due' | 'values'>;
}

/** What is due, or begins, sooner than this after the first mails of a morning is told in the night; ms. */
const LEAST_NOTICE = 5 * 3_600_000;

/** The mail times of a plan; one that was written before there were hours sends at any. */
export const mailTimesOf = ({ settings, calendar }: Pick<PlanTerms, 'settings' | 'calendar'>): MailTimes => ({
  minutes: settings.mailGroupMinutes.value,
  hours: settings.mailHours?.value ?? null,
  utcOffset: calendar.utcOffset,
});

/** The end of the stretch of the clock into which an instant falls, ms. */
function stretchEnd(at: Instant, minutes: number): Instant {
  const stretch = minutes * 60_000;
  return stretch === 0 ? at : (Math.floor(at / stretch) + 1) * stretch;
}

/** The first instant from `at` on that lies within the hours, ms. */
function withinHours(at: Instant, { hours, utcOffset }: MailTimes): Instant {
  if (hours === null) return at;
  const [day, time] = [dateOf(at, utcOffset), timeOf(at, utcOffset)];
  if (time < hours.starts) return instantAt(day, hours.starts, utcOffset);
  return at <= instantAt(day, hours.ends, utcOffset)
    ? at
    : instantAt(addDays(day, 1), hours.starts, utcOffset);
}

/** Whether something that a notice speaks of is due, or begins, from one instant until another. */
const speaksOf = ({ due, values }: LeavingNotice['notice'], from: Instant, until: Instant): boolean =>
  [due, values['startsAt'], values['from']].some((at) => typeof at === 'number' && at >= from && at < until);

/**
 * When a notice leaves, ms: notices of one person leave together at the end of their stretch of the clock. What would
 * leave at night waits for the morning, unless what it speaks of would then be there within five hours.
 */
export function leavesAt({ at, changedAt, notice }: LeavingNotice, times: MailTimes): Instant {
  const ready = Math.max(stretchEnd(at, times.minutes), changedAt);
  const morning = withinHours(ready, times);
  return morning > ready && speaksOf(notice, ready, morning + LEAST_NOTICE) ? ready : morning;
}
