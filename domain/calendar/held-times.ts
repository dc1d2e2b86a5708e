import { type ContentProblem, problem } from '../content-problem.ts';
import { dateOf, type Instant, isLongPast } from './instant.ts';

/** From when to when something was held that is over, as people enter it. */
export interface HeldTimes {
  startedAt?: string | undefined;
  endedAt?: string | undefined;
}

/**
 * What is wrong with these times: nobody can say of what is still to come that it was held, and it ends after it
 * started.
 *
 * @param saidAt instant of what says so, ms: now, or the day of the paper
 */
export function heldTimesProblems(
  { startedAt, endedAt }: HeldTimes,
  saidAt: Instant,
  utcOffset: string,
): ContentProblem[] {
  const said = dateOf(saidAt, utcOffset);
  const each = Object.entries({ startedAt, endedAt }).flatMap(([path, time]): ContentProblem[] => {
    if (time === undefined) return [];
    const instant = Date.parse(time);
    if (instant > saidAt) return [problem(path, 'timeInFuture', { time: instant, said: saidAt })];
    const date = dateOf(instant, utcOffset);
    return isLongPast(date, said) ? [problem(path, 'dateTooOld', { date })] : [];
  });
  const ended = startedAt !== undefined && endedAt !== undefined;
  return ended && Date.parse(endedAt) <= Date.parse(startedAt)
    ? [...each, problem('endedAt', 'endsBeforeStart')]
    : each;
}
