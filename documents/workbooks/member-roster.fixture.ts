import writeExcelFile from 'write-excel-file/node';
import { COLUMNS, SHEET } from './member-roster-layout.ts';

/** A filled list of members; what a row leaves out stays empty. */
export async function filledRoster(
  rows: readonly Record<string, string | number | Date | boolean | undefined>[],
  heads: readonly string[] = COLUMNS.map(({ head }) => head),
): Promise<Buffer> {
  const data = [
    heads.map((value) => ({ value })),
    ...rows.map((row) =>
      COLUMNS.map(({ key }) => {
        const value = row[key];
        if (value === undefined || value === '') return null;
        return value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value };
      }),
    ),
  ];
  return writeExcelFile([{ sheet: SHEET, data }]).toBuffer();
}
