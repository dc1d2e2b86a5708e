import { renderDecision } from '../documents/decisions/decision.ts';
import type { DecisionRequest } from '../documents/decisions/decision-says.ts';
import { decisionRequest } from '../documents/decisions/decision-source.ts';
import { decisionWord } from '../documents/word/decision-word.ts';
import { asStored, wordFileOf } from '../documents/word/word-file.ts';
import type { CampaignContent, DecisionCase } from '../domain/committee/committee-content.ts';
import { isProposed } from '../domain/committee/superior-decision.ts';
import type { Roster } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { DecisionRow } from '../records/decision-row.ts';
import type { PersonRow } from '../records/person-row.ts';
import type { StoredWord } from '../records/word-rows.ts';
import { namesOf } from '../words/audience.ts';

/** What issuing makes of the decisions of a campaign in virtual time, as `activities/issue-decision.ts` does. */

interface Source {
  plan: Plan;
  roster: Roster;
  people: readonly PersonRow[];
  content(): CampaignContent;
}

/** Signed, numbered and dated; of what the superior decided nothing is issued here. */
type Issued = DecisionCase & { number: string; date: string };

const isIssued = (decision: DecisionCase): decision is Issued =>
  !isProposed(decision) &&
  decision.number !== null &&
  decision.date !== null &&
  (decision.state === 'issued' || decision.state === 'withdrawn');

const issuedAt = ({ number, date }: Issued): number =>
  Date.parse(date) + Number.parseInt(number, 10) * 60_000;

function requestOf(decision: Issued, { plan, roster, people, content }: Source): DecisionRequest {
  const at = issuedAt(decision);
  const known = content();
  const other = (id: string | null) => {
    const found = id === null ? undefined : known.decisions[id];
    return found !== undefined && isIssued(found) ? found : null;
  };
  const names = namesOf(plan, roster, at, people);
  const { amends, replaces, ...own } = decision;
  return decisionRequest(
    { plan, roster, names, content: known },
    { ...own, at, amends: other(amends), replaces: other(replaces) },
  );
}

export interface SampleDecisions {
  rows(): DecisionRow[];
  /** null of one that was not issued here */
  word(id: string): StoredWord | null;
}

/** Each paper is made once, of what was known when it was first asked for. */
export function sampleDecisions(campaign: string, source: Source): SampleDecisions {
  const made = new Map<string, DecisionRequest>();
  const pages = new Map<string, string>();
  const requested = (decision: Issued): DecisionRequest => {
    const request = made.get(decision.id) ?? requestOf(decision, source);
    made.set(decision.id, request);
    return request;
  };
  const page = (decision: Issued): string => {
    const html = pages.get(decision.id) ?? renderDecision(requested(decision));
    pages.set(decision.id, html);
    return html;
  };
  const issued = () => Object.values(source.content().decisions).filter(isIssued);
  return {
    rows: () =>
      issued().map((decision) => {
        const { id, slate, kind, number, date, signer, lines, replaces, amends, withdrawn } = decision;
        return {
          ...{ id, campaign, slate, kind, number, date, lines, replaces, amends, withdrawn },
          signer: signer ?? '',
          html: page(decision),
          sha256: '0'.repeat(64),
          wordSha256: '1'.repeat(64),
          issuedAt: issuedAt(decision),
        };
      }),
    word(id) {
      const decision = issued().find((one) => one.id === id);
      if (decision === undefined) return null;
      return asStored(wordFileOf(decisionWord(requested(decision)), null, { campaign, paper: id }));
    },
  };
}
