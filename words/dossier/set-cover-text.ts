import type { ApartReason, SET_PAPERS } from '../../domain/dossier/set-papers.ts';

/** The cover of a set of the dossier: Vietnamese alone, as the papers in it are. */

export const SET_COVER = {
  type: 'BỘ HỒ SƠ KIỂM TRA',
  contents: 'Mục lục',
  document: 'Tài liệu',
  page: 'Trang',
  file: 'Tệp',
  apart: 'Kèm riêng, không nằm trong bộ này',
  why: 'Lý do',
  cover: 'Bìa và mục lục',
} as const;

/** What the papers of a case are called in a list of contents. */
export const SET_PAPER_NAMES: Record<(typeof SET_PAPERS)[number], string> = {
  receipt: 'Phiếu tiếp nhận hồ sơ',
  workingSheet: 'Phiếu kiểm tra của Tổ kiểm tra',
};

export const APART: Record<ApartReason, string> = {
  onPaper: 'chỉ có bản giấy',
  workbook: 'tệp Excel, mở trên máy tính',
  active: 'tệp có phần tự chạy, mở trong kho hồ sơ',
  missing: 'kho hồ sơ không còn tệp này',
  unreadable: 'không chuyển được thành PDF, mở trong kho hồ sơ',
  page: 'in từ trang giấy tờ',
};

export const setSaid = {
  summary: (cell: string, year: number) => `của ${cell}, năm ${year}`,
  holder: (person: string, office: string) =>
    `Dùng cho đồng chí ${person}${office === '' ? '' : `, ${office}`}.`,
  number: (number: string, receipt: string) => `Bộ số ${number}; phiếu giao ${receipt}.`,
  version: (version: number, moment: string) => `Hồ sơ bản nộp thứ ${version}, nhận lúc ${moment}.`,
  pages: (count: number) => `Bộ này có ${count} trang, kể cả bìa; số trang ghi ở góc dưới bên phải.`,
  evidence: (name: string) => `Minh chứng: ${name}`,
  title: (cell: string, number: string) => `Bộ hồ sơ kiểm tra ${cell}, bộ số ${number}`,
  /** the letters of the font in every reader are ASCII */
  pageOf: (page: number, of: number) => `Trang ${page}/${of}`,
} as const;
