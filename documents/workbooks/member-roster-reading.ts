import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import type { Bilingual } from '../../domain/failure.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import {
  MEMBERS_AT_MOST,
  type MemberEntry,
  type MemberKind,
  type MemberStatus,
} from '../../domain/result/member.ts';
import {
  noSuchCell,
  notADate,
  ROSTER_WORDS,
  tooManyMembers,
  tooYoung,
  twice,
} from '../../words/workbooks/member-roster-words.ts';
import { tooLong as tooLongWords } from '../../words/workbooks/sheet-words.ts';
import { COLUMNS, SHEET } from './member-roster-layout.ts';
import { type CellValue, type SheetFinding, sheetsOf } from './sheet-file.ts';
import { findingAt, headRow, type ReadRow, readTable } from './sheet-table.ts';
import { folded } from './sheet-values.ts';

/** One line of the list, whole and checked by itself. */
export interface RosterRow {
  /** id of the cell */
  cell: string;
  name: string;
  born: LocalDate | null;
  entry: Omit<MemberEntry, 'member'>;
  self: Level | null;
  proposed: Level | null;
}

/** Lines of one file; a whole bloc of committees has some 4,300 members (domain.md 1.5). */
const MOST_ROWS = 10_000;
const LONGEST_NAME = 200;
const LONGEST_REASON = 500;
const YEARS_OF_AGE = 18;

/** A day as Excel or people write it; null when it cannot be read. */
function dayIn(value: CellValue): LocalDate | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' ? value.trim() : '';
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === iso;
  return real ? iso : null;
}

const later = (date: LocalDate, years: number): LocalDate =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

interface Reading {
  today: LocalDate;
  cellOf(words: string): string | null;
  findings: SheetFinding[];
}

function tell({ findings }: Reading, row: ReadRow, key: string, code: string, message: Bilingual): void {
  findings.push(findingAt(row, key, code, message));
}

function dayOf(reading: Reading, row: ReadRow, key: 'born' | 'admittedOn'): LocalDate | null {
  const value = (row.values[key] ?? null) as CellValue;
  if (value === null) return null;
  const day = dayIn(value);
  if (day === null) tell(reading, row, key, 'WRONG_DATE', notADate(String(value)));
  else if (day > reading.today) {
    tell(reading, row, key, 'DATE_IN_FUTURE', ROSTER_WORDS.inFuture);
    return null;
  }
  return day;
}

function tooLong(reading: Reading, row: ReadRow, key: string, text: string, longest: number): void {
  if (text.length > longest) tell(reading, row, key, 'TOO_LONG', tooLongWords(longest));
}

function rosterRow(reading: Reading, row: ReadRow): RosterRow[] {
  const { values } = row;
  const name = ((values['name'] as string | undefined) ?? '').replaceAll(/\s+/g, ' ').trim();
  const words = (values['cell'] as string | undefined) ?? '';
  const cell = reading.cellOf(words);
  if (name === '') tell(reading, row, 'name', 'NO_NAME', ROSTER_WORDS.noName);
  if (cell === null)
    tell(reading, row, 'cell', 'UNKNOWN_CELL', words === '' ? ROSTER_WORDS.noCell : noSuchCell(words));
  tooLong(reading, row, 'name', name, LONGEST_NAME);
  const reason = (values['reason'] as string | undefined) ?? '';
  tooLong(reading, row, 'reason', reason, LONGEST_REASON);
  const [born, admittedOn] = [dayOf(reading, row, 'born'), dayOf(reading, row, 'admittedOn')];
  if (born !== null && admittedOn !== null && admittedOn < later(born, YEARS_OF_AGE))
    tell(reading, row, 'admittedOn', 'TOO_YOUNG', tooYoung(YEARS_OF_AGE));
  const sickMonths = (values['sickMonths'] as number | undefined) ?? 0;
  if (!Number.isInteger(sickMonths) || sickMonths < 0 || sickMonths > 12)
    tell(reading, row, 'sickMonths', 'WRONG_VALUE', ROSTER_WORDS.sickMonths);
  if (name === '' || cell === null) return [];
  const civilServantLevel = values['civilServantLevel'] as Level | undefined;
  return [
    {
      cell,
      name,
      born,
      entry: {
        kind: (values['kind'] as MemberKind | undefined) ?? 'full',
        ...(admittedOn === null ? {} : { admittedOn }),
        status: (values['status'] as MemberStatus | undefined) ?? 'rated',
        sickMonths,
        disciplined: (values['disciplined'] as boolean | undefined) ?? false,
        ...(civilServantLevel === undefined ? {} : { civilServantLevel }),
        ...(reason === '' ? {} : { reason }),
      },
      self: (values['self'] as Level | undefined) ?? null,
      proposed: (values['proposed'] as Level | undefined) ?? null,
    },
  ];
}

const personKey = ({ cell, name, born }: RosterRow): string =>
  JSON.stringify([cell, name.toLowerCase(), born]);

/** Somebody twice, and cells with more members than a cell can have. */
function acrossRows(reading: Reading, read: readonly { row: ReadRow; member: RosterRow }[]): void {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { row, member } of read) {
    const before = places.get(personKey(member));
    if (before !== undefined) tell(reading, row, 'name', 'DUPLICATE', twice(member.name, before));
    else places.set(personKey(member), row.row);
    const count = (counts.get(member.cell) ?? 0) + 1;
    counts.set(member.cell, count);
    if (count === MEMBERS_AT_MOST + 1)
      tell(reading, row, 'cell', 'TOO_MANY', tooManyMembers(MEMBERS_AT_MOST));
    if (member.proposed !== null && member.entry.status !== 'rated')
      tell(reading, row, 'proposed', 'NOT_RATED', ROSTER_WORDS.notRated);
    if (member.self !== null && member.proposed === null)
      tell(reading, row, 'proposed', 'NO_PROPOSAL', ROSTER_WORDS.noProposal);
  }
}

/**
 * Reads a filled list of members and tells everything that is wrong with it at once, by row. Names come out composed
 * (NFC), whatever they came in.
 *
 * @param bytes the .xlsx file of `memberRoster(plan)`, filled
 * @param today local day after which no date may lie
 * @returns what can be read; to be used only where there is no finding
 */
export async function membersFromRoster(
  bytes: Uint8Array,
  { cells }: Pick<Plan, 'cells'>,
  today: LocalDate,
): Promise<{ members: RosterRow[]; findings: SheetFinding[] }> {
  const opened = await sheetsOf(bytes, MOST_ROWS);
  if ('finding' in opened) return { members: [], findings: [opened.finding] };
  const sheet =
    opened.sheets.find((one) => one.name === SHEET) ??
    opened.sheets.find((one) => headRow(one, COLUMNS) !== null);
  const { rows, findings } = readTable(sheet ?? { name: SHEET, rows: [] }, COLUMNS);
  const known = new Map(cells.flatMap(({ id, name }) => [[folded(id), id] as const, [folded(name), id]]));
  const reading: Reading = { today, findings, cellOf: (words) => known.get(folded(words)) ?? null };
  const read = rows.flatMap((row) => rosterRow(reading, row).map((member) => ({ row, member })));
  acrossRows(reading, read);
  if (sheet !== undefined && rows.length === 0 && findings.length === 0)
    findings.push({
      severity: 'error',
      code: 'EMPTY',
      sheet: sheet.name,
      row: 1,
      column: 'A',
      message: ROSTER_WORDS.empty,
    });
  return {
    members: read.map(({ member }) => member),
    findings: findings.sort((a, b) => a.row - b.row || a.column.localeCompare(b.column)),
  };
}
