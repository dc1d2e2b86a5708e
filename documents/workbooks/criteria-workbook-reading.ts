import { type CriteriaSet, DEEPEST } from '../../domain/criteria/criteria.ts';
import { checkCriteriaValue } from '../../domain/criteria/criteria-check.ts';
import type { Draft } from '../../domain/plan/plan-finding.ts';
import { toldFinding } from '../../words/plan/finding-words.ts';
import { depthWords } from '../../words/workbooks/criteria-workbook-words.ts';
import { missingSheet } from '../../words/workbooks/sheet-words.ts';
import { COLUMNS, FACTS, RULE_FACTS, RULES_SHEET, SHEETS } from './criteria-workbook-layout.ts';
import { Places, readFacts, Told } from './criteria-workbook-places.ts';
import { readResult } from './criteria-workbook-result.ts';
import { type SheetFinding, sheetsOf, type WorkbookSheet } from './sheet-file.ts';
import { byPlace, type ReadRow, readTable } from './sheet-table.ts';

interface Node extends Record<string, unknown> {
  children?: Node[];
}

/** Where in a row a mistake of the whole row is shown. */
const COLUMN_OF_CODE: Record<string, string> = {
  NO_MAXIMUM: 'max',
  NO_SOURCE: 'placeholder',
  BANDS_NOT_FALLING: 'percent',
  LAST_LEVEL_NOT_OPEN: 'level',
};

function depthOf({ sheet, row, values, columns }: ReadRow, deepest: number, told: Told): number {
  const { depth } = values;
  if (typeof depth === 'number' && Number.isInteger(depth) && depth >= 1 && depth <= deepest) return depth;
  // a cell that is no number is told already
  if (depth !== undefined || !told.has(sheet, row, columns['depth'] ?? 'A'))
    told.add({
      severity: 'error',
      code: 'WRONG_DEPTH',
      sheet,
      row,
      column: columns['depth'] ?? 'A',
      message: depthWords(deepest),
      expected: `1–${deepest}`,
    });
  return deepest;
}

/** Rows in the order of the tree become criteria in criteria. */
function treeOf(rows: readonly ReadRow[], places: Places, told: Told): Node[] {
  const top: Node[] = [];
  const above: { node: Node; path: string }[] = [];
  for (const row of rows) {
    const depth = depthOf(row, Math.min(above.length + 1, DEEPEST), told);
    const { depth: _, ...node } = row.values as Node;
    above.length = depth - 1;
    const parent = above.at(-1);
    if (parent !== undefined) parent.node.children ??= [];
    const siblings = parent?.node.children ?? top;
    const path =
      parent === undefined ? `criteria.${siblings.length}` : `${parent.path}.children.${siblings.length}`;
    siblings.push(node);
    above.push({ node, path });
    places.set(path, row);
  }
  return top;
}

/** Nothing at all in the three cells of a rule pack says that the set doesn't depend on one. */
function ownValues(facts: Record<string, unknown>, rules: Record<string, unknown>): Record<string, unknown> {
  const { 'rulePack.id': id, 'rulePack.from': from, 'rulePack.to': to = null, ...own } = facts;
  const none = id === undefined && from === undefined && to === null;
  return {
    format: 1,
    replaceBy: null,
    ...own,
    rulePack: none ? null : { id, from, to, ...ofRules(rules) },
  };
}

/** What the sheet of the regulation says, without its empty cells. */
function ofRules(rules: Record<string, unknown>): Record<string, unknown> {
  const { 'rulePack.inForce.from': from, 'rulePack.inForce.to': to = null } = rules;
  const said = ['replaces', 'guidedBy', 'quota'].flatMap((key) => {
    const value = rules[`rulePack.${key}`];
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...(from === undefined && to === null ? {} : { inForce: { from, to } }),
    ...Object.fromEntries(said),
  };
}

function placed(draft: Draft, places: Places): SheetFinding {
  const { path, ...rest } = toldFinding(draft);
  const code = COLUMN_OF_CODE[draft.code];
  return { ...rest, ...places.of(code === undefined ? path : [...path, code]) };
}

const sheetMissing = (name: string): SheetFinding => ({
  severity: 'error',
  code: 'MISSING_SHEET',
  sheet: name,
  row: 1,
  column: 'A',
  message: missingSheet(name),
  expected: Object.values(SHEETS).join('; '),
});

/**
 * Reads a criteria set from Excel and tells everything that is wrong with it at once, with sheet, row and column.
 *
 * @param bytes an .xlsx file with the sheets and heads of `criteriaWorkbook`; columns may be moved, and others added
 * @returns the set unless there is an error; warnings don't stand in its way
 */
export async function criteriaFromWorkbook(
  bytes: Uint8Array,
): Promise<{ set: CriteriaSet | null; findings: SheetFinding[] }> {
  const opened = await sheetsOf(bytes);
  if ('finding' in opened) return { set: null, findings: [opened.finding] };
  const byName = new Map(opened.sheets.map((sheet) => [sheet.name, sheet]));
  const names = Object.keys(SHEETS) as (keyof typeof SHEETS)[];
  const missing = names.filter((name) => !byName.has(SHEETS[name]));
  if (missing.length > 0) return { set: null, findings: missing.map((name) => sheetMissing(SHEETS[name])) };

  const told = new Told();
  const places = new Places();
  const sheet = (name: keyof typeof SHEETS) => byName.get(SHEETS[name]) as WorkbookSheet;
  const table = (name: Exclude<keyof typeof SHEETS, 'result'>): ReadRow[] => {
    const { rows, findings } = readTable(sheet(name), COLUMNS[name]);
    told.add(...findings);
    places.sheet(name, SHEETS[name]);
    return rows;
  };
  const list = (name: 'adjustments' | 'gates' | 'gradeBands') =>
    table(name).map((row, index) => {
      places.set(`${name}.${index}`, row);
      return row.values;
    });

  const facts = readFacts(sheet('criteria'), FACTS, places, told);
  const rules = byName.get(RULES_SHEET);
  const ofPack = rules === undefined ? {} : readFacts(rules, RULE_FACTS, places, told);
  const raw = {
    ...ownValues(facts, ofPack),
    criteria: treeOf(table('criteria'), places, told),
    adjustments: list('adjustments'),
    gates: list('gates'),
    gradeBands: list('gradeBands'),
    result: readResult(sheet('result'), facts['subject'], places, told),
  };
  const { set, drafts } = checkCriteriaValue(raw);
  const findings = [...told.findings];
  // what can't be read is told by what should stand there, not again as missing
  for (const finding of drafts.map((draft) => placed(draft, places)))
    if (!told.has(finding.sheet, finding.row, finding.column)) findings.push(finding);
  const broken = findings.some(({ severity }) => severity === 'error');
  return {
    set: broken ? null : set,
    findings: findings.sort(byPlace([...Object.values(SHEETS), RULES_SHEET])),
  };
}
