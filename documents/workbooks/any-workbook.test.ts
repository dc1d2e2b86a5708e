import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { generated } from '../../domain/generated.fixture.ts';
import { type Habits, meant, type Sheet, workbooks } from './any-workbook.fixture.ts';
import { sheetsOf, type WorkbookSheet } from './sheet-file.ts';
import { readWorkbook } from './sheet-reading.ts';
import { trimmed } from './trimmed-sheet.fixture.ts';
import { written } from './workbook-xml.fixture.ts';

const read = (bytes: Uint8Array) => sheetsOf(bytes, undefined, readWorkbook);

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

describe('a damaged workbook', () => {
  const damages: fc.Arbitrary<(whole: Uint8Array) => Uint8Array> = fc.oneof(
    fc.nat().map((at) => (whole: Uint8Array) => whole.slice(0, at % whole.length)),
    fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })).map(([at, bit]) => (whole: Uint8Array) => {
      const place = at % whole.length;
      return whole.map((byte, index) => (index === place ? byte ^ (1 << bit) : byte));
    }),
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 600 })).map(([at, length]) => (whole: Uint8Array) => {
      const place = at % whole.length;
      return whole.slice().fill(0, place, place + length);
    }),
    fc.nat().map((which) => (whole: Uint8Array) => {
      const parts = Object.entries(unzipSync(whole));
      return zipSync(Object.fromEntries(parts.filter((_, index) => index !== which % parts.length)));
    }),
    fc.tuple(fc.nat(), fc.nat()).map(([which, at]) => (whole: Uint8Array) => {
      const parts = Object.entries(unzipSync(whole));
      return zipSync(
        Object.fromEntries(
          parts.map(([name, content], index) => [
            name,
            index === which % parts.length ? content.slice(0, at % (content.length + 1)) : content,
          ]),
        ),
      );
    }),
  );

  test('is told, and never read as another one', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(workbooks, damages, async ({ habits, sheets }, damage) => {
        const whole = written(habits, sheets);
        const before = await read(whole);
        const answer = await read(damage(whole));
        if ('sheets' in answer) expect(answer).toEqual(before);
        else {
          const { code, message, row, column } = answer.finding;
          expect([code, row > 0, column]).toEqual([
            expect.stringMatching(/^(NO_WORKBOOK|PART_MISSING|BROKEN_CELL)$/),
            true,
            expect.stringMatching(/^[A-Z]+$/),
          ]);
          for (const said of [message.vi, message.en]) expect(said).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: generated(1_000), seed: 15 },
    );
  });
});
