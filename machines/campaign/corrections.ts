import { changedCalendar } from '../../domain/calendar/calendar-change.ts';
import type { CampaignTerms } from '../../domain/plan/campaign-terms.ts';
import { correctedMilestones } from '../../domain/plan/correction.ts';
import type { DoorEvent } from '../door/events.ts';
import type { ObligationClock } from '../obligation/obligation.ts';
import { recountDeadlines } from '../obligation/obligation-actions.ts';
import type { OwnerEmitted } from '../obligation/obligation-log.ts';
import type { ToCell } from '../protocol/campaign-message.ts';
import type { CampaignContext } from './campaign-context.ts';
import { attending, command, replanned, running } from './cell-commands.ts';
import type { TermsChanged } from './decisions/decision-base.ts';
import { decisionsUnderWay } from './decisions/decision-changes.ts';

/** What is changed of a running campaign's calendar and corrected of its plan, and who has to follow. */

type Corrected = Pick<DoorEvent<'calendar.change' | 'campaign.correct'>, 'by'> & {
  payload: { reason: string };
};

interface Enqueue {
  emit(event: OwnerEmitted | ToCell): void;
  assign(change: Partial<CampaignContext>): void;
  sendTo(id: string, event: TermsChanged | { type: 'extend'; clock: ObligationClock }): void;
}

/** The terms of a campaign after an event. */
export function termsAfter(
  { terms }: CampaignContext,
  event: DoorEvent<'calendar.change' | 'campaign.correct'>,
): CampaignTerms {
  if (event.type === 'calendar.change')
    return { ...terms, calendar: changedCalendar(terms.calendar, event.payload) };
  const milestones = correctedMilestones(event.payload, terms.calendar.utcOffset);
  return { ...terms, milestones: { ...terms.milestones, ...milestones } };
}

/** The campaign's own deadlines, those of its decisions and its cells follow terms that have changed. */
export function followTerms(
  context: CampaignContext,
  { by, payload: { reason } }: Corrected,
  enqueue: Enqueue,
): CampaignContext {
  const { terms } = context;
  const obligations = recountDeadlines(context, enqueue, { by, reason });
  for (const decision of decisionsUnderWay(context))
    enqueue.sendTo(decision, { type: 'terms.changed', terms, by, reason });
  const { holidays, workedDays } = terms.calendar;
  const after = { ...context, obligations };
  const book = command(after, enqueue, running(context), 'terms.correct', by, () => ({
    holidays: [...holidays],
    workedDays: [...workedDays],
    milestones: terms.milestones,
    teamDecision: context.checklist.teamDecision,
    reason,
  }));
  const followed = { ...after, ...book };
  enqueue.assign(followed);
  return followed;
}

/** Sessions of a campaign that lie ahead and are held elsewhere. @param now ms */
export const sessionsElsewhere = (
  { terms }: Pick<CampaignContext, 'terms'>,
  venue: string,
  now: number,
): CampaignTerms['sessions'] =>
  terms.sessions.filter((one) => one.state === 'scheduled' && one.startsAt > now && one.venue !== venue);

/** Sessions that lie ahead are held elsewhere, at the same times: whoever attends is told as of any move. */
export function moveVenue(
  context: CampaignContext,
  venue: string,
  { by, payload: { reason } }: Corrected,
  enqueue: Enqueue,
): void {
  let now = context;
  for (const session of sessionsElsewhere(context, venue, Date.now())) {
    now = { ...now, ...replanned(now, session, { venue }) };
    const { startsAt, endsAt } = session;
    const move = { startsAt, endsAt, venue, reason };
    const book = command(now, enqueue, attending(now, session), 'session.move', by, () => move);
    now = { ...now, ...book };
  }
  enqueue.assign(now);
}
