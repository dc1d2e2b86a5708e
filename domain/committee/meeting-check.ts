import type { Instant } from '../calendar/instant.ts';
import { type ContentProblem, problem } from '../content-problem.ts';
import { assignmentsAt, COMMITTEE_ROLES, peopleOf, type Roster } from '../people/roster.ts';
import type { Terms } from '../plan/campaign-terms.ts';
import type { MeetingRecord } from './meeting.ts';

/**
 * Whether the committee's meeting was held as it should be: who was present, whether that is a quorum, who is recused
 * from what (R35, X10, X17).
 */

/** The committee's people at `at` (ms), the head first. */
export function committeeOf(roster: Roster, at: Instant, utcOffset: string): string[] {
  const now = assignmentsAt(roster, at, utcOffset);
  const people = COMMITTEE_ROLES.flatMap((role) =>
    now.filter((entry) => entry.role === role).map(({ person }) => person),
  );
  return [...new Set(people)];
}

/**
 * Who writes down what the committee's meeting does: its office, which prepares the meeting (R69), or somebody of the
 * committee. Nobody else is offered; no rule refuses another, as a committee may ask whom it likes.
 *
 * @param at ms
 */
export const recordersOf = (roster: Roster, at: Instant, utcOffset: string): string[] => [
  ...new Set([...peopleOf(roster, { role: 'office' }, at, utcOffset), ...committeeOf(roster, at, utcOffset)]),
];

export interface Quorum {
  needed: number;
  present: number;
  members: number;
  reached: boolean;
}

/** How many of the committee have to be present (X10). */
export function quorumOf(present: number, members: number, share: Terms['quorum']['share']): Quorum {
  const needed = {
    none: 0,
    moreThanHalf: Math.floor(members / 2) + 1,
    twoThirds: Math.ceil((members * 2) / 3),
  }[share];
  return { needed, present, members, reached: present >= needed };
}

export interface CommitteeHall {
  committee: readonly string[];
  /** cells on the slate that somebody belongs to */
  cellsOf(person: string): string[];
  conflicts: Terms['conflictOfInterest'];
  quorum: Terms['quorum'];
}

type Conflict = MeetingRecord['conflicts'][number];

const isOf = (person: string, cell: string) => (one: Conflict) => one.person === person && one.cell === cell;

function conflictProblems({ present, conflicts }: MeetingRecord, hall: CommitteeHall): ContentProblem[] {
  const given = conflicts.flatMap(({ person, cell, recused, reason }, index) => {
    const path = `conflicts.${index}`;
    const belongs = present.includes(person) && hall.cellsOf(person).includes(cell);
    if (!belongs) return [problem(path, 'noConflict', { person, cell })];
    if (conflicts.findIndex(isOf(person, cell)) < index)
      return [problem(path, 'attendanceTwice', { person })];
    if (recused || hall.conflicts === 'off') return [];
    if (hall.conflicts === 'bar') return [problem(path, 'barredConflict', { person, cell })];
    return reason === undefined ? [problem(`${path}.reason`, 'conflictNeedsReason', { person, cell })] : [];
  });
  if (hall.conflicts === 'off') return given;
  const untold = present.flatMap((person) =>
    hall
      .cellsOf(person)
      .filter((cell) => !conflicts.some(isOf(person, cell)))
      .map((cell) => problem('conflicts', 'conflictUntold', { person, cell })),
  );
  return [...given, ...untold];
}

function quorumProblems({ present, quorumReason }: MeetingRecord, hall: CommitteeHall): ContentProblem[] {
  const { share, below } = hall.quorum;
  const there = present.filter((person) => hall.committee.includes(person)).length;
  const { needed, reached } = quorumOf(there, hall.committee.length, share);
  const allowed = below === 'off' || (below === 'warn' && quorumReason !== undefined);
  return reached || allowed ? [] : [problem('quorumReason', 'belowQuorum', { present: there, needed })];
}

/** What is wrong with the record of a meeting, all at once. */
export function meetingProblems(record: MeetingRecord, hall: CommitteeHall): ContentProblem[] {
  const { present, chair } = record;
  const absent = record.absent.map(({ person }) => person);
  const told = [
    ...present.map((person, index) => ({ person, path: `present.${index}` })),
    ...absent.map((person, index) => ({ person, path: `absent.${index}.person` })),
  ];
  const people = told.flatMap(({ person, path }, index) => [
    ...(hall.committee.includes(person) ? [] : [problem(path, 'notOfCommittee', { person })]),
    ...(told.findIndex((other) => other.person === person) < index
      ? [problem(path, 'attendanceTwice', { person })]
      : []),
  ]);
  const missing = hall.committee
    .filter((person) => !told.some((one) => one.person === person))
    .map((person) => problem('present', 'attendanceMissing', { person }));
  return [
    ...people,
    ...missing,
    ...(present.includes(chair) ? [] : [problem('chair', 'chairNotPresent', { person: chair })]),
    ...conflictProblems(record, hall),
    ...quorumProblems(record, hall),
  ];
}

/**
 * Who stays out of the lines of single cells and is counted all the same where a slate is voted on as a whole, which
 * tells no cell apart (features.md: recusal shows).
 *
 * @param cells of the slate
 */
export const recusedWithin = (
  { conflicts }: Pick<MeetingRecord, 'conflicts'>,
  cells: readonly string[],
): MeetingRecord['conflicts'] => conflicts.filter(({ recused, cell }) => recused && cells.includes(cell));

/** Who of those present may vote on a cell's lines, or, without one, on all: whoever is recused stays out. */
export function votersOf({ present, conflicts }: MeetingRecord, cell: string | undefined): string[] {
  const out = new Set(conflicts.flatMap((one) => (one.recused && one.cell === cell ? [one.person] : [])));
  return present.filter((person) => !out.has(person));
}
