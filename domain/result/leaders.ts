import type { Instant } from '../calendar/instant.ts';
import { peopleOf, type Roster } from '../people/roster.ts';
import { type MemberLine, memberEntrySchema, memberLine } from './member.ts';
import { awaitsProposal } from './members-waiting.ts';

/** The leaders of a cell, whom a quarter's run rates (366-QĐ/TW): its secretary and deputies, unless a list names others. */

/** Those who lead the cell on the local day of `at` (ms), nothing proposed yet. */
export const leaderLines = (roster: Roster, cell: string, at: Instant, utcOffset: string): MemberLine[] =>
  peopleOf(roster, { role: 'cell', cell }, at, utcOffset).map((member) =>
    memberLine(memberEntrySchema.parse({ member })),
  );

/**
 * Whether the committee can appraise them: each who is to be rated has the cell's proposal, before which comes the own
 * rating. Who is absent is rated later, by a supplementary list; a list with nobody to rate waits for one.
 */
export const leadersAreProposed = (lines: readonly MemberLine[]): boolean =>
  lines.some(({ status }) => status === 'rated') &&
  lines.every((line) => line.status === 'absentPending' || !awaitsProposal(line));
