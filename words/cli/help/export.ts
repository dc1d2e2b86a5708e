import { inBoth } from '../../in-both.ts';

/** Of the tables that are taken out, and of a campaign's archive. */
export const exportHelp = {
  export: inBoth({
    vi: 'xuất bảng tính Excel từ hồ sơ đã ghi; all: mọi bảng trong một tệp',
    en: 'write tables of the records as an Excel workbook; all: every table in one',
  }),
  to: inBoth({ vi: 'tệp .xlsx mới', en: 'a new .xlsx file' }),
  archive: inBoth({
    vi: 'lưu trữ một đợt: mọi giấy tờ, tệp, nhật ký và bảng, kiểm tra được không cần chương trình',
    en: 'archive a campaign: every paper, file, table and the journal, to be verified without the product',
  }),
  toFolder: inBoth({ vi: 'thư mục mới cho bản lưu trữ', en: 'a new folder for the archive' }),
};
