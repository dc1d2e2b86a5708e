import type { Instant } from '../../domain/calendar/instant.ts';
import type { MinutesFrame } from '../../domain/case/case-content.ts';
import { circleOf } from '../../domain/inspection/attendance.ts';
import { type Assignment, assignmentsAt, type Role, type Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { MINUTES_PRESENT_TEXT, minutesPresentSaid } from '../../words/minutes/minutes-present-text.ts';
import { frameSaid } from '../../words/papers/paper-frame.ts';
import { vi } from '../../words/vi.ts';
import type { Names } from '../../words/words.ts';
import { type Block, line, numbered } from '../paper-body.ts';

/** Who was there at an inspection, who wasn't and why (R54, X10, X17). */

export interface Hall {
  plan: Plan;
  names: Pick<Names, 'person' | 'cell'>;
  cell: string;
  roles: Roster;
  /** instant by which offices are looked up, ms */
  at: Instant;
}

const TEAM: readonly Role[] = ['teamLeader', 'teamClerk', 'teamMember', 'teamSubstitute'];
const CELL: readonly Role[] = ['cellHead', 'cellDeputy', 'cellMember'];

/** Assignments in force, of the team and of this cell alone. */
const assigned = ({ roles, at, plan, cell }: Hall): Assignment[] =>
  assignmentsAt(roles, at, plan.calendar.utcOffset).filter(
    (entry) => entry.cell === undefined || entry.cell === cell,
  );

const officeAmong = (hall: Hall, person: string, among: readonly Role[]): Assignment | undefined =>
  among
    .map((role) => assigned(hall).find((entry) => entry.person === person && entry.role === role))
    .find((entry) => entry !== undefined);

/** `đồng chí Đặng Văn Khoa, người thay trong Tổ kiểm tra (theo Giấy ủy quyền số 03)` */
function personWords(hall: Hall, person: string, among: readonly Role[]): string {
  const office = officeAmong(hall, person, among);
  const authorisation =
    office?.role === 'teamSubstitute' && office.authorisation !== undefined
      ? minutesPresentSaid.authorised(office.authorisation)
      : '';
  const words = office === undefined ? '' : `, ${vi.roles[office.role]}`;
  return `${frameSaid.comrade(hall.names.person(person))}${words}${authorisation}`;
}

/** Team, cell committee, guests, absent people and conflicts of interest; lines to be filled in while nothing is known. */
export function present(hall: Hall, { attendance, conflicts }: MinutesFrame): Block[] {
  const { names, cell, roles, at, plan } = hall;
  if (attendance === null)
    return [line(MINUTES_PRESENT_TEXT.teamToFill), line(MINUTES_PRESENT_TEXT.cellToFill)];
  const circle = circleOf(roles, cell, at, plan.calendar.utcOffset);
  const substitutes = circle.substitutes.map(({ person }) => person);
  const ofCell = attendance.present.filter((person) => circle.cell.includes(person));
  const ofTeam = attendance.present.filter(
    (person) => circle.team.includes(person) || substitutes.includes(person) || !ofCell.includes(person),
  );
  const rank = (person: string) => TEAM.indexOf(officeAmong(hall, person, TEAM)?.role ?? 'teamSubstitute');
  const absent = attendance.absent.map(({ person, reason }) =>
    minutesPresentSaid.absent(personWords(hall, person, [...TEAM, ...CELL]), reason),
  );
  const sections: [string, string[]][] = [
    [
      MINUTES_PRESENT_TEXT.team,
      ofTeam.toSorted((a, b) => rank(a) - rank(b)).map((person) => personWords(hall, person, TEAM)),
    ],
    [minutesPresentSaid.cell(names.cell(cell)), ofCell.map((person) => personWords(hall, person, CELL))],
    [MINUTES_PRESENT_TEXT.guests, [...attendance.guests]],
    [MINUTES_PRESENT_TEXT.absent, absent],
    [
      MINUTES_PRESENT_TEXT.conflicts,
      conflicts.map(({ person, reason }) =>
        minutesPresentSaid.conflict(personWords(hall, person, TEAM), reason),
      ),
    ],
  ];
  return numbered(sections.map(([title, entries]) => [title, entries.map(upperFirst)]));
}
