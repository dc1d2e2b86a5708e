import { FRAME_COLUMNS, SESSION_COLUMNS } from './plan-frame-layout.ts';
import { CELL_COLUMNS, PEOPLE_COLUMNS } from './plan-people-layout.ts';
import type { PlanRows } from './plan-workbook-reading.ts';
import type { SheetFinding } from './sheet-file.ts';
import { type Column, type ReadRow, readInto } from './sheet-table.ts';

/** Rows of a plan's workbook that are typed without one: a column is called by its key. */

export type PlanTable = keyof PlanRows;

const COLUMNS: Record<PlanTable, readonly Column[]> = {
  cells: CELL_COLUMNS,
  people: PEOPLE_COLUMNS,
  frame: FRAME_COLUMNS,
  sessions: SESSION_COLUMNS,
};

/**
 * @param typed by the keys of the table's columns, composed (NFC); empty texts are empty cells
 * @param row from 1
 */
export function typedRow(
  table: PlanTable,
  typed: Readonly<Record<string, string>>,
  row: number,
): { row: ReadRow; findings: SheetFinding[] } {
  const values: Record<string, unknown> = {};
  const columns: Record<string, string> = {};
  const findings: SheetFinding[] = [];
  for (const column of COLUMNS[table]) {
    const text = (typed[column.key] ?? '').trim();
    columns[column.key] = column.key;
    const place = { sheet: table, row, column: column.key };
    findings.push(...readInto(column, text === '' ? null : text, place, values));
  }
  return { row: { sheet: table, row, values, columns }, findings };
}
