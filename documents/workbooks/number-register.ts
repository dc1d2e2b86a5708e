import writeExcelFile, { type Row } from 'write-excel-file/node';
import { REGISTER_HEADS } from '../../words/workbooks/number-register-heads.ts';
import { cellOf, headCell, textCell } from './criteria-workbook-cells.ts';

/** A number that was given, as a line of the register. */
export interface RegisterLine {
  number: string;
  /** YYYY-MM-DD */
  date: string;
  /** number of the plan whose campaign it was given in */
  plan: string;
  withdrawn: boolean;
  gapReason: string | null;
}

const WIDTHS = [16, 14, 28, 16, 60];

/** A day that Excel sorts as a day. */
const dayCell = (date: string) => ({
  ...cellOf('any', null),
  value: new Date(`${date}T00:00:00Z`),
  type: Date,
  format: 'dd/mm/yyyy',
});

/** The numbers of a body's decisions in one term (R67), rising. @returns an .xlsx file */
export async function numberRegister(lines: readonly RegisterLine[]): Promise<Buffer> {
  const { sheet, number, date, plan, state, inForce, withdrawn, gapReason } = REGISTER_HEADS;
  const row = (one: RegisterLine): Row => [
    textCell(one.number),
    dayCell(one.date),
    textCell(one.plan),
    textCell(one.withdrawn ? withdrawn : inForce),
    textCell(one.gapReason ?? ''),
  ];
  return await writeExcelFile([
    {
      sheet,
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: WIDTHS.map((width) => ({ width })),
      data: [[number, date, plan, state, gapReason].map((head) => headCell(head)), ...lines.map(row)],
    },
  ]).toBuffer();
}
