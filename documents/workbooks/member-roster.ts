import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import type { Plan } from '../../domain/plan/plan.ts';
import { ROSTER_HEADS } from '../../words/workbooks/member-roster-heads.ts';
import { headCell, textCell } from './criteria-workbook-cells.ts';
import { COLUMNS, HELP, HELP_SHEET, SHEET } from './member-roster-layout.ts';

const helpRows = (cells: readonly { id: string; name: string }[]): Row[] => [
  [headCell(ROSTER_HEADS.column), headCell(ROSTER_HEADS.oneOf)],
  ...[[ROSTER_HEADS.cell, cells.map(({ name }) => name)] as const, ...HELP].flatMap(([column, words]) =>
    words.map((word, index): Row => [textCell(index === 0 ? column : ''), textCell(word)]),
  ),
];

/**
 * The empty list of members, a line for each (R25), with a sheet that names the cells and the words to use.
 *
 * @returns an .xlsx file that `membersFromRoster` reads
 */
export async function memberRoster({ cells }: Pick<Plan, 'cells'>): Promise<Buffer> {
  const list: Sheet<Buffer> = {
    sheet: SHEET,
    orientation: 'landscape',
    stickyRowsCount: 1,
    columns: COLUMNS.map(({ width }) => ({ width })),
    data: [COLUMNS.map(({ head }) => headCell(head))],
  };
  const help: Sheet<Buffer> = {
    sheet: HELP_SHEET,
    columns: [{ width: 24 }, { width: 80 }],
    data: helpRows(cells),
  };
  return await writeExcelFile([list, help]).toBuffer();
}
