import { z } from 'zod';
import { dateOf, type Instant } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';
import { cellIdSchema, idSchema } from '../id.ts';
import { plainText } from '../plain-text.ts';

const OF_CELL = ['cellHead', 'cellDeputy', 'cellMember'] as const;
const OF_TEAM = ['teamLeader', 'teamClerk', 'teamMember'] as const;
const OF_COMMITTEE = ['committeeHead', 'committeeDeputy', 'committeeMember'] as const;

export const roleSchema = deferred(() =>
  z.enum([...OF_CELL, ...OF_TEAM, 'teamSubstitute', 'office', ...OF_COMMITTEE]),
);
export type Role = z.infer<typeof roleSchema>;

/** The committee of a cell, its head first. */
export const CELL_ROLES: readonly Role[] = OF_CELL;
/** The inspection team, its leader first. */
export const TEAM_ROLES: readonly Role[] = OF_TEAM;
/** The committee that decides, its head first. */
export const COMMITTEE_ROLES: readonly Role[] = OF_COMMITTEE;

/** Whether a role is held in one cell; all others are held in the campaign. */
export const isCellRole = (role: string): boolean => OF_CELL.some((own) => own === role);

const localDate = deferred(() => z.iso.date());

export const assignmentSchema = deferred(() =>
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
export const rosterSchema = deferred(() =>
  z.strictObject({
    revision: z.int(),
    assignments: z.array(assignmentSchema).max(20_000),
    /** cells that have merged, in their order: whoever is of the one that goes on reads the case of the other; left out: none */
    merged: z
      .array(z.strictObject({ cell: cellIdSchema, into: cellIdSchema }))
      .max(500)
      .optional(),
  }),
);
export type Roster = z.infer<typeof rosterSchema>;

/** The roster that a campaign begins with: its plan's. */
export const rosterOf = ({ roles }: { roles: Assignment[] }): Roster => ({ revision: 1, assignments: roles });

const HOLDER_ROLES = [
  'cell',
  'teamLeader',
  'teamClerk',
  'team',
  'cellAndTeam',
  'signers',
  'office',
  'committeeHead',
  'committeeDeputy',
  'committee',
] as const;

/** Whoever owes something: a role, in a cell or in the campaign. */
export interface Holder {
  role: (typeof HOLDER_ROLES)[number];
  cell?: string;
}

const ROLES_OF: Record<Holder['role'], readonly Role[]> = {
  cell: ['cellHead', 'cellDeputy'],
  teamLeader: ['teamLeader'],
  teamClerk: ['teamClerk'],
  team: OF_TEAM,
  cellAndTeam: ['cellHead', 'cellDeputy', ...OF_TEAM],
  signers: ['cellHead', 'cellDeputy', 'teamLeader'],
  office: ['office'],
  committeeHead: ['committeeHead'],
  committeeDeputy: ['committeeDeputy'],
  committee: OF_COMMITTEE,
};

export const holderSchema = deferred(() =>
  z.strictObject({
    role: z.enum(HOLDER_ROLES),
    cell: cellIdSchema.optional(),
  }),
);

/** Whether something that is owed by such a holder is owed in a cell. */
export const isOfCell = (role: Holder['role']): boolean =>
  role === 'cell' || role === 'cellAndTeam' || role === 'signers';

/** The roles in which somebody acts for a holder. */
export const rolesOf = ({ role }: Pick<Holder, 'role'>): readonly Role[] => ROLES_OF[role];

/** The assignments in force on the local day of `at`. */
export function assignmentsAt(roster: Roster, at: Instant, utcOffset: string): Assignment[] {
  const day = dateOf(at, utcOffset);
  return roster.assignments.filter((entry) => (entry.from ?? day) <= day && day <= (entry.to ?? day));
}

/** What a person holds on the local day of `at`. */
export const rolesAt = (roster: Roster, person: string, at: Instant, utcOffset: string): Assignment[] =>
  assignmentsAt(roster, at, utcOffset).filter((entry) => entry.person === person);

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
  const roles = rolesOf(holder);
  const found = assignmentsAt(roster, at, utcOffset)
    .filter((entry) => roles.includes(entry.role) && actsFor(entry, holder.cell))
    .map((entry) => entry.person);
  return [...new Set(found)];
}

/** Whether a person is of the office on the local day of `at`. */
export const isOfOffice = (roster: Roster, person: string, at: Instant, utcOffset: string): boolean =>
  peopleOf(roster, { role: 'office' }, at, utcOffset).includes(person);
