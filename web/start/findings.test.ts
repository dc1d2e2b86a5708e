import { expect, test } from 'vitest';
import { shiftPlan } from '../../domain/plan/shift.ts';
import { builtInPlan } from '../../office/built-in-plan.ts';
import { checkUnfinished, type UnfinishedPlan } from '../../office/plan-draft.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import { placedFindings } from './findings.ts';

test('of two sets of one rule pack each warning says which set it is of', async () => {
  // as somebody makes it who changes the days and leaves the criteria
  const plan: UnfinishedPlan = { ...shiftPlan(await builtInPlan(), '2026-12-17').plan };
  const told = placedFindings(plan, checkUnfinished(plan), 'vi').filter(
    ({ section }) => section === 'criteria',
  );
  expect(told.map(({ sentence, path }) => `${sentence} · ${planPlace(path, 'vi')}`)).toEqual([
    '124-QĐ/TW áp dụng từ 2023 đến 2024, không phải năm 2026; năm ấy theo 366-QĐ/TW · Khung tiêu chí › Chất lượng chi bộ',
    '124-QĐ/TW áp dụng từ 2023 đến 2024, không phải năm 2026; năm ấy theo 366-QĐ/TW · Khung tiêu chí › Chất lượng đảng viên',
  ]);
});
