import type { Bilingual } from '../../domain/failure.ts';
import { PLAN_PEOPLE_WORDS } from '../../words/workbooks/plan-people-words.ts';
import { missingSheet } from '../../words/workbooks/sheet-words.ts';
import { FRAME_COLUMNS, FRAME_SHEET, SESSION_COLUMNS, SESSION_SHEET } from './plan-frame-layout.ts';
import { frameIn, type PlanFrame, type PlanSession, sessionsIn } from './plan-frame-reading.ts';
import { CELL_COLUMNS, CELL_SHEET, PEOPLE_COLUMNS, PEOPLE_SHEET } from './plan-people-layout.ts';
import { cellsIn, type PlanPeople, peopleIn } from './plan-people-reading.ts';
import { type SheetFinding, sheetsOf } from './sheet-file.ts';
import { byPlace, type Column, isTold, onlySheet, type ReadRow, readTable } from './sheet-table.ts';

/** The workbook with which a plan can begin; what is typed without one is read by the same rules. */

/** Lines of a sheet: a bloc of committees has some hundred cells and a few thousand people with a role. */
const MOST_ROWS = 10_000;

/** The rows of the workbook's sheets; those of the last two may be left out. */
export interface PlanRows {
  cells: readonly ReadRow[];
  people: readonly ReadRow[];
  frame: readonly ReadRow[];
  sessions: readonly ReadRow[];
}

/** What is known of a plan, from whichever door, with everything that is wrong with it at once. */
export interface KnownPlan extends PlanPeople {
  frame: PlanFrame;
  sessions: PlanSession[];
  findings: SheetFinding[];
}

/** Names come out composed (NFC); ids are made of them. @returns to be used only where no finding is an error */
export function planFromRows(rows: PlanRows): KnownPlan {
  const findings: SheetFinding[] = [];
  const { cells, ids } = cellsIn(rows.cells, findings);
  const people = peopleIn(rows.people, ids, findings);
  const frame = frameIn(rows.frame, findings);
  const sessions = sessionsIn(rows.sessions, ids, findings);
  return { cells, ...people, frame, sessions, findings };
}

const fileFinding = (sheet: string, code: string, row: number, message: Bilingual): SheetFinding => ({
  severity: 'error',
  code,
  sheet,
  row,
  column: 'A',
  message,
});

/**
 * Reads a filled workbook, and tells everything that is wrong with it at once, by sheet, row and column.
 *
 * @param bytes the .xlsx file of `planPeopleWorkbook()`, filled
 * @returns what can be read; to be used only where no finding is an error
 */
export async function planFromWorkbook(bytes: Uint8Array): Promise<KnownPlan> {
  const opened = await sheetsOf(bytes, MOST_ROWS);
  const nothing = { cells: [], people: [], roles: [], frame: {}, sessions: [] };
  if ('finding' in opened) return { ...nothing, findings: [opened.finding] };
  const findings: SheetFinding[] = [];
  const rowsOf = (name: string, columns: readonly Column[], mayMiss = false): ReadRow[] => {
    const { sheet, findings: ofSheets } = onlySheet(opened.sheets, name, columns);
    findings.push(...ofSheets);
    if (sheet === undefined) {
      if (!mayMiss) findings.push(fileFinding(name, 'MISSING_SHEET', 1, missingSheet(name)));
      return [];
    }
    const read = readTable(sheet, columns);
    findings.push(...read.findings);
    return read.rows;
  };
  const cells = rowsOf(CELL_SHEET, CELL_COLUMNS);
  if (cells.length === 0 && findings.length === 0)
    findings.push(fileFinding(CELL_SHEET, 'EMPTY', 2, PLAN_PEOPLE_WORDS.noCells));
  const people = rowsOf(PEOPLE_SHEET, PEOPLE_COLUMNS);
  const frame = rowsOf(FRAME_SHEET, FRAME_COLUMNS, true);
  const sessions = rowsOf(SESSION_SHEET, SESSION_COLUMNS, true);
  const read = planFromRows({ cells, people, frame, sessions });
  // what a cell can't say is told before what follows from that
  const more = read.findings.filter((one) => !isTold(findings, one));
  return { ...read, findings: inOrder([...findings, ...more]) };
}

const ORDER = [CELL_SHEET, PEOPLE_SHEET, FRAME_SHEET, SESSION_SHEET];

/** By sheets as they were given out, whatever they are called now, and by their cells. */
function inOrder(findings: readonly SheetFinding[]): SheetFinding[] {
  const sheets = [...ORDER, ...findings.map(({ sheet }) => sheet)];
  return findings.toSorted(byPlace(sheets));
}
