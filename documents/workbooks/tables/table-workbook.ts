import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { TABLE_WORDS } from '../../../words/workbooks/table-heads.ts';
import { headCell, textCell } from '../criteria-workbook-cells.ts';
import { printedSheets } from './printed-sheets.ts';
import type { ColumnKind, TableColumn, TableSheet, TableValue } from './table-sheet.ts';

/** Tables as one .xlsx file: heads frozen, columns as wide as they need, days as days and numbers as numbers. */

const FORMATS: Record<ColumnKind, string> = {
  text: '@',
  count: '0',
  points: '0.0#',
  days: '0.0',
  money: '#,##0',
  day: 'dd/mm/yyyy',
  moment: 'dd/mm/yyyy hh:mm',
};

/** letters of a cell (ECMA-376; Excel takes 32 767, and what is escaped takes more than one) */
const LONGEST = 30_000;

const whole = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}${TABLE_WORDS.cutOff}`;

/** What was typed is written as a text, so that no program takes it for a formula, whatever it begins with. */
function cellOf(value: TableValue, kind: ColumnKind, weight: { fontWeight?: 'bold' }): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return textCell(whole(value), weight);
  const style = { format: FORMATS[kind], alignVertical: 'top' as const, ...weight };
  return value instanceof Date ? { value, type: Date, ...style } : { value, type: Number, ...style };
}

const rowOf = (columns: readonly TableColumn[], row: readonly TableValue[], weight = {}): Row =>
  columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, weight));

function sheetOf({ name, columns, rows, sums, empty }: TableSheet): Sheet<Buffer> {
  const heads = columns.map(({ head }) => headCell(head));
  const said: Row[] = rows.length === 0 ? [[textCell(empty, { columnSpan: columns.length })]] : [];
  return {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      heads,
      ...said,
      ...rows.map((row) => rowOf(columns, row)),
      ...(sums === null || rows.length === 0 ? [] : [rowOf(columns, sums, { fontWeight: 'bold' })]),
    ],
  };
}

/** The day that every part of the archive carries: what is written is of what the tables hold, not of when. */
const SOME_DAY = new Date(1980, 0, 1);

const withoutTime = (archive: Uint8Array): Buffer =>
  Buffer.from(zipSync(unzipSync(archive), { mtime: SOME_DAY }));

/**
 * The same tables give the same bytes.
 *
 * @param heading above every page that is printed
 * @returns an .xlsx file
 */
export async function tableWorkbook(sheets: readonly TableSheet[], heading: string): Promise<Buffer> {
  const printed = sheets.map(({ name, columns, rows }) => ({
    name,
    columns: columns.length,
    rows: rows.length,
  }));
  const written = await writeExcelFile(sheets.map(sheetOf), {
    features: [printedSheets(printed, heading)],
  }).toBuffer();
  return withoutTime(written);
}
