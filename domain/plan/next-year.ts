import { isWorkingDay } from '../calendar.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import { addDays, type LocalDate } from '../instant.ts';
import { assignmentsAt, type Roster } from '../roster.ts';
import { type EndedCell, lastYearOf } from './last-year.ts';
import type { Plan } from './plan.ts';
import { calendarOf, firstSession, shiftPlan } from './shift.ts';

/** Next year's plan out of a campaign: the same people, cells and settings, the rules of the new year (R13, R19). */

export interface FinishedCampaign {
  id: string;
  plan: Plan;
  roster: Roster;
  cells: readonly EndedCell[];
}

export interface NextYear {
  plan: Plan;
  /** cells that are not brought along, with why */
  left: { cell: string; reason: string }[];
  /** subjects for whose set the new year has another rule pack, which nobody gave */
  withoutRules: string[];
}

const countsFor = ({ rulePack }: CriteriaSet, year: number): boolean =>
  rulePack === null || (rulePack.from <= year && year <= (rulePack.to ?? year));

/** The same day of another year, or the next working day after it. */
function sameDay(plan: Plan, year: number): LocalDate {
  const calendar = calendarOf(plan);
  let day = `${year}${firstSession(plan).slice(4)}`;
  // 29 February is no day of most years
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) day = `${year}-02-28`;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** A number that is still to come, with the symbol of the plan's kind: `…-KH/ĐU`. */
const openNumber = (number: string): string => number.replace(/^\d+/, '…');

function criteriaFor(
  plan: Plan,
  year: number,
  sets: readonly CriteriaSet[],
): { criteria: Plan['criteria']; withoutRules: string[] } {
  const withoutRules: string[] = [];
  const criteria = plan.criteria.map((entry) => {
    const own = typeof entry.set === 'string' ? null : entry.set;
    if (own !== null && countsFor(own, year)) return entry;
    const next = sets.find((set) => set.subject === entry.subject && countsFor(set, year));
    if (next === undefined) {
      withoutRules.push(entry.subject);
      return entry;
    }
    return { ...entry, id: next.id, source: next.source, set: next };
  });
  return { criteria, withoutRules };
}

/**
 * The plan of the following campaign. What a new document has to say is open again: number, date, team decision.
 *
 * @param year of the new campaign
 * @param sets criteria sets that may take the place of those whose rules have run out
 * @param session the first session's day; without it the same day as last year, or the next working day
 * @param today local day by which roles are in force
 */
export function nextYear(
  { id, plan, roster, cells }: FinishedCampaign,
  year: number,
  sets: readonly CriteriaSet[],
  today: LocalDate,
  session: LocalDate = sameDay(plan, year),
): NextYear {
  const gone = cells.flatMap(({ cell, standing }) =>
    standing.stage === 'transferred' || standing.stage === 'withdrawn'
      ? [{ cell, reason: String(standing.facts['endedBecause'] ?? standing.stage) }]
      : [],
  );
  const stays = (cell: string | undefined) => !gone.some((one) => one.cell === cell);
  const { utcOffset } = plan.calendar;
  const roles = assignmentsAt(roster, Date.parse(`${today}T12:00:00${utcOffset}`), utcOffset)
    .filter(({ cell }) => stays(cell))
    .map(({ from: _from, to: _to, ...role }) => role);
  const kept = new Set(roles.map(({ person }) => person));
  const { criteria, withoutRules } = criteriaFor(plan, year, sets);
  const sessions = plan.sessions
    .map((one) => ({ ...one, cells: one.cells.filter(stays) }))
    .filter((one) => one.cells.length > 0);
  const base: Plan = {
    ...plan,
    people: plan.people.filter(
      ({ id: person }) => kept.has(person) || person === plan.document.signatory.person,
    ),
    roles,
    cells: plan.cells.filter((cell) => stays(cell.id)),
    sessions,
    team: { ...plan.team, decision: null },
    milestones: {
      teamReport: null,
      committeeMeeting: null,
      decisions: null,
      awards: null,
      superiorReport: null,
    },
  };
  const shifted = shiftPlan(base, session).plan;
  return {
    plan: {
      ...shifted,
      document: { ...shifted.document, number: openNumber(plan.document.number), issuedOn: null },
      criteria,
      lastYear: lastYearOf({ id, plan }, cells),
    },
    left: gone,
    withoutRules,
  };
}
