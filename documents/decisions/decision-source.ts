import { dateOf, type LocalDate } from '../../domain/calendar/instant.ts';
import type { CampaignContent } from '../../domain/committee/committee-content.ts';
import { voteGround } from '../../domain/committee/decision-grounds.ts';
import { heldOn } from '../../domain/committee/meeting.ts';
import type { Withdrawal } from '../../domain/committee/withdrawal.ts';
import { withdrawalReason } from '../../words/decisions/decision-words.ts';
import type { DecisionContent, DecisionRequest } from './decision-says.ts';

/** What a decision's document is made of: the decision itself, and what the records know of its slate. */

export interface DecisionSource extends Pick<DecisionRequest, 'plan' | 'roster' | 'names'> {
  content: Partial<CampaignContent>;
}

/** Another decision of the campaign, as it was issued. */
export interface OtherDecision {
  number: string;
  date: LocalDate;
  withdrawn: Withdrawal | null;
  /** whether the superior decided it */
  isAbove?: boolean;
}

/** A decision with the one that it amends, and the one that it replaces. */
export interface SlateDecision extends Omit<DecisionContent, 'amends' | 'replaces'> {
  /** whose votes and meeting it cites */
  slate: string;
  amends: OtherDecision | null;
  replaces: OtherDecision | null;
}

export function decisionRequest(
  { plan, roster, names, content }: DecisionSource,
  { slate, amends, replaces, ...decision }: SlateDecision,
): DecisionRequest {
  const { utcOffset } = plan.calendar;
  const { slates = [], meetings = [], report } = content;
  const began = heldOn(meetings, slate);
  return {
    plan,
    roster,
    names,
    decision: {
      ...decision,
      amends,
      replaces: replaces && {
        ...replaces,
        reason: replaces.withdrawn && withdrawalReason(replaces.withdrawn, 'vi'),
      },
    },
    votes: voteGround(decision.kind, decision.lines, slates.find(({ id }) => id === slate) ?? null),
    meetingOn: began === null ? null : dateOf(began, utcOffset),
    teamReportOn: report == null ? null : dateOf(report.at, utcOffset),
  };
}
