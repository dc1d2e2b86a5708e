import { addDays, type LocalDate } from '../calendar/instant.ts';
import type { Assignment } from './roster.ts';

/** Who holds which role on which days, however many entries of a roster say so. */

type RoleOf = Pick<Assignment, 'person' | 'role' | 'cell'>;

/** Days without a break on which somebody holds a role. */
export interface HeldRole extends RoleOf {
  /** null: from before the campaign on */
  from: LocalDate | null;
  /** the last day; null: for good */
  to: LocalDate | null;
}

/** What people gain and lose. */
export interface RolesChanged {
  gained: HeldRole[];
  lost: HeldRole[];
}

/** Whether two are the same person in the same role of the same cell, on whatever days. */
export const sameRole = (a: RoleOf, b: RoleOf): boolean =>
  a.person === b.person && a.role === b.role && a.cell === b.cell;

export const isHeldOn =
  (day: LocalDate) =>
  ({ from, to }: HeldRole): boolean =>
    (from ?? day) <= day && day <= (to ?? day);

/** The days of one person in one role: entries that overlap, or follow each other, are one. */
function withoutBreak(entries: readonly Assignment[]): HeldRole[] {
  const held: HeldRole[] = [];
  const byFirstDay = entries.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  for (const { authorisation: _, from = null, to = null, ...role } of byFirstDay) {
    const last = held.at(-1);
    if (last === undefined || (last.to !== null && (from ?? '') > addDays(last.to, 1)))
      held.push({ ...role, from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return held;
}

/** Who holds which role on which days. */
export const heldRoles = (assignments: readonly Assignment[]): HeldRole[] =>
  [
    ...Map.groupBy(assignments, ({ person, role, cell }) => JSON.stringify([person, role, cell])).values(),
  ].flatMap(withoutBreak);

/** What people gain and lose by a change of today: also other days for a role that they keep are given to them. */
export function changedRoles(
  before: readonly Assignment[],
  after: readonly Assignment[],
  today: LocalDate,
): RolesChanged {
  const ahead = ({ to }: HeldRole) => to === null || to >= today;
  const was = heldRoles(before).filter(ahead);
  const is = heldRoles(after).filter(ahead);
  const begins = ({ from }: HeldRole) => (from === null || from < today ? today : from);
  const gained = is.filter(
    (one) =>
      !was.some((other) => sameRole(one, other) && begins(one) === begins(other) && one.to === other.to),
  );
  const kept = (one: HeldRole) =>
    is.some((other) => sameRole(one, other) && (!isHeldOn(today)(one) || isHeldOn(today)(other)));
  const lost = was.filter((one) => !kept(one));
  return { gained, lost: lost.filter((one, nth) => lost.findIndex((other) => sameRole(one, other)) === nth) };
}
