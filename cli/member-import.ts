import { readFile } from 'node:fs/promises';
import type { CampaignClient } from '../client/client.ts';
import { Refused } from '../client/failures.ts';
import { membersFromRoster, type RosterRow } from '../documents/workbooks/member-roster-reading.ts';
import {
  type MemberEntry,
  type MemberLine,
  memberEntry,
  memberLine,
  type ProposedLevel,
} from '../domain/case/member.ts';
import { proposalProblems, registerProblems } from '../domain/case/member-check.ts';
import { memberIds, type NamedPerson } from '../domain/case/member-ids.ts';
import { dateOf } from '../domain/instant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { envelopeOf } from '../office/sending/envelope.ts';
import { type PersonRow, personRowSchema } from '../records/person-row.ts';
import type { CampaignRow, RecordsReader, RecordsWriter } from '../records/reading.ts';
import { refusalWords } from '../words/refusal-words.ts';
import type { Audience } from '../words/words.ts';
import { CommandFailure, noFile } from './command-failure.ts';
import type { Output } from './output.ts';
import type { SenderOptions } from './sending.ts';

/**
 * A list of members on its way in: read whole and checked whole before the first event is sent. Names are kept when the
 * cell's list was taken, never before.
 */

/** What one cell's list becomes. */
export interface CellList {
  cell: string;
  /** who they are: for the directory alone */
  people: PersonRow[];
  members: MemberEntry[];
  levels: ProposedLevel[];
  /** what differs from what stands, in ids */
  joined: string[];
  left: string[];
  changed: string[];
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
    throw noFile(file, error);
  });
  const today = dateOf(Date.now(), row.plan.calendar.utcOffset);
  const { members, findings } = await membersFromRoster(bytes, row.plan, today);
  if (findings.length === 0) return members;
  throw new CommandFailure(
    'LIST_REFUSED',
    findings.map((one) => `${file}: ${one.sheet} ${one.column}${one.row}: ${one.message[lang]}`).join('\n'),
    findings,
  );
}

const facts = ({ member: _member, ...rest }: MemberEntry) => JSON.stringify(rest);

function cellList(
  cell: string,
  rows: readonly { id: string; row: RosterRow }[],
  before: readonly MemberLine[],
  addressOf: (person: string) => string | null,
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
        email: addressOf(id),
        born,
        member: true,
      }),
    ),
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

/** What the directory would say of a name: it is asked when the list has been taken, which is too late to refuse it. */
const nameProblems = ({ people }: CellList): string[] =>
  people.flatMap((person) =>
    (personRowSchema.safeParse(person).error?.issues ?? []).map(
      ({ path, message }) => `${person.name}: ${path.join('.')}: ${message}`,
    ),
  );

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
): Promise<CellList[]> {
  const listed = (await readList(file, row, output)).filter(
    ({ cell }) => only === undefined || cell === only,
  );
  const directory = await reader.people(row.id);
  const ids = memberIds(listed, knownPeople(row, directory));
  const rows = listed.map((one, index) => ({ id: ids[index] ?? '', row: one }));
  const addresses = new Map(directory.map(({ id, email }) => [id, email]));
  const cells: CellList[] = [];
  for (const [cell, own] of Map.groupBy(rows, (one) => one.row.cell)) {
    const { members = [] } = await reader.caseContent(row.id, cell);
    cells.push(cellList(cell, own, members, (person) => addresses.get(person) ?? null));
  }
  const audience = audienceWith(cells.flatMap(({ people }) => people));
  const problems = cells.flatMap((list) => [
    ...nameProblems(list),
    ...problemsOf(list, row.plan.year, audience),
  ]);
  if (problems.length > 0) throw new CommandFailure('LIST_REFUSED', problems.join('\n'), problems);
  return cells;
}

/** Where a list goes: its events to the workflows, its names to the directory. */
export interface ListReceiver {
  client: Pick<CampaignClient, 'send'>;
  writer: Pick<RecordsWriter, 'savePeople'>;
  campaign: string;
}

/**
 * Sends a cell's list, keeps its names once it is taken, then sends the levels in it.
 *
 * @param sender its id is this attempt's own, never one of the list's content: a list may come back after another one.
 * Sent again under the same id it gets its first answers.
 * @returns what it was refused for, or null; with how many names are new, and how many have changed
 */
export async function sendCellList(
  { client, writer, campaign }: ListReceiver,
  { cell, people, members, levels }: CellList,
  by: string,
  sender: SenderOptions & { id: string },
): Promise<{ refusal: Refusal | null; names: { added: number; changed: number } }> {
  let names = { added: 0, changed: 0 };
  const send = (type: string, payload: unknown) =>
    client.send(campaign, cell, envelopeOf(type, payload, by, { ...sender, id: `${sender.id}.${type}` }));
  try {
    await send('members.register', { members });
    names = await writer.savePeople(campaign, people);
    if (levels.length > 0) await send('members.propose', { levels });
    return { refusal: null, names };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal, names };
    throw error;
  }
}
