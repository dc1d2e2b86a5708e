import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { checkList } from './sheet-archive.ts';
import type { SheetCell, UnreadCell, WorkbookSheet } from './sheet-file.ts';
import { sheetParts } from './sheet-parts.ts';

/** Reads an .xlsx file by the library, and what the library passes over beside it. */

/** As much of a failure as can be sent between threads. */
export interface ReadFailure {
  /** the class of the error */
  name: string;
  message: string;
}

/** A format that shows a number as a percentage; what it has in quotation marks is text. */
const isPercent = (format: string): boolean => format.replaceAll(/"[^"]*"|\\./g, '').includes('%');

export type Answer =
  | { sheets: WorkbookSheet[] }
  /** address of a cell whose text is nowhere in the file; empty where it has none */
  | { lostText: string }
  | { failure: ReadFailure };

/** What a cell shows and nobody can read for certain; null: it can be read. */
function unreadIn({ type, value, formula, style }: Cell): UnreadCell | null {
  if (type === 'error' || (typeof value === 'string' && formula !== undefined && /^#[A-Z/0!?]+$/.test(value)))
    return { unread: 'failed', shown: String(value) };
  if (formula !== undefined && value === null) return { unread: 'notCalculated', shown: `=${formula}` };
  if (typeof value === 'number' && isPercent(style?.numFmt ?? ''))
    return { unread: 'percent', shown: `${Number((value * 100).toFixed(4))} %` };
  return null;
}

/** A day as strict workbooks write it, in a cell of a type of its own (ECMA-376, 18.18.11): to the library it is text. */
const WRITTEN_DAY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/;

function dayIn({ value, style }: Cell): Date | null {
  if (typeof value !== 'string' || style?.numFmt === undefined || !WRITTEN_DAY.test(value)) return null;
  const day = new Date(`${value}Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}

function rowsOf({ rows, cells }: Sheet): SheetCell[][] {
  const all: SheetCell[][] = rows;
  for (const [place, cell] of cells ?? []) {
    const other = unreadIn(cell) ?? dayIn(cell);
    const [row = 0, column = 0] = place.split(',').map(Number);
    const at = all[row];
    if (other !== null && at !== undefined) at[column] = other;
  }
  return all;
}

/** A sheet of the workbook's list that has no part with cells. */
const WITHOUT_PART = /missing worksheet file for sheet "(.*)"$/s;

/** Every sheet that has cells; one that holds a chart has none. @param without names of sheets that are left out */
async function sheetsIn(
  bytes: Uint8Array,
  chartsLeft: number,
  without: readonly string[] = [],
): Promise<Sheet[]> {
  try {
    const options = { readStyles: true, sheets: ({ name }: { name: string }) => !without.includes(name) };
    return (await readXlsx(bytes, options)).sheets;
  } catch (error) {
    const name = WITHOUT_PART.exec((error as Error).message)?.[1];
    if (name === undefined || chartsLeft === 0 || without.includes(name)) throw error;
    return sheetsIn(bytes, chartsLeft - 1, [...without, name]);
  }
}

/** All that an .xlsx file shows, or why it shows nothing; never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<Answer> {
  try {
    await checkList(bytes);
    const { withoutCells, lostTexts, lostStyles } = sheetParts(bytes);
    if (lostStyles !== null) return { failure: { name: 'ParseError', message: `missing ${lostStyles}` } };
    if (lostTexts[0] !== undefined) return { lostText: lostTexts[0] };
    const sheets = await sheetsIn(bytes, withoutCells);
    return { sheets: sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })) };
  } catch (error) {
    const { name, message } = error as Error;
    return { failure: { name, message } };
  }
}
