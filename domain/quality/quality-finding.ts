import type { LocalDate } from '../calendar/instant.ts';
import type { Layer } from '../case/case-content.ts';
import type { CellSubject } from '../case/score-value.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import type { Found } from '../plan/plan-finding.ts';

/** What in a campaign's records is missing or doesn't fit together; `words/` has a sentence and a mend for each. */

/** The values of each finding; where several of a kind belong to one place, they are one finding with their number. */
interface QualityValues {
  /** somebody with a role, whom no mail reaches */
  addressMissing: { person: string };
  /** a mail to it came back, and still waits for another one */
  addressReturned: { person: string; address: string };
  /** who has no deputy has nobody who acts in their place */
  deputyMissing: { cell: string };
  /** of a cell whose other members have a level */
  levelMissing: { cell: string; missing: number; rated: number };
  /** scores so far from the layer below that they need a reason, without one */
  reasonMissing: { cell: string; subject: CellSubject; layer: Exclude<Layer, 'self'>; scores: number };
  /** points that a cell gave itself, and nothing that proves them */
  evidenceMissing: { cell: string; subject: CellSubject; scores: number };
  /** minutes that both sides were to sign, locked without one of them */
  signatureMissing: { cell: string; version: number; side: 'cell' | 'team' };
  valuesAssumed: { subject: CriteriaSet['subject']; values: number };
  sessionOnDayOff: { session: string; date: LocalDate; cells: string[] };
  meetingOnDayOff: { meeting: string; date: LocalDate };
  /** what the check of plans finds in the plan as it runs now, with the roles of now */
  ofPlan: { found: Found };
}
export type QualityCode = keyof QualityValues;

/** In the order in which they are shown: who is reached, what everything is counted by, then the cells. */
export const QUALITY_CODES = [
  'addressMissing',
  'addressReturned',
  'deputyMissing',
  'ofPlan',
  'valuesAssumed',
  'sessionOnDayOff',
  'meetingOnDayOff',
  'evidenceMissing',
  'reasonMissing',
  'signatureMissing',
  'levelMissing',
] as const satisfies readonly QualityCode[];

export type QualityFinding<C extends QualityCode = QualityCode> = {
  [K in C]: { code: K } & QualityValues[K];
}[C];
