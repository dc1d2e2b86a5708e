import { type Instant, type LocalDate, offsetMinutes } from '../../../domain/calendar/instant.ts';
import { TABLE_WORDS } from '../../../words/workbooks/table-heads.ts';

/** A table of the records as a sheet: rows of values that a spreadsheet sorts, filters and adds up as what they are. */

/** A day or a moment is a date whose UTC parts are those of the plan's clock: spreadsheets know no zones. */
export type TableValue = string | number | Date | null;

/** What the values of a column are, and so how they are shown. */
export type ColumnKind = 'text' | 'count' | 'points' | 'days' | 'money' | 'day' | 'moment';

export interface TableColumn {
  head: string;
  kind: ColumnKind;
  /** in characters */
  width: number;
}

export interface TableSheet {
  /** at most 31 letters */
  name: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableValue[])[];
  /** below the rows and outside of what is filtered; null: nothing is added up */
  sums: readonly TableValue[] | null;
  /** said where there is no row */
  empty: string;
}

const MINUTE = 60_000;

export const dayValue = (date: LocalDate | null): Date | null =>
  date === null ? null : new Date(`${date}T00:00:00Z`);

/** By the plan's clock, to the second: what is shorter no spreadsheet keeps exactly. */
export function momentValue(at: Instant | null, utcOffset: string): Date | null {
  if (at === null) return null;
  const local = at + offsetMinutes(utcOffset) * MINUTE;
  return new Date(local - (((local % 1000) + 1000) % 1000));
}

/** @param value null: nobody has said */
export const yesOrNo = (value: boolean | null): string | null =>
  value === null ? null : value ? TABLE_WORDS.yes : TABLE_WORDS.no;

/** The first column of a list: its rows are counted. */
export const COUNT_COLUMN: TableColumn = { head: TABLE_WORDS.count, kind: 'count', width: 6 };

export const counted = (rows: readonly (readonly TableValue[])[]): TableValue[][] =>
  rows.map((row, index) => [index + 1, ...row]);
