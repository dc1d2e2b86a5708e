import type { CaseContent, Improvement } from '../case/case-content.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import type { CriteriaSet } from '../criteria/criteria.ts';
import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import { noCellFacts } from '../facts.ts';
import type { CellStanding } from '../journal/journal.ts';
import type { Roster } from '../people/roster.ts';
import type { CellStage } from '../stages.ts';
import { type FinishedCampaign, nextYear } from './next-year.ts';
import { realPlanNow } from './real-plan.fixture.ts';

/** The campaign of the real plan at its end: `doi-1` has results and a promise, `doi-5` went elsewhere. */

export const plan = realPlanNow();
export const roster: Roster = { revision: 1, assignments: plan.roles };
export const SETS: CriteriaSet[] = ['chat-luong-chi-bo-366', 'chat-luong-dang-vien-366'].map(criteriaFileNow);
export const TODAY = '2025-10-01';

export const ended = (cell: string, stage: CellStage, content: Partial<CaseContent> = {}): RecordedCell => ({
  cell,
  standing: {
    stage,
    marks: ['late'],
    facts: {
      ...noCellFacts,
      ended: stage === 'transferred' ? { because: 'Sắp xếp tổ chức', to: null } : null,
      ratings: {
        cellQuality: {
          self: { total: 90, level: null, recognised: null },
          team: { total: 82.5, level: null, recognised: null },
        },
      },
    },
  } as CellStanding,
  content,
});
export const extract = {
  decision: 'main-cellLevels',
  kind: 'cellLevels' as const,
  number: '31-QĐ/ĐU',
  date: '2024-12-20',
  fourGood: null,
  level: 'GOOD' as const,
  award: null,
  members: [],
  replaces: null,
  amends: null,
};
export const improvement: Improvement = {
  strengths: ['x'],
  weaknesses: ['x'],
  causes: ['x'],
  measures: [{ text: 'Lập lịch sinh hoạt cả năm', until: '2025-01-31', who: 'Bí thư' }],
  by: 'nguyen-thi-anh',
  at: 1,
};
export const content: Partial<CaseContent> = {
  extracts: [
    extract,
    {
      ...extract,
      decision: 'main-fourGood',
      kind: 'fourGood',
      number: '30-QĐ/ĐU',
      fourGood: true,
      level: null,
    },
  ],
  improvement,
  members: [
    { member: 'tran-van-an', decided: { decision: 'main-memberLevels', level: 'GOOD' } },
    { member: 'le-thi-be', decided: null },
  ] as unknown as CaseContent['members'],
};
export const cells = plan.cells.map(({ id }) =>
  id === 'doi-1' ? ended(id, 'concluded', content) : ended(id, id === 'doi-5' ? 'transferred' : 'concluded'),
);
export const finished: FinishedCampaign = { id: 'dot-2024', plan, roster, cells };
export const next = (year = 2025, sets = SETS) => nextYear(finished, year, sets, TODAY);
