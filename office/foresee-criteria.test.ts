import { describe, expect, test } from 'vitest';
import type { CaseContent } from '../domain/case/case-content.ts';
import { noScores, withSelfScores } from '../domain/case/score-layers.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { criteriaOf } from '../domain/plan/plan-criteria.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import type { CampaignRow, RecordsReader } from '../records/reading.ts';
import { foreseeCriteria } from './foresee-criteria.ts';

const plan = realPlanNow();
const row = { id: 'season', plan } as CampaignRow;
const own = criteriaOf(plan, 'fourGood') as CriteriaSet;
const scored = withSelfScores(
  noScores,
  { fourGood: [{ criterion: 'sinh-hoat-dinh-ky', points: 7, evidence: [] }] },
  { by: 'anh', at: 1, version: 1 },
);
const contents: Record<string, Partial<CaseContent>> = { 'doi-1': { scores: scored }, 'doi-2': {} };
const reader = {
  cases: async () => Object.entries(contents).map(([cell, content]) => ({ cell, content })),
} as unknown as RecordsReader;

/** The set with its first gate or adjustment under another name. */
const renamed = (set: CriteriaSet): CriteriaSet => ({
  ...set,
  gates: set.gates.map((gate, index) => (index === 0 ? { ...gate, name: 'Tên khác' } : gate)),
});

describe('a criteria set that would replace the campaign’s own', () => {
  test('is told by what differs, whether only words do, and which cells have scored by it', async () => {
    const [gate] = own.gates;
    const touched = await foreseeCriteria(reader, row, renamed(own));
    expect(touched).toMatchObject({ before: own, wordsOnly: true, scored: ['doi-1'] });
    expect(touched.changes).toMatchObject([
      { id: gate?.id, was: { name: gate?.name }, is: { name: 'Tên khác' } },
    ]);
  });

  test('without a condition it scores otherwise', async () => {
    const touched = await foreseeCriteria(reader, row, { ...own, gates: own.gates.slice(1) });
    expect(touched.wordsOnly).toBe(false);
    expect(touched.changes).toMatchObject([{ id: own.gates[0]?.id, is: null }]);
  });

  test('for a subject that the plan does not score is refused', async () => {
    const without = { ...row, plan: { ...plan, criteria: [] } };
    await expect(foreseeCriteria(reader, without, own)).rejects.toMatchObject({
      code: 'NO_SUCH_CRITERIA',
      kind: 'refused',
    });
  });
});
