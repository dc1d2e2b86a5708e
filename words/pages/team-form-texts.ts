import type { Lang } from '../words.ts';

/** What pages say of the Excel form in which the team scores a cell at its session. */
export interface TeamFormTexts {
  /** heading of the part on the page of the inspection */
  heading: string;
  take: string;
  how: string;
  /** the way to where it is given back */
  giveBack: string;
  /** while nothing can be recorded */
  notNow: string;
  title: (cell: string) => string;
  file: string;
  read: string;
  readHow: string;
  noFile: string;
  /** @param name of the file */
  wrong: (name: string) => string;
  nothingLost: string;
  nothing: (name: string) => string;
  alike: (count: number) => string;
  filled: (name: string, scores: number, documents: number, points: number) => string;
  notSent: string;
  choose: (count: number) => string;
  overDraft: string;
  replaced: (what: string, before: string, after: string) => string;
  empty: string;
}

const vi: TeamFormTexts = {
  heading: 'Phiếu chấm Excel',
  take: 'Tải phiếu chấm (Excel)',
  how: 'Phiếu có mọi tiêu chí với điểm tự chấm, minh chứng và nhận xét bên cạnh, tài liệu và nội dung cần xác minh; ghi được ở máy bất kỳ rồi nộp lại.',
  giveBack: 'Nộp phiếu đã ghi',
  notNow: 'Nộp lại được khi buổi kiểm tra đang diễn ra.',
  title: (cell) => `Nộp phiếu chấm của ${cell}`,
  file: 'Phiếu đã ghi (.xlsx)',
  read: 'Đọc phiếu',
  readHow: 'Phiếu được đọc vào biểu mẫu ghi nhận kết quả, chưa gửi gì: xem lại, sửa được, rồi mới gửi.',
  noFile: 'Chưa chọn tệp phiếu.',
  wrong: (name) => `Chưa đọc được phiếu “${name}”`,
  nothingLost: 'Chưa gửi gì và không mất gì: sửa trong phiếu rồi nộp lại.',
  nothing: (name) => `Phiếu “${name}” không có gì mới để gửi.`,
  alike: (count) => `${count} dòng đã được ghi đúng như trong phiếu, không gửi lại.`,
  filled: (name, scores, documents, points) =>
    `Đã đọc phiếu “${name}” vào biểu mẫu: ${scores} tiêu chí, ${documents} tài liệu, ${points} nội dung xác minh.`,
  notSent: 'Chưa gửi: xem lại rồi bấm nút ở cuối trang.',
  choose: (count) => `${count} dòng đã có người ghi sau khi phiếu được tải: chọn ở từng dòng.`,
  overDraft: 'Bản nháp có chỗ ghi khác, nay theo phiếu:',
  replaced: (what, before, after) => `${what}: ${before} → ${after}`,
  empty: 'để trống',
};

const en: TeamFormTexts = {
  heading: 'The form for Excel',
  take: 'Take the form (Excel)',
  how: 'It has every criterion with the own score, what proves it and what was noted beside, the documents and the points to verify; it is filled in on any computer and given back.',
  giveBack: 'Give a filled form back',
  notNow: 'It can be given back while the session is under way.',
  title: (cell) => `The filled form of ${cell}`,
  file: 'The filled form (.xlsx)',
  read: 'Read it',
  readHow:
    'It is read into the form of what is recorded, and nothing is sent: look at it, amend it, then send it.',
  noFile: 'No file was chosen.',
  wrong: (name) => `${name} could not be read`,
  nothingLost: 'Nothing was sent and nothing is lost: amend it and give it back again.',
  nothing: (name) => `${name} has nothing new to send.`,
  alike: (count) => `Rows that are recorded as they stand there, and are not sent again: ${count}.`,
  filled: (name, scores, documents, points) =>
    `${name} was read into the form: criteria ${scores}, documents ${documents}, points verified ${points}.`,
  notSent: 'Nothing is sent yet: look at it, then press the button at the end.',
  choose: (count) =>
    `Rows about what somebody has recorded since the form was taken: ${count}. Choose at each of them.`,
  overDraft: 'The draft said something else, which the form has taken the place of:',
  replaced: (what, before, after) => `${what}: ${before} → ${after}`,
  empty: 'empty',
};

export const teamFormTexts = (lang: Lang): TeamFormTexts => (lang === 'vi' ? vi : en);
