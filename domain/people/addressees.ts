import type { Instant } from '../calendar/instant.ts';
import { type Holder, peopleOf, type Roster } from './roster.ts';

/**
 * Whom a notice is for. While nobody holds a role, what its holder should know stands in the outbox under the place
 * itself, which has no address: the office has to tell whoever acts there, and nothing is said to be sent.
 */

const placeOf = ({ role, cell }: Holder): string => (cell === undefined ? `@${role}` : `@${role}/${cell}`);

/** The holder of a place that stands for a person; null for a person's id. */
export function vacantPlace(id: string): { role: string; cell: string | null } | null {
  const [, role, cell] = /^@(\w+)(?:\/(.+))?$/.exec(id) ?? [];
  return role === undefined ? null : { role, cell: cell ?? null };
}

/** Cell and team are notified each: that one side has somebody doesn't serve the other. */
const OTHER_SIDE: Partial<Record<Holder['role'], Holder['role']>> = {
  cellAndTeam: 'team',
  signers: 'teamLeader',
};
function sidesOf(holder: Holder): Holder[] {
  const other = OTHER_SIDE[holder.role];
  return other === undefined ? [holder] : [{ ...holder, role: 'cell' }, { role: other }];
}

/** The ids that a notice for the holder goes to at `at`, each once; at least one. */
export function addressees(roster: Roster, holder: Holder, at: Instant, utcOffset: string): string[] {
  const ids = sidesOf(holder).flatMap((side) => {
    const people = peopleOf(roster, side, at, utcOffset);
    return people.length > 0 ? people : [placeOf(side)];
  });
  return [...new Set(ids)];
}
