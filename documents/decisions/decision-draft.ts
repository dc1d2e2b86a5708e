import type { Instant } from '../../domain/calendar/instant.ts';
import type { CampaignContent, DecisionCase } from '../../domain/committee/committee-content.ts';
import { peopleOf, type Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { namesOf } from '../../words/audience.ts';
import { DocumentError, renderDecision } from './decision.ts';
import { decisionRequest, type OtherDecision } from './decision-source.ts';

/** A decision that isn't issued yet, as it would be issued now: it is read before it is signed (R67). */

export interface DraftSource {
  plan: Plan;
  roster: Roster;
  content: Partial<CampaignContent>;
  /** the directory */
  people: readonly { id: string; name: string }[];
  /** decisions of the campaign that were issued */
  issued: readonly (OtherDecision & { id: string })[];
  /** ms */
  now: Instant;
}

/** @returns HTML for A4, marked as a draft; null of one that decides nothing */
export function decisionDraft(
  { plan, roster, content, people, issued, now }: DraftSource,
  decision: DecisionCase,
): string | null {
  const names = namesOf(plan, roster, now, people);
  const head = peopleOf(roster, { role: 'committeeHead' }, now, plan.calendar.utcOffset)[0];
  const other = (of: string | null) => issued.find(({ id }) => id === of) ?? null;
  const request = decisionRequest(
    { plan, roster, names, content },
    {
      ...decision,
      signer: decision.signer ?? head ?? null,
      at: now,
      amends: other(decision.amends),
      replaces: other(decision.replaces),
    },
  );
  try {
    return renderDecision({ ...request, isDraft: true });
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}
