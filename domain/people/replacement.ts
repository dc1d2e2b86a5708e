import { addDays, type LocalDate } from '../calendar/instant.ts';
import { type ContentProblem, problem } from '../content-problem.ts';
import type { Quarter } from '../plan/rated-period.ts';
import { changedRoles, heldRoles, type RolesChanged, sameRole } from './held-roles.ts';
import { type KnownIds, namedRole, roleProblems } from './role-rules.ts';
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
  /** from today on */
  season: Season;
  /** null of a whole year's campaign */
  quarter: Quarter | null;
}

/** Whether an entry says anything of today or of a day ahead. */
const isAhead =
  (today: LocalDate) =>
  ({ to }: Assignment): boolean =>
    to === undefined || to >= today;

/** What is left of a role that is taken today: the days until then, by which papers of those days are judged. */
function until(today: LocalDate, entry: Assignment): Assignment[] {
  const last = addDays(today, -1);
  if (!isAhead(today)(entry)) return [entry];
  return (entry.from ?? last) > last ? [] : [{ ...entry, to: last }];
}

/**
 * Who holds which role after it. The past stays as it was: whoever is removed has held the role until today, and whoever
 * is added holds it from today, unless another day is said.
 */
export const replaced = (
  assignments: readonly Assignment[],
  { remove, add }: Pick<Replacement, 'remove' | 'add'>,
  today: LocalDate,
): Assignment[] => [
  ...assignments.flatMap((entry) =>
    remove.some((gone) => sameRole(gone, entry)) ? until(today, entry) : [entry],
  ),
  ...add.map((entry) => ({ from: today, ...entry })),
];

/** The next roster. @param today local day of the change */
export const replacedRoster = (
  roster: Roster,
  change: Pick<Replacement, 'remove' | 'add'>,
  today: LocalDate,
): Roster => ({
  ...roster,
  revision: roster.revision + 1,
  assignments: replaced(roster.assignments, change, today),
});

/** What people gain and lose by it today, by how the roster was. */
export function rolesReplaced(
  assignments: readonly Assignment[],
  change: Pick<Replacement, 'remove' | 'add'>,
  today: LocalDate,
): RolesChanged {
  const concerned = (entry: Assignment) =>
    [...change.remove, ...change.add].some((one) => sameRole(one, entry));
  return changedRoles(
    assignments.filter(concerned),
    replaced(assignments, change, today).filter(concerned),
    today,
  );
}

/**
 * Whether somebody has this role already on each of its days that are ahead, whichever entries say so; a new
 * authorisation is more than the role.
 */
function isHeldAlready(entry: Assignment, held: readonly Assignment[], today: LocalDate): boolean {
  const { authorisation, from = today, to = null } = entry;
  const first = from > today ? from : today;
  const same = held.filter(
    (one) => sameRole(one, entry) && (authorisation ?? one.authorisation) === one.authorisation,
  );
  return heldRoles(same).some(
    (one) => (one.from ?? first) <= first && (one.to === null || (to !== null && to <= one.to)),
  );
}

function vacancies(replacement: Replacement, { assignments, running, season, quarter }: ReplacementScene) {
  const after = replaced(assignments, replacement, season.from);
  return newlyVacant(seatsOf(running, quarter), assignments.map(namedRole), after.map(namedRole), season)
    .filter(({ seat }) => !(replacement.vacant && seat.role === 'cellHead'))
    .map(({ seat: { role, cell }, day }) =>
      problem('', cell === null ? 'seatVacant' : 'cellHeadVacant', { role, cell: cell ?? '', day }),
    );
}

/** Everything that is wrong with a replacement, by the paths of its payload. */
export function replacementProblems(replacement: Replacement, scene: ReplacementScene): ContentProblem[] {
  const { remove, add } = replacement;
  if (remove.length === 0 && add.length === 0) return [problem('', 'nobodyReplaced')];
  const today = scene.season.from;
  const ahead = scene.assignments.filter(isAhead(today));
  const gone = remove.flatMap((entry, index) =>
    ahead.some((held) => sameRole(held, entry))
      ? []
      : [problem(`remove.${index}`, 'notInRole', { ...entry, cell: entry.cell ?? '' })],
  );
  const given = add.flatMap((entry, index) => {
    const wrong = roleProblems(namedRole(entry), scene.known).map(({ reason, field, values }) =>
      problem(field === null ? `add.${index}` : `add.${index}.${field}`, reason, values),
    );
    if (wrong.length > 0) return wrong;
    if (entry.to !== undefined && entry.to < today) return [problem(`add.${index}.to`, 'dateInPast')];
    const held = replaced(scene.assignments, { remove, add: add.slice(0, index) }, today);
    return isHeldAlready(entry, held, today)
      ? [
          problem(`add.${index}`, 'alreadyInRole', {
            person: entry.person,
            role: entry.role,
            cell: entry.cell ?? '',
          }),
        ]
      : [];
  });
  return [...gone, ...given, ...(given.length > 0 ? [] : vacancies(replacement, scene))];
}
