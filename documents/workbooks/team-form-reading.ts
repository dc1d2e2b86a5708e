import type { CellSubject } from '../../domain/case/score-value.ts';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { sameWriting } from '../../domain/folded.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { cellCriteria } from '../../domain/plan/plan-criteria.ts';
import { severalSheets } from '../../words/workbooks/sheet-words.ts';
import { TEAM_FORM_HEADS as HEADS, SET_SHEETS } from '../../words/workbooks/team-form-heads.ts';
import {
  NO_TEAM_FORM,
  OF_OTHER_FORM,
  ofOtherCampaign,
  ofOtherCell,
  ofOtherVersion,
  textChanged,
} from '../../words/workbooks/team-form-words.ts';
import { shortDigest } from './score-form-layout.ts';
import { columnLetters, type SheetFinding, sheetsOf, type WorkbookSheet } from './sheet-file.ts';
import { byPlace, findingAt, onlySheet, readTable, sheetsWith } from './sheet-table.ts';
import { DOCUMENT_COLUMNS, POINT_COLUMNS, readBack, SCORE_COLUMNS, SET_COLUMNS } from './team-form-layout.ts';
import {
  documentRows,
  type GivenDocument,
  type GivenFinding,
  type GivenScore,
  pointRows,
  scoreRows,
  type TeamFormRow,
} from './team-form-rows.ts';

/** Of what a form that is given back has to be. */
export interface TeamFormExpected {
  plan: Plan;
  /** id */
  campaign: string;
  cell: string;
  cellName: string;
  /** ids of the points to verify */
  points: readonly string[];
}

export interface TeamFormReading {
  scores: TeamFormRow<GivenScore>[];
  documents: TeamFormRow<GivenDocument>[];
  verified: TeamFormRow<GivenFinding>[];
  /** by sheet, row and column; errors keep it from being taken */
  findings: SheetFinding[];
}

type Place = Pick<SheetFinding, 'sheet' | 'row' | 'column'>;

/** What stands beside a label, wherever that is, with its place. */
function beside(sheet: WorkbookSheet, label: string): (Place & { text: string }) | null {
  const meant = sameWriting(label);
  for (const [row, cells] of sheet.rows.entries()) {
    const at = cells.findIndex((cell) => typeof cell === 'string' && sameWriting(cell) === meant);
    if (at === -1) continue;
    const value = cells[at + 1] ?? null;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return { sheet: sheet.name, row: row + 1, column: columnLetters(at + 1), text };
  }
  return null;
}

const error = (place: Place, code: string, message: SheetFinding['message']): SheetFinding => ({
  severity: 'error',
  code,
  sheet: place.sheet,
  row: place.row,
  column: place.column,
  message,
});

interface Cover {
  sheet: WorkbookSheet;
  mark: string;
}

/** The cover of a form, and why it is none of this cell; null where there is none. */
function coverIn(
  sheets: readonly WorkbookSheet[],
  { campaign, cell, cellName }: TeamFormExpected,
): (Cover & { findings: SheetFinding[] }) | null {
  for (const sheet of sheets) {
    const [ofCampaign, ofCell, mark] = [HEADS.campaignId, HEADS.cellId, HEADS.mark].map((label) =>
      beside(sheet, label),
    );
    if (ofCampaign == null || ofCell == null || mark == null) continue;
    const named = beside(sheet, HEADS.cell)?.text ?? ofCell.text;
    const findings =
      ofCampaign.text !== campaign
        ? [error(ofCampaign, 'OTHER_CAMPAIGN', ofOtherCampaign(ofCampaign.text))]
        : ofCell.text !== cell
          ? [error(ofCell, 'OTHER_CELL', ofOtherCell(named, cellName))]
          : [];
    return { sheet, mark: mark.text, findings };
  }
  return null;
}

/** Whether the form was made of the criteria in use: by an older version nothing is scored. */
function criteriaFindings({ sheet }: Cover, sets: readonly (readonly [CellSubject, CriteriaSet])[]) {
  const { rows, findings } = readTable(sheet, SET_COLUMNS);
  for (const row of rows) {
    const { id, version, digest } = row.values;
    // what stands below the table has no version
    if (typeof id !== 'string' || typeof version !== 'string') continue;
    const set = sets.find(([, one]) => one.id === id)?.[1];
    if (set?.version !== version)
      findings.push(
        findingAt(row, 'version', 'OTHER_VERSION', ofOtherVersion(id, version, set?.version ?? '')),
      );
    else if (shortDigest(set) !== digest)
      findings.push({
        ...findingAt(row, 'digest', 'CHANGED_SET', textChanged(set.title)),
        severity: 'warning',
      });
  }
  return findings;
}

/** Sheets of a form that are part of another one. */
const strays = (sheets: readonly WorkbookSheet[], { mark }: Cover): SheetFinding[] =>
  sheets.flatMap((sheet) => {
    const own = beside(sheet, HEADS.mark);
    if (own?.text === mark) return [];
    return [error(own ?? { sheet: sheet.name, row: 1, column: 'A' }, 'OTHER_FORM', OF_OTHER_FORM)];
  });

/** The sheet of each set, by its subject. */
function setSheets(
  sheets: readonly WorkbookSheet[],
  sets: readonly (readonly [CellSubject, CriteriaSet])[],
  findings: SheetFinding[],
): { subject: CellSubject; set: CriteriaSet; sheet: WorkbookSheet }[] {
  const columns = readBack(SCORE_COLUMNS);
  const found = sheetsWith(sheets, columns);
  // one that has lost its heads says so by its name
  const names = Object.values(SET_SHEETS).map(sameWriting);
  for (const sheet of sheets)
    if (names.includes(sameWriting(sheet.name)) && !found.includes(sheet))
      findings.push(...readTable(sheet, columns).findings);
  const placed = found.flatMap((sheet) => {
    const id = beside(sheet, HEADS.set);
    const own = sets.find(([, set]) => set.id === id?.text);
    if (own !== undefined) return [{ subject: own[0], set: own[1], sheet }];
    const place = id ?? { sheet: sheet.name, row: 1, column: 'A' };
    findings.push(error(place, 'OTHER_VERSION', ofOtherVersion(id?.text ?? '', '', '')));
    return [];
  });
  return placed.filter(({ subject, sheet }, index) => {
    const first = placed.findIndex((one) => one.subject === subject);
    if (first === index) return true;
    const names = [placed[first]?.sheet.name ?? '', sheet.name];
    findings.push(error({ sheet: sheet.name, row: 1, column: 'A' }, 'SEVERAL_SHEETS', severalSheets(names)));
    return false;
  });
}

/**
 * Reads a form that the team has filled in, and tells everything that is wrong with it at once, by sheet, row and column.
 * Rows in which nothing was written are left out.
 *
 * @param bytes the .xlsx file of `teamForm`, filled in
 * @returns what can be read; to be sent only where no finding is an error
 */
export async function readTeamForm(bytes: Uint8Array, expected: TeamFormExpected): Promise<TeamFormReading> {
  const nothing = { scores: [], documents: [], verified: [] };
  const opened = await sheetsOf(bytes);
  if ('finding' in opened) return { ...nothing, findings: [opened.finding] };
  const { sheets } = opened;
  const cover = coverIn(sheets, expected);
  if (cover === null)
    return {
      ...nothing,
      findings: [error({ sheet: '', row: 1, column: 'A' }, 'NO_TEAM_FORM', NO_TEAM_FORM)],
    };
  if (cover.findings.length > 0) return { ...nothing, findings: cover.findings };
  const sets = cellCriteria(expected.plan);
  const findings = criteriaFindings(cover, sets);
  const isOld = findings.some(({ code }) => code === 'OTHER_VERSION');
  if (isOld) return { ...nothing, findings };

  const scored = setSheets(sheets, sets, findings);
  const [documents, points] = (
    [
      [HEADS.documents, DOCUMENT_COLUMNS],
      [HEADS.points, POINT_COLUMNS],
    ] as const
  ).map(([name, columns]) => {
    const { sheet, findings: several } = onlySheet(sheets, name, readBack(columns));
    findings.push(...several);
    return sheet ?? null;
  });
  const used = [
    ...scored.map(({ sheet }) => sheet),
    ...(documents ? [documents] : []),
    ...(points ? [points] : []),
  ];
  findings.push(...strays(used, cover));
  const reading = {
    scores: scored.flatMap((one) => scoreRows(one, findings)),
    documents: documents == null ? [] : documentRows(documents, expected.plan, findings),
    verified: points == null ? [] : pointRows(points, expected.points, findings),
  };
  return { ...reading, findings: findings.sort(byPlace(sheets.map(({ name }) => name))) };
}
