import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, meant, type Sheet, workbooks } from '../../documents/workbooks/any-workbook.fixture.ts';
import { sheetsOf } from '../../documents/workbooks/sheet-file.ts';
import { readWorkbook } from '../../documents/workbooks/sheet-reading.ts';
import { trimmed } from '../../documents/workbooks/trimmed-sheet.fixture.ts';
import { generated } from '../../domain/generated.fixture.ts';
import { component } from '../support/components.ts';

const programs = await component('workbookPrograms');
const script = join(import.meta.dirname, 'write-workbooks.py');

/** What neither program can write as it stands: a text that says how it is to be read. */
const isWritten = (cell: Cell): Cell => (cell?.is === 'text' && cell.text.includes('_x') ? null : cell);
const sheetsWritten = (sheets: readonly Sheet[]) =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(isWritten)) }));

describe.skipIf(!programs.available)('workbooks that programs of offices have written', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bon-tot-workbooks-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['openpyxl', 'xlsxwriter'])(
    'by %s give back every cell, or say why one can’t be read',
    async (program) => {
      const written = fc.sample(workbooks, generated(300)).map(({ habits, sheets }) => ({
        since1904: program === 'xlsxwriter' && habits.since1904,
        sheets: sheetsWritten(sheets),
      }));
      await execa(programs.path, [script, program, folder], { input: JSON.stringify(written) });
      for (const [number, { sheets }] of written.entries()) {
        const answer = await sheetsOf(
          await readFile(join(folder, `${number}.xlsx`)),
          undefined,
          readWorkbook,
        );
        expect(
          'sheets' in answer ? answer.sheets.map(({ rows }) => trimmed(rows)) : answer,
          `${number}`,
        ).toEqual(sheets.map(({ rows }) => trimmed(rows.map((row) => row.map(meant)))));
      }
    },
  );
});
