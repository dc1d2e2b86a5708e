import type { Lang } from '../words.ts';

/** What the year before hands on, in numbers. */
export interface Carried {
  campaign: string;
  cells: number;
  members: number;
  promises: number;
  owed: number;
}

/** Of a plan: its findings, its beginning as a campaign, and what it takes of the one before. */
export interface PlanTexts {
  invalid: (errors: number) => string;
  counted: (errors: number, warnings: number) => string;
  /** against the plan before, by its number */
  differences: (plan: string, year: number, count: number) => string;
  moreDifferences: (count: number) => string;
  nothingToCarry: (campaign: string) => string;
  carried: (carried: Carried) => string;
  knownMembers: (members: number) => string;
  leftOut: (cell: string, reason: string) => string;
  /** who in which role, and until when */
  roleOver: (who: string, day: string) => string;
  withoutRules: (year: number, subject: string) => string;
  criterionGone: (place: string) => string;
  termOver: (term: string) => string;
  needed: string;
  /** dates, and the session's day that would do */
  inPast: (dates: string, wouldDo: string) => string;
  started: (campaign: string) => string;
  noSuchQuarter: string;
}

export const planTexts: Record<Lang, PlanTexts> = {
  vi: {
    invalid: (errors) => `kế hoạch có ${errors} lỗi`,
    counted: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo`,
    differences: (plan, year, count) => `So với kế hoạch ${plan} năm ${year}: ${count} điểm khác`,
    moreDifferences: (count) => `… và ${count} điểm nữa: bontot plan diff`,
    nothingToCarry: (campaign) => `${campaign} chưa có kết quả để mang sang`,
    carried: ({ campaign, cells, members, promises, owed }) =>
      `Mang sang từ ${campaign}: kết quả ${cells} chi bộ, ${members} đảng viên; ${promises} việc đã hứa khắc phục, ${owed} chi bộ còn nợ kế hoạch`,
    knownMembers: (members) => `Đợt trước biết ${members} đảng viên; đợt mới ghi họ vào danh bạ khi mở`,
    leftOut: (cell, reason) => `Không mang sang: ${cell} (${reason})`,
    roleOver: (who, day) => `Hết nhiệm vụ trước ngày kiểm tra: ${who} (đến ${day})`,
    withoutRules: (year, subject) =>
      `Chưa có khung tiêu chí của năm ${year} cho ${subject}: vẫn dùng khung cũ`,
    criterionGone: (place) => `Tiêu chí không còn trong khung mới, đã bỏ khỏi tài liệu: ${place}`,
    termOver: (term) => `${term} kết thúc trước ngày kiểm tra: cần ghi nhiệm kỳ mới, số văn bản tính lại`,
    needed: 'cần tệp kế hoạch, hoặc --after ĐỢT',
    inPast: (dates, wouldDo) => `đã qua: ${dates}. Dùng được: --shift-to ${wouldDo}`,
    started: (campaign) => `Đã bắt đầu đợt ${campaign}`,
    noSuchQuarter: 'chỉ đánh giá riêng quý 1, 2 và 3; quý 4 đánh giá cùng cả năm',
  },
  en: {
    invalid: (errors) => `the plan has ${errors} errors`,
    counted: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
    differences: (plan, year, count) => `Against the plan ${plan} of ${year}: ${count} differences`,
    moreDifferences: (count) => `… and ${count} more: bontot plan diff`,
    nothingToCarry: (campaign) => `${campaign} has no results yet that could be brought along`,
    carried: ({ campaign, cells, members, promises, owed }) =>
      `Brought along from ${campaign}: results of ${cells} cells and ${members} members; ${promises} promises, ${owed} cells owe their plan`,
    knownMembers: (members) =>
      `The campaign before knows ${members} members; the new one takes them into its directory as it begins`,
    leftOut: (cell, reason) => `Not brought along: ${cell} (${reason})`,
    roleOver: (who, day) => `Ends before the session: ${who} (until ${day})`,
    withoutRules: (year, subject) => `No criteria set of ${year} for ${subject}: the old one stays`,
    criterionGone: (place) => `A criterion that the new sets don't have, taken off its document: ${place}`,
    termOver: (term) => `${term} ends before the session: the new term is to be written, numbers begin anew`,
    needed: 'a plan file, or --after CAMPAIGN, is needed',
    inPast: (dates, wouldDo) => `in the past: ${dates}. This would do: --shift-to ${wouldDo}`,
    started: (campaign) => `Started campaign ${campaign}`,
    noSuchQuarter: 'only quarters 1, 2 and 3 are rated by themselves; the fourth is rated with the year',
  },
};
