import { criteriaFileNow } from '../criteria/criteria-file.fixture.ts';
import type { Plan } from './plan.ts';
import { type QuarterTexts, type QuarterWish, quarterPlan } from './quarter-plan.ts';
import { realPlanNow } from './real-plan.fixture.ts';

export const LEADER_SET = 'chat-luong-lanh-dao-366';

export const TEXTS: QuarterTexts = {
  subject: () => 'Đánh giá cán bộ lãnh đạo quý',
  basis: {
    number: '366-QĐ/TW',
    date: '2025-08-30',
    issuer: 'Bộ Chính trị',
    subject: 'đánh giá, xếp loại chất lượng',
    type: 'Quy định',
  },
  reason: 'chỉ cán bộ lãnh đạo',
};

/** The first quarter of 2026 in the committee of the plan 28-KH/ĐU. */
export const quarterPlanNow = (wish: Partial<QuarterWish> = {}): Plan =>
  quarterPlan(
    realPlanNow(),
    { year: 2026, quarter: 1, due: '2026-04-10', ...wish },
    [criteriaFileNow(LEADER_SET)],
    TEXTS,
  );
