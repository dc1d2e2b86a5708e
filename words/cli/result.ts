import type { Lang } from '../words.ts';

/** Of what a case leads to: members, decisions, objections, improvement, difficulties, and the year before. */
export interface ResultTexts {
  fourGood: string;
  notFourGood: string;
  members: string;
  decided: (members: number) => string;
  /** that a decision names */
  memberCount: (members: number) => string;
  replaces: string;
  amends: string;
  withdrawn: string;
  committee: string;
  objection: string;
  unanswered: string;
  upheld: string;
  dismissed: string;
  improvementPlan: string;
  /** behind a measure; its last day */
  until: (day: string) => string;
  /** the year before */
  inYear: (year: number) => string;
  owesPlan: string;
  promised: string;
  difficulties: string;
  unansweredDifficulty: string;
  toAllCells: string;
}

export const resultTexts: Record<Lang, ResultTexts> = {
  vi: {
    fourGood: '“bốn tốt”',
    notFourGood: 'không “bốn tốt”',
    members: 'Đảng viên',
    decided: (members) => `${members} đã có quyết định`,
    memberCount: (members) => `${members} đảng viên`,
    replaces: 'thay quyết định trước',
    amends: 'sửa đổi quyết định trước',
    withdrawn: 'đã thu hồi',
    committee: 'Đảng ủy',
    objection: 'Kiến nghị',
    unanswered: 'đang xem xét',
    upheld: 'chấp nhận',
    dismissed: 'giữ nguyên',
    improvementPlan: 'Kế hoạch khắc phục',
    until: (day) => `, đến ${day}`,
    inYear: (year) => `Năm ${year}`,
    owesPlan: 'còn nợ kế hoạch khắc phục',
    promised: 'đã hứa:',
    difficulties: 'Khó khăn, vướng mắc',
    unansweredDifficulty: 'chưa trả lời',
    toAllCells: ' (gửi mọi chi bộ)',
  },
  en: {
    fourGood: 'four-good',
    notFourGood: 'not four-good',
    members: 'Members',
    decided: (members) => `${members} decided`,
    memberCount: (members) => `${members} members`,
    replaces: 'replaces an earlier one',
    amends: 'amends an earlier one',
    withdrawn: 'taken back',
    committee: 'Committee',
    objection: 'Objection',
    unanswered: 'waits for an answer',
    upheld: 'upheld',
    dismissed: 'dismissed',
    improvementPlan: 'Improvement plan',
    until: (day) => `, until ${day}`,
    inYear: (year) => `In ${year}`,
    owesPlan: 'owes its improvement plan',
    promised: 'promised:',
    difficulties: 'Difficulties',
    unansweredDifficulty: 'not answered yet',
    toAllCells: ' (to all cells)',
  },
};
