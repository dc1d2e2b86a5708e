import { type ContentProblem, problem } from '../content-problem.ts';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { addDays, dateOf, type Instant, timeOf } from './instant.ts';

/** From when to when people are asked to be somewhere, ms. */
export interface AppointedTimes {
  startsAt: Instant;
  endsAt?: Instant | undefined;
}

/** Nobody is asked to come before, or to stay after, without being told why. */
const DAY_BEGINS = '06:00';
const DAY_ENDS = '22:00';

/** A season is over within a year: what lies further ahead is a mistyped year. In days. */
const FURTHEST = 366;

/** @param starts hour of the day, `HH:MM` */
export const isAtNight = (starts: string, ends: string): boolean => starts < DAY_BEGINS || ends > DAY_ENDS;

/** Whether two stretches of time have some in common: of instants, or of hours of one day. */
export const areTogether = <T extends Instant | string>(
  one: { from: T; to: T },
  other: { from: T; to: T },
): boolean => one.from < other.to && other.from < one.to;

/** Without an end, people are together when it starts, and nobody knows how long. */
const stretch = ({ startsAt, endsAt = startsAt + 1 }: AppointedTimes) => ({ from: startsAt, to: endsAt });

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
  const other = others.find((each) => areTogether(stretch(times), stretch(each)));
  return [
    ...(isWorkingDay(calendar, date) ? [] : [problem(path, 'dayOffNeedsReason', { date })]),
    ...(isAtNight(starts, ends) || last !== date
      ? [problem(path, 'nightNeedsReason', { startsAt, endsAt })]
      : []),
    ...(date > addDays(dateOf(now, utcOffset), FURTHEST) ? [problem(path, 'farNeedsReason', { date })] : []),
    ...(other === undefined ? [] : [problem(path, 'overlapNeedsReason', { startsAt: other.startsAt })]),
  ];
}
