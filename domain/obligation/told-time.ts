import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Notice, Standing } from '../journal/journal.ts';
import type { Terms } from '../plan/campaign-terms.ts';
import type { Plan } from '../plan/plan.ts';
import { calendarOf } from '../plan/shift.ts';
import { type DeadlineRule, periodTimes } from './deadline-rule.ts';
import type { ObligationName } from './obligations.ts';

/** What begins to run by telling somebody, and until when (statecharts.md, "Told first"). */

/** The obligations whose time runs only from when their holder was told. */
const TOLD_FIRST = ['objectionWindow', 'minutesAnswer'] as const satisfies readonly ObligationName[];
export type ToldFirst = (typeof TOLD_FIRST)[number];

/** By what such a time is counted. */
export interface ToldTerms {
  calendar: Calendar;
  terms: Pick<Terms, 'objectionDays' | 'minutesAnswerWithin' | 'minutesClosesAfter'>;
}

/** The time of one of them: both instants exclusive, ms. */
export interface ToldTime {
  about: ToldFirst;
  due: Instant;
  /** when nothing is taken any more; null: when it is due */
  closes: Instant | null;
}

export const toldTerms = ({ calendar, settings }: Pick<Plan, 'calendar' | 'settings'>): ToldTerms => ({
  calendar: calendarOf({ calendar }),
  terms: {
    objectionDays: settings.objectionDays.value,
    minutesAnswerWithin: settings.minutesAnswerWithin.value,
    minutesClosesAfter: settings.minutesClosesAfter.value,
  },
});

/** @param from when its holder was told, ms */
export const toldRule = (
  about: ToldFirst,
  { terms }: Pick<ToldTerms, 'terms'>,
  from: Instant,
): DeadlineRule =>
  about === 'objectionWindow'
    ? { from, workingDays: terms.objectionDays }
    : {
        from,
        workingDays: terms.minutesAnswerWithin,
        closesAfter: terms.minutesClosesAfter,
      };

/** @param from when its holder was told, ms */
export const toldTime = (about: ToldFirst, terms: ToldTerms, from: Instant): ToldTime => ({
  about,
  ...periodTimes(toldRule(about, terms, from), terms.calendar),
});

/** Whether nothing can be done in it any more. */
export const isOver = ({ due, closes }: ToldTime, now: Instant): boolean => (closes ?? due) <= now;

/**
 * What telling somebody of a notice sets running; null when nothing waits for it, or not any more.
 *
 * @param standing of the notice's subject; null before it has one
 */
export function begunBy(
  { about, opens }: Pick<Notice, 'about' | 'opens'>,
  standing: Pick<Standing, 'obligations'> | null,
): ToldFirst | null {
  const known = TOLD_FIRST.find((one) => one === about);
  if (known === undefined || opens === undefined) return null;
  const isUntold = standing?.obligations.some(({ id, deadlines }) => id === about && deadlines.length === 0);
  return isUntold === true ? known : null;
}

/** The time itself, if its holder is told at `from` (ms); null as for `begunBy`. */
export function begunTime(
  notice: Pick<Notice, 'about' | 'opens'>,
  standing: Pick<Standing, 'obligations'> | null,
  plan: Pick<Plan, 'calendar' | 'settings'>,
  from: Instant,
): ToldTime | null {
  const about = begunBy(notice, standing);
  return about === null ? null : toldTime(about, toldTerms(plan), from);
}
