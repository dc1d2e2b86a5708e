import type { Lang } from '../words.ts';

/** What the page of all dates says. */
export interface DeadlineTexts {
  requests: string;
  noRequests: string;
  asks: (until: string, on: string) => string;
  grant: string;
  refuse: string;
  extendAll: string;
  extendOne: string;
  filter: string;
  cell: string;
  about: string;
  all: string;
  show: string;
  nothing: string;
  nothingSuch: string;
  counted: (shown: number, total: number) => string;
  closes: (at: string) => string;
  untold: string;
  moved: string;
  byPlan: string;
  /** one entry of the log: from when until when, by whom and why */
  change: (from: string, to: string, who: string, why: string) => string;
  neverMoved: string;
  told: string;
  next: (step: string, at: string) => string;
  noneNext: string;
  noneTold: string;
  log: string;
  noLog: string;
}

const vi: DeadlineTexts = {
  requests: 'Xin thêm thời gian, chờ trả lời',
  noRequests: 'Không chi bộ nào đang xin thêm thời gian.',
  asks: (until, on) => `xin đến ${until}, gửi lúc ${on}`,
  grant: 'Cho gia hạn',
  refuse: 'Không đồng ý',
  extendAll: 'Lùi hạn nộp hồ sơ cho các chi bộ chưa nộp',
  extendOne: 'Gia hạn',
  filter: 'Lọc',
  cell: 'Chi bộ',
  about: 'Việc',
  all: 'tất cả',
  show: 'Xem',
  nothing: 'Lúc này không hạn nào đang chạy.',
  nothingSuch: 'Không hạn nào đang chạy hợp với cách lọc này.',
  counted: (shown, total) =>
    shown === total ? `${total} hạn` : `${shown} hạn đầu trong ${total}; lọc để xem các hạn khác`,
  closes: (at) => `đóng ${at}`,
  untold: 'Hạn tính từ khi người làm được báo',
  moved: 'Đã lùi',
  byPlan: 'kế hoạch',
  change: (from, to, who, why) => `${from} → ${to} · ${who}${why === '' ? '' : `: ${why}`}`,
  neverMoved: 'chưa lùi lần nào',
  told: 'Nhắc',
  next: (step, at) => `Tới đây: ${step}, ${at}`,
  noneNext: 'Không còn lần nhắc nào.',
  noneTold: 'Chưa báo lần nào.',
  log: 'Nhật ký gia hạn, dời ngày',
  noLog: 'Trong các mục nhật ký gần đây chưa có lần gia hạn hay dời ngày nào.',
};

const en: DeadlineTexts = {
  requests: 'More time asked for, waiting for an answer',
  noRequests: 'No cell is asking for more time.',
  asks: (until, on) => `asks until ${until}, sent at ${on}`,
  grant: 'Grant',
  refuse: 'Refuse',
  extendAll: 'Move the dossier’s date for the cells that still owe it',
  extendOne: 'Give more time',
  filter: 'Filter',
  cell: 'Cell',
  about: 'What is due',
  all: 'all',
  show: 'Show',
  nothing: 'No date is running now.',
  nothingSuch: 'No date that is running is of this kind.',
  counted: (shown, total) =>
    shown === total ? `${total} dates` : `the first ${shown} of ${total}; filter to see others`,
  closes: (at) => `closes ${at}`,
  untold: 'Its time runs once they were told',
  moved: 'Moved',
  byPlan: 'the plan',
  change: (from, to, who, why) => `${from} → ${to} · ${who}${why === '' ? '' : `: ${why}`}`,
  neverMoved: 'never moved',
  told: 'Reminders',
  next: (step, at) => `Next: ${step}, ${at}`,
  noneNext: 'No more reminders.',
  noneTold: 'Nothing was told yet.',
  log: 'Log of time given and dates moved',
  noLog: 'The newest entries of the journal have no time given and no date moved.',
};

export const deadlineTexts = (lang: Lang): DeadlineTexts => (lang === 'vi' ? vi : en);
