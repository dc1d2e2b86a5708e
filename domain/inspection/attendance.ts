import type { Instant } from '../calendar/instant.ts';
import { type ContentProblem, problem } from '../content-problem.ts';
import {
  type Assignment,
  assignmentsAt,
  CELL_ROLES,
  type Role,
  type Roster,
  TEAM_ROLES,
} from '../people/roster.ts';
import type { RefusalReason } from '../refusal-reason.ts';
import type { AttendanceContent } from './inspection-content.ts';

/** Who takes part in the inspection of a cell: the team and the cell committee (R54, X10, X11, X17). */

export interface Circle {
  /** leader, clerk, members */
  team: string[];
  substitutes: Assignment[];
  /** head, deputy and members of the cell committee, who is there of them (X11) */
  cell: string[];
  leader: string | null;
  /** who may sign for the cell, the head first */
  signers: string[];
}

const once = (people: string[]): string[] => [...new Set(people)];

/**
 * When the session of an inspection began (ms): as attended, else as it was set; null while neither is known. Whoever
 * took part did so in the role of that day, whenever it is entered.
 */
export function sessionBegan(
  attendance: Pick<AttendanceContent, 'startedAt'> | null,
  session: { startsAt: Instant } | null,
): Instant | null {
  const { startedAt } = attendance ?? {};
  return startedAt === undefined ? (session?.startsAt ?? null) : Date.parse(startedAt);
}

/** Who belongs to the inspection of a cell at `at` (ms). */
export function circleOf(roster: Roster, cell: string, at: Instant, utcOffset: string): Circle {
  const now = assignmentsAt(roster, at, utcOffset);
  const own = now.filter((entry) => CELL_ROLES.includes(entry.role) && entry.cell === cell);
  const bySeniority = (role: Role) => own.filter((entry) => entry.role === role).map(({ person }) => person);
  return {
    team: once(now.filter(({ role }) => TEAM_ROLES.includes(role)).map(({ person }) => person)),
    substitutes: now.filter(({ role }) => role === 'teamSubstitute'),
    cell: once(CELL_ROLES.flatMap(bySeniority)),
    leader: now.find(({ role }) => role === 'teamLeader')?.person ?? null,
    signers: once([...bySeniority('cellHead'), ...bySeniority('cellDeputy')]),
  };
}

/** Whether somebody of the team belongs to the committee of the cell it inspects (X17). */
export const hasConflict = (circle: Circle, person: string): boolean =>
  circle.cell.includes(person) &&
  (circle.team.includes(person) || circle.substitutes.some((entry) => entry.person === person));

export interface AttendanceProblem {
  path: string;
  reason: Extract<
    RefusalReason,
    | 'notInvited'
    | 'attendanceTwice'
    | 'attendanceMissing'
    | 'substituteUnauthorised'
    | 'leaderNeedsSubstitute'
    | 'barredConflict'
  >;
  values: Record<string, string>;
}

/**
 * What is wrong with an attendance, all at once: everybody invited is present or absent with a reason, a substitute has
 * an authorisation, and an absent leader has one.
 *
 * @param bar whether a conflict of interest bars from the inspection
 */
export function attendanceProblems(
  { present, absent }: AttendanceContent,
  circle: Circle,
  bar: boolean,
): AttendanceProblem[] {
  const problems: AttendanceProblem[] = [];
  const add = (path: string, reason: AttendanceProblem['reason'], values: Record<string, string> = {}) =>
    problems.push({ path, reason, values });
  const invited = once([...circle.team, ...circle.cell]);
  const away = absent.map(({ person }) => person);
  const substitute = (person: string) => circle.substitutes.find((entry) => entry.person === person);
  for (const [index, person] of present.entries()) {
    const path = `present.${index}`;
    if (present.indexOf(person) !== index || away.includes(person)) add(path, 'attendanceTwice', { person });
    if (bar && hasConflict(circle, person)) add(path, 'barredConflict', { person });
    if (invited.includes(person)) continue;
    const stands = substitute(person);
    if (stands === undefined) add(path, 'notInvited', { person });
    else if (stands.authorisation === undefined) add(path, 'substituteUnauthorised', { person });
  }
  for (const [index, person] of away.entries()) {
    const path = `absent.${index}.person`;
    if (away.indexOf(person) !== index) add(path, 'attendanceTwice', { person });
    else if (!invited.includes(person)) add(path, 'notInvited', { person });
  }
  for (const person of invited)
    if (!present.includes(person) && !away.includes(person)) add('present', 'attendanceMissing', { person });
  const led =
    (circle.leader !== null && present.includes(circle.leader)) ||
    present.some((person) => substitute(person)?.authorisation !== undefined);
  if (!led) add('present', 'leaderNeedsSubstitute', { person: circle.leader ?? '' });
  return problems;
}

/** Who may sign for each side, whoever is expected to first: a substitute needs an authorisation. */
const entitledBy = ({ leader, substitutes, signers }: Circle): { cell: string[]; team: string[] } => ({
  cell: signers,
  team: [
    ...(leader === null ? [] : [leader]),
    ...substitutes.flatMap(({ person, authorisation }) => (authorisation === undefined ? [] : [person])),
  ],
});

/** Whose signature doesn't count: somebody who was not there, may not sign for that side, or signs for both. */
export function signatureProblems(
  signed: { cell?: string | undefined; team?: string | undefined },
  present: readonly string[],
  circle: Circle,
): ContentProblem[] {
  const entitled = entitledBy(circle);
  const wrong = (side: 'cell' | 'team'): ContentProblem[] => {
    const person = signed[side];
    if (person === undefined) return [];
    if (!present.includes(person)) return [problem(`signed.${side}`, 'signerAbsent', { person })];
    return entitled[side].includes(person)
      ? []
      : [problem(`signed.${side}`, 'signerNotEntitled', { person })];
  };
  const { cell, team } = signed;
  const both =
    team !== undefined && cell === team
      ? [problem('signed.team', 'signsForBothSides', { person: team })]
      : [];
  return [...wrong('cell'), ...wrong('team'), ...both];
}

/** Who may sign in the hall: the cell's head or deputy, and the leader or a substitute, of those present. */
export function entitledInHall(
  present: readonly string[],
  circle: Circle,
): { cell: string[]; team: string[] } {
  const { cell, team } = entitledBy(circle);
  const there = (people: readonly string[]) => people.filter((person) => present.includes(person));
  return { cell: there(cell), team: there(team) };
}

/** Who of them is expected to. */
export function signersInHall(
  present: readonly string[],
  circle: Circle,
): { cell: string | null; team: string | null } {
  const { cell, team } = entitledInHall(present, circle);
  return { cell: cell[0] ?? null, team: team[0] ?? null };
}
