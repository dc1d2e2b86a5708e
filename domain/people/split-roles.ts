import type { LocalDate } from '../calendar/instant.ts';
import { committeeOfCell } from './merged-roles.ts';
import type { Replacement } from './replacement.ts';
import { type Assignment, isCellRole } from './roster.ts';

/** Who holds which role when a part of a cell becomes a cell of its own (statecharts.md, "Reorganisation"). */
export interface Splitting {
  /** the cell that goes on */
  cell: string;
  /** the new one */
  into: string;
  /** its head */
  head: string;
  /** who else of the committee goes along */
  people: readonly string[];
}

/** Whoever goes along is of the new cell's committee, and of the other one's no longer. */
export function splitRoles(
  assignments: readonly Assignment[],
  { cell, into, head, people }: Splitting,
  today: LocalDate,
): Pick<Replacement, 'remove' | 'add'> {
  const going = [...new Set([head, ...people])];
  const there = committeeOfCell(assignments, cell, today);
  return {
    remove: assignments
      .filter(
        (entry) =>
          entry.cell === cell &&
          isCellRole(entry.role) &&
          going.includes(entry.person) &&
          there.includes(entry.person),
      )
      .map(({ person, role }) => ({ person, role, cell })),
    add: going.map((person) => ({ person, role: person === head ? 'cellHead' : 'cellMember', cell: into })),
  };
}
