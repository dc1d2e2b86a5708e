import type { Instant } from '../../domain/calendar/instant.ts';
import type { CampaignContent, DecisionCase } from '../../domain/committee/committee-content.ts';
import { peopleOf, type Roster } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { namesOf } from '../../words/audience.ts';
import { decisionWord } from '../word/decision-word.ts';
import type { WordSaid } from '../word/word-file.ts';
import { renderDecision } from './decision.ts';
import { DocumentError } from './decision-says.ts';
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

/** A draft as a page for A4, and what its file for Word would say; both say that it is one. */
export interface DecisionDraft {
  html: string;
  word: WordSaid;
}

/** @returns null of one that decides nothing */
export function decisionDraft(
  { plan, roster, content, people, issued, now }: DraftSource,
  decision: DecisionCase,
): DecisionDraft | null {
  const names = namesOf(plan, roster, now, people);
  const head = peopleOf(roster, { role: 'committeeHead' }, now, plan.calendar.utcOffset)[0];
  const other = (of: string | null) => issued.find(({ id }) => id === of) ?? null;
  const asIssued = decisionRequest(
    { plan, roster, names, content },
    {
      ...decision,
      signer: decision.signer ?? head ?? null,
      at: now,
      amends: other(decision.amends),
      replaces: other(decision.replaces),
    },
  );
  const request = { ...asIssued, isDraft: true };
  try {
    return { html: renderDecision(request), word: decisionWord(request) };
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}
