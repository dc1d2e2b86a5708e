import type { MinutesOutcome } from '../../domain/journal/journal.ts';

/** What minutes say of the ratings, the findings and both sides' opinions: Vietnamese alone, as the paper is. */

export const MINUTES_OPINIONS_TEXT = {
  proposes: 'Đề nghị công nhận',
  notProposed: 'Chưa đề nghị công nhận',
  subject: 'Nội dung',
  bySelfScores: 'Theo điểm chi bộ tự chấm',
  byTeamScores: 'Theo điểm Tổ kiểm tra chấm',
  proposedByCell: 'Chi bộ đề xuất',
  proposedByTeam: 'Tổ kiểm tra đề xuất',
  members: 'Đảng viên:',
  noMembers: 'không tổng hợp trong biên bản này.',
  nothingFound: 'Không ghi nhận.',
  disputed: 'Các mục hai bên đã trao đổi:',
  item: 'Mục',
  cellSays: 'Ý kiến của chi bộ',
  teamAnswers: 'Trả lời của Tổ kiểm tra',
  saidBefore: 'Đã nêu ở lần trao đổi trước.',
  notAnswered: 'Chưa trả lời.',
  opinionToWrite: `Sau khi nghe đọc biên bản, chi bộ (thống nhất, hoặc bảo lưu nội dung nào): ${'…'.repeat(33)}`,
} as const;

/** What the team found, in the order of the minutes. */
export const FINDINGS = [
  ['strength', 'Ưu điểm'],
  ['shortcoming', 'Hạn chế, khuyết điểm'],
  ['cause', 'Nguyên nhân'],
  ['recommendation', 'Kiến nghị'],
] as const;

/** How the agreement on the minutes ended. */
export const OUTCOMES: Record<MinutesOutcome, string> = {
  adopted: 'Biên bản được đọc lại tại buổi làm việc; Tổ kiểm tra và cấp ủy chi bộ thống nhất thông qua.',
  agreed: 'Chi bộ thống nhất toàn bộ nội dung biên bản.',
  reserved: 'Chi bộ ký biên bản và bảo lưu ý kiến như sau:',
  deemedAgreed: 'Chi bộ không có ý kiến trong thời hạn; theo kế hoạch, biên bản được coi là đã thống nhất.',
  refused: 'Chi bộ từ chối ký biên bản. Lý do:',
  unanswered: 'Biên bản không được trả lời hoặc ký đủ hai bên trong thời hạn; được chuyển Đảng ủy xem xét.',
  disputed: 'Tổ kiểm tra và chi bộ chưa thống nhất các mục nêu trên; biên bản được chuyển Đảng ủy xem xét.',
};

/** While it has not ended. @param open items without agreement */
export const notAgreedWords = (open: number, items: number): string =>
  `Dự thảo chưa được thống nhất; còn ${open} trong ${items} mục chưa thống nhất.`;
