import type { LocalDate } from '../calendar/instant.ts';
import { type HeldRole, heldRoles } from './held-roles.ts';
import type { Replacement } from './replacement.ts';
import { type Assignment, isCellRole, type Roster } from './roster.ts';

/**
 * Who holds which role when one cell merges into another (statecharts.md, "Reorganisation"). Whoever was of the committee
 * of the cell that ends is of the other one's, and keeps the role there: by it they go on reading its case.
 */

export interface Merging {
  /** the cell that ends */
  cell: string;
  /** the cell that goes on */
  into: string;
  /** who is its head from then on, where both have one */
  head?: string | undefined;
}

const holds = (today: LocalDate, { from = today, to = today }: Assignment): boolean =>
  from <= today && today <= to;

/** Those who are of a cell's committee on a day, each once, in the roster's order. */
export const committeeOfCell = (
  assignments: readonly Assignment[],
  cell: string,
  today: LocalDate,
): string[] => [
  ...new Set(
    assignments
      .filter((entry) => entry.cell === cell && isCellRole(entry.role) && holds(today, entry))
      .map(({ person }) => person),
  ),
];

/** Who heads a cell on a day; null while nobody does. */
export const headOfCell = (
  assignments: readonly Assignment[],
  cell: string,
  today: LocalDate,
): string | null =>
  assignments.find((entry) => entry.role === 'cellHead' && entry.cell === cell && holds(today, entry))
    ?.person ?? null;

/** The days of a role that are still to come: what begins later begins later here too, and ends when it would. */
const daysAhead = ({ from, to }: HeldRole, today: LocalDate): Pick<Assignment, 'from' | 'to'> => ({
  ...(from !== null && from > today && { from }),
  ...(to !== null && { to }),
});

/** The roles of the cell that goes on, as they are given and taken. */
export function mergedRoles(
  assignments: readonly Assignment[],
  { cell, into, head }: Merging,
  today: LocalDate,
): Pick<Replacement, 'remove' | 'add'> {
  const before = headOfCell(assignments, into, today);
  const after = head ?? before ?? headOfCell(assignments, cell, today);
  const there = committeeOfCell(assignments, into, today);
  const asMember = (person: string) => ({ person, role: 'cellMember' as const, cell: into });
  // in turn as one thing and another: for all of those days
  const come = heldRoles(
    assignments
      .filter(
        ({ cell: own, role, person, to = today }) =>
          own === cell && isCellRole(role) && to >= today && person !== after && !there.includes(person),
      )
      .map(({ role: _, ...entry }) => ({ ...entry, ...asMember(entry.person) })),
  );
  const changes = after !== null && after !== before;
  return {
    remove: changes
      ? assignments
          .filter(
            (entry) =>
              entry.cell === into &&
              isCellRole(entry.role) &&
              holds(today, entry) &&
              (entry.person === after || (entry.role === 'cellHead' && entry.person === before)),
          )
          .map(({ person, role }) => ({ person, role, cell: into }))
      : [],
    add: [
      ...(changes ? [{ person: after, role: 'cellHead' as const, cell: into }] : []),
      ...come.map((held) => ({ ...asMember(held.person), ...daysAhead(held, today) })),
      ...(changes && before !== null ? [asMember(before)] : []),
    ],
  };
}

/** The roster of a campaign in which a cell has merged: the other one has its case from then on. */
export const withMergedCell = (roster: Roster, { cell, into }: Pick<Merging, 'cell' | 'into'>): Roster => ({
  ...roster,
  merged: [...(roster.merged ?? []), { cell, into }],
});

/** The cells whose cases these have taken over, those of cells that had merged into them too. */
export function casesTakenOver({ merged = [] }: Pick<Roster, 'merged'>, cells: readonly string[]): string[] {
  const theirs = new Set(cells);
  // what a cell took over, it took over before it ended itself
  const taken = merged.toReversed().flatMap(({ cell, into }) => {
    if (!theirs.has(into)) return [];
    theirs.add(cell);
    return [cell];
  });
  return taken.toReversed();
}
