import type { Bilingual } from '../../domain/failure.ts';

/** What is wrong with a list of members, told beside its cell. */

export const ROSTER_WORDS = {
  inFuture: { vi: 'ngày này chưa đến', en: 'this day has not come yet' },
  noName: { vi: 'thiếu họ và tên', en: 'the name is missing' },
  noCell: { vi: 'thiếu tên chi bộ', en: 'the cell is missing' },
  sickMonths: { vi: 'cần số tháng từ 0 đến 12', en: 'a number of months from 0 to 12 expected' },
  notRated: {
    vi: 'đảng viên này không xếp loại đợt này nên không có mức đề nghị',
    en: 'this member is not rated this time and gets no level',
  },
  noProposal: {
    vi: 'có mức tự nhận nhưng thiếu mức chi bộ đề nghị',
    en: 'a self-proposed level without the one of the cell',
  },
  empty: { vi: 'danh sách chưa có ai', en: 'nobody is in the list' },
} as const satisfies Record<string, Bilingual>;

/** @param value as it stands in the cell */
export const notADate = (value: string): Bilingual => ({
  vi: `“${value}” không phải là ngày; ghi như 31/12/1985`,
  en: `${value} is no date; write it as 31/12/1985`,
});

export const noSuchCell = (name: string): Bilingual => ({
  vi: `kế hoạch không có chi bộ “${name}”`,
  en: `the plan has no cell ${name}`,
});

/** @param age in years */
export const tooYoung = (age: number): Bilingual => ({
  vi: `vào Đảng khi chưa đủ ${age} tuổi; xem lại ngày sinh`,
  en: `admitted before the age of ${age}; look at the birth date`,
});

/** @param row in which the same name stands */
export const twice = (name: string, row: number): Bilingual => ({
  vi: `${name} đã có ở hàng ${row}; nếu là hai người thì ghi ngày sinh`,
  en: `${name} stands in row ${row}; of two people give the birth dates`,
});

export const tooManyMembers = (most: number): Bilingual => ({
  vi: `chi bộ này có hơn ${most} đảng viên`,
  en: `this cell has more than ${most} members`,
});
