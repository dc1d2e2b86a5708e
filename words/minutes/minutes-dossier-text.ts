import { countWords } from '../dossier/receipt-words.ts';

/** What minutes say of the dossier, the documents on site and the points to verify: Vietnamese alone. */

export const MINUTES_DOSSIER_TEXT = {
  noDossier: 'Chi bộ không nộp hồ sơ trước buổi làm việc.',
  late: 'trễ hạn',
  inTime: 'đúng hạn',
  complete: 'Hồ sơ đủ thành phần.',
  noPoints: 'Không có nội dung phải xác minh.',
  toVerify: 'Nội dung cần xác minh',
  found: 'Kết quả xác minh',
  notVerified: 'Chưa xác minh.',
  nothingOnSite: 'Kế hoạch không yêu cầu tài liệu nào.',
} as const;

export const minutesDossierSaid = {
  received: (version: number, moment: string, late: boolean) =>
    `Hồ sơ bản ${version}, nhận lúc ${moment} (${late ? MINUTES_DOSSIER_TEXT.late : MINUTES_DOSSIER_TEXT.inTime})`,
  /** behind when it came, in front of the reports */
  sets: (sets: number, reports: number) =>
    `lập ${countWords(sets)} bộ cho thành viên Tổ kiểm tra, gồm ${countWords(reports)} báo cáo:`,
  missing: (missing: readonly string[]) => `Còn thiếu: ${missing.join('; ')}.`,
  criterion: (name: string) => `Tiêu chí: ${name}`,
} as const;
