import { type ContentProblem, problem } from '../content-problem.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, dateOf, type Instant, timeOf } from './instant.ts';

/** From when to when people are asked to be somewhere, ms. */
export interface AppointedTimes {
  startsAt: Instant;
  endsAt?: Instant | undefined;
}

/** Nobody is asked to come before, or to stay after, without being told why. */
export const DAY_BEGINS = '06:00';
export const DAY_ENDS = '22:00';

/** A season is over within a year: what lies further ahead is a mistyped year. In days. */
const FURTHEST = 366;

/** Without an end, people are together when it starts, and nobody knows how long. */
const endOf = ({ startsAt, endsAt = startsAt + 1 }: AppointedTimes): Instant => endsAt;

const overlap = (one: AppointedTimes, other: AppointedTimes): boolean =>
  one.startsAt < endOf(other) && other.startsAt < endOf(one);

/**
 * What is unusual about a time for people to meet, so that it is taken with a reason alone: on a day off, at night,
 * more than a year ahead, beside another appointment of the same people.
 *
 * @param now ms
 * @param others appointments of the same people
 * @param path of the field that takes the reason
 */
export function unusualTimes(
  times: AppointedTimes,
  { calendar, now, others }: { calendar: Calendar; now: Instant; others: readonly AppointedTimes[] },
  path: string,
): ContentProblem[] {
  const { startsAt, endsAt = startsAt } = times;
  const { utcOffset } = calendar;
  const [date, last] = [dateOf(startsAt, utcOffset), dateOf(endsAt, utcOffset)];
  const [starts, ends] = [timeOf(startsAt, utcOffset), timeOf(endsAt, utcOffset)];
  const other = others.find((each) => overlap(times, each));
  return [
    ...(isWorkingDay(calendar, date) ? [] : [problem(path, 'dayOffNeedsReason', { date })]),
    ...(starts < DAY_BEGINS || ends > DAY_ENDS || last !== date
      ? [problem(path, 'nightNeedsReason', { startsAt, endsAt })]
      : []),
    ...(date > addDays(dateOf(now, utcOffset), FURTHEST) ? [problem(path, 'farNeedsReason', { date })] : []),
    ...(other === undefined ? [] : [problem(path, 'overlapNeedsReason', { startsAt: other.startsAt })]),
  ];
}
