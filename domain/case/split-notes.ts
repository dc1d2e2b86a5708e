import type { RecordedCell } from './recorded-cell.ts';

/** What becomes of a cell's case when a part of it becomes a cell of its own: what goes along, what stays, what is still to be done. */
export type SplitNote =
  /** how many members go along, of how many in the list; none: the new cell registers its own */
  | { note: 'membersGo'; count: number; listed: number }
  /** ids of members who are named and not in the list: the new cell registers them itself */
  | { note: 'membersUnlisted'; members: string[] }
  /** how many of those who go had a vote of the cell: it counts there alone, and the new cell votes again */
  | { note: 'votesAnew'; count: number }
  /** nobody of the committee goes along: the new cell has a head and nobody else */
  | { note: 'headAlone' }
  /** the new cell hands in a dossier of its own; this version of the other one's stays where it is, null: there is none yet */
  | { note: 'dossierOwed'; version: number | null }
  /** scores and minutes likewise: the new cell is inspected and rated by its own */
  | { note: 'minutesStay' }
  /** difficulties that nobody has answered are the first cell's */
  | { note: 'difficultiesStay'; count: number };

/** Who goes along, by their ids. */
export interface Going {
  /** of the committee, beside the new cell’s head */
  people: readonly string[];
  members: readonly string[];
}

/** What a new cell, or the office for it, has still to do once it was split off. */
export const SPLIT_TASKS = ['ownDossier', 'ownMembers', 'checkMembers', 'restOfCommittee'] as const;
export type SplitTask = (typeof SPLIT_TASKS)[number];

/** By what was said when it was split off: who goes along, of its committee and of its members. */
export const splitTasks = (going: Going): SplitTask[] => [
  'ownDossier',
  going.members.length === 0 ? 'ownMembers' : 'checkMembers',
  ...(going.people.length === 0 ? ['restOfCommittee' as const] : []),
];

/** @param cell the one that goes on */
export function splitNotes({ content }: Pick<RecordedCell, 'content'>, going: Going): SplitNote[] {
  const listed = content.members ?? [];
  const go = listed.filter(({ member }) => going.members.includes(member));
  const unlisted = going.members.filter((id) => !listed.some(({ member }) => member === id));
  const voted = go.filter(({ ballot }) => ballot !== null).length;
  const open = (content.difficulties ?? []).filter(({ answer }) => answer === null).length;
  return [
    { note: 'membersGo', count: go.length, listed: listed.length },
    ...(unlisted.length === 0 ? [] : [{ note: 'membersUnlisted' as const, members: unlisted }]),
    ...(voted === 0 ? [] : [{ note: 'votesAnew' as const, count: voted }]),
    ...(going.people.length > 0 ? [] : [{ note: 'headAlone' as const }]),
    { note: 'dossierOwed', version: content.dossiers?.at(-1)?.version ?? null },
    ...(content.minutes == null ? [] : [{ note: 'minutesStay' as const }]),
    ...(open === 0 ? [] : [{ note: 'difficultiesStay' as const, count: open }]),
  ];
}
