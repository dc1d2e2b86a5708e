import { FRAME_WORDS, PLAN_FRAME_HEADS } from '../../words/workbooks/plan-frame-heads.ts';
import type { Column } from './sheet-table.ts';

/** Heads of what a plan is about and of its sessions, in the workbook with which a plan can begin. */

export const FRAME_SHEET = PLAN_FRAME_HEADS.frame;
export const SESSION_SHEET = PLAN_FRAME_HEADS.sessions;

/** What a plan is about, a row for each. */
export type FrameKey = keyof typeof FRAME_WORDS;
export const isFrameKey = (key: unknown): key is FrameKey =>
  typeof key === 'string' && Object.hasOwn(FRAME_WORDS, key);

export const FRAME_COLUMNS: readonly Column[] = [
  { key: 'item', head: PLAN_FRAME_HEADS.item, kind: FRAME_WORDS, width: 30 },
  { key: 'value', head: PLAN_FRAME_HEADS.value, kind: 'any', width: 60 },
];

export const SESSION_COLUMNS: readonly Column[] = [
  { key: 'name', head: PLAN_FRAME_HEADS.session, kind: 'text', width: 24 },
  { key: 'date', head: PLAN_FRAME_HEADS.date, kind: 'any', width: 16 },
  { key: 'starts', head: PLAN_FRAME_HEADS.starts, kind: 'any', width: 12 },
  { key: 'ends', head: PLAN_FRAME_HEADS.ends, kind: 'any', width: 12 },
  { key: 'cells', head: PLAN_FRAME_HEADS.cells, kind: 'text', width: 60 },
];

export const FRAME_HELP: readonly (readonly [string, readonly string[]])[] = [
  [PLAN_FRAME_HEADS.date, [PLAN_FRAME_HEADS.dateHelp]],
  [PLAN_FRAME_HEADS.starts, [PLAN_FRAME_HEADS.timeHelp]],
  [PLAN_FRAME_HEADS.cells, [PLAN_FRAME_HEADS.cellsHelp]],
];
