import type { CellSubject } from '../../domain/case/score-value.ts';
import { NO, YES } from './sheet-words.ts';

/** Heads of the form in which the team scores a cell at its session, in Excel: the sheets are in Vietnamese. */

export const TEAM_FORM_HEADS = {
  cover: 'Phiếu chấm',
  title: 'PHIẾU CHẤM CỦA TỔ KIỂM TRA',
  cell: 'Chi bộ',
  session: 'Buổi kiểm tra',
  noSession: 'chưa có lịch',
  madeAt: 'Lập lúc',
  campaignId: 'Mã đợt kiểm tra',
  cellId: 'Mã chi bộ',
  mark: 'Dấu của phiếu',
  sets: 'Các khung tiêu chí của phiếu',
  set: 'Mã khung',
  version: 'Phiên bản',
  digest: 'Dấu kiểm của khung',
  setTitle: 'Khung tiêu chí',
  how: 'Cách ghi',
  criterion: 'Mã tiêu chí',
  part: 'Thuộc',
  name: 'Tiêu chí',
  max: 'Điểm tối đa',
  self: 'Chi bộ tự chấm',
  evidence: 'Minh chứng, ghi chú của chi bộ',
  notes: 'Nhận xét khi đọc hồ sơ',
  given: 'Tổ đã chấm',
  score: 'Tổ chấm',
  reason: 'Lý do chấm khác',
  remark: 'Nhận xét',
  document: 'Mã tài liệu',
  documentTitle: 'Tài liệu chi bộ bày tại buổi kiểm tra',
  criteria: 'Tiêu chí liên quan',
  recorded: 'Đã ghi',
  seen: 'Đã xem',
  documentRemark: 'Ghi chú',
  point: 'Mã nội dung',
  pointText: 'Nội dung cần xác minh',
  about: 'Về tiêu chí',
  notedBy: 'Người ghi',
  finding: 'Kết quả xác minh',
  base: 'Lần ghi trước',
  documents: 'Tài liệu',
  points: 'Nội dung cần xác minh',
} as const;

/** Names of sheets, which have at most 31 letters. */
export const SET_SHEETS: Record<CellSubject, string> = {
  fourGood: 'Bốn tốt',
  cellQuality: 'Chất lượng chi bộ',
  grassrootsDemocracy: 'Dân chủ cơ sở',
};

export const TEAM_FORM_HOW = [
  'Chỉ ghi vào ô trắng; ô nào để trống thì không gửi gì về mục đó.',
  `Điểm: 8 hoặc 8,5, không quá điểm tối đa. Điều kiện: ${YES} hoặc ${NO}. Lệch nhiều so với điểm tự chấm thì ghi lý do.`,
  `Tài liệu: ${YES} nếu đã xem, ${NO} nếu chi bộ không có.`,
  'Ghi xong thì lưu và nộp lại trên trang “Kiểm tra tại chỗ” của chi bộ: phiếu được đọc vào biểu mẫu, xem lại rồi mới gửi.',
] as const;

/** @param most points */
export const pointsAsked = (most: string): string => `Điểm từ 0 đến ${most}, tối đa 2 chữ số thập phân.`;

/** @param grades that may be given instead */
export const orGrades = (grades: string): string => `Hoặc mức: ${grades}.`;

export const WRONG_HERE = 'Ô này không nhận giá trị đó';

/** By whom and when something was recorded, behind it. */
export const recordedBy = (what: string, who: string, at: string): string => `${what} (${who}, ${at})`;
