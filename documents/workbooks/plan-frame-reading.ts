import type { LocalDate } from '../../domain/calendar/instant.ts';
import { readTime } from '../../domain/calendar/written-date.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { sameWriting } from '../../domain/folded.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import {
  cellHasSession,
  notADay,
  notATime,
  PLAN_FRAME_WORDS,
  writtenTwice,
} from '../../words/workbooks/plan-frame-words.ts';
import { notInCells } from '../../words/workbooks/plan-people-words.ts';
import { type FrameKey, isFrameKey } from './plan-frame-layout.ts';
import { freeId } from './plan-people-persons.ts';
import { dayIn } from './sheet-day.ts';
import type { CellValue, SheetFinding } from './sheet-file.ts';
import { findingAt, type ReadRow, readInto, tellOnce } from './sheet-table.ts';

/** What a plan is about, and when its sessions are. */

/** What is known of it; `lastDay` as `2026-12-10`. */
export type PlanFrame = Partial<Record<FrameKey, string>>;
export type PlanSession = Plan['sessions'][number];

const DAY_MINUTES = 1_440;
const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** A time of a day; Excel keeps it as a part of a day. @returns null when it is none */
function timeIn(value: CellValue): string | null {
  if (value instanceof Date) return value.toISOString().slice(11, 16);
  if (typeof value === 'number')
    return value >= 0 && value < 1 ? clock(Math.round(value * DAY_MINUTES) % DAY_MINUTES) : null;
  return typeof value === 'string' ? readTime(value) : null;
}

const cellValueIn = (row: ReadRow, key: string): CellValue => {
  const value = row.values[key];
  return typeof value === 'string' || typeof value === 'number' || value instanceof Date ? value : null;
};

/** What somebody would say stands in a cell. */
const shown = (value: CellValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

interface Kind {
  read(value: CellValue): string | null;
  wrong(written: string): Bilingual;
}
const DAY: Kind = { read: dayIn, wrong: notADay };
const TIME: Kind = { read: timeIn, wrong: notATime };

/** @returns null of an empty cell, and of what is told to be wrong */
function readAs(kind: Kind, row: ReadRow, key: string, findings: SheetFinding[]): string | null {
  const value = cellValueIn(row, key);
  if (value === null) return null;
  const read = kind.read(value);
  if (read === null) findings.push(findingAt(row, key, 'WRONG_DATE', kind.wrong(shown(value))));
  return read;
}

/** @param findings what is wrong is put there */
export function frameIn(rows: readonly ReadRow[], findings: SheetFinding[]): PlanFrame {
  const frame: PlanFrame = {};
  const places = new Map<FrameKey, number>();
  for (const row of rows) {
    const { item } = row.values;
    if (!isFrameKey(item) || row.values['value'] === undefined) continue;
    const before = places.get(item);
    if (before !== undefined) findings.push(findingAt(row, 'item', 'DUPLICATE', writtenTwice(before)));
    places.set(item, row.row);
    if (item === 'lastDay') {
      const day = readAs(DAY, row, 'value', findings);
      if (day !== null) frame[item] = day;
      continue;
    }
    const values: Record<string, unknown> = {};
    const place = { sheet: row.sheet, row: row.row, column: row.columns['value'] ?? 'A' };
    findings.push(...readInto({ key: item, kind: 'text' }, cellValueIn(row, 'value'), place, values));
    const text = values[item];
    if (typeof text === 'string') frame[item] = text;
  }
  return frame;
}

/** @param ids of cells, by their folded names */
export function sessionsIn(
  rows: readonly ReadRow[],
  ids: ReadonlyMap<string, string>,
  findings: SheetFinding[],
): PlanSession[] {
  const taken = new Set<string>();
  const placed = new Set<string>();
  const named = rows.map((row) => cellsNamed(row, ids, placed, findings));
  return rows.flatMap((row, index): PlanSession[] => {
    const missing = (key: string, message: Bilingual) =>
      tellOnce(findings, findingAt(row, key, 'MISSING', message));
    const name = String(row.values['name'] ?? '').trim();
    if (name === '') missing('name', PLAN_FRAME_WORDS.noSessionName);
    const date: LocalDate | null = readAs(DAY, row, 'date', findings);
    if (date === null) missing('date', PLAN_FRAME_WORDS.noDate);
    const [starts, ends] = [readAs(TIME, row, 'starts', findings), readAs(TIME, row, 'ends', findings)];
    if (starts === null) missing('starts', PLAN_FRAME_WORDS.noTime);
    if (ends === null) missing('ends', PLAN_FRAME_WORDS.noTime);
    if (starts !== null && ends !== null && ends <= starts) missing('ends', PLAN_FRAME_WORDS.endsFirst);
    const cells = named[index] ?? [...new Set(ids.values())].filter((id) => !placed.has(id));
    for (const cell of cells) placed.add(cell);
    if (cells.length === 0) missing('cells', PLAN_FRAME_WORDS.noCellsLeft);
    if (name === '' || date === null || starts === null || ends === null) return [];
    return [{ id: freeId(name, 'buoi', taken), name, date, starts, ends, cells }];
  });
}

/** @returns null where none is named: those that no other session has */
function cellsNamed(
  row: ReadRow,
  ids: ReadonlyMap<string, string>,
  placed: Set<string>,
  findings: SheetFinding[],
): string[] | null {
  const names = String(row.values['cells'] ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  return names.flatMap((name) => {
    const id = ids.get(sameWriting(name));
    if (id === undefined) findings.push(findingAt(row, 'cells', 'UNKNOWN_CELL', notInCells(name)));
    else if (placed.has(id)) findings.push(findingAt(row, 'cells', 'DUPLICATE', cellHasSession(name)));
    if (id === undefined || placed.has(id)) return [];
    placed.add(id);
    return [id];
  });
}
