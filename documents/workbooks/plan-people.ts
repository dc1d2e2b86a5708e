import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import { PLAN_PEOPLE_HEADS } from '../../words/workbooks/plan-people-heads.ts';
import { headCell, textCell } from './criteria-workbook-cells.ts';
import {
  CELL_COLUMNS,
  CELL_SHEET,
  PEOPLE_COLUMNS,
  PEOPLE_SHEET,
  PLAN_HELP,
  PLAN_HELP_SHEET,
} from './plan-people-layout.ts';
import type { Column } from './sheet-table.ts';

const emptySheet = (sheet: string, columns: readonly Column[]): Sheet<Buffer> => ({
  sheet,
  orientation: 'landscape',
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [columns.map(({ head }) => headCell(head))],
});

/**
 * The empty workbook of a plan's cells and people, with a sheet that says what may stand in it.
 *
 * @returns an .xlsx file that `peopleFromWorkbook` reads
 */
export async function planPeopleWorkbook(): Promise<Buffer> {
  const help: Sheet<Buffer> = {
    sheet: PLAN_HELP_SHEET,
    columns: [{ width: 24 }, { width: 90 }],
    data: [
      [headCell(PLAN_PEOPLE_HEADS.column), headCell(PLAN_PEOPLE_HEADS.oneOf)],
      ...PLAN_HELP.flatMap(([column, words]) =>
        words.map((word, index): Row => [textCell(index === 0 ? column : ''), textCell(word)]),
      ),
    ],
  };
  const sheets = [emptySheet(CELL_SHEET, CELL_COLUMNS), emptySheet(PEOPLE_SHEET, PEOPLE_COLUMNS), help];
  return await writeExcelFile(sheets).toBuffer();
}
