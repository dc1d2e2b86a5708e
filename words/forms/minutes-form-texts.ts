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
  beside: 'What the records say for the minutes',
  inspection: 'See scores, documents and who was there',
  ratings: 'Results by points, levels proposed by the cell',
  begunWith: (n) => `The form begins with what was written into version ${n}: change what is to be changed.`,
};

export const minutesFormTexts = (lang: Lang): MinutesFormTexts => (lang === 'vi' ? vi : en);
