import type { RatedPeriod } from '../../domain/plan/rated-period.ts';
import { periodWords } from '../period-words.ts';
import type { Lang } from '../words.ts';

/** What the page says on which is proved how somebody was asked for something. */
export interface ProofTexts {
  title: string;
  link: string;
  of: (rated: RatedPeriod) => string;
  zone: (offset: string, made: string) => string;
  time: (n: number, all: number) => string;
  holder: string;
  due: string;
  outcome: string;
  /** `how`: how late or early it is, inside a sentence */
  open: (how: string) => string;
  ended: (when: string, how: string) => string;
  inTime: string;
  untimed: string;
  caption: string;
  columns: { when: string; what: string; to: string; fate: string; source: string };
  began: string;
  over: string;
  moved: (due: string, why: string) => string;
  /** the due date stays, what is taken afterwards changes */
  closingMoved: (closes: string | null, why: string) => string;
  missed: string;
  ahead: string;
  copy: string;
  journal: (number: number) => string;
  outbox: string;
  plan: string;
  notOpened: string;
}

const vi: ProofTexts = {
  title: 'Theo dõi một việc',
  link: 'Theo dõi: ai được báo, lúc nào',
  of: (rated) =>
    `${rated.quarter === undefined ? 'Đợt kiểm tra' : 'Đợt đánh giá'} ${periodWords(rated, 'vi')}`,
  zone: (offset, made) => `Mọi giờ theo múi giờ ${offset}. Lập lúc ${made}, từ nhật ký và hộp thư đi.`,
  time: (n, all) => `Lần ${n} trong ${all}`,
  holder: 'Người phải làm',
  due: 'Hạn',
  outcome: 'Kết quả',
  open: (how) => (how === '' ? 'chưa xong' : `chưa xong, ${how}`),
  ended: (when, how) => `hết việc này lúc ${when}, ${how}`,
  inTime: 'đúng hạn',
  untimed: 'không tính hạn',
  caption: 'Các lần báo và nhắc, theo thời gian',
  columns: { when: 'Lúc', what: 'Đã làm gì', to: 'Tới ai', fate: 'Tin báo', source: 'Theo' },
  began: 'Bắt đầu phải làm',
  over: 'Quá hạn',
  moved: (due, why) => `Đổi hạn: ${due}. ${why}`,
  closingMoved: (closes, why) =>
    `Giữ nguyên hạn; ${closes === null ? 'không còn lúc đóng nhận' : `đóng nhận: ${closes}`}. ${why}`,
  missed: 'không nhắc được: hệ thống gián đoạn',
  ahead: 'chưa tới lúc',
  copy: 'bản sao',
  journal: (number) => `nhật ký, mục ${number}`,
  outbox: 'hộp thư đi',
  plan: 'hạn đã ghi',
  notOpened: '“Đã gửi” là máy chủ thư đã nhận. Hệ thống không ghi người nhận đọc thư hay mở việc lúc nào.',
};

const en: ProofTexts = {
  title: 'How one task was followed',
  link: 'Follow: who was told, and when',
  of: (rated) => `Campaign of ${periodWords(rated, 'en')}`,
  zone: (offset, made) => `All instants are at UTC offset ${offset}. Made ${made}, from journal and outbox.`,
  time: (n, all) => `Time ${n} of ${all}`,
  holder: 'Who owes it',
  due: 'Due',
  outcome: 'Outcome',
  open: (how) => (how === '' ? 'not done' : `not done, ${how}`),
  ended: (when, how) => `no longer owed since ${when}, ${how}`,
  inTime: 'in time',
  untimed: 'without a due date',
  caption: 'What was told and reminded, by time',
  columns: { when: 'When', what: 'What was done', to: 'To', fate: 'Notice', source: 'By' },
  began: 'Owed from here on',
  over: 'Overdue',
  moved: (due, why) => `Due date changed: ${due}. ${why}`,
  closingMoved: (closes, why) =>
    `Due date unchanged; ${closes === null ? 'it does not close any more' : `it closes: ${closes}`}. ${why}`,
  missed: 'not reminded: the system was down',
  ahead: 'still to come',
  copy: 'copy',
  journal: (number) => `journal, entry ${number}`,
  outbox: 'outbox',
  plan: 'recorded due date',
  notOpened:
    '“Sent” means that the mail server has taken it. When somebody reads a mail or opens a task is not recorded.',
};

export const proofTexts = (lang: Lang): ProofTexts => (lang === 'vi' ? vi : en);
