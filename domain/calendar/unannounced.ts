import { addDays, type LocalDate } from './instant.ts';

/** Days off that the law gives and nobody has named yet, e.g. the five of Tết before the year's notice. */
export interface Unannounced {
  /** the days around which they will lie, both included */
  from: LocalDate;
  to: LocalDate;
  name: string;
}

/** Before and after them people are away, and a swap may take a day more. In days. */
const NEAR = 7;

export const isWithin = ({ from, to }: Pick<Unannounced, 'from' | 'to'>, day: LocalDate): boolean =>
  from <= day && day <= to;

/** What is still open once days off and worked are named: naming one within says them all. */
export const stillUnannounced = <T extends Unannounced>(
  open: readonly T[],
  named: readonly LocalDate[],
): T[] => open.filter((one) => !named.some((day) => isWithin(one, day)));

/** Those of the days that may turn out to be among them, or lie beside them: in order, each once. */
export const daysNear = ({ from, to }: Unannounced, days: readonly LocalDate[]): LocalDate[] => {
  const around = { from: addDays(from, -NEAR), to: addDays(to, NEAR) };
  return [...new Set(days)].filter((day) => isWithin(around, day)).sort();
};

export interface NearUnannounced extends Unannounced {
  near: LocalDate[];
}

/** Each that any of the days is near to, with those days. */
export const nearUnannounced = (
  open: readonly Unannounced[],
  days: readonly LocalDate[],
): NearUnannounced[] =>
  open.flatMap(({ name, from, to }) => {
    const near = daysNear({ name, from, to }, days);
    return near.length === 0 ? [] : [{ name, from, to, near }];
  });
