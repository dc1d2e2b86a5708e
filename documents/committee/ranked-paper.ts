import type { LocalDate } from '../../domain/calendar/instant.ts';
import { excellentAllowed, type QuotaGroup, WHOLE } from '../../domain/committee/quota.ts';
import type { RankedRow } from '../../domain/committee/ranking.ts';
import type { QuotaRule } from '../../domain/plan/plan.ts';
import { html } from '../../words/html.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import { denseTable } from '../dense-table.ts';
import {
  type CommitteePaper,
  committeePaper,
  markWords,
  shortLevel,
  shortLevelLegend,
  yesNo,
} from './committee-paper.ts';

/** What lies before the committee: the cells ranked, what each layer says of them, and how many may be excellent (R15, R36). */

export interface RankedPaperRequest extends CommitteePaper {
  rows: readonly RankedRow[];
  /** cells by group, as proposed or decided */
  groups: readonly QuotaGroup[];
  on: LocalDate;
}

/** `không quá 20% số hoàn thành tốt, lấy phần nguyên` */
export const ruleWords = ({ percent, base, rounding }: QuotaRule): string =>
  `không quá ${percent}% số ${base === 'good' ? 'hoàn thành tốt' : 'hoàn thành tốt và xuất sắc'}, ${rounding === 'floor' ? 'lấy phần nguyên' : 'làm tròn'}`;

const groupWords = ({ group, excellent, base, allowed, over }: QuotaGroup): string =>
  `${group === WHOLE ? 'Toàn Đảng bộ' : `Nhóm ${group}`}: ${excellent} xuất sắc, tính trên ${base}, tối đa ${allowed}${over ? ' – VƯỢT' : ''}`;

/** @returns HTML for A4 */
export function renderRankedPaper({ plan, names, rows, groups, on }: RankedPaperRequest): string {
  const quota = plan.settings.quota.value;
  const table = denseTable(
    [
      { head: 'Chi bộ' },
      { head: 'Tự chấm', width: 14, number: true },
      { head: 'Tổ', width: 12, number: true },
      { head: 'Đảng ủy', width: 13, number: true },
      { head: 'Chênh lệch', width: 15, number: true },
      { head: 'Chi bộ đề nghị', width: 19 },
      { head: 'Tổ đề nghị', width: 19 },
      { head: '“Bốn tốt”', width: 14 },
      { head: 'Ghi chú', width: 22 },
    ],
    rows.map(({ cell, points, gap, proposed, derivedFourGood, marks }) => [
      names.cell(cell),
      pointsWords(points.self, 'vi', 'aligned'),
      pointsWords(points.team, 'vi', 'aligned'),
      pointsWords(points.committee, 'vi', 'aligned'),
      gapWords(gap.committee ?? gap.team, 'vi', 'aligned'),
      shortLevel(proposed.self),
      shortLevel(proposed.team),
      yesNo(derivedFourGood),
      markWords(marks),
    ]),
  );
  const body = html`${table}
<p class="line"><em>${shortLevelLegend()}</em></p>
<p class="lead line"><strong>Tỷ lệ hoàn thành xuất sắc: ${ruleWords(quota)}.</strong></p>
${groups.map(
  (group) => html`<p class="line">- ${groupWords(group)}.</p>
`,
)}<p class="line">Nếu cả ${rows.length} chi bộ đạt từ mức hoàn thành tốt trở lên thì tối đa ${excellentAllowed(rows.length, quota)} chi bộ hoàn thành xuất sắc.</p>`;
  return committeePaper(
    plan,
    {
      number: null,
      date: on,
      type: 'BẢNG TỔNG HỢP',
      summary: `kết quả chấm điểm, đề nghị xếp loại chi bộ năm ${plan.year}`,
    },
    body,
  );
}
