import type { Bilingual } from '../../domain/failure.ts';
import { missingColumn } from '../../words/workbooks/sheet-words.ts';
import type { CellKind } from './criteria-workbook-cells.ts';
import { type CellValue, columnLetters, type SheetFinding, type WorkbookSheet } from './sheet-file.ts';
import { folded, type ReadCell, readCell } from './sheet-values.ts';

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

const isEmpty = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null);

/** The row that has a table's heads, from 0; null when there is none. */
export function headRow(sheet: WorkbookSheet, columns: readonly Column[]): number | null {
  const first = folded(columns[0]?.head ?? '');
  const second = folded(columns[1]?.head ?? '');
  const found = sheet.rows.findIndex((row) => {
    const heads = row.map((cell) => (typeof cell === 'string' ? folded(cell) : ''));
    return heads.includes(first) && heads.includes(second);
  });
  return found === -1 ? null : found;
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
  cell: CellValue,
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
  const heads = (sheet.rows[at ?? 0] ?? []).map((cell) => (typeof cell === 'string' ? folded(cell) : ''));
  const placed = columns.map((column) => ({ column, index: heads.indexOf(folded(column.head)) }));
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
