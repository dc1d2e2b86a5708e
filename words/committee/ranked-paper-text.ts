import { type QuotaGroup, WHOLE } from '../../domain/committee/quota.ts';
import type { QuotaRule } from '../../domain/plan/plan.ts';

/** Headings and sentences of the table that lies before the committee: Vietnamese alone, as the paper is. */

export const RANKED_PAPER_TEXT = {
  type: 'BẢNG TỔNG HỢP',
  self: 'Tự chấm',
  team: 'Tổ',
  committee: 'Đảng ủy',
  gap: 'Chênh lệch',
  proposedByCell: 'Chi bộ đề nghị',
  proposedByTeam: 'Tổ đề nghị',
  fourGood: '“Bốn tốt”',
  remarks: 'Ghi chú',
} as const;

/** `không quá 20% số hoàn thành tốt, lấy phần nguyên` */
export const ruleWords = ({ percent, base, rounding }: QuotaRule): string =>
  `không quá ${percent}% số ${base === 'good' ? 'hoàn thành tốt' : 'hoàn thành tốt và xuất sắc'}, ${rounding === 'floor' ? 'lấy phần nguyên' : 'làm tròn'}`;

/** Sentences of it that name something. */
export const rankedPaperSaid = {
  summary: (year: number) => `kết quả chấm điểm, đề nghị xếp loại chi bộ năm ${year}`,
  rule: (rule: QuotaRule) => `Tỷ lệ hoàn thành xuất sắc: ${ruleWords(rule)}.`,
  group: ({ group, excellent, base, allowed, over }: QuotaGroup) =>
    `${group === WHOLE ? 'Toàn Đảng bộ' : `Nhóm ${group}`}: ${excellent} xuất sắc, tính trên ${base}, tối đa ${allowed}${over ? ' – VƯỢT' : ''}`,
  atMost: (cells: number, allowed: number) =>
    `Nếu cả ${cells} chi bộ đạt từ mức hoàn thành tốt trở lên thì tối đa ${allowed} chi bộ hoàn thành xuất sắc.`,
} as const;
