import { isWorkingDay } from '../calendar/calendar.ts';
import { addDays, type LocalDate } from '../calendar/instant.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import { Failure } from '../failure.ts';
import { committeeSigner } from '../people/committee-signer.ts';
import type { Assignment, Roster } from '../people/roster.ts';
import type { RunningPlan } from './campaign-plan.ts';
import { hasLeft, hasResults, lastYearOf } from './last-year.ts';
import { NO_MILESTONES } from './milestones.ts';
import type { Plan } from './plan.ts';
import { planOn } from './plan-on.ts';
import { anchorOf, calendarOf, shiftPlan } from './shift.ts';
import { byRulesOf, type YearRules } from './year-rules.ts';

/** Next year's plan out of a campaign: the same people, cells and settings, the rules of the new year (R13, R19). */

export interface FinishedCampaign {
  id: string;
  plan: RunningPlan;
  roster: Roster;
  /** with the decisions that stand, and no others */
  cells: readonly RecordedCell[];
}

export interface NextYear extends YearRules {
  plan: Plan;
  /** cells that are left out, and why */
  left: { cell: string; reason: string }[];
  /** roles that end before the new campaign's session */
  rolesOver: Assignment[];
  /** name of the committee's term when it is over by then */
  termOver: string | null;
}

/** No plan can be made of a campaign. */
export class NextYearError extends Failure<'NO_CELLS_LEFT' | 'YEAR_NOT_LATER' | 'SESSION_OF_ANOTHER_YEAR'> {
  override readonly name = 'NextYearError';

  override get kind() {
    return this.code === 'NO_CELLS_LEFT' ? 'refused' : 'usage';
  }
}

const yearIn = (day: LocalDate): number => Number(day.slice(0, 4));

/** The year of the plan whose first session is on a day: a session in January may still be of the year before. */
export const yearWithSession = (plan: Plan, session: LocalDate): number =>
  plan.year + yearIn(session) - yearIn(anchorOf(plan));

/** The first session's day in the plan of another year, or the next working day after it. */
function sameDay(plan: Plan, year: number): LocalDate {
  const calendar = calendarOf(plan);
  const first = anchorOf(plan);
  const same = `${yearIn(first) + year - plan.year}${first.slice(4)}`;
  // most years have no 29 February
  let day = addDays(same, 0) === same ? same : same.replace(/29$/, '28');
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** A number that is still to come, with the symbol of the plan's kind: `…-KH/ĐU`. */
export const openNumber = (number: string): string => number.replace(/^\d+/, '…');

/** Who holds a role on a day; of those who begin later than today the beginning is kept. */
function rolesOn(
  { assignments }: Roster,
  day: LocalDate,
  today: LocalDate,
): { roles: Assignment[]; rolesOver: Assignment[] } {
  const roles = assignments
    .filter(({ from = day, to = day }) => from <= day && day <= to)
    .map(({ from, ...role }) => (from === undefined || from <= today ? role : { ...role, from }));
  const rolesOver = assignments.filter(
    ({ from = today, to }) => to !== undefined && from <= today && today <= to && to < day,
  );
  return { roles, rolesOver };
}

/** The plan's cells and sessions without those that left. */
function withoutLeft(plan: Plan, stays: (cell: string) => boolean): Plan {
  return {
    ...plan,
    cells: plan.cells.filter(({ id }) => stays(id)),
    sessions: plan.sessions
      .map((session) => ({ ...session, cells: session.cells.filter(stays) }))
      .filter((session) => session.cells.length > 0),
  };
}

/**
 * The plan of the following campaign. What a new document has to say is open again: number, date, team decision.
 *
 * @param year of the new campaign
 * @param sets criteria sets that may replace those whose rules have run out
 * @param today local day; roles that began by then have no beginning in the new plan
 * @param session the first session's day; without it the same day as last year, or the next working day
 * @throws NextYearError
 */
export function nextYear(
  finished: FinishedCampaign,
  year: number,
  sets: readonly CriteriaSet[],
  today: LocalDate,
  session: LocalDate = sameDay(finished.plan, year),
): NextYear {
  const { roster, cells } = finished;
  const { renamed: _, reorganised: _too, ...plan } = planOn(finished.plan, session);
  const { document } = plan;
  if (yearWithSession(plan, session) !== year)
    throw new NextYearError('SESSION_OF_ANOTHER_YEAR', `a session on ${session} is not one of ${year}`);
  if (year <= plan.year) throw new NextYearError('YEAR_NOT_LATER', `${year} is not after ${plan.year}`);
  const left = cells.filter(hasLeft).map(({ cell, standing }) => ({
    cell,
    reason: standing.facts.ended?.because ?? standing.stage,
  }));
  const { roles: all, rolesOver } = rolesOn(roster, session, today);
  const gone = new Set(left.map(({ cell }) => cell));
  const stays = (cell: string) => !gone.has(cell);
  const ofWhoStays = ({ cell }: Assignment) => cell === undefined || stays(cell);
  const roles = all.filter(ofWhoStays);
  const signatory = {
    ...document.signatory,
    person: committeeSigner(roles, document.signatory.person) ?? document.signatory.person,
  };
  const needed = new Set([...roles.map(({ person }) => person), signatory.person]);
  const { plan: ruled, ...rules } = byRulesOf(plan, year, sets);
  const over = document.term !== null && document.term.to !== null && document.term.to < session;
  const base: Plan = {
    ...ruled,
    document: { ...document, signatory, term: over ? null : document.term },
    people: plan.people.filter(({ id: person }) => needed.has(person)),
    roles,
    team: { ...plan.team, decision: null },
    milestones: NO_MILESTONES,
  };
  // dates keep their distance from last year's first session, also when its cells have left
  const { lastYear: _twoYearsOld, ...shifted } = withoutLeft(shiftPlan(base, session).plan, stays);
  if (shifted.cells.length === 0)
    throw new NextYearError('NO_CELLS_LEFT', `no cell of ${finished.id} is left`);
  return {
    plan: {
      ...shifted,
      document: { ...shifted.document, number: openNumber(document.number), issuedOn: null },
      ...(hasResults(cells) && plan.quarter === undefined ? { lastYear: lastYearOf(finished, cells) } : {}),
    },
    left,
    rolesOver: rolesOver.filter(ofWhoStays),
    ...rules,
    termOver: over ? (document.term?.name ?? null) : null,
  };
}
