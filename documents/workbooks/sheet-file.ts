import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Sheet } from 'read-excel-file/node';
import type { Bilingual } from '../../domain/failure.ts';
import { SHEET_WORDS } from '../../words/workbooks/sheet-words.ts';
import type { ReadFailure } from './criteria-workbook-worker.ts';

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
  message: Bilingual;
  /** the form or the values that would do */
  expected?: string;
}

export type CellValue = string | number | boolean | Date | null;

export interface WorkbookSheet {
  name: string;
  rows: CellValue[][];
}

/** Bytes; a form with every remark filled in stays below a tenth. */
const LARGEST = 2 * 1024 * 1024;
/** A set has some hundred rows; more are formats that Excel has kept to its end. */
const MOST_ROWS = 5_000;

export const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const whole = (code: string, message: Bilingual, expected: string): SheetFinding => ({
  severity: 'error',
  code,
  sheet: '',
  row: 1,
  column: 'A',
  message,
  expected,
});

const noWorkbook = () => whole('NO_WORKBOOK', SHEET_WORDS.noWorkbook, '.xlsx');
const oldWorkbook = () => whole('OLD_WORKBOOK', SHEET_WORDS.oldWorkbook, '.xlsx');

/** A cell that points nowhere; the library names its row and column in the message only, and no sheet. */
function brokenCell({ message }: ReadFailure): SheetFinding | null {
  const [, row, column] = /at row (\d+), col (\d+)/.exec(message) ?? [];
  return row === undefined || column === undefined
    ? null
    : {
        severity: 'error',
        code: 'BROKEN_CELL',
        sheet: '',
        row: Number(row),
        column: columnLetters(Number(column) - 1),
        message: SHEET_WORDS.brokenCell,
      };
}

/** Empty texts are empty cells, and letters with their marks are one character (NFC). */
function cellValue(cell: unknown): CellValue {
  if (typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date) return cell;
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

/** As they come: one that holds a chart, or whose part is missing, has no rows. */
type SheetRead = Omit<Sheet, 'data'> & Partial<Pick<Sheet, 'data'>>;
type Answer = { sheets: SheetRead[] } | { failure: ReadFailure };

const tooLarge = (message: Bilingual, expected: string) => whole('TOO_LARGE', message, expected);

/** Bytes of what a sheet takes when it is laid out; a set takes a hundredth. */
const MOST_MEMORY_MB = 256;
/** milliseconds */
const LONGEST = 20_000;

/** @returns null when it takes more memory or time than any sheet of ours */
async function read(bytes: Uint8Array): Promise<Answer | null> {
  const worker = new Worker(new URL('./criteria-workbook-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(LONGEST) })) as [Answer];
    return answer;
  } catch (error) {
    const { code, name } = error as Error & { code?: string };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY' || name === 'AbortError') return null;
    throw error;
  } finally {
    await worker.terminate();
  }
}

/**
 * Every sheet of an .xlsx file as rows of values, formulas as what they last gave; one that failed (`#DIV/0!`) is an empty
 * cell.
 *
 * @param bytes of somebody else after the check of archives in `records/`: the thread's limit is not for what they unpack to
 * @returns the sheets, or one finding that says why they can't be read
 */
export async function sheetsOf(
  bytes: Uint8Array,
  mostRows = MOST_ROWS,
): Promise<{ sheets: WorkbookSheet[] } | { finding: SheetFinding }> {
  if (bytes.length > LARGEST) return { finding: tooLarge(SHEET_WORDS.tooLarge, `<= ${LARGEST} byte`) };
  if (bytes.length === 0) return { finding: noWorkbook() };
  const answer = await read(bytes);
  if (
    answer === null ||
    ('sheets' in answer && answer.sheets.some(({ data = [] }) => data.length > mostRows))
  )
    return { finding: tooLarge(SHEET_WORDS.tooManyRows, `<= ${mostRows}`) };
  if ('failure' in answer)
    return {
      finding:
        answer.failure.code === 'XLS_FILE_NOT_SUPPORTED'
          ? oldWorkbook()
          : (brokenCell(answer.failure) ?? noWorkbook()),
    };
  return {
    sheets: answer.sheets.map(({ sheet, data = [] }) => ({
      name: sheet.normalize('NFC').trim(),
      rows: data.map((row) => row.map(cellValue)),
    })),
  };
}
