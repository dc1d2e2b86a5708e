import type { Instant } from '../../domain/calendar/instant.ts';
import type { Proposal } from '../../domain/committee/committee-content.ts';
import { PROPOSAL_TYPE } from '../../domain/committee/register-number.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { PROPOSAL_TEXT, proposalSaid } from '../../words/committee/proposal-text.ts';
import { decisionSaid } from '../../words/decisions/decision-text.ts';
import { assumedNotes } from '../assumed-notes.ts';
import { type DecisionRequest, decisionSays, whatIsDecided } from '../decisions/decision-says.ts';
import { numberOrToFill } from '../decisions/document-number.ts';
import { kept, lead, line, tableOf } from '../paper-body.ts';
import { recipientsOf } from '../paper-foot.ts';
import type { PaperSays } from '../paper-says.ts';
import { type CommitteePaper, committeePaper } from './committee-paper.ts';

/** What the committee proposes, and its superior decides (rules.md 5): the wording is ours. */

export interface ProposalRequest extends CommitteePaper {
  /** what is proposed, as a decision on it would say it */
  decision: DecisionRequest;
  /** null of a draft */
  signed: Proposal | null;
  /** until when a draft knows what it says, ms */
  at: Instant;
}

const SUBJECTS = {
  fourGood: ['fourGood'],
  cellLevels: ['cellQuality'],
  memberLevels: ['memberQuality'],
  awards: [],
} as const;

/**
 * @throws DocumentError `NO_LINES` when nothing is proposed
 */
export function proposalSays(request: ProposalRequest): PaperSays {
  const { plan, drafted, decision, signed, at } = request;
  const { issuer, superior } = plan.document;
  const { summary, bases, list, signature } = decisionSays(decision);
  const day = signed?.date ?? drafted;
  return committeePaper(request, {
    number: numberOrToFill(signed?.number ?? null, PROPOSAL_TYPE, plan),
    date: signed?.date ?? null,
    draftOf: signed === null ? at : null,
    type: PROPOSAL_TEXT.type,
    summary: proposalSaid.summary(summary),
    blocks: [
      lead(proposalSaid.to(formGuideOn(day).presentsProposals, superior)),
      ...bases.map((basis) => line(`${decisionSaid.basis(basis)};`)),
      line(proposalSaid.proposes({ issuer, superior, what: whatIsDecided(decision) })),
      tableOf(
        [...list.columns, ...list.added].map((head) => ({ head })),
        list.rows.map(({ texts, added }) => [...texts, ...added]),
      ),
      ...assumedNotes(plan, SUBJECTS[decision.decision.kind]),
      kept(proposalSaid.asks(issuer, superior)),
    ],
    end: {
      foot: {
        recipients: [{ name: PROPOSAL_TEXT.asAbove }, ...recipientsOf(plan.document).files],
        signature,
      },
    },
  });
}
