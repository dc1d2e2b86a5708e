import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';

/** What the plan of a quarter says of itself, in Vietnamese as its papers are. */
export const QUARTER_PLAN_TEXTS = {
  subject: (rated: RatedPeriod) =>
    `Đánh giá, xếp loại chất lượng cán bộ lãnh đạo, quản lý ${periodWords(rated, 'vi')}`,
  basis: {
    number: '366-QĐ/TW',
    type: 'Quy định',
    date: '2025-08-30',
    issuer: 'Bộ Chính trị',
    subject: 'kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị',
  },
  reason: 'Theo quý chỉ đánh giá, xếp loại cán bộ lãnh đạo, quản lý (Quy định 366-QĐ/TW)',
};
