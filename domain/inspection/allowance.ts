import type { LocalDate } from '../calendar/instant.ts';
import { Failure } from '../failure.ts';

/** Meal support of the team: so much per person and day of inspection, whatever the number of cells (R61, R62, X12). */

export type DaySlot = 'morning' | 'afternoon';

/** Who of the team was there on a day; without a slot it was the whole day. */
export interface AllowanceDay {
  cell: string;
  day: LocalDate;
  present: string[];
  slot?: DaySlot | undefined;
}

export interface AllowanceRule {
  /** đồng per person and day */
  amount: number;
  /** X12: `whole` pays a day however short, `halfForHalf` pays half of it for one session */
  dayRule: 'whole' | 'halfForHalf';
  /** order of the rows by person id; the rows' names aren't known here */
  compare: (a: string, b: string) => number;
}

export interface AllowanceRow {
  person: string;
  /** each distinct local day, oldest first, with the share of it that is paid */
  days: { day: LocalDate; share: 0.5 | 1 }[];
  personDays: number;
  /** đồng */
  amount: number;
}

export interface AllowanceSheet {
  rows: AllowanceRow[];
  personDays: number;
  /** đồng */
  total: number;
}

/** A rule by which nothing can be paid. */
export class AllowanceError extends Failure<'AMOUNT_INVALID'> {
  override readonly name = 'AllowanceError';
}

/** Sessions attended, by person and day. */
function attended(days: readonly AllowanceDay[]): Map<string, Map<LocalDate, Set<DaySlot>>> {
  const people = new Map<string, Map<LocalDate, Set<DaySlot>>>();
  for (const { day, present, slot } of days)
    for (const person of present) {
      const own = people.get(person) ?? new Map<LocalDate, Set<DaySlot>>();
      const slots = own.get(day) ?? new Set<DaySlot>();
      for (const half of slot === undefined ? (['morning', 'afternoon'] as const) : [slot]) slots.add(half);
      people.set(person, own.set(day, slots));
    }
  return people;
}

/**
 * What each of the team is owed: a day counts once, however many cells were inspected on it (R61; domain.md 9,
 * situation 13: 5 people, 1 day, 150.000 đồng make 750.000 đồng). Half of an odd amount is rounded up to a whole đồng.
 *
 * @throws AllowanceError `AMOUNT_INVALID` when the amount isn't a whole number of đồng from 0 on
 */
export function allowanceSheet(
  days: readonly AllowanceDay[],
  { amount, dayRule, compare }: AllowanceRule,
): AllowanceSheet {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new AllowanceError('AMOUNT_INVALID', `${amount} is not an amount in whole đồng`);
  const rows = [...attended(days)]
    .map(([person, own]): AllowanceRow => {
      const paid = [...own]
        .map(([day, slots]) => ({
          day,
          share: dayRule === 'halfForHalf' && slots.size === 1 ? (0.5 as const) : (1 as const),
        }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const personDays = paid.reduce((sum, { share }) => sum + share, 0);
      return { person, days: paid, personDays, amount: Math.ceil(amount * personDays) };
    })
    .toSorted((a, b) => compare(a.person, b.person) || (a.person < b.person ? -1 : 1));
  return {
    rows,
    personDays: rows.reduce((sum, row) => sum + row.personDays, 0),
    total: rows.reduce((sum, row) => sum + row.amount, 0),
  };
}
