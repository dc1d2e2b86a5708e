import type { Level } from '../../domain/committee/committee-content.ts';

/** What several papers of the committee say in the same way: Vietnamese alone, as the papers are. */

export const COMMITTEE_PAPER_TEXT = {
  /** by the points */
  enough: 'đủ điều kiện',
  notEnough: 'chưa đủ',
  proposed: 'công nhận',
  notProposed: 'chưa đề nghị',
  report: 'BÁO CÁO',
  cell: 'Chi bộ',
  objections: '3. Kiến nghị về kết quả',
  underReview: 'đang xem xét',
  upheld: 'được chấp nhận',
  dismissed: 'không được chấp nhận',
  /** behind a decision */
  takenBack: ' – đã thu hồi',
} as const;

/** The levels as offices abbreviate them (domain.md 0, D2). */
export const SHORT_LEVELS: Record<Level, string> = {
  EXCELLENT: 'HTXSNV',
  GOOD: 'HTTNV',
  COMPLETED: 'HTNV',
  NOT_COMPLETED: 'KHTNV',
};

/** What became of an objection; null while it is under review. */
export const objectionOutcome = (upheld: boolean | null): string => {
  const { underReview, upheld: accepted, dismissed } = COMMITTEE_PAPER_TEXT;
  return upheld === null ? underReview : upheld ? accepted : dismissed;
};

export const committeePaperSaid = {
  /** `Quyết định số 31-QĐ/ĐU, ngày 20/12/2024`, without the day where it has none */
  decision: (number: string, date: string | null) =>
    `Quyết định số ${number}${date === null ? '' : `, ngày ${date}`}`,
  ofBody: (decision: string, body: string) => `${decision} của ${body}`,
} as const;
