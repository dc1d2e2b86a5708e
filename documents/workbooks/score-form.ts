import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import { type CriteriaEntry, type CriteriaSet, entryNames } from '../../domain/criteria/criteria.ts';
import { assumedSign, SIGN_MEANS } from '../../words/criteria/assumed-mark.ts';
import { HOW_TO_FILL, SCORE_FORM_HEADS } from '../../words/workbooks/score-form-heads.ts';
import { NO, YES } from '../../words/workbooks/sheet-words.ts';
import { cellOf, headCell, PLACEHOLDER_COLOUR, textCell } from './criteria-workbook-cells.ts';
import { COLUMNS, DIGEST_ROW, SET_ROW, SHEET, shortDigest, VERSION_ROW } from './score-form-layout.ts';
import type { Column } from './sheet-table.ts';

const MAXIMUM_WORDS: Record<CriteriaEntry['kind'], string | null> = {
  criterion: null,
  bonus: null,
  penalty: null,
  gate: `${YES}/${NO}`,
};

/** What a criterion belongs to; of the others what they are. */
const partOf = ({ kind, path }: CriteriaEntry): string =>
  ({
    criterion: path.join(' › '),
    bonus: SCORE_FORM_HEADS.bonus,
    penalty: SCORE_FORM_HEADS.penalty,
    gate: SCORE_FORM_HEADS.gate,
  })[kind];

function entryRow([id, entry]: [string, CriteriaEntry]): Row {
  const values: Record<string, unknown> = {
    id,
    part: partOf(entry),
    name: `${entry.name}${assumedSign(entry)}`,
    max: MAXIMUM_WORDS[entry.kind] ?? entry.max,
  };
  return COLUMNS.map(({ key, kind, fill }: Column & { fill: boolean }) =>
    cellOf(kind, values[key], {
      ...(fill ? {} : { backgroundColor: entry.placeholder ? PLACEHOLDER_COLOUR : '#F2F2F2' }),
    }),
  );
}

/** Rows above the heads, which stay in sight. */
const above = (set: CriteriaSet): Row[] => [
  [null, textCell(set.title, { fontWeight: 'bold', wrap: false })],
  [headCell(SET_ROW), textCell(set.id, { wrap: false })],
  [headCell(VERSION_ROW), textCell(set.version, { wrap: false })],
  [headCell(DIGEST_ROW), textCell(shortDigest(set), { wrap: false })],
  [null, textCell(`${HOW_TO_FILL} ${SIGN_MEANS}`, { fontStyle: 'italic', wrap: false })],
];

/**
 * The form in which a cell scores itself, with a row for each criterion, adjustment and condition (R46–R49). Assumed
 * values are yellow, with a sign for who can't see it.
 *
 * @returns an .xlsx file that `scoresFromForm` reads
 */
export async function scoreForm(set: CriteriaSet): Promise<Buffer> {
  const top = above(set);
  const sheet: Sheet<Buffer> = {
    sheet: SHEET,
    orientation: 'landscape',
    stickyRowsCount: top.length + 1,
    columns: COLUMNS.map(({ width }) => ({ width })),
    data: [...top, COLUMNS.map(({ head }) => headCell(head)), ...[...entryNames(set)].map(entryRow)],
  };
  return await writeExcelFile([sheet]).toBuffer();
}
