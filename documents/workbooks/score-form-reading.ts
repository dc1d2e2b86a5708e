import { type CriteriaSet, type ScoringSet, scoringOf } from '../../domain/criteria/criteria.ts';
import { valueProblem } from '../../domain/criteria/rating.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import {
  NO_ID,
  ofOtherSet,
  problemWords,
  tooMuchEvidence,
  twiceThere,
} from '../../words/workbooks/score-form-words.ts';
import { tooLong } from '../../words/workbooks/sheet-words.ts';
import { codeOf, LONGEST_TEXT, scoreIn } from './score-cell.ts';
import { COLUMNS, DIGEST_ROW, SET_ROW, SHEET, shortDigest, VERSION_ROW } from './score-form-layout.ts';
import { type CellValue, isUnread, type SheetFinding, sheetsOf, type WorkbookSheet } from './sheet-file.ts';
import { byPlace, findingAt, onlySheet, type ReadRow, readTable, tellOnce } from './sheet-table.ts';

/** As `dossier.submit` takes it. */
export interface FormScore {
  criterion: string;
  points?: number;
  met?: boolean;
  evidence: { text: string }[];
  remark?: string;
}

/** Of one score, as events take them. */
const MOST_EVIDENCE = 50;

/** What the reader of a form keeps while it goes through the rows. */
interface Reading {
  scoring: ScoringSet;
  findings: SheetFinding[];
  seen: Set<string>;
}

function tell({ findings }: Reading, row: ReadRow, key: string, code: string, message: Bilingual): void {
  tellOnce(findings, findingAt(row, key, code, message));
}

function scoreOf(reading: Reading, row: ReadRow): FormScore[] {
  const {
    id,
    score,
    evidence = [],
    remark = [],
  } = row.values as {
    id?: string;
    score?: CellValue;
    evidence?: string[];
    remark?: string[];
  };
  const filled = score !== undefined || evidence.length > 0 || remark.length > 0;
  if (id === undefined) {
    if (filled) tell(reading, row, 'id', 'NO_ID', NO_ID);
    return [];
  }
  const asked = valueProblem(reading.scoring, { criterion: id, points: null, grade: null, met: null });
  if (asked?.reason === 'unknownCriterion') {
    tell(reading, row, 'id', codeOf(asked), problemWords(asked));
    return [];
  }
  if (!filled) return [];
  const read = scoreIn(reading.scoring, id, score ?? null);
  if ('code' in read) tell(reading, row, 'score', read.code, read.message);
  if (reading.seen.has(id)) tell(reading, row, 'id', 'DUPLICATE_ID', twiceThere(id));
  reading.seen.add(id);
  if (evidence.length > MOST_EVIDENCE)
    tell(reading, row, 'evidence', 'TOO_MUCH', tooMuchEvidence(MOST_EVIDENCE));
  const said = remark.join('\n');
  for (const [key, texts] of [
    ['evidence', evidence],
    ['remark', [said]],
  ] as const)
    if (texts.some((text) => text.length > LONGEST_TEXT))
      tell(reading, row, key, 'TOO_LONG', tooLong(LONGEST_TEXT));
  if ('code' in read) return [];
  return [
    {
      criterion: id,
      ...read.value,
      evidence: evidence.map((text) => ({ text })),
      ...(said === '' ? {} : { remark: said }),
    },
  ];
}

/** A form of another set, or of another version of it, would put points where they don't belong. */
function otherSet(sheet: WorkbookSheet, set: CriteriaSet): SheetFinding[] {
  const labels = [
    [SET_ROW, set.id, 'OTHER_SET', 'error'],
    [VERSION_ROW, set.version, 'OTHER_VERSION', 'error'],
    // a word put right after the forms have gone out makes none of them useless
    [DIGEST_ROW, shortDigest(set), 'CHANGED_SET', 'warning'],
  ] as const;
  return labels.flatMap(([label, expected, code, severity]): SheetFinding[] => {
    const index = sheet.rows.findIndex(
      ([first]) => typeof first === 'string' && sameWriting(first) === sameWriting(label),
    );
    const found = sheet.rows[index]?.[1] ?? null;
    const shown = isUnread(found) ? found.shown : String(found ?? '');
    if (shown === expected) return [];
    return [
      {
        severity,
        code,
        sheet: sheet.name,
        row: index + 1 || 1,
        column: 'B',
        message: ofOtherSet(label, shown),
        expected,
      },
    ];
  });
}

/**
 * Reads the scores of a filled form and tells everything that is wrong with it at once, by row. Rows in which nothing was
 * written are left out: a form may be sent before it is whole.
 *
 * @param bytes the .xlsx file of `scoreForm(set)`, filled
 * @returns what can be read, in the order of the form; to be sent only where no finding is an error
 */
export async function scoresFromForm(
  bytes: Uint8Array,
  set: CriteriaSet,
): Promise<{ scores: FormScore[]; findings: SheetFinding[] }> {
  const opened = await sheetsOf(bytes);
  if ('finding' in opened) return { scores: [], findings: [opened.finding] };
  const { sheet, findings } = onlySheet(opened.sheets, SHEET, COLUMNS);
  const { rows, findings: ofCells } = readTable(sheet ?? { name: SHEET, rows: [] }, COLUMNS);
  findings.push(...ofCells);
  if (sheet === undefined) return { scores: [], findings };
  const reading: Reading = { scoring: scoringOf(set), findings, seen: new Set() };
  findings.push(...otherSet(sheet, set));
  const scores = rows.flatMap((row) => scoreOf(reading, row));
  return { scores, findings: findings.sort(byPlace(opened.sheets.map(({ name }) => name))) };
}
