import { addWorkingDays, type Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { isOneLine, whoHasAddress } from '../people/person-details.ts';
import { type RoleProblem, roleProblems } from '../people/role-rules.ts';
import { isNamed, type Season, seasonOf, seatsOf, vacantSeats } from '../people/seats.ts';
import type { Plan } from './plan.ts';
import { type Draft, error, type Path, warning } from './plan-finding.ts';
import { idsOf, outlineSchema, type PlanOutline } from './plan-outline.ts';

/** People and roles of a plan: the rules are those of the event that changes them (domain/people). */

export const unknownPerson = (path: Path, person: string): Draft =>
  error('UNKNOWN_PERSON', path, { person }, { expected: 'people.*.id' });

export const unknownCell = (path: Path, cell: string, known: readonly string[]): Draft =>
  error(
    'UNKNOWN_CELL',
    path,
    { cell },
    {
      expected: known.length <= 20 ? known.join(', ') : 'cells.*.id',
    },
  );

const FINDINGS: Record<
  RoleProblem['reason'],
  (path: Path, values: Record<string, string>, cells: readonly string[]) => Draft
> = {
  personNotKnown: (path, { person = '' }) => unknownPerson(path, person),
  unknownCell: (path, { cell = '' }, cells) => unknownCell(path, cell, cells),
  roleNeedsCell: (path, { role = '' }) =>
    error('ROLE_NEEDS_CELL', path, { role }, { expected: 'cell: <id>' }),
  roleWithoutCell: (path, { role = '' }) => error('ROLE_WITHOUT_CELL', path, { role }),
  roleEndsBeforeBegin: (path, { from = '', to = '' }) =>
    error('ROLE_ENDS_BEFORE_BEGIN', path, { from, to }, { expected: `>= ${from}` }),
};

function wrongRoles({ people, cells, roles }: PlanOutline): Draft[] {
  const ids = idsOf(cells);
  const known = { people: new Set(idsOf(people)), cells: new Set(ids) };
  return roles.flatMap((role, index) =>
    roleProblems(role, known).map(({ reason, field, values }) =>
      FINDINGS[reason](['roles', index, ...(field === null ? [] : [field])], values, ids),
    ),
  );
}

const known = (days: readonly (LocalDate | null)[]): LocalDate[] => days.filter((day) => day !== null);

/** Every day that a plan names. */
const plannedDays = ({ dossier, sessions, milestones }: PlanOutline): LocalDate[] =>
  known([
    dossier.dueBefore,
    ...sessions.map(({ date }) => date),
    milestones.teamReport,
    milestones.committeeMeeting,
    milestones.decisions,
    milestones.awards,
    milestones.superiorReport,
  ]);

const LONGEST_LEAD = 260;

/** From the day on which the office begins to prepare; null where the dates can't be read. */
function seasonOfPlan(plan: PlanOutline): Season | null {
  const { calendar, dossier, sessions, settings, quarter } = plan;
  const [first] =
    quarter === null ? known(sessions.map(({ date }) => date)).sort() : known([dossier.dueBefore]);
  if (first === undefined) return null;
  const working: Calendar = {
    utcOffset: calendar.utcOffset,
    holidays: known(calendar.holidays.map(({ date }) => date)),
    workedDays: known(calendar.workedDays.map(({ date }) => date)),
  };
  const lead = Math.min(Math.max(settings.preparationLead.value ?? 0, 0), LONGEST_LEAD);
  return seasonOf(addWorkingDays(working, first, -lead), plannedDays(plan));
}

/** A seat that is held for a part of the season only: nobody could answer, and nobody could put that right. */
function gaps(plan: PlanOutline, season: Season | null): Draft[] {
  if (season === null) return [];
  const named = seatsOf(idsOf(plan.cells), plan.quarter).filter((seat) => isNamed(seat, plan.roles));
  return vacantSeats(named, plan.roles, season).map(({ seat: { role, cell }, day }) =>
    error('ROLE_VACANT', ['roles'], { role, cell, from: day }),
  );
}

/**
 * A seat that nobody is named for: without office and head nobody could prepare a campaign, or change its people; the
 * others may be open until it is announced.
 */
function unnamed({ roles, cells, quarter }: PlanOutline): Draft[] {
  return seatsOf(idsOf(cells), quarter)
    .filter((seat) => !isNamed(seat, roles))
    .flatMap(({ role, cell }) => {
      if (cell !== null) {
        const index = cells.findIndex(({ id }) => id === cell);
        return [warning('CELL_WITHOUT_HEAD', ['cells', index], { cell })];
      }
      return role === 'office' || role === 'committeeHead'
        ? [error('ROLE_VACANT', ['roles'], { role, cell, from: null })]
        : [warning('ROLE_UNFILLED', ['roles'], { role }, { gap: 'X2' })];
    });
}

/** A name with a line break would break the head of a mail; a mailbox shared by two is read by both. */
function namesAndAddresses({ people, cells }: PlanOutline): Draft[] {
  const broken = (list: 'people' | 'cells', items: readonly { name: string | null }[]) =>
    items.flatMap(({ name }, index) =>
      name === null || isOneLine(name) ? [] : [error('NOT_ONE_LINE', [list, index, 'name'], {})],
    );
  const shared = people.flatMap(({ email }, index) => {
    const other = email === null ? null : whoHasAddress(email, people.slice(0, index));
    return email === null || other === null
      ? []
      : [warning('ADDRESS_SHARED', ['people', index, 'email'], { address: email, other })];
  });
  return [...broken('people', people), ...broken('cells', cells), ...shared];
}

/** Everything that is wrong, or open, with who does what. */
export const peopleFindings = (plan: PlanOutline): Draft[] => [
  ...namesAndAddresses(plan),
  ...wrongRoles(plan),
  ...unnamed(plan),
  ...gaps(plan, seasonOfPlan(plan)),
];

/** The seats that nobody would hold on some day if the plan ran from today on: its roles may end before its new dates. */
export const vacantFrom = (plan: Plan, today: LocalDate): Draft[] => {
  const outline = outlineSchema.parse(plan);
  return gaps(outline, seasonOf(today, plannedDays(outline)));
};
