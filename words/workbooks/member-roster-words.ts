import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Bilingual } from '../../domain/failure.ts';
import { shortDate } from '../dates.ts';

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

/** Where somebody stands already; the sheet where it is another one. */
interface Place {
  sheet: string | null;
  row: number;
}

const at = ({ sheet, row }: Place): Bilingual =>
  sheet === null
    ? { vi: `hàng ${row}`, en: `row ${row}` }
    : { vi: `hàng ${row} của trang “${sheet}”`, en: `row ${row} of the sheet ${sheet}` };

export const twice = (name: string, place: Place): Bilingual => ({
  vi: `${name} đã có ở ${at(place).vi}; nếu là hai người thì ghi ngày sinh`,
  en: `${name} stands in ${at(place).en}; of two people give the birth dates`,
});

export const inTwoCells = (name: string, place: Place): Bilingual => ({
  vi: `${name}, cùng ngày sinh, đã có ở một chi bộ khác (${at(place).vi}); một đảng viên chỉ sinh hoạt ở một chi bộ`,
  en: `${name}, of the same birth date, stands in another cell (${at(place).en}); a member belongs to one cell`,
});

export const yearWritten = (year: number): Bilingual => ({
  vi: `ô này ghi năm ${year}, không phải một ngày; ghi như 31/12/1985`,
  en: `this cell holds the year ${year}, which is no date; write it as 31/12/1985`,
});

export const implausible = (day: LocalDate): Bilingual => ({
  vi: `ngày ${shortDate(day)} khó có thật; xem lại`,
  en: `${shortDate(day)} can hardly be true; look at it again`,
});

export const tooManyMembers = (most: number): Bilingual => ({
  vi: `chi bộ này có hơn ${most} đảng viên`,
  en: `this cell has more than ${most} members`,
});
