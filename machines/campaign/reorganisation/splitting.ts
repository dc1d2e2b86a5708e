import { dateOf } from '../../../domain/calendar/instant.ts';
import { splitTasks } from '../../../domain/case/split-notes.ts';
import { type Holder, rosterOfCell } from '../../../domain/people/roster.ts';
import { splitRoles } from '../../../domain/people/split-roles.ts';
import type { DoorEvent } from '../../door/events.ts';
import { newsNotice } from '../../obligation/obligation-log.ts';
import { startCell } from '../../protocol/start-cell.ts';
import type { CampaignContext } from '../campaign-context.ts';
import { type CampaignEnqueue, changePeople } from '../campaign-people.ts';
import { command } from '../cell-commands.ts';
import { joinedTerms } from '../joined-terms.ts';
import { withHandover } from './handing-over.ts';

/** A part of a cell becomes a cell of its own (statecharts.md, "Reorganisation"). */

/**
 * The new cell begins with its people; its members come once the other one has handed them over. Both cells, team and
 * office are told, with what is still to be done.
 */
export function splitCell(
  context: CampaignContext,
  { id, payload, by }: DoorEvent<'cell.split'>,
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
  const to: Holder[] = [
    { role: 'cell', cell },
    { role: 'cell', cell: into },
    { role: 'team' },
    { role: 'office' },
  ];
  const split = { fromCell: cell, splitOff: into, stillOwed: splitTasks(payload).join(', '), reason };
  enqueue.emit({ type: 'notice', notice: newsNotice({ ...context, roster }, 'cellSplit', id, to, split) });
  const parting = members.length === 0 ? [] : [cell];
  command({ ...context, ...book }, enqueue, parting, 'members.part', by, () => ({ into, members, reason }));
}
