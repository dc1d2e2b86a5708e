import {
  type CellStyle,
  type CellValue,
  calculateRowHeight,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import { columnLetters } from './sheet-file.ts';

/** Sheets of which only some cells can be written in, each taking what belongs into it. */

/** Whether somebody writes into a cell; else what it is: `assumed` values have a colour. */
export type CellLook = 'fill' | 'text' | 'assumed' | 'head' | 'title' | 'id' | 'plain';

export interface ProtectedCell {
  value: CellValue;
  look: CellLook;
  /** what may be written into it; left out: any text */
  takes?: Omit<DataValidation, 'range'>;
}

const COLOURS: Partial<Record<CellLook, string>> = {
  head: 'D9E2F3',
  text: 'F2F2F2',
  id: 'F2F2F2',
  assumed: 'FFF2CC',
};
/** inches */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** points */
const SIZES: Partial<Record<CellLook, number>> = { id: 8, title: 14 };
const LINE = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;

const isWrapped = ({ look }: Pick<ProtectedCell, 'look'>): boolean => look !== 'plain' && look !== 'title';

function styleOf({ look, value, takes }: ProtectedCell): CellStyle {
  const colour = COLOURS[look];
  const isNumber = typeof value === 'number' || (look === 'fill' && takes?.type !== undefined);
  return {
    font: {
      name: 'Calibri',
      size: SIZES[look] ?? 11,
      bold: look === 'head' || look === 'title',
      ...(look === 'id' ? { color: { rgb: '595959' } } : {}),
    },
    alignment: { vertical: 'top', wrapText: isWrapped({ look }) },
    // what looks like a number stays the text that it is
    numFmt: isNumber ? '0.##' : '@',
    ...(colour === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } } as const }),
    ...(look === 'plain' || look === 'title'
      ? {}
      : { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } }),
    protection: { locked: look !== 'fill' },
  };
}

/** of a column, what words leave of it when they are wrapped */
const FILLED = 0.85;
/** points: two lines, so that there is room to write by hand as well */
const ROOM = 34;

/** A row as high as what stands in it: not every program makes it so by itself. @returns points */
function heightOf(row: readonly ProtectedCell[], columns: readonly { width: number }[]): number {
  const wrapped = row.map((cell) => (isWrapped(cell) ? cell.value : null));
  const columnWidths = row.map(
    ({ look }, at) => ((columns[at]?.width ?? 0) * FILLED * 11) / (SIZES[look] ?? 11),
  );
  const height = calculateRowHeight(wrapped, { wrapText: true, columnWidths });
  if (row.some(({ look }) => look === 'title')) return 21;
  return row.some(({ look }) => look === 'fill') ? Math.max(height, ROOM) : height;
}

/**
 * A sheet without a password, whose other cells can't be written in; columns and rows can be made wider. It is printed
 * across a page of A4, as many pages long as it is.
 *
 * @param heads rows at the top that stay in sight; 0: none
 */
export function protectedSheet(
  name: string,
  columns: readonly { width: number; hidden?: boolean }[],
  rows: readonly (readonly ProtectedCell[])[],
  heads: number,
): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>();
  const dataValidations: DataValidation[] = [];
  for (const [row, own] of rows.entries())
    for (const [at, cell] of own.entries()) {
      cells.set(`${row},${at}`, { style: styleOf(cell) });
      if (cell.takes !== undefined)
        dataValidations.push({ ...cell.takes, range: `${columnLetters(at)}${row + 1}` });
    }
  return {
    name,
    columns: columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rows: rows.map((own) => own.map(({ value }) => value)),
    cells,
    rowDefs: new Map(rows.map((own, row) => [row, { height: heightOf(own, columns) }])),
    dataValidations,
    ...(heads === 0 ? {} : { freezePane: { rows: heads } }),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
  };
}

/**
 * What prints the heads of sheets on each of their pages: the last of the rows that stay in sight. The library writes
 * names of sheets into it as they are, and programs know a name with a space only in quotation marks.
 */
export const headsOnEachPage = (sheets: readonly WriteSheet[]): NonNullable<WriteOptions['namedRanges']> =>
  sheets.flatMap(({ name, freezePane }) => {
    const row = freezePane?.rows;
    const range = `'${name.replaceAll("'", "''")}'!$${row}:$${row}`;
    return row === undefined ? [] : [{ name: '_xlnm.Print_Titles', range, scope: name }];
  });
