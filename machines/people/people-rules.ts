import { dateOf } from '../../domain/calendar/instant.ts';
import { type ContentProblem, problem } from '../../domain/content-problem.ts';
import { replacementProblems } from '../../domain/people/replacement.ts';
import { namedRole } from '../../domain/people/role-rules.ts';
import { isOfOffice } from '../../domain/people/roster.ts';
import { seasonOf, seatsOf, vacantSeats } from '../../domain/people/seats.ts';
import type { CampaignContext } from '../campaign/campaign-context.ts';
import { invalid } from '../door/content-issues.ts';
import type { DoorEvent } from '../door/events.ts';
import type { RuleRefusal } from '../door/rule-refusal.ts';

/** When a change of people is refused, and whom a campaign lacks. */

/** The days, from today, on which somebody has to hold each seat that a campaign can't do without. */
function seasonAhead({ cells, terms: { calendar, sessions, milestones, dossierDue } }: CampaignContext) {
  const planned = [
    dossierDue,
    ...sessions.map(({ endsAt }) => endsAt),
    // a session may have been moved for one cell alone
    ...Object.values(cells).map(({ sessionStart }) => sessionStart),
    ...Object.values(milestones),
  ].filter((instant) => instant !== null);
  const day = (instant: number) => dateOf(instant, calendar.utcOffset);
  return seasonOf(day(Date.now()), planned.map(day));
}

/** Each seat that nobody holds on some day of the season, with the first such day. */
export const unheldSeats = (context: CampaignContext): ContentProblem[] =>
  vacantSeats(
    seatsOf(
      context.terms.cells.map(({ id }) => id),
      context.terms.quarter ?? null,
    ),
    context.roster.assignments.map(namedRole),
    seasonAhead(context),
  ).map(({ seat: { role, cell }, day }) =>
    problem('', cell === null ? 'seatUnheld' : 'cellHeadUnheld', { role, cell: cell ?? '', day }),
  );

/** The committee's head may change the office alone, so that there is always somebody who can change people. */
function beyondTheHead(context: CampaignContext, event: DoorEvent<'person.replace'>): boolean {
  const { roster, terms } = context;
  const ofOffice = isOfOffice(roster, event.by, event.at, terms.calendar.utcOffset);
  const { remove, add } = event.payload;
  return !ofOffice && [...remove, ...add].some(({ role }) => role !== 'office');
}

export function replacementRefused(
  context: CampaignContext,
  event: DoorEvent<'person.replace'>,
): RuleRefusal | null {
  if (beyondTheHead(context, event)) return { code: 'NOT_ALLOWED', reason: 'officeRolesOnly' };
  const { newcomers } = event.payload;
  const cells = context.terms.cells.map(({ id }) => id);
  return invalid(
    replacementProblems(event.payload, {
      assignments: context.roster.assignments,
      known: { people: new Set([...context.people, ...newcomers]), cells: new Set(cells) },
      running: cells.filter((id) => !context.cells[id]?.ended),
      season: seasonAhead(context),
      quarter: context.terms.quarter ?? null,
    }),
  );
}
