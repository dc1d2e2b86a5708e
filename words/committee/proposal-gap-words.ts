import type { ProposalGap } from '../../domain/committee/appraisal.ts';
import { vi } from '../vi.ts';
import { wordOf } from '../words.ts';

/** What papers say where the team proposes another thing than the points give: Vietnamese alone, as the papers are. */

const REASON_TO_FILL = '……………………';

export const PROPOSAL_GAP_TEXT = {
  title: 'Đề nghị của Tổ kiểm tra khác kết quả theo điểm',
} as const;

const gapSaid = (gap: ProposalGap): string => {
  if (gap.of === 'fourGood')
    return gap.proposed
      ? 'đề nghị công nhận “bốn tốt”, theo điểm chưa đủ điều kiện'
      : 'chưa đề nghị công nhận “bốn tốt”, theo điểm đủ điều kiện';
  const word = (level: string) => wordOf(vi.levels, level).toLowerCase();
  return `đề nghị ${word(gap.proposed)}, theo điểm ${word(gap.derived)}`;
};

/** @param reason as it was recorded; null: a line to fill in */
export const proposalGapWords = (gaps: readonly ProposalGap[], reason: string | null): string =>
  `${gaps.map(gapSaid).join('; ')}; lý do: ${reason ?? REASON_TO_FILL}`;
