import type { Lang } from '../words.ts';

/** What stands beside the rows in which people score. */
export interface SheetTexts {
  layers: Record<'self' | 'team', string>;
  stands: Record<'team' | 'committee', string>;
  meanwhile: (who: string) => string;
  gone: string;
  keep: string;
  replace: string;
  recorded: string;
  /** of a document or of a point to verify */
  recordedMeanwhile: (who: string) => string;
  keepRecorded: string;
  replaceRecorded: string;
}

const vi: SheetTexts = {
  layers: { self: 'Chi bộ tự chấm', team: 'Tổ kiểm tra chấm' },
  stands: { team: 'Tổ kiểm tra đã chấm', committee: 'Ban Chấp hành đã chấm' },
  meanwhile: (who) => `${who} đã chấm tiêu chí này sau khi biểu mẫu được mở`,
  gone: 'Điểm đang được thay không còn nữa: hồ sơ đã được trả lại từ đó',
  keep: 'Để nguyên điểm đang có: điểm ghi ở đây không được gửi',
  replace: 'Thay bằng điểm ghi ở đây',
  recorded: 'Đã ghi',
  recordedMeanwhile: (who) => `${who} đã ghi mục này sau khi biểu mẫu được mở`,
  keepRecorded: 'Để nguyên kết quả đang có: kết quả ghi ở đây không được gửi',
  replaceRecorded: 'Thay bằng kết quả ghi ở đây',
};

const en: SheetTexts = {
  layers: { self: 'The cell’s own score', team: 'The team’s score' },
  stands: { team: 'The team has scored', committee: 'The committee has scored' },
  meanwhile: (who) => `${who} has scored this since the form was opened`,
  gone: 'The score that it replaces is gone: the dossier came back since',
  keep: 'Leave the score that stands: what is typed here is not sent',
  replace: 'Replace it by what is typed here',
  recorded: 'Recorded',
  recordedMeanwhile: (who) => `${who} has recorded this since the form was opened`,
  keepRecorded: 'Leave what is recorded: what is typed here is not sent',
  replaceRecorded: 'Replace it by what is typed here',
};

export const sheetTexts = (lang: Lang): SheetTexts => (lang === 'vi' ? vi : en);
