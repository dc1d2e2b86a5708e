import type { Lang } from '../words.ts';

/** What stands on the forms about a cell's minutes. */
export interface MinutesFormTexts {
  /** in front of which text a form is about */
  about: string;
  /** @param before, now which text: its version and round */
  moved: (before: string, now: string) => string;
  movedHow: string;
  /** of minutes that were opened again meanwhile, and aren't drafted yet */
  reopened: (before: string) => string;
  /** at the form of minutes, which are read before they are sent. @param button what its button is called */
  readFirst: (button: string) => string;
  /** above the minutes as they would be */
  drafted: string;
  /** what becomes of them: both sides have signed, or the cell is asked */
  becomes: Record<'locked' | 'sent', string>;
  printDraft: string;
  /** the same for Word */
  draftInWord: string;
  /** what the records say beside the form with which minutes are drawn up */
  beside: string;
  inspection: string;
  ratings: string;
  /** of a new version. @param n the one before */
  begunWith: (n: number) => string;
}

const vi: MinutesFormTexts = {
  about: 'Về biên bản',
  moved: (before, now) =>
    `Biên bản đã thay đổi sau khi biểu mẫu này được mở: trước là ${before}, nay là ${now}.`,
  movedHow: 'Xem lại các thay đổi rồi gửi: lần gửi sau là về văn bản đang có. Những gì đã nhập vẫn còn.',
  reopened: (before) => `Biên bản (${before}) đã được mở lại sau khi biểu mẫu này được mở; bản mới chưa lập.`,
  readFirst: (button) =>
    `Biên bản được đọc trước rồi mới gửi: bấm “${button}” lần đầu chỉ hiện biên bản như sẽ lập, kèm bản in để đọc tại buổi làm việc; bấm lần nữa mới gửi.`,
  drafted: 'Biên bản như sẽ lập (dự thảo)',
  becomes: {
    locked:
      'Chưa gửi, chưa ghi gì. Bấm nút dưới đây thì biên bản được khóa với nội dung này, không sửa được nữa.',
    sent: 'Chưa gửi, chưa ghi gì. Bấm nút dưới đây thì biên bản với nội dung này được gửi cho chi bộ trả lời.',
  },
  printDraft: 'Bản in dự thảo A4',
  draftInWord: 'Bản Word',
  beside: 'Số liệu đã có để lập biên bản',
  inspection: 'Xem điểm từng tiêu chí, tài liệu, thành phần dự',
  ratings: 'Kết quả theo điểm, mức chi bộ đề xuất',
  begunWith: (n) => `Biểu mẫu bắt đầu bằng những gì đã viết trong bản ${n}: chỉ sửa phần cần sửa.`,
};

const en: MinutesFormTexts = {
  about: 'About the minutes',
  moved: (before, now) =>
    `The minutes have changed since this form was opened: they were ${before}, and are ${now}.`,
  movedHow:
    'Look at what has changed, then send: what is sent next is about the text as it is. What was typed is still there.',
  reopened: (before) =>
    `The minutes (${before}) were opened again since this form was opened; the new version is not drafted yet.`,
  readFirst: (button) =>
    `The minutes are read before they are sent: the first press of “${button}” shows them as they would be, with a paper to read out at the session; the next one sends them.`,
  drafted: 'The minutes as they would be (draft)',
  becomes: {
    locked:
      'Nothing is sent or recorded yet. The button below locks the minutes with this text; then nothing of it can be changed.',
    sent: 'Nothing is sent or recorded yet. The button below sends the minutes with this text to the cell for its answer.',
  },
  printDraft: 'Draft to print on A4',
  draftInWord: 'For Word',
  beside: 'What the records say for the minutes',
  inspection: 'See scores, documents and who was there',
  ratings: 'Results by points, levels proposed by the cell',
  begunWith: (n) => `The form begins with what was written into version ${n}: change what is to be changed.`,
};

export const minutesFormTexts = (lang: Lang): MinutesFormTexts => (lang === 'vi' ? vi : en);
