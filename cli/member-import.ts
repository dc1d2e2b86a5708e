import { readFile } from 'node:fs/promises';
import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { membersFromRoster, type RosterRow } from '../documents/workbooks/member-roster-reading.ts';
import { canonicalHash } from '../domain/canonical-hash.ts';
import {
  type MemberEntry,
  type MemberLine,
  memberEntry,
  memberLine,
  type ProposedLevel,
} from '../domain/case/member.ts';
import { proposalProblems, registerProblems } from '../domain/case/member-check.ts';
import { memberIds, type NamedPerson } from '../domain/case/member-ids.ts';
import type { Refusal } from '../domain/envelope.ts';
import { dateOf } from '../domain/instant.ts';
import { refusalWords } from '../domain/words/refusal-words.ts';
import type { Audience } from '../domain/words/words.ts';
import type { PersonRow } from '../records/person-row.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { CommandFailure, EXIT, type Output } from './output.ts';

/** A list of members on its way in: read whole and checked whole before the first name is kept or the first event sent. */

/** What one cell's list becomes. */
export interface CellList {
  cell: string;
  members: MemberEntry[];
  levels: ProposedLevel[];
  /** what differs from what stands, in ids */
  joined: string[];
  left: string[];
  changed: string[];
}

export interface MemberImport {
  people: PersonRow[];
  cells: CellList[];
}

/** Everybody who has an id already: by a role of the plan, or by the directory. */
export const knownPeople = (
  { plan, roster }: CampaignRow,
  directory: readonly PersonRow[],
): NamedPerson[] => [
  ...directory,
  ...plan.people
    .filter(({ id }) => !directory.some((row) => row.id === id))
    .map(({ id, name }) => ({
      id,
      name,
      cell: roster.assignments.find((entry) => entry.person === id && entry.cell !== undefined)?.cell ?? null,
      born: null,
    })),
];

/** @throws CommandFailure NO_FILE, LIST_REFUSED with every row that is wrong */
async function readList(file: string, row: CampaignRow, { lang }: Output): Promise<RosterRow[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new CommandFailure('NO_FILE', `${file}: ${error.message}`, EXIT.usage);
  });
  const today = dateOf(Date.now(), row.plan.calendar.utcOffset);
  const { members, findings } = await membersFromRoster(bytes, row.plan, today);
  if (findings.length === 0) return members;
  throw new CommandFailure(
    'LIST_REFUSED',
    findings.map((one) => `${file}: ${one.sheet} ${one.column}${one.row}: ${one.message[lang]}`).join('\n'),
    EXIT.refused,
    findings,
  );
}

const facts = ({ member: _member, ...rest }: MemberEntry) => JSON.stringify(rest);

function cellList(
  cell: string,
  rows: readonly { id: string; row: RosterRow }[],
  before: readonly MemberLine[],
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
    members,
    levels,
    joined: members.filter(({ member }) => !stood.has(member)).map(({ member }) => member),
    left: before.filter(({ member }) => !rows.some(({ id }) => id === member)).map(({ member }) => member),
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

/** What the door would say of a cell's list, so that nothing of the file is kept when one line is wrong. */
function problemsOf({ cell, members, levels }: CellList, year: number, audience: Audience): string[] {
  const lines = members.map((entry) => memberLine(entry));
  const yearEnd = `${year}-12-31`;
  const problems = [...registerProblems(members, yearEnd), ...proposalProblems(levels, lines, yearEnd)];
  const refusal: Refusal = {
    code: 'INVALID_EVENT',
    reason: 'invalidContent',
    validNow: [],
    issues: problems.map(({ reason, values = {} }) => ({ path: '', message: reason, values })),
  };
  return refusalWords(refusal, audience).issues.map((words) => `${audience.names.cell(cell)}: ${words}`);
}

/**
 * Reads and checks a list against what stands; nothing is kept by it.
 *
 * @param only the cell that is meant; without it all that the list has
 * @throws CommandFailure NO_FILE, LIST_REFUSED
 */
export async function memberImport(
  file: string,
  row: CampaignRow,
  reader: RecordsReader,
  output: Output,
  audienceWith: (people: readonly PersonRow[]) => Audience,
  only?: string,
): Promise<MemberImport> {
  const listed = (await readList(file, row, output)).filter(
    ({ cell }) => only === undefined || cell === only,
  );
  const directory = await reader.people(row.id);
  const ids = memberIds(listed, knownPeople(row, directory));
  const rows = listed.map((one, index) => ({ id: ids[index] ?? '', row: one }));
  const addresses = new Map(directory.map(({ id, email }) => [id, email]));
  const people = rows.map(
    ({ id, row: { name, cell, born } }): PersonRow => ({
      id,
      name,
      cell,
      email: addresses.get(id) ?? null,
      born,
      member: true,
    }),
  );
  const cells: CellList[] = [];
  for (const [cell, own] of Map.groupBy(rows, (one) => one.row.cell)) {
    const { members = [] } = await reader.caseContent(row.id, cell);
    cells.push(cellList(cell, own, members));
  }
  const audience = audienceWith(people);
  const problems = cells.flatMap((list) => problemsOf(list, row.plan.year, audience));
  if (problems.length > 0)
    throw new CommandFailure('LIST_REFUSED', problems.join('\n'), EXIT.refused, problems);
  return { people, cells };
}

/** The same list sent again is the same sending: it gets its first answer. */
const sendingId = (type: string, cell: string, payload: unknown): string =>
  `${type}-${canonicalHash([cell, payload]).slice(0, 32)}`;

/** Sends a cell's list, then the levels in it. @returns what it was refused for, or null */
export async function sendCellList(
  client: CampaignClient,
  campaign: string,
  { cell, members, levels }: CellList,
  sender: { by: string; enteredBy?: string; on?: string; document?: string },
): Promise<Refusal | null> {
  const payloads: [string, unknown][] = [
    ['members.register', { members }],
    ...(levels.length === 0 ? [] : [['members.propose', { levels }] as [string, unknown]]),
  ];
  try {
    for (const [type, payload] of payloads)
      await client.send(campaign, cell, { id: sendingId(type, cell, payload), type, payload, ...sender });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
