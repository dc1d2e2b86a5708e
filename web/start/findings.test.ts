import { expect, test } from 'vitest';
import { checkUnfinished, type UnfinishedPlan } from '../../office/plan-draft.ts';
import { builtInMoved } from '../../office/plan-sources.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import { placedFindings } from './findings.ts';

test('of two sets of one rule pack each warning says which set it is of', async () => {
  const plan: UnfinishedPlan = await builtInMoved('2026-12-17', Date.parse('2026-12-01T08:00:00+07:00'));
  const told = placedFindings(plan, checkUnfinished(plan), 'vi').filter(
    ({ section }) => section === 'criteria',
  );
  expect(told.map(({ sentence, path }) => `${sentence} · ${planPlace(path, 'vi')}`)).toEqual([
    '124-QĐ/TW áp dụng từ 2023 đến 2024, không phải năm 2026 · Khung tiêu chí › Chất lượng chi bộ',
    '124-QĐ/TW áp dụng từ 2023 đến 2024, không phải năm 2026 · Khung tiêu chí › Chất lượng đảng viên',
  ]);
});
