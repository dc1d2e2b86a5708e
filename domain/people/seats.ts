import { addDays, type LocalDate } from '../calendar/instant.ts';
import type { Quarter } from '../plan/rated-period.ts';
import type { NamedRole } from './role-rules.ts';
import { type Role, TEAM_ROLES } from './roster.ts';

/** The roles that a campaign, or a cell, can't do without: somebody has to hold them on every day. */

const CAMPAIGN_SEATS = ['office', 'committeeHead', 'teamLeader', 'teamClerk'] as const satisfies Role[];

export interface Seat {
  role: (typeof CAMPAIGN_SEATS)[number] | Extract<Role, 'cellHead'>;
  /** of a cell's head */
  cell: string | null;
}

/** First and last day on which seats have to be held. */
export interface Season {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The seats of a campaign with these cells.
 *
 * @param quarter null of a whole year; a quarter's leaders are rated without a team
 */
export const seatsOf = (cells: readonly string[], quarter: Quarter | null): Seat[] => [
  ...CAMPAIGN_SEATS.filter((role) => quarter === null || !TEAM_ROLES.includes(role)).map((role) => ({
    role,
    cell: null,
  })),
  ...cells.map((cell) => ({ role: 'cellHead' as const, cell })),
];

const LATER = 365;

/**
 * The days of a season. A campaign may take longer than planned, so the last one lies well behind the plan's.
 *
 * @param from the day it begins, or today while it runs
 * @param planned every day that the plan names
 */
export const seasonOf = (from: LocalDate, planned: readonly LocalDate[]): Season => ({
  from,
  to: addDays(
    [from, ...planned].reduce((last, day) => (day > last ? day : last)),
    LATER,
  ),
});

type Held = Pick<NamedRole, 'role' | 'cell' | 'from' | 'to'>;

const isOf = (seat: Seat) => (held: Held) => held.role === seat.role && held.cell === seat.cell;

/** Whether anybody ever holds the seat. */
export const isNamed = (seat: Seat, held: readonly Held[]): boolean => held.some(isOf(seat));

const isHeldOn = (seat: Seat, held: readonly Held[], day: LocalDate): boolean =>
  held.some((one) => isOf(seat)(one) && (one.from ?? day) <= day && day <= (one.to ?? day));

/** Days on which it may change who holds a role, and the season's first. */
function turningDays(held: readonly Held[], { from, to }: Season): LocalDate[] {
  const days = held.flatMap((one) => [
    ...(one.from === null ? [] : [one.from]),
    ...(one.to === null ? [] : [addDays(one.to, 1)]),
  ]);
  return [...new Set([from, ...days])].filter((day) => from <= day && day <= to).sort();
}

/** A seat that nobody holds, and the first such day. */
export interface Vacancy {
  seat: Seat;
  day: LocalDate;
}

/** Seats that nobody holds on some day of the season. */
export function vacantSeats(seats: readonly Seat[], held: readonly Held[], season: Season): Vacancy[] {
  const days = turningDays(held, season);
  return seats.flatMap((seat) => {
    const day = days.find((one) => !isHeldOn(seat, held, one));
    return day === undefined ? [] : [{ seat, day }];
  });
}

/** Seats that a change leaves without anybody on some day on which somebody held them before. */
export function newlyVacant(
  seats: readonly Seat[],
  before: readonly Held[],
  after: readonly Held[],
  season: Season,
): Vacancy[] {
  const days = turningDays([...before, ...after], season);
  return seats.flatMap((seat) => {
    const day = days.find((one) => isHeldOn(seat, before, one) && !isHeldOn(seat, after, one));
    return day === undefined ? [] : [{ seat, day }];
  });
}
