import { type CriteriaSubject, levelsOf } from '../../domain/criteria/criteria-result.ts';
import { levelWords as levelWordsIn } from '../../words/criteria/level-words.ts';
import { vi } from '../../words/vi.ts';
import { CRITERIA_HEADS } from '../../words/workbooks/criteria-workbook-heads.ts';
import type { CellKind } from './criteria-workbook-cells.ts';
import type { Column } from './sheet-table.ts';

/** Sheets, heads and words of a criteria set in Excel. */

export const SHEETS = {
  criteria: CRITERIA_HEADS.criteria,
  adjustments: CRITERIA_HEADS.adjustments,
  gates: CRITERIA_HEADS.gates,
  gradeBands: CRITERIA_HEADS.gradeBands,
  result: CRITERIA_HEADS.result,
} as const;

const SUBJECTS: Record<CriteriaSubject, string> = {
  fourGood: CRITERIA_HEADS.fourGood,
  cellQuality: CRITERIA_HEADS.cellQuality,
  memberQuality: CRITERIA_HEADS.memberQuality,
  leaderQuality: CRITERIA_HEADS.leaderQuality,
  grassrootsDemocracy: CRITERIA_HEADS.grassrootsDemocracy,
};

/** The levels that a set on this subject may give, by their words; of an unknown subject those of cells. */
export const levelWords = (subject: unknown): Record<string, string> => {
  if (subject === 'fourGood') return { recognition: CRITERIA_HEADS.recognised };
  const known = subject === 'grassrootsDemocracy' ? subject : 'cellQuality';
  return Object.fromEntries(levelsOf(known).map((level) => [level, levelWordsIn(known, level, 'vi')]));
};

const id: Column = { key: 'id', head: CRITERIA_HEADS.id, kind: 'text', width: 28 };
const name: Column = { key: 'name', head: CRITERIA_HEADS.name, kind: 'text', width: 60 };
const max: Column = { key: 'max', head: CRITERIA_HEADS.max, kind: 'number', width: 12 };
const origin: Column[] = [
  { key: 'source', head: CRITERIA_HEADS.origin, kind: 'text', width: 44 },
  { key: 'placeholder', head: CRITERIA_HEADS.assumed, kind: 'flag', width: 11 },
];

export const LEVEL_COLUMN = 'level';

export const COLUMNS = {
  criteria: [
    id,
    { key: 'depth', head: CRITERIA_HEADS.depth, kind: 'number', width: 6 },
    name,
    max,
    { key: 'core', head: CRITERIA_HEADS.core, kind: 'flag', width: 12 },
    ...origin,
  ],
  adjustments: [
    id,
    name,
    {
      key: 'kind',
      head: CRITERIA_HEADS.kind,
      kind: { bonus: CRITERIA_HEADS.bonus, penalty: CRITERIA_HEADS.penalty },
      width: 12,
    },
    max,
    ...origin,
  ],
  gates: [id, name, ...origin],
  gradeBands: [
    { key: 'grade', head: CRITERIA_HEADS.gradeBands, kind: vi.grades, width: 16 },
    { key: 'percent', head: CRITERIA_HEADS.percent, kind: 'number', width: 18 },
    ...origin,
  ],
  result: [
    { key: LEVEL_COLUMN, head: CRITERIA_HEADS.level, kind: 'text', width: 32 },
    { key: 'atLeast', head: CRITERIA_HEADS.atLeast, kind: 'number', width: 14 },
    { key: 'every', head: CRITERIA_HEADS.every, kind: vi.grades, width: 16 },
    { key: 'core', head: CRITERIA_HEADS.coreFrom, kind: vi.grades, width: 16 },
    { key: 'eachGroupPercent', head: CRITERIA_HEADS.eachGroupPercent, kind: 'number', width: 14 },
    { key: 'gates', head: CRITERIA_HEADS.gates, kind: 'list', width: 48 },
    ...origin,
  ],
} satisfies Record<keyof typeof SHEETS, Column[]>;

/** One value of the set a row, on top of the sheet of criteria. */
export interface Fact {
  /** its way in the set */
  path: readonly string[];
  label: string;
  kind: CellKind;
  hint?: string;
}

export const FACTS: readonly Fact[] = [
  { path: ['id'], label: CRITERIA_HEADS.setId, kind: 'text' },
  { path: ['version'], label: CRITERIA_HEADS.version, kind: 'text', hint: CRITERIA_HEADS.versionHint },
  {
    path: ['subject'],
    label: CRITERIA_HEADS.subject,
    kind: SUBJECTS,
    hint: Object.values(SUBJECTS).join('; '),
  },
  { path: ['title'], label: CRITERIA_HEADS.title, kind: 'text' },
  {
    path: ['rulePack', 'id'],
    label: CRITERIA_HEADS.rulePack,
    kind: 'text',
    hint: CRITERIA_HEADS.rulePackHint,
  },
  { path: ['rulePack', 'from'], label: CRITERIA_HEADS.fromYear, kind: 'number' },
  { path: ['rulePack', 'to'], label: CRITERIA_HEADS.toYear, kind: 'number', hint: CRITERIA_HEADS.toYearHint },
  { path: ['source'], label: CRITERIA_HEADS.setSource, kind: 'text' },
  {
    path: ['placeholder'],
    label: CRITERIA_HEADS.setAssumed,
    kind: 'flag',
    hint: CRITERIA_HEADS.setAssumedHint,
  },
  { path: ['replaceBy'], label: CRITERIA_HEADS.replaceBy, kind: 'text' },
];

/** What a rule pack says besides its years, on a sheet of its own: a workbook from before there was one does without. */
export const RULES_SHEET = CRITERIA_HEADS.rules;
export const RULE_FACTS: readonly Fact[] = [
  {
    path: ['rulePack', 'inForce', 'from'],
    label: CRITERIA_HEADS.inForceFrom,
    kind: 'day',
    hint: CRITERIA_HEADS.inForceHint,
  },
  {
    path: ['rulePack', 'inForce', 'to'],
    label: CRITERIA_HEADS.inForceTo,
    kind: 'day',
    hint: CRITERIA_HEADS.toYearHint,
  },
  { path: ['rulePack', 'replaces'], label: CRITERIA_HEADS.replaces, kind: 'text' },
  { path: ['rulePack', 'guidedBy'], label: CRITERIA_HEADS.guidedBy, kind: 'text' },
  { path: ['rulePack', 'quota'], label: CRITERIA_HEADS.quota, kind: 'text' },
];

export const BY: Fact = {
  path: ['result', 'by'],
  label: CRITERIA_HEADS.by,
  kind: {
    points: CRITERIA_HEADS.byPoints,
    grades: CRITERIA_HEADS.byGrades,
    recognition: CRITERIA_HEADS.byRecognition,
  },
  hint: CRITERIA_HEADS.byHint,
};
