import { CRITERIA_SHEET_WORDS } from '../../words/workbooks/criteria-workbook-words.ts';
import { BY, COLUMNS, LEVEL_COLUMN, levelWords, SHEETS } from './criteria-workbook-layout.ts';
import { type Places, readFacts, type Told } from './criteria-workbook-places.ts';
import type { WorkbookSheet } from './sheet-file.ts';
import { type Column, type ReadRow, readInto, readTable } from './sheet-table.ts';

/** The sheet of the result: one table for the three ways, each with columns of its own. */

type By = 'points' | 'grades' | 'recognition';

const OF_WAY: Record<By, readonly string[]> = {
  points: ['atLeast'],
  grades: ['every', 'core'],
  recognition: ['atLeast', 'eachGroupPercent'],
};
const OF_EVERY_WAY = ['gates', 'source', 'placeholder'];

const isWay = (by: unknown): by is By => typeof by === 'string' && Object.hasOwn(OF_WAY, by);

function used({ sheet, row, values, columns }: ReadRow, by: By, told: Told): Record<string, unknown> {
  const mine = [...OF_WAY[by], ...OF_EVERY_WAY, LEVEL_COLUMN];
  for (const key of Object.keys(values).filter((one) => !mine.includes(one)))
    told.add({
      severity: 'error',
      code: 'NOT_USED_HERE',
      sheet,
      row,
      column: columns[key] ?? 'A',
      message: CRITERIA_SHEET_WORDS.notUsedHere,
    });
  return Object.fromEntries(Object.entries(values).filter(([key]) => mine.includes(key)));
}

function withLevel(row: ReadRow, subject: unknown, told: Told): Record<string, unknown> {
  const { [LEVEL_COLUMN]: level, ...values } = row.values;
  if (typeof level !== 'string') return values;
  const place = { sheet: row.sheet, row: row.row, column: row.columns[LEVEL_COLUMN] ?? 'A' };
  told.add(...readInto({ key: LEVEL_COLUMN, kind: levelWords(subject) }, level, place, values));
  return values;
}

/** @param subject of the set, which says what its levels are called */
export function readResult(
  sheet: WorkbookSheet,
  subject: unknown,
  places: Places,
  told: Told,
): Record<string, unknown> {
  const columns: readonly Column[] = COLUMNS.result;
  places.sheet('result', SHEETS.result);
  const by = readFacts(sheet, [BY], places, told)['result.by'];
  const { rows, findings } = readTable(sheet, columns);
  told.add(...findings);
  if (!isWay(by)) return {};
  const read = rows.map((row) => ({
    row,
    values: withLevel({ ...row, values: used(row, by, told) }, subject, told),
  }));
  if (by !== 'recognition') {
    read.forEach(({ row }, index) => {
      places.set(`result.levels.${index}`, row);
    });
    return { by, levels: read.map(({ values }) => values) };
  }
  const [only, ...more] = read;
  if (only !== undefined) places.set('result', only.row);
  for (const { row } of more)
    told.add({
      severity: 'error',
      code: 'ONE_ROW_ONLY',
      sheet: row.sheet,
      row: row.row,
      column: 'A',
      message: CRITERIA_SHEET_WORDS.oneRowOnly,
    });
  const { [LEVEL_COLUMN]: _, ...values } = only?.values ?? {};
  return { by, ...values };
}
