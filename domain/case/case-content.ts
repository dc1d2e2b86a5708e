import type { Instant, LocalDate } from '../calendar/instant.ts';
import type { DecisionKind, Level } from '../committee/committee-content.ts';
import type { Grade } from '../criteria/criteria.ts';
import type { DossierContent } from '../dossier/dossier-content.ts';
import type { AttendanceContent } from '../inspection/inspection-content.ts';
import type { MinutesOutcome } from '../journal/journal.ts';
import type { MinutesDraft } from '../minutes/minutes-draft.ts';
import type { MemberLine } from '../result/member.ts';
import type { ResultMatter } from '../result/result-content.ts';
import type { CellSubject, Evidence } from './score-value.ts';

/** What a cell's case holds: the content of its stages as documents and pages read it. Ids of people, never names. */

export interface CaseBasis {
  planNumber: string | null;
  planDate: string | null;
  teamDecision: string | null;
}

export interface DossierVersion {
  /** from 1 */
  version: number;
  /** instant of receipt, ms; a paper counts by its own date */
  receivedAt: Instant;
  /** person id of whoever handed it in */
  by: string;
  medium: 'electronic' | 'paper';
  /** number of the paper, or hash of its scan */
  document: string | null;
  late: boolean;
  /** exclusive instant by which it was due, ms */
  due: Instant;
  /** keys of what it lacks, e.g. `reports.fourGood` */
  missing: string[];
  content: DossierContent;
}

/** One set of the dossier in the hands of one member of the team (R41, R42). */
export interface DossierSet {
  /** number of the receipt, unique in the campaign: `doi-1/2/le-duc-an` */
  receipt: string;
  person: string;
  version: number;
  /** when it was made out, or handed over */
  at: Instant;
  /** whether somebody recorded that it was handed over; else it was only made out, and has a receipt to sign */
  handed: boolean;
  /** `replaced` by a newer version, `recalled` from somebody who left the team: nobody records whether it came back */
  state: 'valid' | 'replaced' | 'recalled';
}

export interface ScoreValue {
  points: number | null;
  grade: Grade | null;
  /** of a gate */
  met: boolean | null;
}

/** One score of one layer; nothing is overwritten, the newest of a criterion counts (D11). */
export interface ScoreRecord extends ScoreValue {
  /** `s1`, `t1`, `c1`, … */
  id: string;
  subject: CellSubject;
  criterion: string;
  evidence: Evidence[];
  remark: string | null;
  /** why it differs from the layer below */
  reason: string | null;
  by: string;
  at: Instant;
  /** of the self layer: the dossier's version */
  version: number | null;
}

export interface ScoreLayers {
  self: ScoreRecord[];
  team: ScoreRecord[];
  committee: ScoreRecord[];
  /** how many of the team's scores were cleared by returns, so that no id is given twice */
  cleared: number;
}

/** Whose scores they are, in the order in which they are given. */
export const LAYERS = ['self', 'team', 'committee'] as const;
export type Layer = (typeof LAYERS)[number];

/** The same of every layer. */
export const byLayer = <T>(of: (layer: Layer) => T): Record<Layer, T> => ({
  self: of('self'),
  team: of('team'),
  committee: of('committee'),
});

export interface ReviewNote {
  text: string;
  report: string | null;
  subject: CellSubject | null;
  criterion: string | null;
  by: string;
  at: Instant;
}

/** Something to look at on site (R44), and what was found. */
export interface PointToVerify extends ReviewNote {
  /** `p1`, `p2`, … */
  id: string;
  finding: { text: string; by: string; at: Instant } | null;
}

export interface Review {
  notes: ReviewNote[];
  returns: { at: Instant; by: string; notes: ReviewNote[] }[];
  points: PointToVerify[];
}

export interface DocumentCheck {
  document: string;
  seen: boolean;
  remark: string | null;
  by: string;
  at: Instant;
}

export interface Inspection {
  documents: DocumentCheck[];
  photos: { title: string; file: NonNullable<Evidence['file']>; by: string; at: Instant }[];
  /** team members who belong to the cell, with their reasons (X17) */
  conflicts: { person: string; reason: string; at: Instant }[];
  attendance: AttendanceContent | null;
  finishedAt: Instant | null;
}

/** What a rule pack derives of one layer's scores, beside what was proposed. */
export interface DerivedRating {
  total: number;
  max: number;
  complete: boolean;
  level: string | null;
  recognised: boolean | null;
}

/** One criterion or finding of the minutes, agreed by itself (R33). */
export interface MinutesItem {
  /** `fourGood.sinh-hoat-dinh-ky`, `shortcoming-1` */
  id: string;
  kind: 'criterion' | 'strength' | 'shortcoming' | 'cause' | 'recommendation';
  subject: CellSubject | null;
  criterion: string | null;
  self: ScoreValue | null;
  team: ScoreValue | null;
  evidence: Evidence[];
  /** remark on a criterion, or the finding itself */
  text: string;
  /** why team and cell differ */
  reason: string | null;
  /** agreed items stay agreed until their text changes */
  agreed: boolean;
  objection: string | null;
  answer: string | null;
}

/** The frame of the minutes, composed from the data when they are drafted. */
export interface MinutesFrame {
  basis: CaseBasis;
  session: { id: string; startsAt: Instant; endsAt: Instant; venue: string } | null;
  attendance: AttendanceContent | null;
  finishedAt: Instant | null;
  dossier: {
    version: number;
    receivedAt: Instant;
    late: boolean;
    missing: string[];
    reports: string[];
    /** valid sets handed out */
    sets: number;
  } | null;
  documents: DocumentCheck[];
  points: PointToVerify[];
  conflicts: Inspection['conflicts'];
  /** which version of which criteria */
  criteria: { subject: CellSubject; id: string; version: string; sha256: string; placeholder: boolean }[];
  derived: { subject: CellSubject; self: DerivedRating | null; team: DerivedRating | null }[];
  proposed: { byCell: DossierContent['proposed'] | null; byTeam: MinutesDraft['proposed'] };
  members: string | null;
  copies: number;
}

export interface Signature {
  by: string;
  at: Instant;
}

export interface Minutes {
  version: number;
  round: number;
  frame: MinutesFrame | null;
  items: MinutesItem[];
  reservation: string | null;
  refusal: string | null;
  signatures: { cell: Signature | null; team: Signature | null };
  outcome: MinutesOutcome | null;
  /** why it replaces the version before */
  correction: string | null;
  /** sha256 over the canonical content, once locked */
  hash: string | null;
}

export interface Difficulty {
  /** `d1`, `d2`, … */
  id: string;
  text: string;
  by: string;
  at: Instant;
  answer: string | null;
  answeredAt: Instant | null;
  answeredBy: string | null;
  toAll: boolean;
}

/** What the committee thinks of a cell before it decides (R36). */
export interface CommitteeOpinion {
  proposed: { fourGood: boolean | null; level: Level | null };
  remark: string | null;
  by: string;
  at: Instant;
}

/** What a cell promises to do better (R14, R17, R18). */
export interface Improvement {
  strengths: string[];
  weaknesses: string[];
  causes: string[];
  measures: { text: string; until: LocalDate | null; who: string | null }[];
  by: string;
  at: Instant;
}

export interface Objection {
  /** `o1`, `o2`, … */
  id: string;
  about: ResultMatter;
  /** of a member's level */
  member: string | null;
  text: string;
  by: string;
  at: Instant;
  outcome: { upheld: boolean; reason: string; by: string; at: Instant } | null;
}

/** What one decision says of this cell and its own members (R16). */
export interface DecisionExtract {
  decision: string;
  kind: DecisionKind;
  number: string;
  date: LocalDate;
  fourGood: boolean | null;
  level: Level | null;
  award: string | null;
  members: { member: string; level: Level | null; award: string | null }[];
  /** the decision that this one replaces, or whose lines it changes */
  replaces: string | null;
  amends: string | null;
  /** of what the superior decided */
  isAbove?: true;
}

export interface CaseContent {
  basis: CaseBasis;
  dossiers: DossierVersion[];
  sets: DossierSet[];
  review: Review;
  scores: ScoreLayers;
  inspection: Inspection;
  minutes: Minutes | null;
  earlierMinutes: Minutes[];
  difficulties: Difficulty[];
  members: MemberLine[];
  appraisal: CommitteeOpinion | null;
  improvement: Improvement | null;
  objections: Objection[];
  extracts: DecisionExtract[];
}

/** The parts of a content that differ; what is equal is left out. */
export function changedContent<C extends object>(before: C | null, after: C): Partial<C> {
  const changed = Object.entries(after).filter(([part, value]) => {
    if (before === null) return true;
    const was: unknown = before[part as keyof C];
    // Most steps leave most parts the very same; only the others are worth comparing.
    return was !== value && JSON.stringify(was) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed) as Partial<C>;
}
