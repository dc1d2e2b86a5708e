import type { CellSubject } from '../case/score-value.ts';
import type { ReportId } from '../plan/plan.ts';

/** A part that every dossier has (R39, R40, R45, R46), and may lack. */
export type MissingPart =
  | `reports.${ReportId}`
  /** the report is there without its file */
  | `files.${ReportId}`
  | `scores.${CellSubject}`
  | 'proposed.fourGood'
  | 'proposed.level'
  | 'committeeAgreedOn';

/** The score of one criterion, or what proves it (R47, R49). */
export type MissingOfCriterion = `${'scores' | 'evidence'}.${CellSubject}.${string}`;
