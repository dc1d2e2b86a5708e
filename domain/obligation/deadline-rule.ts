import { type Calendar, periodEnd } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Plan } from '../plan/plan.ts';

/** The dates of a plan that it need not give (X7). */
export type Milestone = keyof Plan['milestones'];

/**
 * How a deadline came about, so that it follows when the calendar is changed or a date of the plan corrected. One that
 * somebody named has none: it stays.
 */
export interface DeadlineRule {
  /** ms; its own day isn't counted */
  from: Instant;
  workingDays: number;
  /** counts instead, where the plan gives it and it lies after `from` (X7) */
  milestone?: Milestone;
  /** working days after the last one in time, during which what is late is still taken */
  closesAfter?: number;
}

/** A deadline's two instants, exclusive, ms; `closes` null: whenever it comes, it is taken. */
export interface DeadlineTimes {
  due: Instant;
  closes: Instant | null;
}

/** By what deadlines are counted. */
export interface RuleTerms {
  calendar: Calendar;
  /** exclusive, ms */
  milestones: Record<Milestone, Instant | null>;
}

/** When something is due that goes by working days alone. */
export function periodTimes(
  { from, workingDays, closesAfter }: Omit<DeadlineRule, 'milestone'>,
  calendar: Calendar,
): DeadlineTimes {
  const due = periodEnd(calendar, from, workingDays);
  return { due, closes: closingOf(due, closesAfter, calendar) };
}

const closingOf = (due: Instant, closesAfter: number | undefined, calendar: Calendar): Instant | null =>
  closesAfter === undefined ? null : periodEnd(calendar, due - 1, closesAfter);

/**
 * When something is due by its rule, and when nothing is taken any more.
 *
 * @param otherwise when nothing is taken any more, where the rule doesn't say, ms: it is due then at the latest
 */
export function ruledTimes(
  rule: DeadlineRule,
  { calendar, milestones }: RuleTerms,
  otherwise: Instant | null,
): DeadlineTimes {
  const milestone = rule.milestone === undefined ? null : milestones[rule.milestone];
  const due = milestone !== null && milestone > rule.from ? milestone : periodTimes(rule, calendar).due;
  const closes = closingOf(due, rule.closesAfter, calendar) ?? otherwise;
  return { due: closes === null ? due : Math.min(due, closes), closes };
}
