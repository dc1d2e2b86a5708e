import type { Instant } from '../../domain/calendar/instant.ts';
import type { MinutesFrame } from '../../domain/case/case-content.ts';
import { circleOf } from '../../domain/inspection/attendance.ts';
import { type Assignment, assignmentsAt, type Role, type Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { html, type Markup } from '../../words/html.ts';
import { vi } from '../../words/vi.ts';
import type { Names } from '../../words/words.ts';

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
      ? ` (theo ${office.authorisation})`
      : '';
  const words = office === undefined ? '' : `, ${vi.roles[office.role]}`;
  return `đồng chí ${hall.names.person(person)}${words}${authorisation}`;
}

const list = (entries: readonly string[]): Markup[] =>
  entries.map(
    (
      entry,
      index,
    ) => html`<p class="line said">- ${entry.charAt(0).toUpperCase()}${entry.slice(1)}${index === entries.length - 1 ? '.' : ';'}</p>
`,
  );

const section = (title: string, entries: readonly string[]): Markup | null =>
  entries.length === 0
    ? null
    : html`<p class="lead line"><strong>${title}</strong></p>
${list(entries)}`;

/** Team, cell committee, guests, absent people and conflicts of interest; lines to be filled in while nothing is known. */
export function present(hall: Hall, { attendance, conflicts }: MinutesFrame): Markup {
  const { names, cell, roles, at, plan } = hall;
  if (attendance === null)
    return html`<p class="line">1. Tổ kiểm tra: ……………………………………………………………………</p>
<p class="line">2. Cấp ủy chi bộ: ……………………………………………………………………</p>`;
  const circle = circleOf(roles, cell, at, plan.calendar.utcOffset);
  const substitutes = circle.substitutes.map(({ person }) => person);
  const ofCell = attendance.present.filter((person) => circle.cell.includes(person));
  const ofTeam = attendance.present.filter(
    (person) => circle.team.includes(person) || substitutes.includes(person) || !ofCell.includes(person),
  );
  const rank = (person: string) => TEAM.indexOf(officeAmong(hall, person, TEAM)?.role ?? 'teamSubstitute');
  const absent = attendance.absent.map(
    ({ person, reason }) => `${personWords(hall, person, [...TEAM, ...CELL])}; lý do: ${reason}`,
  );
  const sections: [string, string[]][] = [
    [
      'Tổ kiểm tra',
      ofTeam.toSorted((a, b) => rank(a) - rank(b)).map((person) => personWords(hall, person, TEAM)),
    ],
    [`Cấp ủy ${names.cell(cell)}`, ofCell.map((person) => personWords(hall, person, CELL))],
    ['Cùng dự', [...attendance.guests]],
    ['Vắng mặt', absent],
    [
      'Thành viên Tổ kiểm tra có liên quan đến chi bộ được kiểm tra',
      conflicts.map(
        ({ person, reason }) => `${personWords(hall, person, TEAM)}; lý do vẫn tham gia: ${reason}`,
      ),
    ],
  ];
  return html`${sections
    .filter(([, entries]) => entries.length > 0)
    .map(([title, entries], index) => section(`${index + 1}. ${title}`, entries))}`;
}
