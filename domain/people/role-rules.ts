import type { LocalDate } from '../calendar/instant.ts';
import type { RefusalReason } from '../refusal-reason.ts';
import { type Assignment, isCellRole } from './roster.ts';

/** A role that somebody is to hold, as far as it can be read: a plan may lack what an event's schema requires. */
export interface NamedRole {
  person: string | null;
  role: string | null;
  cell: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
}

/** A role that somebody has in a roster. */
export const namedRole = ({ person, role, cell, from, to }: Assignment): NamedRole => ({
  person,
  role,
  cell: cell ?? null,
  from: from ?? null,
  to: to ?? null,
});

/** Ids that a role may name. */
export interface KnownIds {
  people: ReadonlySet<string>;
  cells: ReadonlySet<string>;
}

/** What is wrong with one role by itself. */
export interface RoleProblem {
  reason: Extract<
    RefusalReason,
    'personNotKnown' | 'unknownCell' | 'roleNeedsCell' | 'roleWithoutCell' | 'roleEndsBeforeBegin'
  >;
  /** the field that is wrong; null: the role as a whole */
  field: 'person' | 'cell' | 'to' | null;
  values: Record<string, string>;
}

/** What is wrong with a role, of a plan or of `person.replace` alike. */
export function roleProblems({ person, role, cell, from, to }: NamedRole, known: KnownIds): RoleProblem[] {
  const problems: RoleProblem[] = [];
  if (person !== null && !known.people.has(person))
    problems.push({ reason: 'personNotKnown', field: 'person', values: { person } });
  if (cell !== null && !known.cells.has(cell))
    problems.push({ reason: 'unknownCell', field: 'cell', values: { cell } });
  if (role !== null && isCellRole(role) && cell === null)
    problems.push({ reason: 'roleNeedsCell', field: null, values: { role } });
  if (role !== null && !isCellRole(role) && cell !== null)
    problems.push({ reason: 'roleWithoutCell', field: 'cell', values: { role } });
  if (from !== null && to !== null && to < from)
    problems.push({ reason: 'roleEndsBeforeBegin', field: 'to', values: { from, to } });
  return problems;
}
