import {
  type AllowanceDay,
  type AllowanceSheet,
  allowanceSheet,
} from '../../../domain/inspection/allowance.ts';
import type { Roster } from '../../../domain/people/roster.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { ALLOWANCE_TEXT } from '../../../words/inspection/allowance-text.ts';
import type { Names } from '../../../words/words.ts';
import { ALLOWANCE_HEADS } from '../../../words/workbooks/table-heads.ts';
import { teamOffice } from '../../inspection/allowance.ts';
import { compareNames } from '../../name-order.ts';
import { COUNT_COLUMN, counted, dayValue, type TableColumn, type TableSheet } from './table-sheet.ts';

/** The meal support of the team (R61–R63): what each is owed, and for which days. */

export interface AllowanceTablesRequest {
  plan: Plan;
  roles: Roster;
  names: Pick<Names, 'person'>;
  /** who of the team was there, by cell and local day */
  days: readonly AllowanceDay[];
}

const COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: ALLOWANCE_TEXT.name, kind: 'text', width: 30 },
  { head: ALLOWANCE_TEXT.office, kind: 'text', width: 20 },
  { head: ALLOWANCE_HEADS.from, kind: 'day', width: 13 },
  { head: ALLOWANCE_HEADS.to, kind: 'day', width: 13 },
  { head: ALLOWANCE_TEXT.dayCount, kind: 'days', width: 10 },
  { head: ALLOWANCE_TEXT.rate, kind: 'money', width: 16 },
  { head: ALLOWANCE_TEXT.amount, kind: 'money', width: 16 },
];

const DAY_COLUMNS: readonly TableColumn[] = [
  COUNT_COLUMN,
  { head: ALLOWANCE_TEXT.name, kind: 'text', width: 30 },
  { head: ALLOWANCE_HEADS.day, kind: 'day', width: 13 },
  { head: ALLOWANCE_HEADS.share, kind: 'days', width: 12 },
];

function peopleSheet(
  { plan, roles, names }: AllowanceTablesRequest,
  { rows, personDays, total }: AllowanceSheet,
): TableSheet {
  const { sheet: name, empty } = ALLOWANCE_HEADS;
  const lines = rows.map((row) => [
    names.person(row.person),
    teamOffice({ plan, roles }, row),
    dayValue(row.days[0]?.day ?? null),
    dayValue(row.days.at(-1)?.day ?? null),
    row.personDays,
    plan.allowance.amount,
    row.amount,
  ]);
  const sums = [null, ALLOWANCE_HEADS.total, null, null, null, personDays, null, total];
  return { name, columns: COLUMNS, rows: counted(lines), sums, empty };
}

/** In the order of the list that is paid by. @throws AllowanceError `AMOUNT_INVALID` when the plan's amount is malformed */
export function allowanceTables(request: AllowanceTablesRequest): TableSheet[] {
  const { plan, names, days } = request;
  const sheet = allowanceSheet(days, {
    amount: plan.allowance.amount,
    dayRule: plan.settings.allowanceDay.value,
    compare: (a, b) => compareNames(names.person(a), names.person(b)),
  });
  const ofDays = sheet.rows.flatMap((row) =>
    row.days.map(({ day, share }) => [names.person(row.person), dayValue(day), share]),
  );
  const { daySheet: name, empty } = ALLOWANCE_HEADS;
  return [
    peopleSheet(request, sheet),
    { name, columns: DAY_COLUMNS, rows: counted(ofDays), sums: null, empty },
  ];
}
