import type { DecisionLine } from '../domain/committee/committee-content.ts';
import type { Withdrawal } from '../domain/committee/withdrawal.ts';

/** A decision as it was issued, with what became of it. */
export interface DecisionRow {
  id: string;
  campaign: string;
  slate: string;
  kind: string;
  number: string;
  date: string;
  signer: string;
  /** empty for one issued before lines were kept */
  lines: DecisionLine[];
  /** ids of the decision that it replaces, or whose lines it changes */
  replaces: string | null;
  amends: string | null;
  withdrawn: Withdrawal | null;
  html: string;
  sha256: string;
  /** of its file for Word; null of one that was issued by a build that wrote none */
  wordSha256: string | null;
  issuedAt: number;
}
