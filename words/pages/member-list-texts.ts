import { shortDate } from '../dates.ts';
import type { Lang } from '../words.ts';

/** What the page says on which a list of members is taken in from Excel. */
export interface MemberListTexts {
  title: string;
  lead: string;
  /** the link that leads here */
  fromExcel: string;
  empty: string;
  take: string;
  give: string;
  file: string;
  check: string;
  none: string;
  readOnly: string;
  /** @param file its name */
  wrong: (file: string, places: number) => string;
  nothingSent: string;
  badName: (name: string) => string;
  checked: (file: string) => string;
  replaces: string;
  members: (count: number) => string;
  levels: (count: number) => string;
  joined: (count: number) => string;
  left: (count: number) => string;
  changed: (count: number) => string;
  same: string;
  corrected: (name: string, from: string, to: string) => string;
  otherPerson: string;
  send: string;
  refused: string;
  /** of a cell whose list came in nevertheless */
  cameIn: string;
  taken: string;
  notYetShown: string;
}

const vi: MemberListTexts = {
  title: 'Danh sách đảng viên từ Excel',
  lead: 'Mỗi hàng một đảng viên: họ tên, tình trạng, mức tự nhận, mức chi bộ đề nghị. Danh sách được đọc và kiểm tra trước, xem lại rồi mới gửi.',
  fromExcel: 'Nhận danh sách từ Excel',
  empty: 'Danh sách để trống',
  take: 'tải bảng tính (.xlsx)',
  give: 'Nhận danh sách đã điền',
  file: 'Tệp danh sách đã điền (.xlsx)',
  check: 'Kiểm tra danh sách',
  none: 'Chưa chọn tệp danh sách nào.',
  readOnly: 'Chỉ chi bộ và Văn phòng gửi danh sách được.',
  wrong: (file, places) => `${file}: ${places} chỗ phải sửa`,
  nothingSent: 'Chưa gửi gì. Sửa trong tệp rồi chọn lại tệp.',
  badName: (name) => `“${name}” không ghi vào danh bạ được`,
  checked: (file) => `Đã đọc ${file}, chưa gửi`,
  replaces: 'Gửi thì danh sách này thay danh sách đang có của chi bộ; các mức đề nghị được gửi cùng.',
  members: (count) => `${count} đảng viên`,
  levels: (count) => `${count} mức đề nghị`,
  joined: (count) => `Thêm ${count}`,
  left: (count) => `Không còn trong danh sách ${count}`,
  changed: (count) => `Thay đổi ${count}`,
  same: 'Không khác danh sách đang có.',
  corrected: (name, from, to) => `Ngày sinh của ${name} được sửa: ${shortDate(from)} → ${shortDate(to)}.`,
  otherPerson: 'Đây là người khác cùng tên, không sửa ngày sinh',
  send: 'Gửi danh sách',
  refused: 'Có danh sách chưa được nhận',
  cameIn: 'đã nhận',
  taken: 'Đã nhận danh sách của',
  notYetShown: 'Nhật ký chưa hiện danh sách vừa gửi; mở lại trang sau ít phút.',
};

const people = (count: number): string => `${count} ${count === 1 ? 'member' : 'members'}`;

const en: MemberListTexts = {
  title: 'List of members from Excel',
  lead: 'One row for each member: name, status, the level claimed and the one that the cell proposes. The list is read and checked first, and sent once you have looked at it.',
  fromExcel: 'Take the list from Excel',
  empty: 'The empty list',
  take: 'download the spreadsheet (.xlsx)',
  give: 'Give a filled list',
  file: 'The filled list (.xlsx)',
  check: 'Check the list',
  none: 'No list was chosen.',
  readOnly: 'Only cells and the office may send lists.',
  wrong: (file, places) => `${file}: ${places} ${places === 1 ? 'place' : 'places'} to mend`,
  nothingSent: 'Nothing was sent. Mend it in the file and choose it again.',
  badName: (name) => `${name} can’t be kept in the directory`,
  checked: (file) => `${file} was read and is not sent yet`,
  replaces:
    'Sent, it takes the place of the list that the cell has now; the proposed levels are sent with it.',
  members: people,
  levels: (count) => `${count} proposed ${count === 1 ? 'level' : 'levels'}`,
  joined: (count) => `${count} new`,
  left: (count) => `${count} no longer in the list`,
  changed: (count) => `${count} changed`,
  same: 'No other than the list that there is.',
  corrected: (name, from, to) =>
    `The birth date of ${name} is corrected: ${shortDate(from)} → ${shortDate(to)}.`,
  otherPerson: 'This is another person of the same name, no birth date is corrected',
  send: 'Send the list',
  refused: 'Not every list was taken',
  cameIn: 'taken',
  taken: 'Taken: the list of',
  notYetShown: 'The journal doesn’t show the list yet; open the page again in a few minutes.',
};

export const memberListTexts = (lang: Lang): MemberListTexts => (lang === 'vi' ? vi : en);
