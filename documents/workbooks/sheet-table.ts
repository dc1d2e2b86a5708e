import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import { columnTwice, missingColumn, severalSheets } from '../../words/workbooks/sheet-words.ts';
import type { CellKind } from './criteria-workbook-cells.ts';
import { columnLetters, type SheetCell, type SheetFinding, type WorkbookSheet } from './sheet-file.ts';
import { type ReadCell, readCell } from './sheet-values.ts';

/** Tables with heads in a sheet. */

export interface Column {
  key: string;
  head: string;
  kind: CellKind;
  /** in characters */
  width: number;
}

export interface ReadRow {
  sheet: string;
  /** from 1 */
  row: number;
  /** by key, without empty cells */
  values: Record<string, unknown>;
  /** letters by key */
  columns: Record<string, string>;
}

/** What is wrong with a row's cell of a column. */
export const findingAt = (row: ReadRow, key: string, code: string, message: Bilingual): SheetFinding => ({
  severity: 'error',
  code,
  sheet: row.sheet,
  row: row.row,
  column: row.columns[key] ?? 'A',
  message,
});

type Place = Pick<SheetFinding, 'sheet' | 'row' | 'column'>;

/** Whether something is told of a cell: it is mended first. */
export const isTold = (findings: readonly Place[], { sheet, row, column }: Place): boolean =>
  findings.some((one) => one.sheet === sheet && one.row === row && one.column === column);

/** Tells what is wrong with a row's cell, unless something is told of that cell already. */
export function tellOnce(findings: SheetFinding[], finding: SheetFinding): void {
  if (!isTold(findings, finding)) findings.push(finding);
}

/** The order in which somebody goes through a sheet: by rows and columns, `B` before `AA`. */
export const byCell = (a: Place, b: Place): number =>
  a.row - b.row || a.column.length - b.column.length || a.column.localeCompare(b.column);

/** The order in which somebody goes through a workbook. @param sheets their names */
export const byPlace =
  (sheets: readonly string[]) =>
  (a: Place, b: Place): number =>
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || byCell(a, b);

const isEmpty = (row: readonly SheetCell[]): boolean => row.every((cell) => cell === null);

const headsIn = (row: readonly SheetCell[]): string[] =>
  row.map((cell) => (typeof cell === 'string' ? sameWriting(cell) : ''));

/** The row that has a table's heads, from 0; null when there is none. */
export function headRow(sheet: WorkbookSheet, columns: readonly Column[]): number | null {
  const first = sameWriting(columns[0]?.head ?? '');
  const second = sameWriting(columns[1]?.head ?? '');
  const found = sheet.rows.findIndex((row) => {
    const heads = headsIn(row);
    return heads.includes(first) && heads.includes(second);
  });
  return found === -1 ? null : found;
}

/** The sheets that have a table's heads, whatever they are called. */
export const sheetsWith = (sheets: readonly WorkbookSheet[], columns: readonly Column[]): WorkbookSheet[] =>
  sheets.filter((sheet) => headRow(sheet, columns) !== null);

/**
 * The one sheet of a table that a workbook has once.
 *
 * @param name what it was called when it was given out
 * @returns undefined where there is none; of several the first, with what is wrong
 */
export function onlySheet(
  sheets: readonly WorkbookSheet[],
  name: string,
  columns: readonly Column[],
): { sheet: WorkbookSheet | undefined; findings: SheetFinding[] } {
  const [sheet, ...others] = sheetsWith(sheets, columns);
  const called = sheets.find((one) => sameWriting(one.name) === sameWriting(name));
  if (sheet === undefined || others.length === 0) return { sheet: sheet ?? called, findings: [] };
  const message = severalSheets([sheet, ...others].map((one) => one.name));
  const place = { sheet: others[0]?.name ?? '', row: 1, column: 'A' };
  return { sheet, findings: [{ severity: 'error', code: 'SEVERAL_SHEETS', ...place, message }] };
}

const cellFinding = (
  { code, message, expected }: Exclude<ReadCell, { value: unknown }>,
  sheet: string,
  row: number,
  column: string,
): SheetFinding => ({ severity: 'error', code, sheet, row, column, message, expected });

/** One value with the finding that stands for it. */
export function readInto(
  { key, kind }: Pick<Column, 'key' | 'kind'>,
  cell: SheetCell,
  place: { sheet: string; row: number; column: string },
  values: Record<string, unknown>,
): SheetFinding[] {
  if (cell === null) return [];
  const read = readCell(kind, cell);
  if ('value' in read) {
    values[key] = read.value;
    return [];
  }
  return [cellFinding(read, place.sheet, place.row, place.column)];
}

/**
 * The rows below a table's heads; columns may stand in any order, and others between them are no part of it.
 *
 * @returns rows that are not empty, and what is wrong with their cells
 */
export function readTable(
  sheet: WorkbookSheet,
  columns: readonly Column[],
): { rows: ReadRow[]; findings: SheetFinding[] } {
  const at = headRow(sheet, columns);
  const heads = headsIn(sheet.rows[at ?? 0] ?? []);
  const placed = columns.map((column) => ({ column, index: heads.indexOf(sameWriting(column.head)) }));
  const missing =
    at === null ? columns : placed.filter(({ index }) => index === -1).map(({ column }) => column);
  if (at === null || missing.length > 0)
    return {
      rows: [],
      findings: missing.map(({ head }) => ({
        severity: 'error',
        code: 'MISSING_COLUMN',
        sheet: sheet.name,
        row: (at ?? 0) + 1,
        column: 'A',
        message: missingColumn(head),
        expected: columns.map((column) => column.head).join(', '),
      })),
    };
  const twice = placed.filter(
    ({ column, index }) => heads.indexOf(sameWriting(column.head), index + 1) !== -1,
  );
  if (twice.length > 0)
    return {
      rows: [],
      findings: twice.map(({ column, index }) => ({
        severity: 'error',
        code: 'COLUMN_TWICE',
        sheet: sheet.name,
        row: at + 1,
        column: columnLetters(heads.indexOf(sameWriting(column.head), index + 1)),
        message: columnTwice(column.head),
      })),
    };
  const letters = Object.fromEntries(placed.map(({ column, index }) => [column.key, columnLetters(index)]));
  const findings: SheetFinding[] = [];
  const rows = sheet.rows.slice(at + 1).flatMap((cells, offset): ReadRow[] => {
    const row = at + offset + 2;
    if (isEmpty(placed.map(({ index }) => cells[index] ?? null))) return [];
    const values: Record<string, unknown> = {};
    for (const { column, index } of placed)
      findings.push(
        ...readInto(
          column,
          cells[index] ?? null,
          { sheet: sheet.name, row, column: columnLetters(index) },
          values,
        ),
      );
    return [{ sheet: sheet.name, row, values, columns: letters }];
  });
  return { rows, findings };
}
