import { dateOf } from '../../../domain/calendar/instant.ts';
import { problem } from '../../../domain/content-problem.ts';
import { committeeOfCell, headOfCell } from '../../../domain/people/merged-roles.ts';
import { invalid } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { RuleRefusal } from '../../door/rule-refusal.ts';
import type { CampaignContext } from '../campaign-context.ts';

/** When a cell can't merge into another yet. */

/** What was begun at a session is brought to its end first: minutes that nobody signs are of no cell. */
export function isUnderInspection({ cells }: CampaignContext, cell: string): boolean {
  const { stage, sessionStart = null } = cells[cell] ?? {};
  if (stage === 'minutesAgreement') return true;
  return stage === 'onSiteInspection' && sessionStart !== null && sessionStart <= Date.now();
}

/** No minutes of the two are open, and who is head afterwards is known. */
export function mergingUnready(
  context: CampaignContext,
  { payload: { cell, into, head } }: DoorEvent<'cell.merge'>,
): RuleRefusal | null {
  const open = [cell, into].find((one) => isUnderInspection(context, one));
  if (open !== undefined) return { reason: 'minutesOpen', values: { cell: open } };
  const { assignments } = context.roster;
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  if (head !== undefined) {
    const either = [into, cell].flatMap((one) => committeeOfCell(assignments, one, today));
    return either.includes(head) ? null : invalid([problem('head', 'headOfNeither', { person: head })]);
  }
  const first = headOfCell(assignments, into, today);
  const second = headOfCell(assignments, cell, today);
  return first === second || first === null || second === null
    ? null
    : invalid([problem('head', 'headNotNamed', { first, second })]);
}
