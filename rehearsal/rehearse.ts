import type { Assumption } from '../domain/assumption.ts';
import { addWorkingDays, periodEnd } from '../domain/calendar/calendar.ts';
import { type Instant, instantAt } from '../domain/calendar/instant.ts';
import type { JournalEntry, Standing } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { anchorOf, calendarOf } from '../domain/plan/shift.ts';
import type { RehearsalLine } from './lines.ts';
import { postOf } from './mails.ts';
import { rehearsedCampaign } from './rehearsed-campaign.ts';
import { setStage } from './stage.ts';

export type { RehearsalLine };

export interface Rehearsal {
  lines: RehearsalLine[];
  /** who would be waited for at the end, by subject */
  standings: Record<string, Standing>;
}

const HORIZON_WORKING_DAYS = 60;

/** 08:00 as many working days before the first session as the plan reserves for preparation. */
export function rehearsalStart(plan: Plan): Instant {
  const day = addWorkingDays(calendarOf(plan), anchorOf(plan), -plan.settings.preparationLead.value);
  return instantAt(day, '08:00', plan.calendar.utcOffset);
}

function seasonEnd(plan: Plan): Instant {
  const calendar = calendarOf(plan);
  const firstDay = instantAt(anchorOf(plan), '00:00', calendar.utcOffset);
  return periodEnd(calendar, firstDay, HORIZON_WORKING_DAYS);
}

/**
 * The whole campaign in virtual time, without a server: every date that would come, every notice and mail.
 *
 * @param plan its dates are used as they stand
 * @param assume what people do: everything on time, everything late, or nothing after the announcement
 * @param start instant (ms) at which the office begins
 * @param until instant (ms) at which it is broken off; left out: months after the first session
 * @param watch told of every step as it is played
 */
export function rehearse(
  plan: Plan,
  assume: Assumption = 'on-time',
  start: Instant = rehearsalStart(plan),
  until?: Instant,
  watch: (entry: JournalEntry) => void = () => {},
): Rehearsal {
  const horizon = until ?? seasonEnd(plan);
  const one = rehearsedCampaign(plan, plan.id, start);
  const stage = setStage(one, {
    assume,
    earliest: start,
    horizon,
    post: postOf(plan),
  });
  const lines: { at: Instant; line: RehearsalLine }[] = [];
  // a plan's dates are shown as planned, whether or not somebody waits for them when they come
  one.onEntry((entry) => {
    watch(entry);
    for (const told of stage.take(entry))
      if (told.at !== null) lines.push({ at: told.at, line: told.detail });
  });
  one.advanceTo(horizon);
  return {
    lines: [...lines, ...stage.mails()].sort((a, b) => a.at - b.at).map(({ line }) => line),
    standings: Object.fromEntries(one.subjects().map((subject) => [subject, one.standing(subject)])),
  };
}
