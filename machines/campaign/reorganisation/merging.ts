import { dateOf } from '../../../domain/calendar/instant.ts';
import { mergedRoles } from '../../../domain/people/merged-roles.ts';
import { replacedRoster, rolesReplaced } from '../../../domain/people/replacement.ts';
import { rosterOfCell } from '../../../domain/people/roster.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { ToCell } from '../../protocol/campaign-message.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { followPeople } from '../campaign-people.ts';
import { command } from '../cell-commands.ts';
import { withHandover } from './handing-over.ts';

type Enqueue = Parameters<typeof followPeople>[2] & { emit(event: ToCell): void };

/**
 * One cell merges into another of the campaign (statecharts.md, "Reorganisation"): its people are of the other one's
 * committee from today on, and it ends. Its members come with its last report (`handedOver`).
 */
export function mergeCell(
  context: CampaignContext,
  { payload, by }: DoorEvent<'cell.merge'>,
  enqueue: Enqueue,
): void {
  const { cell, into, reason } = payload;
  const { assignments } = context.roster;
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  const change = mergedRoles(assignments, payload, today);
  const roster = replacedRoster(context.roster, change, today);
  followPeople(context, roster, enqueue, { ...rolesReplaced(assignments, change, today), reason });
  enqueue.assign(withHandover(context, { from: cell, into, by, reason }));
  const book = command(context, enqueue, [cell], 'cell.merge', by, () => ({ into, reason }));
  command({ ...context, ...book }, enqueue, [into], 'roster.update', by, () => ({
    roster: rosterOfCell(roster, into),
    reason,
  }));
}
