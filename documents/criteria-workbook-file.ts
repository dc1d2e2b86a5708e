import readExcelFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';

/** What Excel files hold as plain values, and what is wrong with them by sheet, row and column. */

export interface SheetFinding {
  severity: 'error' | 'warning';
  /** stable, e.g. `WRONG_TYPE` */
  code: string;
  /** empty for the file as a whole */
  sheet: string;
  /** from 1, as Excel counts */
  row: number;
  /** letters, as Excel shows them: `C` */
  column: string;
  message: { vi: string; en: string };
  /** the form or the values that would do */
  expected?: string;
}

export type CellValue = string | number | boolean | Date | null;

export interface WorkbookSheet {
  name: string;
  rows: CellValue[][];
}

/** Bytes; a form with every remark filled in stays below a tenth. */
const LARGEST = 4 * 1024 * 1024;
/** A set has some hundred rows; more are formats that Excel has kept to its end. */
const MOST_ROWS = 5_000;

export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const whole = (code: string, vi: string, en: string, expected: string): SheetFinding => ({
  severity: 'error',
  code,
  sheet: '',
  row: 1,
  column: 'A',
  message: { vi, en },
  expected,
});

const noWorkbook = () =>
  whole(
    'NO_WORKBOOK',
    'tệp này không phải là tệp Excel .xlsx hoặc đã hỏng; hãy lưu lại dưới dạng .xlsx',
    'this is no .xlsx file, or a damaged one; save it as .xlsx',
    '.xlsx',
  );

/** A cell that points nowhere; the library names its row and column in the message only, and no sheet. */
function brokenCell(error: unknown): SheetFinding | null {
  const [, row, column] =
    (error instanceof InvalidSpreadsheetError && /at row (\d+), col (\d+)/.exec(error.message)) || [];
  return row === undefined || column === undefined
    ? null
    : {
        severity: 'error',
        code: 'BROKEN_CELL',
        sheet: '',
        row: Number(row),
        column: columnLetters(Number(column) - 1),
        message: {
          vi: 'ô này bị hỏng; hãy xóa và nhập lại',
          en: 'a damaged cell; clear it and write it again',
        },
      };
}

/** Empty texts are empty cells, and letters with their marks are one character (NFC). */
function cellValue(cell: unknown): CellValue {
  if (typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date) return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

/**
 * Every sheet of an .xlsx file as rows of values, formulas as what they last gave; one that
 * failed (`#DIV/0!`) is an empty cell.
 *
 * @param bytes where somebody else has sent them, after the archive's own check (`records/`): the size that they unpack
 *   to is not bounded here
 * @returns the sheets, or one finding that says why they can't be read
 */
export async function sheetsOf(
  bytes: Uint8Array,
): Promise<{ sheets: WorkbookSheet[] } | { finding: SheetFinding }> {
  if (bytes.length > LARGEST)
    return {
      finding: whole('TOO_LARGE', 'tệp quá lớn', 'the file is too large', `<= ${LARGEST} byte`),
    };
  // the library would take what is no archive for the path of a file, and nothing at all for a stream that never ends
  if (bytes.length === 0) return { finding: noWorkbook() };
  try {
    const found = await readExcelFile(Buffer.from(bytes), { trim: false });
    if (found.some(({ data }) => data.length > MOST_ROWS))
      return { finding: whole('TOO_LARGE', 'quá nhiều hàng', 'too many rows', `<= ${MOST_ROWS}`) };
    return {
      sheets: found.map(({ sheet, data }) => ({
        name: sheet.normalize('NFC').trim(),
        rows: data.map((row) => row.map(cellValue)),
      })),
    };
  } catch (error) {
    if (error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED')
      return {
        finding: whole(
          'OLD_WORKBOOK',
          'tệp .xls đời cũ; hãy lưu lại dưới dạng .xlsx',
          'an .xls file of old; save it as .xlsx',
          '.xlsx',
        ),
      };
    return { finding: brokenCell(error) ?? noWorkbook() };
  }
}
