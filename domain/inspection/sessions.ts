import type { Instant } from '../calendar/instant.ts';
import { areTogether } from '../calendar/unusual-times.ts';
import { peopleOf, type Roster } from '../people/roster.ts';
import { circleOf } from './attendance.ts';
import { type AppointmentStanding, attended, heldTogether } from './session-invitation.ts';

/** The sessions of a campaign as they stand, and who would be at two places at once (R54–R60, situation 7). */

/** Cells that are inspected together: at one time, at one place. */
export interface HeldSession {
  /** the plan's session; of a cell that was moved alone its own */
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  /** in the plan's order */
  cells: string[];
  /** whether it has begun */
  begun: boolean;
}

export interface Sessions {
  /** soonest first */
  held: HeldSession[];
  /** cells that wait for a time */
  unscheduled: string[];
}

/** @param cells all cells of the plan, in its order */
export function sessionsOf(standings: readonly AppointmentStanding[], cells: readonly string[]): Sessions {
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const placeOf = ({ subject }: AppointmentStanding): number => place.get(subject) ?? cells.length;
  const own = standings
    .filter(
      ({ subject, standing: { session, ended } }) => subject !== 'campaign' && !ended && session !== null,
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
  const begun = new Set(
    own.filter(({ standing }) => standing.session?.state === 'held').map(({ subject }) => subject),
  );
  const held = heldTogether(own.flatMap(attended)).flatMap((group): HeldSession[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { id, startsAt, endsAt, venue } = first;
    const cells = group.map(({ subject }) => subject);
    return [{ id, startsAt, endsAt, venue, cells, begun: cells.some((cell) => begun.has(cell)) }];
  });
  const dated = new Set(held.flatMap(({ cells: named }) => named));
  return {
    held: held.sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt),
    unscheduled: own.map(({ subject }) => subject).filter((cell) => !dated.has(cell)),
  };
}

/** Somewhere people are asked to be. */
interface Gathering {
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  people: readonly string[];
}

/** Another gathering at the same time, with those who are asked to both; nobody: only the room is the same. */
export interface Clash<G> {
  with: G;
  people: string[];
  sameVenue: boolean;
}

const samePlace = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();

/** What lies beside a gathering so that somebody, or its room, would be needed twice. */
export function clashesOf<G extends Gathering>(one: G, all: readonly G[]): Clash<G>[] {
  const stretch = ({ startsAt, endsAt }: Gathering) => ({ from: startsAt, to: endsAt });
  return all.flatMap((other) => {
    if (other === one || !areTogether(stretch(one), stretch(other))) return [];
    const people = one.people.filter((person) => other.people.includes(person));
    const sameVenue = samePlace(one.venue, other.venue);
    return people.length > 0 || sameVenue ? [{ with: other, people, sameVenue }] : [];
  });
}

/** Who is asked to a session: the team and the committees of its cells, by their roles of that day, each once. */
export const peopleAt = (
  { cells, startsAt }: Pick<HeldSession, 'cells' | 'startsAt'>,
  roster: Roster,
  utcOffset: string,
): string[] => [
  ...new Set([
    ...peopleOf(roster, { role: 'team' }, startsAt, utcOffset),
    ...cells.flatMap((cell) => circleOf(roster, cell, startsAt, utcOffset).cell),
  ]),
];
