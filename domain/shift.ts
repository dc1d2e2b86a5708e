import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './calendar.ts';
import { addDays, dateOf, type Instant, type LocalDate, weekdayOf } from './instant.ts';
import type { Plan } from './plan.ts';

export interface Difference {
  path: string;
  from: string;
  to: string;
}

/** Dates that lie before today, and the session's day that would do. */
export interface PastDates {
  code: 'DATES_IN_PAST';
  past: { path: string; date: LocalDate }[];
  /** the first session's day with which `--shift-to` would be taken */
  wouldDo: LocalDate;
}

const THURSDAY = 4;

export const calendarOf = (plan: Plan): Calendar => ({
  utcOffset: plan.calendar.utcOffset,
  holidays: plan.calendar.holidays.map(({ date }) => date),
  workedDays: plan.calendar.workedDays.map(({ date }) => date),
});

export const firstSession = (plan: Plan): LocalDate =>
  plan.sessions.map(({ date }) => date).sort()[0] as LocalDate;

/** The first Thursday, as in the plan, that is a working day at least `lead` working days after today (R55). */
export function earliestSession(calendar: Calendar, today: LocalDate, lead: number): LocalDate {
  let day = addWorkingDays(calendar, today, lead);
  while (weekdayOf(day) !== THURSDAY || !isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The plan with its first session on another day; every other date keeps its distance from it in working days.
 *
 * @param sessionDate a working day
 */
export function shiftPlan(plan: Plan, sessionDate: LocalDate): { plan: Plan; differences: Difference[] } {
  const calendar = calendarOf(plan);
  const anchor = firstSession(plan);
  const differences: Difference[] = [];
  const moved = (path: string, date: LocalDate): LocalDate => {
    const to = addWorkingDays(calendar, sessionDate, workingDaysBetween(calendar, anchor, date));
    if (to !== date) differences.push({ path, from: date, to });
    return to;
  };
  const movedOrNull = (path: string, date: LocalDate | null) => (date === null ? null : moved(path, date));
  // an exclusive date follows its last day in time
  const lastDay = moved('dossier.lastDay', addDays(plan.dossier.dueBefore, -1));
  const dueBefore = addDays(lastDay, 1);
  if (dueBefore !== plan.dossier.dueBefore)
    differences.push({ path: 'dossier.dueBefore', from: plan.dossier.dueBefore, to: dueBefore });
  const { milestones } = plan;
  return {
    plan: {
      ...plan,
      dossier: { ...plan.dossier, dueBefore },
      sessions: plan.sessions.map((session, index) => ({
        ...session,
        date: moved(`sessions.${index}.date`, session.date),
      })),
      milestones: {
        teamReport: movedOrNull('milestones.teamReport', milestones.teamReport),
        committeeMeeting: movedOrNull('milestones.committeeMeeting', milestones.committeeMeeting),
        decisions: movedOrNull('milestones.decisions', milestones.decisions),
        awards: movedOrNull('milestones.awards', milestones.awards),
        superiorReport: movedOrNull('milestones.superiorReport', milestones.superiorReport),
      },
    },
    differences,
  };
}

/** Which dates of a plan lie in the past now, and the day that would do; null when none does. */
export function datesInPast(plan: Plan, now: Instant): PastDates | null {
  const today = dateOf(now, plan.calendar.utcOffset);
  const dates = [
    { path: 'dossier.dueBefore', date: plan.dossier.dueBefore },
    ...plan.sessions.map(({ date }, index) => ({ path: `sessions.${index}.date`, date })),
    ...Object.entries(plan.milestones).flatMap(([name, date]) =>
      date === null ? [] : [{ path: `milestones.${name}`, date }],
    ),
  ];
  const past = dates.filter(({ date }) => date <= today);
  if (past.length === 0) return null;
  return {
    code: 'DATES_IN_PAST',
    past,
    wouldDo: earliestSession(calendarOf(plan), today, plan.settings.preparationLead.value),
  };
}
