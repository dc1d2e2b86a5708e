import type { Instant } from '../calendar/instant.ts';
import { inBoth } from '../result/joining-members.ts';
import type { RecordedCell } from './recorded-cell.ts';

/** What becomes of a cell's case when it merges into another: what goes along, and each thing that doesn't. */
export type MergeNote =
  /** how many members go along; none were registered: nobody does */
  | { note: 'membersCome'; count: number }
  /** ids of members who stand in both lists: they stay as the cell that goes on has them */
  | { note: 'membersTwice'; members: string[] }
  /** the dossier stays in the case that ends; the other cell's holds nothing of it */
  | { note: 'dossierStays'; version: number }
  /** scores and minutes likewise: the other cell is rated by its own */
  | { note: 'minutesStay' }
  /** difficulties that nobody has answered */
  | { note: 'difficultiesEnd'; count: number }
  /** ids of what the cell owes and owes no longer */
  | { note: 'tasksEnd'; tasks: string[] }
  /** a session that lies ahead takes place without it, or not at all */
  | { note: 'sessionOff'; startsAt: Instant };

/** @param cell the one that ends @param into the one that goes on @param now ms */
export function mergeNotes(cell: RecordedCell, into: RecordedCell, now: Instant): MergeNote[] {
  const { standing, content } = cell;
  const members = content.members ?? [];
  const twice = inBoth(into.content.members ?? [], members);
  const dossier = content.dossiers?.at(-1);
  const open = (content.difficulties ?? []).filter(({ answer }) => answer === null).length;
  const tasks = standing.obligations.filter(({ kind }) => kind === 'task').map(({ id }) => id);
  const { session } = standing;
  return [
    { note: 'membersCome', count: members.length - twice.length },
    ...(twice.length === 0 ? [] : [{ note: 'membersTwice' as const, members: twice }]),
    ...(dossier === undefined ? [] : [{ note: 'dossierStays' as const, version: dossier.version }]),
    ...(content.minutes == null ? [] : [{ note: 'minutesStay' as const }]),
    ...(open === 0 ? [] : [{ note: 'difficultiesEnd' as const, count: open }]),
    ...(tasks.length === 0 ? [] : [{ note: 'tasksEnd' as const, tasks }]),
    ...(session?.state === 'scheduled' && session.startsAt > now
      ? [{ note: 'sessionOff' as const, startsAt: session.startsAt }]
      : []),
  ];
}
