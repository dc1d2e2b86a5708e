import { vi } from '../../words/vi.ts';
import { ROSTER_HEADS } from '../../words/workbooks/member-roster-heads.ts';
import type { Column } from './sheet-table.ts';

/** Heads of the list of members, of the whole committee in one sheet (R25, domain.md 2.5). */

export const SHEET = ROSTER_HEADS.sheet;
export const HELP_SHEET = ROSTER_HEADS.help;

export const COLUMNS: readonly Column[] = [
  { key: 'cell', head: ROSTER_HEADS.cell, kind: 'text', width: 28 },
  { key: 'name', head: ROSTER_HEADS.name, kind: 'text', width: 28 },
  { key: 'born', head: ROSTER_HEADS.born, kind: 'any', width: 12 },
  { key: 'kind', head: ROSTER_HEADS.kind, kind: vi.memberKinds, width: 16 },
  { key: 'admittedOn', head: ROSTER_HEADS.admittedOn, kind: 'any', width: 14 },
  { key: 'status', head: ROSTER_HEADS.status, kind: vi.memberStatuses, width: 28 },
  { key: 'sickMonths', head: ROSTER_HEADS.sickMonths, kind: 'number', width: 10 },
  { key: 'disciplined', head: ROSTER_HEADS.disciplined, kind: 'flag', width: 10 },
  { key: 'civilServantLevel', head: ROSTER_HEADS.civilServantLevel, kind: vi.levels, width: 26 },
  { key: 'self', head: ROSTER_HEADS.self, kind: vi.levels, width: 26 },
  { key: 'proposed', head: ROSTER_HEADS.proposed, kind: vi.levels, width: 26 },
  { key: 'reason', head: ROSTER_HEADS.reason, kind: 'text', width: 32 },
];

/** Lists that a word may be taken from, told on the sheet of explanations. */
export const HELP: readonly (readonly [string, readonly string[]])[] = [
  [ROSTER_HEADS.kind, Object.values(vi.memberKinds)],
  [ROSTER_HEADS.status, Object.values(vi.memberStatuses)],
  [ROSTER_HEADS.level, Object.values(vi.levels)],
  [ROSTER_HEADS.disciplined, [ROSTER_HEADS.flagHelp]],
  [ROSTER_HEADS.date, [ROSTER_HEADS.dateHelp]],
  [ROSTER_HEADS.reason, [ROSTER_HEADS.reasonHelp]],
];
