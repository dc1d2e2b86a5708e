import { noCellFacts } from '../facts.ts';
import type { CellStanding } from '../journal/journal.ts';
import type { CaseContent } from './case-content.ts';
import type { RecordedCell } from './recorded-cell.ts';

/** A cell on record of which nothing is known but what a test says. */
export const recordedCell = (
  cell: string,
  stage: CellStanding['stage'],
  content: Partial<CaseContent> = {},
  standing: Partial<CellStanding> = {},
): RecordedCell => ({
  cell,
  content,
  standing: {
    of: 'cell',
    stage,
    facts: noCellFacts,
    states: [],
    foremost: null,
    holder: null,
    due: null,
    closes: null,
    late: false,
    obligations: [],
    waitsFor: null,
    marks: [],
    session: null,
    stagesDone: [],
    ended: false,
    ...standing,
  },
});
