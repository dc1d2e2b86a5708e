import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from '../calendar/calendar.ts';
import { addDays, dateOf, type Instant, instantAt, type LocalDate, weekdayOf } from '../calendar/instant.ts';
import type { Plan } from './plan.ts';

export interface Difference {
  /** e.g. `sessions.0.date` */
  path: string;
  from: string;
  to: string;
}

/** Dates that lie in the past, and the session's day that would do. */
export interface PastDates {
  code: 'DATES_IN_PAST';
  past: { path: string; date: LocalDate }[];
  /** the first session's day with which `--shift-to` would be taken */
  wouldDo: LocalDate;
}

const THURSDAY = 4;

export const calendarOf = (plan: Pick<Plan, 'calendar'>): Calendar => ({
  utcOffset: plan.calendar.utcOffset,
  holidays: plan.calendar.holidays.map(({ date }) => date),
  workedDays: plan.calendar.workedDays.map(({ date }) => date),
});

/** The day that all others are counted from: the first session's; of a quarter's run, the last one in time for its ratings. */
export const anchorOf = ({ sessions, dossier }: Pick<Plan, 'sessions' | 'dossier'>): LocalDate =>
  sessions.map(({ date }) => date).sort()[0] ?? addDays(dossier.dueBefore, -1);

/** The first Thursday, as in the plan, that is a working day at least `lead` working days after today (R55). */
export function earliestSession(calendar: Calendar, today: LocalDate, lead: number): LocalDate {
  let day = lead === 0 ? today : addWorkingDays(calendar, today, lead);
  while (weekdayOf(day) !== THURSDAY || !isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** The first session's day in the coming season: the first Thursday that leaves the plan's number of working days before it. */
export const comingSession = (plan: Plan, today: LocalDate): LocalDate =>
  earliestSession(calendarOf(plan), today, plan.settings.preparationLead.value);

/** A day further away is mistyped, and no part of a season: to the last year of all there is no day to count to. */
const MOST_YEARS = 10;
const yearsBetween = (a: LocalDate, b: LocalDate): number =>
  Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));

/** The day that lies as many working days from `base` as `distance` says, also when `base` is a day off. */
function dayAt(calendar: Calendar, base: LocalDate, distance: number): LocalDate {
  const fromDayOff = distance < 0 && !isWorkingDay(calendar, base);
  return addWorkingDays(calendar, base, fromDayOff ? distance - 1 : distance);
}

/** A title of one year as that of another: the year that it names, and nothing else in it. */
export const inYear = (title: string, from: number, to: number): string =>
  title.replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'g'), String(to));

/**
 * The plan with its first session on another day. Every other date keeps its distance from it in working days; an
 * exclusive one follows its last day in time. When the year changes, the plan's year, its id and the titles that name
 * the year change with it; legal bases and the date of issue are history and stay.
 */
export function shiftPlan(plan: Plan, sessionDate: LocalDate): { plan: Plan; differences: Difference[] } {
  const calendar = calendarOf(plan);
  const anchor = anchorOf(plan);
  const differences: Difference[] = [];
  const changed = (path: string, from: string, to: string): string => {
    if (to !== from) differences.push({ path, from, to });
    return to;
  };
  const dayOf = (date: LocalDate): LocalDate => {
    if (sessionDate === anchor || yearsBetween(anchor, date) > MOST_YEARS) return date;
    return date === anchor
      ? sessionDate
      : dayAt(calendar, sessionDate, workingDaysBetween(calendar, anchor, date));
  };
  const moved = (path: string, date: LocalDate) => changed(path, date, dayOf(date));
  const movedOrNull = (path: string, date: LocalDate | null) => (date === null ? null : moved(path, date));

  const year = plan.year + Number(sessionDate.slice(0, 4)) - Number(anchor.slice(0, 4));
  const renamed = (path: string, label: string) => changed(path, label, inYear(label, plan.year, year));
  const { document, dossier, milestones } = plan;
  const lastDay = addDays(dossier.dueBefore, -1);
  const shifted: Plan = {
    ...plan,
    id: renamed('id', plan.id),
    year: Number(changed('year', String(plan.year), String(year))),
    document: { ...document, subject: renamed('document.subject', document.subject) },
    dossier: {
      ...dossier,
      dueBefore: changed('dossier.dueBefore', dossier.dueBefore, addDays(dayOf(lastDay), 1)),
      reports: dossier.reports.map((report, index) => ({
        ...report,
        title: renamed(`dossier.reports.${index}.title`, report.title),
      })),
      onSiteDocuments: dossier.onSiteDocuments.map((item, index) => ({
        ...item,
        title: renamed(`dossier.onSiteDocuments.${index}.title`, item.title),
      })),
    },
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
  };
  return { plan: shifted, differences };
}

function pastDates(plan: Plan, now: Instant): PastDates['past'] {
  const { utcOffset } = plan.calendar;
  const ends: { path: string; date: LocalDate; at: Instant }[] = [
    {
      path: 'dossier.dueBefore',
      date: plan.dossier.dueBefore,
      at: instantAt(plan.dossier.dueBefore, '00:00', utcOffset),
    },
    ...plan.sessions.map(({ date, starts }, index) => ({
      path: `sessions.${index}.date`,
      date,
      at: instantAt(date, starts, utcOffset),
    })),
    ...Object.entries(plan.milestones).flatMap(([name, date]) =>
      date === null
        ? []
        : [{ path: `milestones.${name}`, date, at: instantAt(addDays(date, 1), '00:00', utcOffset) }],
    ),
  ];
  return ends.filter(({ at }) => at <= now).map(({ path, date }) => ({ path, date }));
}

/** Which dates of a plan lie in the past at `now`, and the session's day that would do; null when none does. */
export function datesInPast(plan: Plan, now: Instant): PastDates | null {
  const past = pastDates(plan, now);
  if (past.length === 0) return null;
  const calendar = calendarOf(plan);
  const today = dateOf(now, plan.calendar.utcOffset);
  let wouldDo = comingSession(plan, today);
  // a dossier due long before its session may need more than the lead
  while (pastDates(shiftPlan(plan, wouldDo).plan, now).length > 0)
    wouldDo = earliestSession(calendar, addDays(wouldDo, 1), 0);
  return { code: 'DATES_IN_PAST', past, wouldDo };
}
