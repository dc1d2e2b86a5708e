import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with a workbook, whatever it is of. */

/** Words of a cell that says yes or no, in Vietnamese as the sheets are. */
export const YES = 'có';
export const NO = 'không';

export const SHEET_WORDS = {
  noWorkbook: {
    vi: 'tệp này không phải là tệp Excel .xlsx hoặc đã hỏng; hãy lưu lại dưới dạng .xlsx',
    en: 'this is no .xlsx file, or a damaged one; save it as .xlsx',
  },
  oldWorkbook: {
    vi: 'tệp .xls đời cũ; hãy lưu lại dưới dạng .xlsx',
    en: 'an .xls file of old; save it as .xlsx',
  },
  brokenCell: { vi: 'ô này bị hỏng; hãy xóa và nhập lại', en: 'a damaged cell; clear it and write it again' },
  tooLarge: { vi: 'tệp quá lớn', en: 'the file is too large' },
  tooManyRows: { vi: 'quá nhiều hàng hoặc cột', en: 'too many rows or columns' },
  textExpected: { vi: 'cần chữ, đây là ngày', en: 'text expected, this is a date' },
  /** where dates are written with dots Excel makes the 8th of May of `8.5` */
  dateForNumber: {
    vi: 'Excel đã đổi số này thành ngày; hãy ghi lại',
    en: 'Excel has made a date of this number',
  },
} as const satisfies Record<string, Bilingual>;

export const missingColumn = (head: string): Bilingual => ({
  vi: `thiếu cột “${head}”`,
  en: `the column ${head} is missing`,
});

export const missingRow = (label: string): Bilingual => ({
  vi: `thiếu hàng “${label}”`,
  en: `the row ${label} is missing`,
});

export const missingSheet = (name: string): Bilingual => ({
  vi: `thiếu trang “${name}”`,
  en: `the sheet ${name} is missing`,
});

/** @param value as it stands in the cell */
export const notANumber = (value: string): Bilingual => ({
  vi: `“${value}” không phải là số`,
  en: `${value} is no number`,
});

/** @param words that would do, as one text */
export const oneOf = (words: string): Bilingual => ({ vi: `cần: ${words}`, en: `expected: ${words}` });

/** @param most letters */
export const tooLong = (most: number): Bilingual => ({
  vi: `quá dài, tối đa ${most} ký tự`,
  en: `too long, at most ${most} letters`,
});
