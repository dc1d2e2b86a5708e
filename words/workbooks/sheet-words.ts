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
  password: {
    vi: 'tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại',
    en: 'the file has a password; take it off and save it again',
  },
  tooLarge: { vi: 'tệp quá lớn', en: 'the file is too large' },
  tooManyRows: { vi: 'quá nhiều hàng hoặc cột', en: 'too many rows or columns' },
  textExpected: { vi: 'cần chữ, đây là ngày', en: 'text expected, this is a date' },
  /** where dates are written with dots Excel makes the 8th of May of `8.5` */
  dateForNumber: {
    vi: 'Excel đã đổi số này thành ngày; hãy ghi lại',
    en: 'Excel has made a date of this number',
  },
} as const satisfies Record<string, Bilingual>;

/** @param part as the file names it, in English */
export const partMissing = (part: string): Bilingual => ({
  vi: `tệp thiếu một phần của nó (${part}); hãy mở bằng Excel rồi lưu lại`,
  en: `the file lacks a part of itself (${part}); open it with Excel and save it again`,
});

/** @param shown what the cell shows, or its formula */
export const UNREAD_WORDS = {
  failed: (shown: string): Bilingual => ({
    vi: `công thức trong ô báo lỗi ${shown}; hãy nhập giá trị`,
    en: `the formula of this cell has failed with ${shown}; write the value`,
  }),
  notCalculated: (shown: string): Bilingual => ({
    vi: `công thức ${shown} chưa được tính; hãy mở tệp bằng Excel rồi lưu lại, hoặc nhập giá trị`,
    en: `the formula ${shown} has not been calculated; open the file with Excel and save it, or write the value`,
  }),
  percent: (shown: string): Bilingual => ({
    vi: `ô này ghi ${shown}, không phải là một số; hãy nhập số không có dấu %`,
    en: `this cell says ${shown}, which is no number; write it without the percent sign`,
  }),
};

/** @param font as it is called in Vietnam */
export const oldFont = (font: string): Bilingual => ({
  vi: `chữ này viết bằng bảng mã cũ ${font}; hãy chuyển sang Unicode`,
  en: `these letters are of the old font encoding ${font}; convert them to Unicode`,
});

/** @param letter of another alphabet */
export const otherAlphabet = (letter: string): Bilingual => ({
  vi: `chữ “${letter}” không phải là chữ tiếng Việt, dù trông giống; hãy gõ lại`,
  en: `the letter ${letter} is of another alphabet, although it looks alike; write it again`,
});

export const columnTwice = (head: string): Bilingual => ({
  vi: `có hai cột cùng tên “${head}”; hãy bỏ một cột`,
  en: `two columns are called ${head}; remove one`,
});

/** @param sheets their names */
export const severalSheets = (sheets: readonly string[]): Bilingual => ({
  vi: `nhiều trang có cùng các cột này (${sheets.map((name) => `“${name}”`).join(', ')}); hãy chỉ giữ một trang`,
  en: `several sheets have these columns (${sheets.join(', ')}); keep one of them`,
});

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
