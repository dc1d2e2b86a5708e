import type { CellStanding } from '../journal/journal.ts';
import type { CaseContent } from './case-content.ts';

/** A cell as the records have it: where it stands, and what its case holds. */
export interface RecordedCell {
  cell: string;
  standing: CellStanding;
  content: Partial<CaseContent>;
}
