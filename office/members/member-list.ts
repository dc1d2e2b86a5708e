import { membersFromRoster, type RosterRow } from '../../documents/workbooks/member-roster-reading.ts';
import type { SheetFinding } from '../../documents/workbooks/sheet-file.ts';
import { dateOf, type LocalDate } from '../../domain/calendar/instant.ts';
import { lastDayOf, type RatedPeriod } from '../../domain/plan/rated-period.ts';
import type { Refusal } from '../../domain/refusal.ts';
import {
  type MemberEntry,
  type MemberLine,
  memberEntry,
  memberLine,
  type ProposedLevel,
} from '../../domain/result/member.ts';
import { proposalProblems, registerProblems } from '../../domain/result/member-check.ts';
import { memberIds, type NamedPerson } from '../../domain/result/member-ids.ts';
import { type PersonRow, personRowSchema } from '../../records/person-row.ts';
import type { CampaignRow, RecordsReader } from '../../records/reading.ts';

/**
 * A list of members that is imported: all of it is read and checked before the first event is sent. Names are kept once
 * the cell's list was taken, never before.
 */

/** What one cell's list becomes. */
export interface CellList {
  cell: string;
  /** who they are: for the directory alone */
  people: PersonRow[];
  members: MemberEntry[];
  levels: ProposedLevel[];
  /** what differs from the present list, by ids */
  joined: string[];
  left: string[];
  changed: string[];
  /** who had another birth date until now */
  corrected: CorrectedBirth[];
}

/** Somebody whose birth date a list changes: where that is another person, the list is not to be sent so. */
export interface CorrectedBirth {
  member: string;
  from: LocalDate;
  to: LocalDate;
}

/** The same as it is shown to whoever sends it: who they are, and not how they are reached. */
export type ListedCell = Omit<CellList, 'people'> & { people: Pick<PersonRow, 'id' | 'name'>[] };
export const listedCell = (list: CellList): ListedCell => ({
  ...list,
  people: list.people.map(({ id, name }) => ({ id, name })),
});

/** Whose list it is. */
type ListedCampaign = Pick<CampaignRow, 'id' | 'plan' | 'roster'>;

/** Everybody who has an id already: by a role of the plan, or by the directory. */
const knownPeople = ({ plan, roster }: ListedCampaign, directory: readonly PersonRow[]): NamedPerson[] => [
  ...directory,
  ...plan.people
    .filter(({ id }) => !directory.some((row) => row.id === id))
    .map(({ id, name }) => ({
      id,
      name,
      // the newest: whoever has changed cells stands in the roster with both
      cell:
        roster.assignments.findLast((entry) => entry.person === id && entry.cell !== undefined)?.cell ?? null,
      born: null,
    })),
];

const facts = ({ member: _member, ...rest }: MemberEntry) => JSON.stringify(rest);

function cellList(
  cell: string,
  rows: readonly { id: string; row: RosterRow }[],
  before: readonly MemberLine[],
  directory: ReadonlyMap<string, PersonRow>,
): CellList {
  const members = rows.map(({ id, row }): MemberEntry => ({ member: id, ...row.entry }));
  const levels = rows.flatMap(({ id, row }): ProposedLevel[] =>
    row.proposed === null
      ? []
      : [
          {
            member: id,
            cell: row.proposed,
            ...(row.self === null ? {} : { self: row.self }),
            ...(row.entry.reason === undefined ? {} : { reason: row.entry.reason }),
          },
        ],
  );
  const stood = new Map(before.map((line) => [line.member, line]));
  return {
    cell,
    people: rows.map(
      ({ id, row: { name, born } }): PersonRow => ({
        id,
        name,
        cell,
        email: directory.get(id)?.email ?? null,
        born,
        member: true,
      }),
    ),
    members,
    levels,
    joined: members.filter(({ member }) => !stood.has(member)).map(({ member }) => member),
    left: before.filter(({ member }) => !rows.some(({ id }) => id === member)).map(({ member }) => member),
    corrected: rows.flatMap(({ id, row: { born: to } }) => {
      const from = directory.get(id)?.born ?? null;
      return from === null || to === null || from === to ? [] : [{ member: id, from, to }];
    }),
    changed: members.flatMap((entry) => {
      const line = stood.get(entry.member);
      const level = levels.find(({ member }) => member === entry.member);
      const same =
        line === undefined ||
        (facts(memberEntry(line)) === facts(entry) &&
          (level === undefined || (level.cell === line.cell && (level.self ?? line.self) === line.self)));
      return same ? [] : [entry.member];
    }),
  };
}

/** What is wrong with a list, with its place: in the workbook, in a name, or in what a cell would send. */
export type ListProblem =
  | { kind: 'row'; finding: SheetFinding }
  | { kind: 'name'; name: string; path: string; message: string }
  | { kind: 'line'; cell: string; refusal: Refusal };

/** What the directory would object to in a name: it is asked only after the list was taken, too late to refuse it. */
const nameProblems = ({ people }: CellList): ListProblem[] =>
  people.flatMap((person) =>
    (personRowSchema.safeParse(person).error?.issues ?? []).map(({ path, message }) => ({
      kind: 'name' as const,
      name: person.name,
      path: path.join('.'),
      message,
    })),
  );

/** What the door would object to in a cell's list, so that nothing of the file is kept when one line is wrong. */
function lineProblems(
  { cell, members, levels }: CellList,
  period: RatedPeriod,
  today: LocalDate,
): ListProblem[] {
  const lines = members.map((entry) => memberLine(entry));
  const ratedUntil = lastDayOf(period);
  const problems = [
    ...registerProblems(members, ratedUntil, today),
    ...proposalProblems(levels, lines, ratedUntil),
  ];
  if (problems.length === 0) return [];
  const refusal: Refusal = {
    code: 'INVALID_EVENT',
    reason: 'invalidContent',
    validNow: [],
    issues: problems.map(({ reason, values = {} }) => ({ path: '', message: reason, values })),
  };
  return [{ kind: 'line', cell, refusal }];
}

/** A list as it was read: what each cell's list would become, and everything that is wrong with it. */
export interface MemberList {
  cells: CellList[];
  /** with one of them nothing of the list is sent */
  problems: ListProblem[];
}

/** What of a list is taken, and as what. */
export interface ListTaking {
  /** the only cell to take; left out: all cells of the list */
  only?: string | undefined;
  /** names of those who are other people than those of the same name in their cells */
  newcomers?: readonly string[] | undefined;
}

/**
 * Reads a list and checks it against the present one; keeps nothing.
 *
 * @param bytes of the workbook
 */
export async function readMemberList(
  bytes: Buffer,
  row: ListedCampaign,
  reader: Pick<RecordsReader, 'people' | 'caseContent'>,
  { only, newcomers }: ListTaking = {},
): Promise<MemberList> {
  const today = dateOf(Date.now(), row.plan.calendar.utcOffset);
  const { members: all, findings } = await membersFromRoster(bytes, row.plan, today);
  if (findings.length > 0)
    return { cells: [], problems: findings.map((finding) => ({ kind: 'row', finding })) };
  const listed = all.filter(({ cell }) => only === undefined || cell === only);
  const directory = await reader.people(row.id);
  const ids = memberIds(listed, knownPeople(row, directory), newcomers);
  const rows = listed.map((one, index) => ({ id: ids[index] ?? '', row: one }));
  const byId = new Map(directory.map((person) => [person.id, person]));
  const cells: CellList[] = [];
  for (const [cell, own] of Map.groupBy(rows, (one) => one.row.cell)) {
    const { members = [] } = await reader.caseContent(row.id, cell);
    cells.push(cellList(cell, own, members, byId));
  }
  const problems = cells.flatMap((list) => [...nameProblems(list), ...lineProblems(list, row.plan, today)]);
  return { cells, problems };
}
