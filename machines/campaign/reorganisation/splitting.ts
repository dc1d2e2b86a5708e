import { dateOf } from '../../../domain/calendar/instant.ts';
import { rosterOfCell } from '../../../domain/people/roster.ts';
import { splitRoles } from '../../../domain/people/split-roles.ts';
import type { DoorEvent } from '../../door/events.ts';
import { startCell } from '../../protocol/start-cell.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { type CampaignEnqueue, changePeople } from '../campaign-people.ts';
import { command } from '../cell-commands.ts';
import { joinedTerms } from '../joined-terms.ts';
import { withHandover } from './handing-over.ts';

/** A part of a cell becomes a cell of its own (statecharts.md, "Reorganisation"). */

/** The new cell begins with its people; its members come once the other one has handed them over. */
export function splitCell(
  context: CampaignContext,
  { payload, by }: DoorEvent<'cell.split'>,
  enqueue: CampaignEnqueue,
): void {
  const { cell, into, members, reason } = payload;
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  const change = splitRoles(context.roster.assignments, payload, today);
  const roster = changePeople(context, change, reason, today, enqueue);
  const joined = joinedTerms(context, { ...payload, cell: into });
  enqueue.assign({ ...joined, ...withHandover(context, { from: cell, into, by, reason }) });
  enqueue.emit(startCell({ ...context, ...joined, roster }, into));
  const book = command(context, enqueue, [cell], 'roster.update', by, () => ({
    roster: rosterOfCell(roster, cell),
    reason,
  }));
  const parting = members.length === 0 ? [] : [cell];
  command({ ...context, ...book }, enqueue, parting, 'members.part', by, () => ({ into, members, reason }));
}
