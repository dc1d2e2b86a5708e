import { periodEnd } from '../../../domain/calendar/calendar.ts';
import { type Deadline, deadlineOf, logOf } from '../../obligation/obligation-log.ts';
import { byRule } from '../../obligation/ruled-deadline.ts';
import type { CellContext } from '../cell-context.ts';

/** Due before the awards are decided where the plan says when (R19); it closes some days later and then stays owed. */
export function improvementDeadline(context: CellContext): Deadline {
  const { improvementWithin, improvementClosesAfter: closesAfter } = context.terms.terms;
  return byRule(context, {
    from: Date.now(),
    workingDays: improvementWithin,
    milestone: 'awards',
    closesAfter,
  });
}

/**
 * Until when a letter that came in the time for objections is waited for (ms): counted from the last day of that time,
 * or from the day on which an answer to another one went on with it. By its date and not by the clock, which may be a
 * moment late.
 */
export function lettersDue(context: CellContext): number {
  const { calendar, terms } = context.terms;
  const { due } = deadlineOf(context, 'objectionWindow');
  const { openedAt } = logOf(context, 'objectionWindow');
  return periodEnd(calendar, Math.max(due - 1, openedAt), terms.paperEntryWithin);
}

/** Members who were absent are rated as soon as possible (domain.md 2.5). */
export function memberReviewDeadline(context: CellContext): Deadline {
  const { absentMembersWithin: workingDays, improvementClosesAfter: closesAfter } = context.terms.terms;
  return byRule(context, { from: Date.now(), workingDays, closesAfter });
}
