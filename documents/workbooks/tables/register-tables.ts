import type { DecisionCase } from '../../../domain/committee/committee-content.ts';
import { withdrawalReason } from '../../../words/decisions/decision-words.ts';
import { vi } from '../../../words/vi.ts';
import type { Names } from '../../../words/words.ts';
import { DECISION_HEADS, REGISTER_HEADS } from '../../../words/workbooks/table-heads.ts';
import { slateName } from './slate-name.ts';
import {
  COUNT_COLUMN,
  counted,
  dayValue,
  momentValue,
  type TableColumn,
  type TableSheet,
} from './table-sheet.ts';

/** The numbers that a body gave its decisions in one term (R67), and the decisions of one campaign. */

/** A number that was given, as a line of the register. */
export interface RegisterLine {
  number: string;
  /** YYYY-MM-DD */
  date: string;
  /** number of the plan whose campaign it was given in */
  plan: string;
  withdrawn: boolean;
  gapReason: string | null;
}

const REGISTER_COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: REGISTER_HEADS.number, kind: 'text', width: 16 },
  { head: REGISTER_HEADS.date, kind: 'day', width: 14 },
  { head: REGISTER_HEADS.plan, kind: 'text', width: 28 },
  { head: REGISTER_HEADS.state, kind: 'text', width: 16 },
  { head: REGISTER_HEADS.gapReason, kind: 'text', width: 60 },
];

/** @param lines rising, as the register has them */
export function registerTable(lines: readonly RegisterLine[]): TableSheet {
  const { sheet: name, empty, inForce, withdrawn } = REGISTER_HEADS;
  const rows = lines.map((line) => [
    line.number,
    dayValue(line.date),
    line.plan,
    line.withdrawn ? withdrawn : inForce,
    line.gapReason,
  ]);
  return { name, columns: REGISTER_COLUMNS, rows: counted(rows), sums: null, empty };
}

const DECISION_COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: DECISION_HEADS.number, kind: 'text', width: 16 },
  { head: DECISION_HEADS.date, kind: 'day', width: 14 },
  { head: DECISION_HEADS.kind, kind: 'text', width: 36 },
  { head: DECISION_HEADS.slate, kind: 'text', width: 22 },
  { head: DECISION_HEADS.signer, kind: 'text', width: 26 },
  { head: DECISION_HEADS.lines, kind: 'count', width: 10 },
  { head: DECISION_HEADS.state, kind: 'text', width: 18 },
  { head: DECISION_HEADS.publishedAt, kind: 'moment', width: 18 },
  { head: DECISION_HEADS.withdrawn, kind: 'text', width: 36 },
];

/** By number; those that have none yet come last. */
export function decisionsTable(
  decisions: Readonly<Record<string, DecisionCase>>,
  { names, utcOffset }: { names: Pick<Names, 'person'>; utcOffset: string },
): TableSheet {
  const order = (number: string | null) =>
    number === null ? Number.POSITIVE_INFINITY : Number.parseInt(number, 10);
  const rows = Object.values(decisions)
    .toSorted((a, b) => {
      const [left, right] = [order(a.number), order(b.number)];
      return left === right ? (a.id < b.id ? -1 : 1) : left - right;
    })
    .map((one) => [
      one.number,
      dayValue(one.date),
      vi.decisionKinds[one.kind],
      slateName(one.slate),
      one.signer === null ? null : names.person(one.signer),
      one.lines.length,
      vi.decisionStates[one.state],
      momentValue(one.publishedAt, utcOffset),
      one.withdrawn === null ? null : withdrawalReason(one.withdrawn, 'vi'),
    ]);
  const { sheet: name, empty } = DECISION_HEADS;
  return { name, columns: DECISION_COLUMNS, rows: counted(rows), sums: null, empty };
}
