import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generated } from '../../domain/generated.fixture.ts';
import { type Habits, meant, type Sheet, workbooks } from './any-workbook.fixture.ts';
import { type SheetCell, sheetsOf, type WorkbookSheet } from './sheet-file.ts';
import { readWorkbook } from './sheet-reading.ts';
import { written } from './workbook-xml.fixture.ts';

const read = (bytes: Uint8Array) => sheetsOf(bytes, undefined, readWorkbook);

/** Without what is empty at the end of rows and of the sheet. */
function trimmed(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  const last = <T>(all: readonly T[], isFull: (one: T) => boolean): number => all.findLastIndex(isFull) + 1;
  const cut = rows.map((row) =>
    row
      .slice(
        0,
        last(row, (cell) => (cell ?? null) !== null),
      )
      .map((cell) => cell ?? null),
  );
  return cut.slice(
    0,
    last(cut, (row) => row.length > 0),
  );
}

const plain = (sheets: readonly WorkbookSheet[]) =>
  sheets.map(({ name, rows }) => ({ name, rows: trimmed(rows) }));

async function check(habits: Habits, sheets: readonly Sheet[]): Promise<void> {
  const answer = await read(written(habits, sheets));
  expect('sheets' in answer ? plain(answer.sheets) : answer).toEqual(
    plain(
      sheets.map(({ name, rows }) => ({
        name: name.normalize('NFC'),
        rows: rows.map((row) => row.map(meant)),
      })),
    ),
  );
}

describe('a workbook of any program', () => {
  test('gives back every cell that was written, or one that nobody can read', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, async ({ habits, sheets }) => check(habits, sheets)),
      { numRuns: generated(2_000) },
    );
  });

  test('whose last text is lost is told by the cell that names it', { timeout: 300_000 }, async () => {
    const named = (sheets: readonly Sheet[]) =>
      sheets
        .flatMap(({ rows }) => rows.flat())
        .some((cell) => cell?.is === 'text' && cell.byFormula !== true);
    await fc.assert(
      fc.asyncProperty(workbooks, async ({ habits, sheets }) => {
        if (habits.strings !== 'shared' || !named(sheets)) return;
        const answer = await read(written(habits, sheets, 1));
        const { row, column, code } = 'finding' in answer ? answer.finding : { row: 0, column: '', code: '' };
        const at = (sheet: Sheet) => sheet.rows[row - 1]?.[column.charCodeAt(0) - 65];
        expect(code).toBe('BROKEN_CELL');
        if (habits.addresses) expect(sheets.some((sheet) => at(sheet)?.is === 'text')).toBe(true);
      }),
      { numRuns: generated(500) },
    );
  });
});
