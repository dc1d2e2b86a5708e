import type { CellSubject } from '../../domain/case/score-value.ts';
import { type CriteriaSet, type Grade, type ScoringSet, scoringOf } from '../../domain/criteria/criteria.ts';
import { maximumOf } from '../../domain/criteria/rating.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { vi } from '../../words/vi.ts';
import { NO_ID, problemWords, twiceThere } from '../../words/workbooks/score-form-words.ts';
import { tooLong } from '../../words/workbooks/sheet-words.ts';
import { NEEDS_SEEN, unknownDocument, unknownPoint } from '../../words/workbooks/team-form-words.ts';
import { type GivenValue, LONGEST_TEXT, scoreIn } from './score-cell.ts';
import type { CellValue, SheetFinding, WorkbookSheet } from './sheet-file.ts';
import { findingAt, type ReadRow, readTable, tellOnce } from './sheet-table.ts';
import {
  DOCUMENT_COLUMNS,
  POINT_COLUMNS,
  readBack,
  SCORE_COLUMNS,
  type TeamColumn,
} from './team-form-layout.ts';

/** The rows of the team's form in which something was written. */

/** As `inspection.record` takes it. */
export interface GivenScore extends GivenValue {
  subject: CellSubject;
  criterion: string;
  reason?: string;
  remark?: string;
}
export interface GivenDocument {
  document: string;
  seen: boolean;
  remark?: string;
}
export interface GivenFinding {
  point: string;
  finding: string;
}

export interface TeamFormRow<Given> {
  given: Given;
  /** of what stood when the form was made; empty where nothing did */
  base: string;
  /** where the answer stands */
  place: Pick<SheetFinding, 'sheet' | 'row' | 'column'>;
}

/** of a document's remark */
const LONGEST_REMARK = 2_000;

/** What the rows of one sheet have in common. */
interface Sheet {
  columns: readonly TeamColumn[];
  /** letters, of the texts by their columns */
  longest: Readonly<Record<string, number>>;
  isKnown(id: string): boolean;
  unknown: { code: string; message(id: string): Bilingual };
}

const textOf = ({ values }: ReadRow, key: string): string => ((values[key] ?? []) as string[]).join('\n');

/** Each row that somebody has written in, with the id that it is about; what is wrong with the others is told. */
function writtenRows(
  sheet: WorkbookSheet,
  of: Sheet,
  findings: SheetFinding[],
): { row: ReadRow; id: string }[] {
  const read = readTable(sheet, readBack(of.columns));
  findings.push(...read.findings);
  const tell = (row: ReadRow, key: string, code: string, message: Bilingual) =>
    tellOnce(findings, findingAt(row, key, code, message));
  const seen = new Set<string>();
  return read.rows.flatMap((row) => {
    const id = row.values['id'] as string | undefined;
    const isWritten = of.columns.some(({ key, use }) => use === 'fill' && row.values[key] !== undefined);
    if (!isWritten) return [];
    if (id === undefined) {
      tell(row, 'id', 'NO_ID', NO_ID);
      return [];
    }
    if (!of.isKnown(id)) {
      tell(row, 'id', of.unknown.code, of.unknown.message(id));
      return [];
    }
    if (seen.has(id)) tell(row, 'id', 'DUPLICATE_ID', twiceThere(id));
    seen.add(id);
    for (const [key, most] of Object.entries(of.longest))
      if (textOf(row, key).length > most) tell(row, key, 'TOO_LONG', tooLong(most));
    return [{ row, id }];
  });
}

const rowOf = <Given>(row: ReadRow, key: string, given: Given): TeamFormRow<Given> => ({
  given,
  base: (row.values['base'] as string | undefined) ?? '',
  place: { sheet: row.sheet, row: row.row, column: row.columns[key] ?? 'A' },
});

const textsOf = <Key extends string>(row: ReadRow, ...keys: Key[]): { [K in Key]?: string } => {
  const texts: { [K in Key]?: string } = {};
  for (const key of keys) if (textOf(row, key) !== '') texts[key] = textOf(row, key);
  return texts;
};

/** The grade that a cell says, of a set that knows grades. */
function gradeIn({ gradeBands }: ScoringSet, cell: CellValue): Grade | null {
  if (typeof cell !== 'string') return null;
  const said = sameWriting(cell);
  return gradeBands.find(({ grade }) => sameWriting(vi.grades[grade]) === said)?.grade ?? null;
}

/** What the team gives by one set. */
export function scoreRows(
  { subject, set, sheet }: { subject: CellSubject; set: CriteriaSet; sheet: WorkbookSheet },
  findings: SheetFinding[],
): TeamFormRow<GivenScore>[] {
  const scoring = scoringOf(set);
  const unknown = {
    code: 'UNKNOWN_CRITERION',
    message: (criterion: string) => problemWords({ reason: 'unknownCriterion', values: { criterion } }),
  };
  const isKnown = (id: string) => scoring.gates.includes(id) || maximumOf(scoring, id) !== null;
  const longest = { reason: LONGEST_TEXT, remark: LONGEST_TEXT };
  const of: Sheet = { columns: SCORE_COLUMNS, longest, isKnown, unknown };
  return writtenRows(sheet, of, findings).flatMap(({ row, id }) => {
    const cell = (row.values['score'] ?? null) as CellValue;
    const read = scoreIn(scoring, id, cell, gradeIn(scoring, cell));
    if ('code' in read) {
      tellOnce(findings, findingAt(row, 'score', read.code, read.message));
      return [];
    }
    const given = { subject, criterion: id, ...read.value, ...textsOf(row, 'reason', 'remark') };
    return [rowOf(row, 'score', given)];
  });
}

/** Which documents were seen. */
export function documentRows(
  sheet: WorkbookSheet,
  { dossier }: Plan,
  findings: SheetFinding[],
): TeamFormRow<GivenDocument>[] {
  const of: Sheet = {
    columns: DOCUMENT_COLUMNS,
    longest: { remark: LONGEST_REMARK },
    isKnown: (id) => dossier.onSiteDocuments.some((one) => one.id === id),
    unknown: { code: 'UNKNOWN_DOCUMENT', message: unknownDocument },
  };
  return writtenRows(sheet, of, findings).flatMap(({ row, id }) => {
    const seen = row.values['seen'] as boolean | undefined;
    if (seen === undefined) {
      tellOnce(findings, findingAt(row, 'seen', 'NEEDS_SEEN', NEEDS_SEEN));
      return [];
    }
    return [rowOf(row, 'seen', { document: id, seen, ...textsOf(row, 'remark') })];
  });
}

/** What was found of the points to verify. @param points their ids */
export function pointRows(
  sheet: WorkbookSheet,
  points: readonly string[],
  findings: SheetFinding[],
): TeamFormRow<GivenFinding>[] {
  const of: Sheet = {
    columns: POINT_COLUMNS,
    longest: { finding: LONGEST_TEXT },
    isKnown: (id) => points.includes(id),
    unknown: { code: 'UNKNOWN_POINT', message: unknownPoint },
  };
  return writtenRows(sheet, of, findings).map(({ row, id }) =>
    rowOf(row, 'finding', { point: id, finding: textOf(row, 'finding') }),
  );
}
