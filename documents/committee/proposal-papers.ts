import { dateOf } from '../../domain/calendar/instant.ts';
import type { CampaignContent, DecisionCase, Proposal } from '../../domain/committee/committee-content.ts';
import { isDrafted, proposalFile, proposalName } from '../../domain/committee/proposal-file.ts';
import { isProposed } from '../../domain/committee/superior-decision.ts';
import { peopleOf } from '../../domain/people/roster.ts';
import type { Names } from '../../words/words.ts';
import { decisionRequest, type OtherDecision } from '../decisions/decision-source.ts';
import type { Paper } from '../paper.ts';
import { type SaidTitle, saidPaper } from '../said-paper.ts';
import type { CommitteeSource } from './committee-papers.ts';
import { proposalSays } from './proposal.ts';

/** The papers by which the superior is asked for what it decides: each as it was signed, and the draft of the next. */

/** Another decision of the campaign, once it has its number. */
function otherIn(decisions: CampaignContent['decisions'], id: string | null): OtherDecision | null {
  const one = id === null ? undefined : decisions[id];
  return one === undefined || one.number === null || one.date === null
    ? null
    : { number: one.number, date: one.date, withdrawn: one.withdrawn, isAbove: isProposed(one) };
}

type Papers = CommitteeSource & { names: Names };

function paperOf(papers: Papers, decision: DecisionCase, signed: Proposal | null, count: number): Paper {
  const { plan, roster, names, now, content } = papers;
  const { utcOffset } = plan.calendar;
  const title: SaidTitle = {
    kind: 'proposal',
    of: proposalName(decision, count),
    path: proposalFile(decision, count),
    moment:
      signed === null
        ? null
        : {
            events: [{ subject: 'campaign', event: { of: 'proposal', decision: decision.id, count } }],
            withoutCells: true,
          },
  };
  return saidPaper(title, () => {
    const { decisions = {} } = content;
    const head = peopleOf(roster, { role: 'committeeHead' }, now, utcOffset)[0] ?? null;
    const proposed = decisionRequest(
      { plan, roster, names, content },
      {
        ...decision,
        number: null,
        date: signed?.date ?? null,
        signer: signed?.signer ?? head,
        at: signed?.at ?? now,
        amends: otherIn(decisions, decision.amends),
        replaces: otherIn(decisions, decision.replaces),
      },
    );
    const drafted = dateOf(now, utcOffset);
    return proposalSays({ plan, roster, names, drafted, decision: proposed, signed, at: now });
  });
}

/** Of every matter that the superior decides. */
export const proposalPapers = (papers: Papers): Paper[] =>
  Object.values(papers.content.decisions ?? {}).flatMap((decision) => {
    const { proposals } = decision;
    if (proposals === undefined) return [];
    return [
      ...proposals.map((signed, index) => paperOf(papers, decision, signed, index + 1)),
      ...(isDrafted(decision) ? [paperOf(papers, decision, null, proposals.length + 1)] : []),
    ];
  });
