import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import type { CriteriaSet, Criterion } from '../../domain/criteria/criteria.ts';
import { cellOf, headCell, PLACEHOLDER_COLOUR, textCell } from './criteria-workbook-cells.ts';
import {
  BY,
  COLUMNS,
  FACTS,
  type Fact,
  levelWords,
  RULE_FACTS,
  RULES_SHEET,
  SHEETS,
} from './criteria-workbook-layout.ts';
import type { Column } from './sheet-table.ts';

type Values = Record<string, unknown>;

const rowsOf = (criteria: readonly Criterion[], depth: number): Values[] =>
  criteria.flatMap((criterion) => [{ ...criterion, depth }, ...rowsOf(criterion.children ?? [], depth + 1)]);

const valueAt = (set: CriteriaSet, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], set);

const factRow = (set: CriteriaSet, { path, label, kind, hint = '' }: Fact): Row => [
  headCell(label),
  null,
  cellOf(kind, valueAt(set, path)),
  textCell(hint, { fontStyle: 'italic', textColor: '#595959' }),
];

/** Rows of assumed values are told by their colour; the column says the same to who can't see it. */
function tableRow(columns: readonly Column[], values: Values): Row {
  const style: Partial<CellObject> = {
    ...(values['placeholder'] === true ? { backgroundColor: PLACEHOLDER_COLOUR } : {}),
    ...(values['depth'] !== undefined && values['max'] === undefined ? { fontWeight: 'bold' } : {}),
  };
  return columns.map(({ key, kind }) =>
    cellOf(kind, key === 'placeholder' && values[key] === false ? null : values[key], {
      ...style,
      ...(key === 'name' && typeof values['depth'] === 'number' ? { indent: values['depth'] - 1 } : {}),
    }),
  );
}

function sheet(name: keyof typeof SHEETS, rows: readonly Values[], above: Row[] = []): Sheet<Buffer> {
  const columns: readonly Column[] = COLUMNS[name];
  return {
    sheet: SHEETS[name],
    orientation: 'landscape',
    ...(above.length === 0 ? { stickyRowsCount: 1 } : {}),
    columns: columns.map(({ width }) => ({ width })),
    data: [
      ...above,
      ...(above.length > 0 ? [[null]] : []),
      columns.map(({ head }) => headCell(head)),
      ...rows.map((values) => tableRow(columns, values)),
    ],
  };
}

function resultRows({ subject, result }: CriteriaSet): Values[] {
  const words = levelWords(subject);
  if (result.by === 'recognition') return [{ ...result, level: words['recognition'] }];
  return result.levels.map((level) => ({ ...level, level: words[level.level] ?? level.level }));
}

/**
 * A criteria set as an Excel file that an office can check and change: its own values on top, a row for each criterion in
 * the order of the tree, and a sheet each for adjustments, conditions, grades, the result and the regulation. Assumed values are yellow.
 *
 * @returns the .xlsx file; `criteriaFromWorkbook` reads an equal set from it
 */
export async function criteriaWorkbook(set: CriteriaSet): Promise<Buffer> {
  const sheets: Sheet<Buffer>[] = [
    sheet(
      'criteria',
      rowsOf(set.criteria, 1),
      FACTS.map((fact) => factRow(set, fact)),
    ),
    sheet('adjustments', set.adjustments),
    sheet('gates', set.gates),
    sheet('gradeBands', set.gradeBands),
    sheet('result', resultRows(set), [factRow(set, BY)]),
    {
      sheet: RULES_SHEET,
      columns: [{ width: 28 }, { width: 6 }, { width: 60 }, { width: 44 }],
      data: RULE_FACTS.map((fact) => factRow(set, fact)),
    },
  ];
  return await writeExcelFile(sheets).toBuffer();
}
