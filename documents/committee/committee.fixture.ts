import type { CaseContent } from '../../domain/case/case-content.ts';
import { recordedCell } from '../../domain/case/recorded-cell.fixture.ts';
import type { RecordedCell } from '../../domain/case/recorded-cell.ts';
import type { CellStanding } from '../../domain/journal/journal.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { NO_MILESTONES } from '../../domain/plan/milestones.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PublishedExtract } from '../../domain/result/extracts.ts';
import { names, plan as planOfCells } from '../minutes/minutes-plan.fixture.ts';
import type { CommitteePaper } from './committee-paper.ts';

/** What the committee's papers are made of, with nothing scored; people and cells are samples. */

export const plan = {
  ...planOfCells,
  criteria: [],
  milestones: NO_MILESTONES,
  settings: {
    ...planOfCells.settings,
    quorum: { gap: 'X10', value: { share: 'moreThanHalf' }, reason: 'quá nửa' },
    quota: {
      gap: 'X14',
      value: { percent: 20, base: 'good', rounding: 'floor', over: 'warn', grouping: 'peerGroup' },
      reason: 'một phần năm',
    },
  },
} as unknown as Plan;

const roster: Roster = {
  revision: 1,
  assignments: [
    { person: 'viet', role: 'committeeHead' },
    { person: 'hung', role: 'committeeMember' },
    { person: 'anh', role: 'committeeMember' },
  ],
};

/** in force on that day is 36-HD/VPTW */
export const base: CommitteePaper = { plan, roster, names, drafted: '2024-12-27' };

/** A cell on record of which nothing is known but what a test says. */
export const recorded = (
  cell: string,
  content: Partial<CaseContent> = {},
  standing: Partial<CellStanding> = {},
): RecordedCell => recordedCell(cell, 'committeeAppraisal', content, standing);

/** What a cell is told of a decision. */
export const extract = (change: Partial<PublishedExtract>): PublishedExtract => ({
  decision: 'main-fourGood',
  kind: 'fourGood',
  number: '31-QĐ/ĐU',
  date: '2024-12-27',
  fourGood: null,
  level: null,
  award: null,
  members: [],
  replaces: null,
  amends: null,
  withdrawn: false,
  ...change,
});
