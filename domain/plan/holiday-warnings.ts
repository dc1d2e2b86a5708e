import { addDays, type LocalDate } from '../calendar/instant.ts';
import { holidaysWorked } from '../calendar/public-holidays.ts';
import { daysNear, isWithin, type Unannounced } from '../calendar/unannounced.ts';
import { type Draft, warning } from './plan-finding.ts';
import { calendarIn, daysOf, MILESTONES, type PlanOutline } from './plan-outline.ts';

/** Days off around the season that a plan's calendar doesn't have, or can't have yet. */

/** What is asked before the first date that is set: invitations, and the ladder of the dossier. In calendar days. */
const ASKED_BEFORE = 30;
/** What runs after the last date that is set: objections with what is decided of them, improvement plans, absent members. */
const RUNS_AFTER = 90;

/** The days that a plan sets, in their order; the last day in time for a dossier is the one before its date. */
const daysSet = ({ dossier, milestones: dates, sessions }: PlanOutline): LocalDate[] =>
  [
    ...daysOf(sessions),
    ...(dossier.dueBefore === null ? [] : [addDays(dossier.dueBefore, -1)]),
    ...MILESTONES.flatMap((name) => dates[name] ?? []),
  ].sort();

/** From when to when something of the season may fall due; null of a plan without days. */
function seasonOf(plan: PlanOutline): { from: LocalDate; to: LocalDate } | null {
  const set = daysSet(plan);
  const [first, last] = [set[0], set.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: addDays(first, -ASKED_BEFORE), to: addDays(last, RUNS_AFTER) };
}

const unannouncedOf = ({ calendar }: PlanOutline): (Unannounced | null)[] =>
  calendar.unannounced.map(({ from, to, name }) =>
    from === null || to === null ? null : { from, to, name: name ?? '' },
  );

/** In each year that the season touches, the holidays on which something would fall due. */
function holidaysKnown(plan: PlanOutline): Draft[] {
  const season = seasonOf(plan);
  if (season === null) return [];
  const open = unannouncedOf(plan).filter((one) => one !== null);
  const worked = holidaysWorked(calendarIn(plan), season.from, season.to).filter(
    (day) => !open.some((one) => isWithin(one, day)),
  );
  return [...Map.groupBy(worked, (day) => day.slice(0, 4))].map(([year, days]) =>
    warning('HOLIDAYS_UNKNOWN', ['calendar', 'holidays'], { year, days }),
  );
}

/** Days off within the season that nobody has named yet. */
function holidaysAnnounced(plan: PlanOutline): Draft[] {
  const season = seasonOf(plan);
  if (season === null) return [];
  return unannouncedOf(plan).flatMap((one, index) =>
    one === null || one.to < season.from || one.from > season.to
      ? []
      : [
          warning('NOT_ANNOUNCED', ['calendar', 'unannounced', index], {
            ...one,
            near: daysNear(one, daysSet(plan)),
          }),
        ],
  );
}

export const holidayWarnings = (plan: PlanOutline): Draft[] => [
  ...holidaysKnown(plan),
  ...holidaysAnnounced(plan),
];
