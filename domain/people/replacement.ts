import { type ContentProblem, problem } from '../content-problem.ts';
import { type KnownIds, type NamedRole, roleProblems } from './role-rules.ts';
import type { Assignment, Roster } from './roster.ts';
import { newlyVacant, type Season, seatsOf } from './seats.ts';

/** Roles that are given and taken by one event (`person.replace`). */
export interface Replacement {
  remove: readonly Pick<Assignment, 'person' | 'role' | 'cell'>[];
  add: readonly Assignment[];
  /** a cell may be left without a head; nobody else may be missing */
  vacant: boolean;
}

/** The campaign that a replacement is for. */
export interface ReplacementScene {
  assignments: readonly Assignment[];
  known: KnownIds;
  /** cells that have not ended: their heads have to be there */
  running: readonly string[];
  season: Season;
}

const named = ({ person, role, cell, from, to }: Assignment): NamedRole => ({
  person,
  role,
  cell: cell ?? null,
  from: from ?? null,
  to: to ?? null,
});

/** Whether two are the same person in the same role of the same cell, on whatever days. */
export const sameRole = (
  a: Pick<Assignment, 'person' | 'role' | 'cell'>,
  b: Pick<Assignment, 'person' | 'role' | 'cell'>,
): boolean => a.person === b.person && a.role === b.role && a.cell === b.cell;

/** Who holds which role after it. */
export const replaced = (
  assignments: readonly Assignment[],
  { remove, add }: Pick<Replacement, 'remove' | 'add'>,
): Assignment[] => [...assignments.filter((entry) => !remove.some((gone) => sameRole(gone, entry))), ...add];

/** The next roster. */
export const replacedRoster = (
  { revision, assignments }: Roster,
  change: Pick<Replacement, 'remove' | 'add'>,
): Roster => ({ revision: revision + 1, assignments: replaced(assignments, change) });

function vacancies(replacement: Replacement, { assignments, running, season }: ReplacementScene) {
  const after = replaced(assignments, replacement);
  return newlyVacant(seatsOf(running), assignments.map(named), after.map(named), season)
    .filter(({ seat }) => !(replacement.vacant && seat.role === 'cellHead'))
    .map(({ seat: { role, cell }, day }) =>
      problem('', cell === null ? 'seatVacant' : 'cellHeadVacant', { role, cell: cell ?? '', day }),
    );
}

/** Everything that is wrong with a replacement, by the paths of its payload. */
export function replacementProblems(replacement: Replacement, scene: ReplacementScene): ContentProblem[] {
  const { remove, add } = replacement;
  if (remove.length === 0 && add.length === 0) return [problem('', 'nobodyReplaced')];
  const gone = remove.flatMap((entry, index) =>
    scene.assignments.some((held) => sameRole(held, entry))
      ? []
      : [problem(`remove.${index}`, 'notInRole', { ...entry, cell: entry.cell ?? '' })],
  );
  const given = add.flatMap((entry, index) =>
    roleProblems(named(entry), scene.known).map(({ reason, field, values }) =>
      problem(field === null ? `add.${index}` : `add.${index}.${field}`, reason, values),
    ),
  );
  return [...gone, ...given, ...(given.length > 0 ? [] : vacancies(replacement, scene))];
}
