import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../../domain/failure.ts';
import { partMissing, SHEET_WORDS } from '../../words/workbooks/sheet-words.ts';
import type { Answer, ReadFailure } from './sheet-reading.ts';

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

/** A cell that shows something which nobody can read for certain: it counts as filled, and is told where it is read. */
export interface UnreadCell {
  /** a formula that has failed, one that no program has calculated yet, or a number shown as a percentage */
  unread: 'failed' | 'notCalculated' | 'percent';
  /** `#N/A`, `=SUM(A1:A3)`, `95 %` */
  shown: string;
}

export type SheetCell = CellValue | UnreadCell;

export const isUnread = (cell: SheetCell | undefined): cell is UnreadCell =>
  typeof cell === 'object' && cell !== null && 'unread' in cell;

export interface WorkbookSheet {
  name: string;
  rows: SheetCell[][];
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

const XLSX = '.xlsx';
const noWorkbook = () => whole('NO_WORKBOOK', SHEET_WORDS.noWorkbook, XLSX);

/** What every file of Microsoft's older container begins with: an .xls of old, or an .xlsx with a password. */
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function inContainer(bytes: Buffer): SheetFinding | null {
  if (!bytes.subarray(0, CONTAINER.length).equals(CONTAINER)) return null;
  return bytes.includes(ENCRYPTED)
    ? whole('PASSWORD', SHEET_WORDS.password, XLSX)
    : whole('OLD_WORKBOOK', SHEET_WORDS.oldWorkbook, XLSX);
}

/** A cell whose text is nowhere in the file; the file doesn't say of which of its sheets. */
function lostText(address: string): SheetFinding {
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    severity: 'error',
    code: 'BROKEN_CELL',
    sheet: '',
    row: Number(row),
    column,
    message: SHEET_WORDS.brokenCell,
  };
}

/** Why the library has read nothing. */
function failureFinding({ name, message }: ReadFailure, mostRows: number): SheetFinding {
  if (name === 'EncryptedFileError') return whole('PASSWORD', SHEET_WORDS.password, XLSX);
  const part = /missing (.+)$/.exec(name === 'ParseError' ? message : '')?.[1];
  if (part !== undefined) return whole('PART_MISSING', partMissing(part), XLSX);
  return / limit\b/.test(message) ? tooManyRows(mostRows) : noWorkbook();
}

/** Empty texts are empty cells, and letters with their marks are one character (NFC). */
function cellValue(cell: SheetCell | undefined): SheetCell {
  if (typeof cell !== 'string') return cell ?? null;
  const text = cell.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  return text === '' ? null : text;
}

const tooLarge = (message: Bilingual, expected: string) => whole('TOO_LARGE', message, expected);
const tooManyRows = (most: number) => tooLarge(SHEET_WORDS.tooManyRows, `<= ${most}`);

/** Bytes of what a sheet takes when it is laid out; a set takes a hundredth. */
const MOST_MEMORY_MB = 256;
/** milliseconds */
const LONGEST = 20_000;

/** @returns null when it takes more memory or time than any sheet of ours */
async function readInThread(bytes: Uint8Array): Promise<Answer | null> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
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
 * Every sheet of an .xlsx file as rows of values, formulas as what they last gave. A cell is read for certain or comes as
 * one that isn't, never as an empty one.
 *
 * @param bytes of somebody else after the check of archives in `records/`: the thread's limit is not for what they unpack to
 * @param read whoever reads thousands that are known to be small needs no thread for each
 * @returns the sheets, or one finding that says why they can't be read
 */
export async function sheetsOf(
  bytes: Uint8Array,
  mostRows = MOST_ROWS,
  read = readInThread,
): Promise<{ sheets: WorkbookSheet[] } | { finding: SheetFinding }> {
  if (bytes.length > LARGEST) return { finding: tooLarge(SHEET_WORDS.tooLarge, `<= ${LARGEST} byte`) };
  const contained = inContainer(Buffer.from(bytes));
  if (contained !== null) return { finding: contained };
  const answer = await read(bytes);
  if (answer === null) return { finding: tooManyRows(mostRows) };
  if ('lostText' in answer) return { finding: lostText(answer.lostText) };
  if ('failure' in answer) return { finding: failureFinding(answer.failure, mostRows) };
  if (answer.sheets.some(({ rows }) => rows.length > mostRows)) return { finding: tooManyRows(mostRows) };
  return {
    sheets: answer.sheets.map(({ name, rows }) => ({
      name: name.normalize('NFC').trim(),
      rows: rows.map((row) => row.map(cellValue)),
    })),
  };
}
