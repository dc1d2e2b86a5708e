import { expect, test } from 'vitest';
import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import { SETS } from './finished-campaign.fixture.ts';
import { movedPlan, planInComingSeason } from './moved-plan.ts';
import { rulesToLookAt } from './plan-criteria-reading.ts';
import { realPlanNow } from './real-plan.fixture.ts';
import { shiftPlan } from './shift.ts';

const plan = realPlanNow();
const sets = [...SETS, criteriaFileNow('chat-luong-chi-bo-124'), criteriaFileNow('chat-luong-dang-vien-124')];
const idsOf = ({ criteria }: typeof plan) =>
  criteria.map(({ set }) => (typeof set === 'string' ? set : set.id));

test('situation 11: the season of 2026 goes by 366-QĐ/TW and not by 124, with what that has no place for', () => {
  const moved = planInComingSeason(plan, '2026-11-30', sets);
  expect(moved.plan.year).toBe(2026);
  expect(idsOf(moved.plan)).toEqual([
    'bon-tot',
    'chat-luong-chi-bo-366',
    'chat-luong-dang-vien-366',
    'dan-chu-dan-van',
  ]);
  expect(moved.taken.map(({ before, set }) => [before, set.rulePack?.id])).toEqual([
    ['124-QĐ/TW', '366-QĐ/TW'],
    ['124-QĐ/TW', '366-QĐ/TW'],
  ]);
  expect(moved.criteriaGone).toEqual(['tong-ket: cellQuality.dan-van-doan-the']);
  expect(rulesToLookAt(moved.plan, sets)).toEqual([]);
  const { differences } = shiftPlan(plan, moved.plan.sessions[0]?.date ?? '');
  expect(moved.differences).toEqual(differences);
});

test('what the plan of 2024 says of a subject itself is no ground in 2026', () => {
  const sourceOf = (of: typeof plan) =>
    of.criteria.find(({ subject }) => subject === 'grassrootsDemocracy')?.source;
  expect(sourceOf(movedPlan(plan, '2024-12-26', sets).plan)).toBe('Kế hoạch 28-KH/ĐU, mục II.3');
  expect(sourceOf(movedPlan(plan, '2026-12-10', sets).plan)).toBe(
    'Tiêu chí thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo”',
  );
  const fourGood = movedPlan(plan, '2026-12-10', sets).plan.criteria[0];
  expect(fourGood?.source).toBe(plan.criteria[0]?.source);
});

test('a year is rated by what is in force on its last day: 2024 by 124-QĐ/TW, 2025 by 366', () => {
  const late = movedPlan(plan, '2024-12-26', sets);
  expect([late.plan.year, late.taken]).toEqual([2024, []]);
  expect(idsOf(late.plan)).toEqual(idsOf(plan));
  expect(late.plan.settings).toBe(plan.settings);
  expect(idsOf(movedPlan(plan, '2025-12-11', sets).plan)[1]).toBe('chat-luong-chi-bo-366');
  expect(movedPlan(movedPlan(plan, '2026-12-10', sets).plan, '2024-12-12', sets).taken).toMatchObject([
    { before: '366-QĐ/TW', set: { id: 'chat-luong-chi-bo-124' } },
    { before: '366-QĐ/TW', set: { id: 'chat-luong-dang-vien-124' } },
  ]);
});

test('rules that nothing known follows stay, with a word; one without an end stays without', () => {
  const without = movedPlan(plan, '2026-12-10', []);
  expect(without.withoutRules).toEqual(['cellQuality', 'memberQuality']);
  expect(idsOf(without.plan)).toEqual(idsOf(plan));
  const later = movedPlan(movedPlan(plan, '2026-12-10', sets).plan, '2031-12-11', sets);
  expect([later.taken, later.withoutRules]).toEqual([[], []]);
});

test('a plan that kept rules of another year is warned about, with those in force in its own', () => {
  const kept = shiftPlan(plan, '2026-12-10').plan;
  const told = (known: typeof sets) =>
    rulesToLookAt(kept, known).map(({ code, values }) => [
      code,
      (values as { inForce: string | null }).inForce,
    ]);
  expect(told(sets)).toEqual([
    ['CRITERIA_YEAR', '366-QĐ/TW'],
    ['CRITERIA_YEAR', '366-QĐ/TW'],
  ]);
  expect(told([])).toEqual([
    ['CRITERIA_YEAR', null],
    ['CRITERIA_YEAR', null],
  ]);
  expect(rulesToLookAt(plan, sets)).toEqual([]);
});
