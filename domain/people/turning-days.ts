import { addDays, dateOf, type Instant, instantAt } from '../calendar/instant.ts';
import { heldRoles, isHeldOn, type RolesChanged, sameRole } from './held-roles.ts';
import type { Roster } from './roster.ts';

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

/** Roles that people hold on the day of `now` but did not on the day of `before`, and the other way round. */
export function turnedBetween(
  { assignments }: Roster,
  before: Instant,
  now: Instant,
  utcOffset: string,
): RolesChanged {
  const then = isHeldOn(dateOf(before, utcOffset));
  const today = isHeldOn(dateOf(now, utcOffset));
  const held = heldRoles(assignments);
  const turned = (from: typeof then, to: typeof today) => {
    const others = held.filter(from);
    return held.filter((one) => to(one) && !from(one) && !others.some((other) => sameRole(one, other)));
  };
  return { gained: turned(then, today), lost: turned(today, then) };
}
