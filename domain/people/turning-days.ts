import { addDays, dateOf, type Instant, instantAt } from '../calendar/instant.ts';
import type { Assignment, Roster } from './roster.ts';

/** The soonest instant after `at` at which a dated role begins or ends; null when there is none. */
export function nextTurn({ assignments }: Roster, at: Instant, utcOffset: string): Instant | null {
  const today = dateOf(at, utcOffset);
  const days = assignments
    .flatMap(({ from, to }) => [from, to === undefined ? undefined : addDays(to, 1)])
    .filter((day) => day !== undefined && day > today)
    .sort();
  const [first] = days;
  return first === undefined ? null : instantAt(first, '00:00', utcOffset);
}

/** Roles that have begun or ended by the day of `now`, but had not by the day of `before`. */
export function turnedBetween(
  { assignments }: Roster,
  before: Instant,
  now: Instant,
  utcOffset: string,
): { begun: Assignment[]; over: Assignment[] } {
  const [then, today] = [dateOf(before, utcOffset), dateOf(now, utcOffset)];
  return {
    begun: assignments.filter(({ from }) => from !== undefined && then < from && from <= today),
    over: assignments.filter(({ to }) => to !== undefined && then <= to && to < today),
  };
}
