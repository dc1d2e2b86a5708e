import type { Lang } from '../words.ts';

/** What stands on the forms with which the committee votes and decides. */
export interface SlateFormTexts {
  cells: string;
  proposed: string;
  byPoints: string;
  voted: (matter: string) => string;
  /** the task of somebody who is to vote by themselves */
  toVote: string;
  yourVote: (choice: string) => string;
  /** somebody else has recorded votes */
  votedSince: string;
  moved: string;
  joined: (lines: string) => string;
  left: (lines: string) => string;
  movedHow: string;
  /** @param people each with the cell that they stay out of */
  recused: (people: readonly string[]) => string;
}

const vi: SlateFormTexts = {
  cells: 'Chi bộ, theo thứ hạng',
  proposed: 'Mức đề nghị',
  byPoints: 'theo điểm',
  voted: (matter) => `Biểu quyết – ${matter}`,
  toVote: 'Biểu quyết về danh sách công nhận, xếp loại',
  yourVote: (choice) => `Đồng chí đã chọn: ${choice}`,
  votedSince:
    'Kết quả biểu quyết đã có người ghi thêm sau khi biểu mẫu này được mở. Xem lại bảng xếp hạng rồi gửi: số phiếu ghi dưới đây thay cho lần ghi trước của cùng dòng.',
  moved: 'Danh sách đã thay đổi sau khi biểu mẫu này được mở.',
  joined: (lines) => `Có thêm: ${lines}.`,
  left: (lines) => `Không còn trong danh sách: ${lines}. Phần đã ghi cho các dòng này không được gửi.`,
  movedHow: 'Xem lại các dòng dưới đây rồi gửi: lần gửi sau là cho danh sách đang hiện.',
  recused: (people) =>
    `Biểu quyết chung tính cả người đã ghi là không tham gia về chi bộ của mình: ${people.join('; ')}. Muốn tách thì ghi biểu quyết riêng chi bộ đó.`,
};

const en: SlateFormTexts = {
  cells: 'Cells, by their rank',
  proposed: 'Proposed level',
  byPoints: 'by the points',
  voted: (matter) => `Vote – ${matter}`,
  toVote: 'Vote on the slate',
  yourVote: (choice) => `You have chosen: ${choice}`,
  votedSince:
    'Votes were recorded since this form was opened. Look at the ranked table, then send: what stands below replaces what was recorded before on the same lines.',
  moved: 'The slate has changed since this form was opened.',
  joined: (lines) => `It has now: ${lines}.`,
  left: (lines) => `It has no longer: ${lines}. What was typed about them is not sent.`,
  movedHow: 'Look at the lines below, then send: what is sent next is about the slate that is shown.',
  recused: (people) =>
    `A vote on the whole counts those who stay out of their own cell, too: ${people.join('; ')}. To keep them apart, record a vote on that cell.`,
};

export const slateFormTexts = (lang: Lang): SlateFormTexts => (lang === 'vi' ? vi : en);
