import { readXlsx } from 'hucre/xlsx';
import { edited, type PlainCell } from './criteria-workbook.fixture.ts';

/** The team's form as somebody fills it in: answers by sheet, by the id of a row and the head of a column. */
export async function filledTeamForm(
  form: Uint8Array,
  answers: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, PlainCell>>>>>>,
): Promise<Buffer> {
  const cells: Record<string, Record<string, PlainCell>> = {};
  const { sheets } = await readXlsx(form);
  for (const [name, rows] of Object.entries(answers)) {
    const sheet = sheets.find((one) => one.name === name);
    const heads = sheet?.rows[2] ?? [];
    const own: Record<string, PlainCell> = {};
    for (const [id, columns] of Object.entries(rows))
      for (const [head, value] of Object.entries(columns)) {
        const row = sheet?.rows.findIndex(([first]) => first === id) ?? -1;
        const column = heads.indexOf(head);
        if (row < 0 || column < 0) throw new Error(`no ${head} of ${id} in ${name}`);
        own[`${String.fromCharCode(65 + column)}${row + 1}`] = value;
      }
    cells[name] = own;
  }
  return await edited(Buffer.from(form), cells);
}
