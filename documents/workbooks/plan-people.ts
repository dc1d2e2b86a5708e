import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import { FRAME_NOTES, FRAME_WORDS, PLAN_FRAME_HEADS } from '../../words/workbooks/plan-frame-heads.ts';
import { PLAN_PEOPLE_HEADS } from '../../words/workbooks/plan-people-heads.ts';
import { headCell, textCell } from './criteria-workbook-cells.ts';
import {
  FRAME_COLUMNS,
  FRAME_HELP,
  FRAME_SHEET,
  isFrameKey,
  SESSION_COLUMNS,
  SESSION_SHEET,
} from './plan-frame-layout.ts';
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

/** What the plan is about has its rows already, each with what may be written in it. */
const frameSheet = (): Sheet<Buffer> => ({
  ...emptySheet(FRAME_SHEET, FRAME_COLUMNS),
  columns: [...FRAME_COLUMNS.map(({ width }) => ({ width })), { width: 44 }],
  data: [
    [...FRAME_COLUMNS.map(({ head }) => headCell(head)), headCell(PLAN_FRAME_HEADS.note)],
    ...Object.entries(FRAME_WORDS).map(
      ([key, words]): Row => [textCell(words), null, textCell(isFrameKey(key) ? FRAME_NOTES[key] : '')],
    ),
  ],
});

/**
 * The empty workbook of a plan's cells, people, dates and team, with a sheet that says what may stand in it.
 *
 * @returns an .xlsx file that `planFromWorkbook` reads
 */
export async function planPeopleWorkbook(): Promise<Buffer> {
  const help: Sheet<Buffer> = {
    sheet: PLAN_HELP_SHEET,
    columns: [{ width: 24 }, { width: 90 }],
    data: [
      [headCell(PLAN_PEOPLE_HEADS.column), headCell(PLAN_PEOPLE_HEADS.oneOf)],
      ...[...PLAN_HELP, ...FRAME_HELP].flatMap(([column, words]) =>
        words.map((word, index): Row => [textCell(index === 0 ? column : ''), textCell(word)]),
      ),
    ],
  };
  const sheets = [
    emptySheet(CELL_SHEET, CELL_COLUMNS),
    emptySheet(PEOPLE_SHEET, PEOPLE_COLUMNS),
    frameSheet(),
    emptySheet(SESSION_SHEET, SESSION_COLUMNS),
    help,
  ];
  return await writeExcelFile(sheets).toBuffer();
}
