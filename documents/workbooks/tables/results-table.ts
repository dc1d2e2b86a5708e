import { LAYERS } from '../../../domain/case/case-content.ts';
import type { RecordedCell } from '../../../domain/case/recorded-cell.ts';
import type { DecisionCase } from '../../../domain/committee/committee-content.ts';
import { newestSaid, publishedExtracts } from '../../../domain/result/extracts.ts';
import { vi } from '../../../words/vi.ts';
import { type Names, wordOf } from '../../../words/words.ts';
import { RESULT_HEADS } from '../../../words/workbooks/table-heads.ts';
import { compareTitles } from '../../name-order.ts';
import { COUNT_COLUMN, counted, dayValue, type TableColumn, type TableSheet } from './table-sheet.ts';

/** What was published of each cell and stands: nothing of a decision before its cells were told. */

export interface ResultsRequest {
  names: Pick<Names, 'cell'>;
  cells: readonly Pick<RecordedCell, 'cell' | 'standing'>[];
  decisions: Readonly<Record<string, DecisionCase>>;
}

const COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: RESULT_HEADS.cell, kind: 'text', width: 34 },
  { head: RESULT_HEADS.self, kind: 'points', width: 11 },
  { head: RESULT_HEADS.team, kind: 'points', width: 11 },
  { head: RESULT_HEADS.committee, kind: 'points', width: 11 },
  { head: RESULT_HEADS.level, kind: 'text', width: 28 },
  { head: RESULT_HEADS.fourGood, kind: 'text', width: 16 },
  { head: RESULT_HEADS.award, kind: 'text', width: 22 },
  { head: RESULT_HEADS.decisions, kind: 'text', width: 24 },
  { head: RESULT_HEADS.date, kind: 'day', width: 14 },
  { head: RESULT_HEADS.note, kind: 'text', width: 32 },
];

const fourGoodWords = (fourGood: boolean | null): string | null =>
  fourGood === null ? null : fourGood ? RESULT_HEADS.recognised : RESULT_HEADS.notRecognised;

/** The cells by name, with points layer by layer as far as they are told. */
export function resultsTable({ names, cells, decisions }: ResultsRequest): TableSheet {
  const rows = cells
    .toSorted((a, b) => compareTitles(names.cell(a.cell), names.cell(b.cell)) || (a.cell < b.cell ? -1 : 1))
    .map(({ cell, standing }) => {
      const said = publishedExtracts(decisions, cell).filter(({ withdrawn }) => !withdrawn);
      const level = newestSaid(said, 'level');
      const { ratings, ended } = standing.facts;
      const points = LAYERS.map((layer) => ratings.cellQuality?.[layer]?.total ?? null);
      const notes = [
        ...(ended === null ? [] : [RESULT_HEADS.endedBecause(ended.because)]),
        ...(said.length === 0 && ended === null ? [RESULT_HEADS.notPublished] : []),
      ];
      const dates = said.map(({ date }) => date).toSorted();
      return [
        names.cell(cell),
        ...points,
        level === null ? null : wordOf(vi.levels, level),
        fourGoodWords(newestSaid(said, 'fourGood')),
        newestSaid(said, 'award'),
        said.map(({ number }) => number).join('; '),
        dayValue(dates.at(-1) ?? null),
        notes.join('; '),
      ];
    });
  const { sheet: name, empty } = RESULT_HEADS;
  return { name, columns: COLUMNS, rows: counted(rows), sums: null, empty };
}
