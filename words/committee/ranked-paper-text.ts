import { excellentAllowed, type QuotaGroup, quotaBase } from '../../domain/committee/quota.ts';
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
  fourGood: '“Bốn tốt” theo điểm',
  remarks: 'Ghi chú',
} as const;

/** `không quá 20% số hoàn thành tốt, lấy phần nguyên` */
export const ruleWords = ({ percent, base, rounding }: QuotaRule): string =>
  `không quá ${percent}% số ${base === 'good' ? 'hoàn thành tốt' : 'hoàn thành tốt và xuất sắc'}, ${rounding === 'floor' ? 'lấy phần nguyên' : 'làm tròn'}`;

/** How the quota stands in one group. */
export interface RankedGroup {
  quota: QuotaGroup;
  /** how many cells it has on the slate */
  cells: number;
  /** how many of it were decided on slates before and count too */
  earlier: number;
  /** by its cells; null: the whole committee */
  name: string | null;
}

const mostWords = (allowed: number): string =>
  allowed === 0 ? 'chưa được chọn chi bộ nào' : `tối đa ${allowed}`;

/** Why it is not one more: of those rated good alone each that is chosen is one less to be counted. */
const notOneMore = ({ pool, allowed }: QuotaGroup, rule: QuotaRule): string =>
  `chọn ${allowed + 1} thì ${rule.percent}% của ${quotaBase(pool, allowed + 1, rule)}, không đủ`;

/** Sentences of it that name something. */
export const rankedPaperSaid = {
  summary: (year: number) => `kết quả chấm điểm, đề nghị xếp loại chi bộ năm ${year}`,
  rule: (rule: QuotaRule) => `Tỷ lệ hoàn thành xuất sắc: ${ruleWords(rule)}.`,
  /** where the rule comes from, or that it is assumed: as the plan says it */
  basis: (reason: string) => `Căn cứ của tỷ lệ: ${reason}`,
  group: ({ quota, cells, earlier, name }: RankedGroup, rule: QuotaRule) => {
    const { excellent, good, pool, allowed, over } = quota;
    const all = cells === 1 ? 'chi bộ này' : `cả ${cells} chi bộ`;
    const counted = earlier === 0 ? '' : `, gồm cả ${earlier} đã quyết định ở danh sách trước`;
    // what was decided before stays as it is
    const ifAll =
      earlier > 0
        ? ''
        : `. Nếu ${all} đạt từ mức hoàn thành tốt trở lên: ${mostWords(excellentAllowed(cells, rule))}`;
    return `${name === null ? 'Toàn Đảng bộ' : `Nhóm ${name}`}: ${excellent} xuất sắc, ${good} hoàn thành tốt${counted}; ${mostWords(allowed)}${pool > allowed ? ` (${notOneMore(quota, rule)})` : ''}${over ? ' – VƯỢT' : ''}${ifAll}`;
  },
} as const;
