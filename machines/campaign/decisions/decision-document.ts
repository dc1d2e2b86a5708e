import { fromPromise } from 'xstate';
import type { DecisionKind, DecisionLine } from '../../../domain/committee/committee-content.ts';
import type { PlanReference } from '../../../domain/committee/decision-grounds.ts';

/** What the document of a decision is made from; the same data gives the same document. */
export interface DecisionDraft {
  campaign: string;
  decision: string;
  slate: string;
  kind: DecisionKind;
  lines: DecisionLine[];
  number: string;
  date: string;
  signer: string;
  /** instant of the signature, ms */
  at: number;
  /** why numbers before it were left out */
  gapReason: string | null;
  /** the plan as it was cited when it was signed */
  grounds: PlanReference;
  /** ids of the decision that it replaces, or whose lines it changes */
  replaces: string | null;
  amends: string | null;
}

export interface IssuedDecision {
  decision: string;
  sha256: string;
}

/** Makes the document, and enters its number into the register. */
export const issueDecision = fromPromise<IssuedDecision, DecisionDraft>(async () => {
  throw new Error('issueDecision is an activity');
});
