import type { z } from 'zod';
import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { levelSchema } from '../case/score-value.ts';
import type { FileRef } from '../dossier/file-ref.ts';
import type { Vote } from './ballot.ts';
import type { Meeting } from './meeting.ts';
import type { PaperNumber } from './paper-number.ts';

/** What a campaign holds beside its cells' cases: the committee's meetings, slates, votes and decisions. */

export type Level = z.infer<typeof levelSchema>;
export const DECISION_KINDS = ['fourGood', 'cellLevels', 'memberLevels', 'awards'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What the committee decides on one cell. */
export interface SlateLine {
  cell: string;
  fourGood: boolean;
  level: Level;
  /** the award in words, e.g. `Giấy khen`; null for none */
  award: string | null;
  /** why it stands against the rules, the quota or the vote */
  reason: string | null;
}

/** What the committee decides on one member. */
export interface SlateMember {
  member: string;
  cell: string;
  level: Level;
  award: string | null;
  reason: string | null;
}

export interface Slate {
  /** `main`, `supplementary-1`, … */
  id: string;
  /** grows with every change of who is on it */
  revision: number;
  state: 'open' | 'decided' | 'issued';
  /** cells whose line is to be decided */
  cells: string[];
  /** members whose line is to be decided, with their cell */
  members: { member: string; cell: string }[];
  lines: SlateLine[] | null;
  memberLines: SlateMember[] | null;
  /** the upheld objections that it answers, e.g. `doi-1/o1` */
  objections: string[];
  /** the newest vote of each matter and line */
  votes: Vote[];
  /** id of the entry by which votes were recorded last; absent: by none, or by an earlier build */
  votesEntry?: string;
  /** why it is decided over the quota, or against the vote on it */
  reason: string | null;
  decidedBy: string | null;
  decidedAt: Instant | null;
}

/** By what a sender says which votes of a slate they have seen. */
export const votesSeen = ({ votesEntry = 'none' }: Pick<Slate, 'votesEntry'>): string => votesEntry;

/**
 * One line of one decision; `member` is set in decisions on members; what this kind of decision doesn't settle is null.
 */
export interface DecisionLine {
  cell: string;
  member: string | null;
  fourGood: boolean | null;
  level: Level | null;
  award: string | null;
  reason: string | null;
}

/** A signed paper in whose place another one was given: by whom, and why. */
export interface ReplacedScan {
  file: FileRef;
  by: string;
  reason: string;
  at: Instant;
}

/** A signed paper that asks the superior for its decision. */
export interface Proposal {
  number: string;
  date: LocalDate;
  signer: string;
  scan: FileRef | null;
  at: Instant;
}

export interface DecisionCase {
  /** `main-cellLevels`; of a replacement with its count: `main-cellLevels-2` */
  id: string;
  slate: string;
  kind: DecisionKind;
  state: 'preparing' | 'awaitingSignature' | 'awaitingSuperior' | 'signed' | 'issued' | 'withdrawn';
  /** of what the superior decides: the papers by which it was asked, oldest first; absent: the committee decides it itself */
  proposals?: Proposal[];
  lines: DecisionLine[];
  /** of the decision, the superior's too */
  number: string | null;
  date: LocalDate | null;
  /** null of the superior's */
  signer: string | null;
  /** of the document that was issued; null of the superior's */
  sha256: string | null;
  /** ref of the signed paper's scan */
  scan: FileRef | null;
  /** who gave it, where it came after the signature */
  scanGiven?: { by: string; at: Instant } | null;
  /** signed papers that another has replaced, oldest first; absent: there are none */
  earlierScans?: ReplacedScan[];
  /** why a number was left out before its own */
  gapReason: string | null;
  /** the decision that it replaces once issued */
  replaces: string | null;
  /** the decision whose lines it changes once issued */
  amends: string | null;
  withdrawn: { by: string; reason: string; at: Instant } | null;
  /** when its cells were told */
  publishedAt: Instant | null;
}

export interface TeamReport {
  by: string;
  summary: string;
  at: Instant;
}

export interface CampaignContent {
  report: TeamReport | null;
  meetings: Meeting[];
  slates: Slate[];
  decisions: Record<string, DecisionCase>;
  superiorReport: { number: string; date: LocalDate; at: Instant } | null;
  /** what the office has recorded of notices and invitations; absent: of none */
  numbered?: PaperNumber[];
}

/** The key of a line in a slate or a decision: `doi-1`, or `doi-1/nguyen-van-an`. */
export const lineKey = ({ cell, member }: { cell: string; member?: string | null }): string =>
  member == null ? cell : `${cell}/${member}`;

/** The lines of a slate that a decision of this kind contains. */
export function decisionLines(
  kind: DecisionKind,
  { lines, memberLines }: Pick<Slate, 'lines' | 'memberLines'>,
): DecisionLine[] {
  const ofCells = lines ?? [];
  const ofMembers = memberLines ?? [];
  const none = { member: null, fourGood: null, level: null, award: null };
  switch (kind) {
    case 'fourGood':
      return ofCells
        .filter(({ fourGood }) => fourGood)
        .map(({ cell, reason }) => ({ ...none, cell, fourGood: true, reason }));
    case 'cellLevels':
      return ofCells.map(({ cell, level, reason }) => ({ ...none, cell, level, reason }));
    case 'memberLevels':
      return ofMembers.map(({ cell, member, level, reason }) => ({ ...none, cell, member, level, reason }));
    case 'awards':
      return [
        ...ofCells.map(({ cell, award }) => ({ ...none, cell, award, reason: null })),
        ...ofMembers.map(({ cell, member, award }) => ({ ...none, cell, member, award, reason: null })),
      ].filter(({ award }) => award !== null);
  }
}
