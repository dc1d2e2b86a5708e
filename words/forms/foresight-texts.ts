import type { Lang } from '../words.ts';

/** What a form says of what sending it would bring about. */
export interface ForesightTexts {
  see: string;
  /** at the form of an event whose list is shown before it is sent. @param button what its button is called */
  firstSeen: (button: string) => string;
  title: string;
  /** while it is played */
  underway: string;
  underwayHow: string;
  lookAgain: string;
  /** @param at when the campaign was asked */
  assumed: (at: string) => string;
  counted: (moved: number, added: number, dropped: number) => string;
  nothing: Record<'ofAll' | 'ofYours', string>;
  dates: string;
  notices: string;
  /** of what comes once it is sent */
  atOnce: string;
  lines: Record<'due' | 'closes' | 'late' | 'session', (task: string) => string>;
  changes: Record<'dates' | 'notices', Record<'dropped' | 'added' | 'moved', string>>;
  was: (moment: string) => string;
  allCells: (count: number) => string;
  copy: string;
  toTell: string;
  more: (count: number) => string;
  unreachable: string;
}

const vi: ForesightTexts = {
  see: 'Xem trước thay đổi',
  firstSeen: (button) =>
    `Việc này được xem trước rồi mới gửi: bấm “${button}” lần đầu chỉ hiện những gì sẽ thay đổi, bấm lần nữa mới gửi.`,
  title: 'Nếu gửi, sẽ thay đổi',
  underway: 'Đang tính điều sẽ thay đổi',
  underwayHow:
    'Chưa gửi, chưa ghi gì. Với nhiều chi bộ việc này mất một lúc; trang tự hỏi lại, hoặc bấm Xem tiếp. Những gì đã nhập vẫn còn.',
  lookAgain: 'Xem tiếp',
  assumed: (at) => `Chưa gửi, chưa ghi gì. Tính theo tình hình lúc ${at}, nếu mọi người làm đúng hạn.`,
  counted: (moved, added, dropped) =>
    [
      [moved, 'dời'],
      [added, 'thêm'],
      [dropped, 'thôi'],
    ]
      .flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
      .join(', '),
  nothing: {
    ofAll: 'Không mốc nào dời, không tin báo nào thêm hay thôi; việc này chỉ được ghi vào nhật ký.',
    ofYours: 'Trong phần được xem, không mốc nào dời, không tin báo nào thêm hay thôi.',
  },
  dates: 'Các mốc',
  notices: 'Tin báo theo người nhận',
  atOnce: 'ngay khi gửi',
  lines: {
    due: (task) => `Hạn: ${task}`,
    closes: (task) => `Đóng: ${task}`,
    late: (task) => `Quá hạn: ${task}`,
    session: (task) => task,
  },
  changes: {
    dates: { dropped: 'bỏ', added: 'thêm', moved: 'dời' },
    notices: { dropped: 'thôi gửi', added: 'sẽ gửi', moved: 'dời lúc gửi' },
  },
  was: (moment) => `trước đó: ${moment}`,
  allCells: (count) => `Cả ${count} chi bộ`,
  copy: 'bản sao',
  toTell: 'không có địa chỉ thư: báo trực tiếp',
  more: (count) => `và ${count} việc nữa`,
  unreachable:
    'Lúc này chưa hỏi được tình hình của đợt kiểm tra, nên chưa xem trước được. Chưa gửi gì; bấm lại sau ít phút.',
};

const en: ForesightTexts = {
  see: 'See what would change',
  firstSeen: (button) =>
    `This is looked at before it is sent: the first press of “${button}” only shows what would change, the next one sends.`,
  title: 'What sending this would change',
  underway: 'What would change is being worked out',
  underwayHow:
    'Nothing is sent or recorded yet. With many cells it takes a while; the page asks again by itself, or press Look again. What was typed is still there.',
  lookAgain: 'Look again',
  assumed: (at) =>
    `Nothing is sent or recorded yet. By how things stand at ${at}, if everybody acts in time.`,
  counted: (moved, added, dropped) =>
    [
      [moved, 'moved'],
      [added, 'added'],
      [dropped, 'no longer'],
    ]
      .flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
      .join(', '),
  nothing: {
    ofAll: 'No date moves and no notice comes or goes; this is only written into the journal.',
    ofYours: 'In what is yours to see no date moves, and no notice comes or goes.',
  },
  dates: 'Dates',
  notices: 'Notices, by who gets them',
  atOnce: 'once it is sent',
  lines: {
    due: (task) => `Due: ${task}`,
    closes: (task) => `Closes: ${task}`,
    late: (task) => `Late: ${task}`,
    session: (task) => task,
  },
  changes: {
    dates: { dropped: 'dropped', added: 'added', moved: 'moved' },
    notices: { dropped: 'no longer sent', added: 'sent', moved: 'sent at another time' },
  },
  was: (moment) => `was ${moment}`,
  allCells: (count) => `All ${count} cells`,
  copy: 'a copy',
  toTell: 'no mail address: told in person',
  more: (count) => `and ${count} more`,
  unreachable:
    'How the campaign stands can’t be asked just now, so there is nothing to show. Nothing was sent; try again in a few minutes.',
};

export const foresightTexts = (lang: Lang): ForesightTexts => (lang === 'vi' ? vi : en);
