import { dateOf } from '../../../domain/calendar/instant.ts';
import { mergedRoles } from '../../../domain/people/merged-roles.ts';
import { rosterOfCell } from '../../../domain/people/roster.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { type CampaignEnqueue, changePeople } from '../campaign-people.ts';
import { command } from '../cell-commands.ts';
import { withHandover } from './handing-over.ts';

/**
 * One cell merges into another of the campaign (statecharts.md, "Reorganisation"): its people are of the other one's
 * committee from today on, and it ends. Its members come with its last report (`handedOver`).
 */
export function mergeCell(
  context: CampaignContext,
  { payload, by }: DoorEvent<'cell.merge'>,
  enqueue: CampaignEnqueue,
): void {
  const { cell, into, reason } = payload;
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  const change = mergedRoles(context.roster.assignments, payload, today);
  const roster = changePeople(context, change, reason, today, enqueue);
  enqueue.assign(withHandover(context, { from: cell, into, by, reason }));
  const book = command(context, enqueue, [cell], 'cell.merge', by, () => ({ into, reason }));
  command({ ...context, ...book }, enqueue, [into], 'roster.update', by, () => ({
    roster: rosterOfCell(roster, into),
    reason,
  }));
}
