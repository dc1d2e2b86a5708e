import { dateOf } from '../../domain/calendar/instant.ts';
import { missingGrounds } from '../../domain/committee/decision-grounds.ts';
import type { CampaignFacts } from '../../domain/facts.ts';
import type { CampaignContext } from './campaign-context.ts';
import { openItems, untoldCells } from './campaign-rules.ts';
import { numbersCountedOn } from './reorganisation/naming.ts';

/** The number after the highest one given so far, of those that are counted together today. */
function nextNumber(context: CampaignContext): number | null {
  const today = dateOf(Date.now(), context.terms.calendar.utcOffset);
  const given = numbersCountedOn(context, today);
  const last = Math.max(0, ...given.map((number) => Number.parseInt(number, 10)));
  return last > 0 ? last + 1 : null;
}

function slateFacts({ slates }: CampaignContext): CampaignFacts['slate'] {
  const slate = slates.at(-1);
  if (slate === undefined) return null;
  const { id, revision, state, cells, members } = slate;
  return { id, revision, state, cells, members: members.map(({ member }) => member) };
}

function meetingFacts({ meetings }: CampaignContext): CampaignFacts['meeting'] {
  const meeting = meetings.at(-1);
  return meeting === undefined ? null : { startsAt: meeting.startsAt, held: meeting.record !== null };
}

/** What readers look up about a campaign by name. */
export const campaignFacts = (context: CampaignContext): CampaignFacts => ({
  ...(context.terms.quarter === undefined ? {} : { quarter: context.terms.quarter }),
  openItems: openItems(context),
  slate: slateFacts(context),
  meeting: meetingFacts(context),
  decisions: Object.values(context.decisions).map(({ id, number, state }) => ({ id, number, state })),
  nextNumber: nextNumber(context),
  // a fact of what was entered, whatever the day: a date to come is refused with the signature
  groundsUnset: missingGrounds(context.checklist, null),
  untoldCells: untoldCells(context),
  refused: context.refused.map(({ at: _at, ...refused }) => refused),
  cancelledBecause: context.cancelled?.reason ?? null,
});
