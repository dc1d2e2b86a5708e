import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import { type CellNames, namesEver } from '../../domain/plan/cell-names.ts';
import {
  MEMBERS_AT_MOST,
  type MemberEntry,
  type MemberKind,
  type MemberStatus,
} from '../../domain/result/member.ts';
import {
  implausible,
  inTwoCells,
  noSuchCell,
  notADate,
  ROSTER_WORDS,
  tooManyMembers,
  tooYoung,
  twice,
  yearWritten,
} from '../../words/workbooks/member-roster-words.ts';
import { tooLong as tooLongWords } from '../../words/workbooks/sheet-words.ts';
import { COLUMNS, SHEET } from './member-roster-layout.ts';
import { dayIn, yearForDay } from './sheet-day.ts';
import { type CellValue, type SheetFinding, sheetsOf } from './sheet-file.ts';
import { byPlace, findingAt, type ReadRow, readTable, sheetsWith, tellOnce } from './sheet-table.ts';

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
/** Nobody among the members is older. */
const OLDEST = 110;
/** The day on which the Party was founded: nobody was admitted before. */
const FOUNDED: LocalDate = '1930-02-03';

const later = (date: LocalDate, years: number): LocalDate =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

interface Reading {
  today: LocalDate;
  cellOf(words: string): string | null;
  findings: SheetFinding[];
}

function tell({ findings }: Reading, row: ReadRow, key: string, code: string, message: Bilingual): void {
  tellOnce(findings, findingAt(row, key, code, message));
}

function dayOf(reading: Reading, row: ReadRow, key: 'born' | 'admittedOn'): LocalDate | null {
  const value = (row.values[key] ?? null) as CellValue;
  if (value === null) return null;
  const day = dayIn(value);
  const year = yearForDay(value);
  const before = key === 'born' ? later(reading.today, -OLDEST) : FOUNDED;
  if (year !== null) tell(reading, row, key, 'YEAR_FOR_DATE', yearWritten(year));
  else if (day === null) tell(reading, row, key, 'WRONG_DATE', notADate(String(value)));
  else if (day > reading.today) tell(reading, row, key, 'DATE_IN_FUTURE', ROSTER_WORDS.inFuture);
  else if (day < before) tell(reading, row, key, 'DATE_IMPLAUSIBLE', implausible(day));
  else return day;
  return null;
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

const personKey = ({ name, born }: RosterRow): string => JSON.stringify([sameWriting(name), born]);

interface ReadMember {
  row: ReadRow;
  member: RosterRow;
}

/** Where another row stands, as a row says it: its sheet too where that is another one. */
const placeFrom = (row: ReadRow, other: ReadRow): { sheet: string | null; row: number } => ({
  sheet: row.sheet === other.sheet ? null : other.sheet,
  row: other.row,
});

/** Somebody twice in a cell, or in two cells: without birth dates they may be two people there. */
function tellIfTwice(reading: Reading, { row, member }: ReadMember, before: readonly ReadMember[]): void {
  const ofCell = before.find((one) => one.member.cell === member.cell);
  if (ofCell !== undefined)
    tell(reading, row, 'name', 'DUPLICATE', twice(member.name, placeFrom(row, ofCell.row)));
  else if (before[0] !== undefined && member.born !== null)
    tell(reading, row, 'name', 'IN_TWO_CELLS', inTwoCells(member.name, placeFrom(row, before[0].row)));
}

/** Somebody twice, and cells with more members than a cell can have. */
function acrossRows(reading: Reading, read: readonly ReadMember[]): void {
  const known = new Map<string, ReadMember[]>();
  const counts = new Map<string, number>();
  for (const one of read) {
    const { row, member } = one;
    const before = known.get(personKey(member)) ?? [];
    tellIfTwice(reading, one, before);
    known.set(personKey(member), [...before, one]);
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
  plan: CellNames,
  today: LocalDate,
): Promise<{ members: RosterRow[]; findings: SheetFinding[] }> {
  const opened = await sheetsOf(bytes, MOST_ROWS);
  if ('finding' in opened) return { members: [], findings: [opened.finding] };
  // a workbook may have a sheet for each cell
  const found = sheetsWith(opened.sheets, COLUMNS);
  const named = opened.sheets.filter(({ name }) => sameWriting(name) === sameWriting(SHEET));
  const sheets = found.length > 0 ? found : named;
  const tables = (sheets.length > 0 ? sheets : [{ name: SHEET, rows: [] }]).map((one) =>
    readTable(one, COLUMNS),
  );
  const rows = tables.flatMap((table) => table.rows);
  const findings = tables.flatMap((table) => table.findings);
  const known = new Map(
    // what a cell is called now counts before what another one was called
    namesEver(plan)
      .toReversed()
      .flatMap(({ id, name }) => [[sameWriting(name), id] as const, [sameWriting(id), id]]),
  );
  const reading: Reading = { today, findings, cellOf: (words) => known.get(sameWriting(words)) ?? null };
  const read = rows.flatMap((row) => rosterRow(reading, row).map((member) => ({ row, member })));
  acrossRows(reading, read);
  const [sheet] = sheets;
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
    findings: findings.sort(byPlace(opened.sheets.map(({ name }) => name))),
  };
}
