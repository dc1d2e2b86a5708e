import { z } from 'zod';
import { dateOf, type Instant } from '../calendar/instant.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

export const roleSchema = z.enum([
  'cellHead',
  'cellDeputy',
  'cellMember',
  'teamLeader',
  'teamClerk',
  'teamMember',
  'teamSubstitute',
  'office',
  'committeeHead',
  'committeeDeputy',
  'committeeMember',
]);
export type Role = z.infer<typeof roleSchema>;

const CELL_ROLES: readonly string[] = ['cellHead', 'cellDeputy', 'cellMember'] satisfies Role[];

/** Whether a role is held in one cell; all others are held in the campaign. */
export const isCellRole = (role: string): boolean => CELL_ROLES.includes(role);

const localDate = z.iso.date();

export const assignmentSchema = z.lazy(() =>
  z.strictObject({
    person: idSchema,
    role: roleSchema,
    /** the cell of a cell's role */
    cell: idSchema.optional(),
    from: localDate.optional(),
    to: localDate.optional(),
    /** the document by which a deputy or substitute acts for the principal */
    authorisation: plainText(500).optional(),
  }),
);
export type Assignment = z.infer<typeof assignmentSchema>;

/** Who holds which role, as the campaign keeps it; names and addresses never come in here. */
export const rosterSchema = z.lazy(() =>
  z.strictObject({
    revision: z.int(),
    assignments: z.array(assignmentSchema).max(20_000),
  }),
);
export type Roster = z.infer<typeof rosterSchema>;

/** The roster that a campaign begins with: its plan's. */
export const rosterOf = ({ roles }: { roles: Assignment[] }): Roster => ({ revision: 1, assignments: roles });

/** Whoever owes something: a role, in a cell or in the campaign. */
export interface Holder {
  role:
    | 'cell'
    | 'teamLeader'
    | 'teamClerk'
    | 'team'
    | 'cellAndTeam'
    | 'office'
    | 'committeeHead'
    | 'committeeDeputy'
    | 'committee';
  cell?: string;
}

const ROLES_OF: Record<Holder['role'], readonly Role[]> = {
  cell: ['cellHead', 'cellDeputy'],
  teamLeader: ['teamLeader'],
  teamClerk: ['teamClerk'],
  team: ['teamLeader', 'teamClerk', 'teamMember'],
  cellAndTeam: ['cellHead', 'cellDeputy', 'teamLeader', 'teamClerk', 'teamMember'],
  office: ['office'],
  committeeHead: ['committeeHead'],
  committeeDeputy: ['committeeDeputy'],
  committee: ['committeeHead', 'committeeDeputy', 'committeeMember'],
};

export const holderSchema = z.lazy(() =>
  z.strictObject({
    role: z.enum(Object.keys(ROLES_OF) as [Holder['role'], ...Holder['role'][]]),
    cell: cellIdSchema.optional(),
  }),
);

/** The assignments in force on the local day of `at`. */
export function assignmentsAt(roster: Roster, at: Instant, utcOffset: string): Assignment[] {
  const day = dateOf(at, utcOffset);
  return roster.assignments.filter((entry) => (entry.from ?? day) <= day && day <= (entry.to ?? day));
}

/** Whether an assignment acts for this cell: a cell's role for its own, any other for all. */
export const actsFor = (
  { role, cell: own }: Pick<Assignment, 'role' | 'cell'>,
  cell: string | undefined,
): boolean => !isCellRole(role) || (own !== undefined && own === cell);

/** Those of the people who concern a cell: its own, and whoever holds a role in the campaign. */
export const rosterOfCell = ({ revision, assignments }: Roster, cell: string): Roster => ({
  revision,
  assignments: assignments.filter((entry) => actsFor(entry, cell)),
});

/** The person ids behind a holder, each once, in the roster's order. */
export function peopleOf(roster: Roster, holder: Holder, at: Instant, utcOffset: string): string[] {
  const roles = ROLES_OF[holder.role];
  const found = assignmentsAt(roster, at, utcOffset)
    .filter((entry) => roles.includes(entry.role) && actsFor(entry, holder.cell))
    .map((entry) => entry.person);
  return [...new Set(found)];
}

/** Whether a person is of the office on the local day of `at`. */
export const isOfOffice = (roster: Roster, person: string, at: Instant, utcOffset: string): boolean =>
  peopleOf(roster, { role: 'office' }, at, utcOffset).includes(person);
