import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { checkCriteriaSet } from '../../domain/criteria/criteria-check.ts';
import { textCell } from './criteria-workbook-cells.ts';

/** The sets of the plan, and workbooks changed as a person does it in Excel, cell by cell. */

/** @param name of its file, without the ending */
export function realSet(name: string): CriteriaSet {
  const file = new URL(`../../plans/criteria/${name}.yaml`, import.meta.url);
  const { set } = checkCriteriaSet(readFileSync(file, 'utf8'));
  if (set === null) throw new Error(`${name} doesn't pass its check`);
  return set;
}

export type PlainCell = string | number | boolean | Date | null;
export interface PlainSheet {
  sheet: string;
  data: PlainCell[][];
}

export async function plainSheets(bytes: Buffer): Promise<PlainSheet[]> {
  return (await readXlsx(bytes)).sheets.map(({ name, rows }) => ({ sheet: name, data: rows }));
}

const cellOf = (value: PlainCell): Cell => {
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  return typeof value === 'string' ? textCell(value) : value;
};

export async function workbookOf(sheets: readonly PlainSheet[]): Promise<Buffer> {
  return await writeExcelFile(
    sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(cellOf)) })),
  ).toBuffer();
}

/** Letters and number as Excel shows them: `C14`. */
function placeOf(cell: string): { row: number; column: number } {
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return { row: Number(number) - 1, column: letter.charCodeAt(0) - 65 };
}

/**
 * The same workbook with some cells changed.
 *
 * @param cells by sheet and cell: `{ 'Tiêu chí': { C14: 'abc' } }`
 */
export async function edited(
  bytes: Buffer,
  cells: Record<string, Record<string, PlainCell>>,
): Promise<Buffer> {
  const sheets = await plainSheets(bytes);
  for (const [name, changes] of Object.entries(cells)) {
    const data = sheets.find(({ sheet }) => sheet === name)?.data;
    if (data === undefined) throw new Error(`no sheet ${name}`);
    for (const [cell, value] of Object.entries(changes)) {
      const { row, column } = placeOf(cell);
      while (data.length <= row) data.push([]);
      const cellsOfRow = data[row] as PlainCell[];
      while (cellsOfRow.length <= column) cellsOfRow.push(null);
      cellsOfRow[column] = value;
    }
  }
  return await workbookOf(sheets);
}

/** Where a text stands, as Excel shows the place: `C14`. */
export async function placeIn(
  bytes: Buffer,
  name: string,
  text: string,
): Promise<{ column: string; row: number }> {
  const data = (await plainSheets(bytes)).find(({ sheet }) => sheet === name)?.data ?? [];
  const row = data.findIndex((cells) => cells.includes(text));
  if (row === -1) throw new Error(`no ${text} in ${name}`);
  return { column: String.fromCharCode(65 + (data[row]?.indexOf(text) ?? 0)), row: row + 1 };
}

/** The XML inside of a workbook, by the names of its parts. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  return parts;
}

export async function zipped(parts: ReadonlyMap<string, string>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return await buffer(zip.outputStream);
}
