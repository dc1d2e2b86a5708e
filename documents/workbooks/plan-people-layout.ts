import { CELL_KIND_WORDS, PLAN_PEOPLE_HEADS, ROLE_WORDS } from '../../words/workbooks/plan-people-heads.ts';
import type { Column } from './sheet-table.ts';

/** Heads of the workbook of cells and people with which a plan can begin. */

export const CELL_SHEET = PLAN_PEOPLE_HEADS.cells;
export const PEOPLE_SHEET = PLAN_PEOPLE_HEADS.people;
export const PLAN_HELP_SHEET = PLAN_PEOPLE_HEADS.help;

export const CELL_COLUMNS: readonly Column[] = [
  { key: 'name', head: PLAN_PEOPLE_HEADS.cellName, kind: 'text', width: 48 },
  { key: 'kind', head: PLAN_PEOPLE_HEADS.kind, kind: CELL_KIND_WORDS, width: 28 },
  { key: 'peerGroup', head: PLAN_PEOPLE_HEADS.peerGroup, kind: 'text', width: 28 },
];

export const PEOPLE_COLUMNS: readonly Column[] = [
  { key: 'name', head: PLAN_PEOPLE_HEADS.name, kind: 'text', width: 30 },
  { key: 'role', head: PLAN_PEOPLE_HEADS.role, kind: ROLE_WORDS, width: 30 },
  { key: 'cell', head: PLAN_PEOPLE_HEADS.cell, kind: 'text', width: 48 },
  { key: 'email', head: PLAN_PEOPLE_HEADS.email, kind: 'text', width: 36 },
];

/** What may stand in a column, told on the sheet of explanations. */
export const PLAN_HELP: readonly (readonly [string, readonly string[]])[] = [
  [PLAN_PEOPLE_HEADS.kind, Object.values(CELL_KIND_WORDS)],
  [PLAN_PEOPLE_HEADS.peerGroup, [PLAN_PEOPLE_HEADS.peerGroupHelp]],
  [PLAN_PEOPLE_HEADS.role, [PLAN_PEOPLE_HEADS.roleHelp, ...Object.values(ROLE_WORDS)]],
  [PLAN_PEOPLE_HEADS.cell, [PLAN_PEOPLE_HEADS.cellHelp]],
  [PLAN_PEOPLE_HEADS.email, [PLAN_PEOPLE_HEADS.emailHelp]],
];
