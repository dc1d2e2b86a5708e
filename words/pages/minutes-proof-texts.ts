import type { Lang } from '../words.ts';

/** What the page says on which locked minutes are compared with what was signed. */
export interface MinutesProofTexts {
  link: string;
  title: (cell: string, version: number) => string;
  /** of a case without minutes */
  titleOf: (cell: string) => string;
  made: (moment: string) => string;
  /** an instant with its zone */
  zoned: (moment: string, offset: string) => string;
  nothingYet: string;
  /** `outcome`: how they ended, inside a sentence */
  notLocked: (outcome: string) => string;
  equal: string;
  equalHow: string;
  unequal: string;
  unequalHow: string;
  hashes: string;
  recorded: string;
  shown: string;
  journal: string;
  stated: string;
  noneRecorded: string;
  noneKept: string;
  noneStated: string;
  same: string;
  other: string;
  how: string;
  outcome: string;
  result: string;
  ended: string;
  replaced: (by: number, why: string) => string;
  deeds: string;
  caption: string;
  columns: { deed: string; who: string; when: string; how: string; journal: string };
  done: Record<'signed' | 'agreed' | 'reserved' | 'refused', string>;
  nobodySigned: string;
  /** signed at the session; whoever noted it down */
  inHall: (by: string) => string;
  online: string;
  paper: (document: string, date: string, by: string, moment: string) => string;
  journalEntry: (number: number) => string;
  inJournal: string;
  notInJournal: string;
  earlier: string;
  /** `outcome`: how they ended, or that they weren't; `why`: they were made again */
  version: (outcome: string, why: string) => string;
  unfinished: string;
  noReason: string;
  printed: string;
}

const vi: MinutesProofTexts = {
  link: 'Đối chiếu',
  title: (cell, version) => `Đối chiếu biên bản ${cell}, bản ${version}`,
  titleOf: (cell) => `Đối chiếu biên bản ${cell}`,
  made: (moment) => `Tính lại từ hồ sơ và nhật ký lúc ${moment}.`,
  zoned: (moment, offset) => `${moment} (UTC${offset})`,
  nothingYet: 'Biên bản chưa khóa nên chưa có gì để đối chiếu.',
  notLocked: (outcome) => `Bản này kết thúc mà không khóa (${outcome}), nên không có mã băm để đối chiếu.`,
  equal: 'KHỚP.',
  equalHow: 'Nội dung hiện có cho ra đúng mã băm đã ghi lúc khóa.',
  unequal: 'KHÔNG KHỚP.',
  unequalHow:
    'Có mã dưới đây khác mã đã ghi lúc khóa: dữ liệu đã bị sửa hoặc mất ngoài hệ thống. Không dùng bản này; hãy báo văn phòng.',
  hashes: 'Mã băm',
  recorded: 'Nhật ký ghi lúc khóa',
  shown: 'Tính lại từ nội dung đang hiển thị',
  journal: 'Tính lại từ nội dung trong nhật ký',
  stated: 'Mã ghi kèm biên bản',
  noneRecorded: 'nhật ký không ghi mã nào',
  noneKept: 'nhật ký không có nội dung này',
  noneStated: 'không có',
  same: 'khớp',
  other: 'khác',
  how: 'SHA-256 của toàn bộ nội dung ở dạng chuẩn, kể cả điểm, ý kiến, chữ ký và kết quả. Đổi một chữ thì mã đổi.',
  outcome: 'Kết quả',
  result: 'Kết thúc',
  ended: 'Lúc',
  replaced: (by, why) => `Bản này đã được thay bằng bản ${by}: ${why}`,
  deeds: 'Ai đã ký, ai có ý kiến',
  caption: 'Từng việc, với người làm và mục nhật ký',
  columns: { deed: 'Việc', who: 'Ai', when: 'Lúc', how: 'Ghi nhận', journal: 'Nhật ký' },
  done: {
    signed: 'Ký',
    agreed: 'Thống nhất',
    reserved: 'Bảo lưu ý kiến',
    refused: 'Từ chối ký',
  },
  nobodySigned: 'không ký',
  inHall: (by) => `tại buổi làm việc, ${by} ghi`,
  online: 'trên hệ thống',
  paper: (document, date, by, moment) => `bản giấy ${document}, ${date}; ${by} nhập lúc ${moment}`,
  journalEntry: (number) => `mục ${number}`,
  inJournal: 'có ghi',
  notInJournal: 'không có trong nhật ký',
  earlier: 'Các bản khác',
  version: (outcome, why) => `${outcome}; lập lại vì: ${why}`,
  unfinished: 'chưa kết thúc',
  noReason: 'không ghi lý do',
  printed: 'Biên bản để in A4',
};

const en: MinutesProofTexts = {
  link: 'Check',
  title: (cell, version) => `Check of the minutes of ${cell}, version ${version}`,
  titleOf: (cell) => `Check of the minutes of ${cell}`,
  made: (moment) => `Computed anew from records and journal at ${moment}.`,
  zoned: (moment, offset) => `${moment} (UTC${offset})`,
  nothingYet: 'The minutes are not locked, so there is nothing to prove yet.',
  notLocked: (outcome) => `This version ended without a lock (${outcome}), so there is no hash to compare.`,
  equal: 'EQUAL.',
  equalHow: 'What there is gives the very hash that was recorded at the lock.',
  unequal: 'NOT EQUAL.',
  unequalHow:
    'A hash below differs from the one that was recorded at the lock: data was changed or lost outside the system. Do not use this version; tell the office.',
  hashes: 'Hashes',
  recorded: 'Recorded in the journal at the lock',
  shown: 'Computed anew of what is shown',
  journal: 'Computed anew of what the journal has',
  stated: 'Stated beside the minutes',
  noneRecorded: 'the journal recorded none',
  noneKept: 'the journal has no such minutes',
  noneStated: 'none',
  same: 'equal',
  other: 'differs',
  how: 'SHA-256 over the whole content in canonical form, with scores, objections, signatures and outcome. Another letter gives another hash.',
  outcome: 'Outcome',
  result: 'Ended',
  ended: 'When',
  replaced: (by, why) => `This version was replaced by version ${by}: ${why}`,
  deeds: 'Who signed, and who said what',
  caption: 'Each deed with whoever did it and its entry in the journal',
  columns: { deed: 'Deed', who: 'Who', when: 'When', how: 'How', journal: 'Journal' },
  done: {
    signed: 'Signed',
    agreed: 'Agreed',
    reserved: 'Made a reservation',
    refused: 'Refused to sign',
  },
  nobodySigned: 'not signed',
  inHall: (by) => `in the session, noted by ${by}`,
  online: 'in the system',
  paper: (document, date, by, moment) => `paper ${document}, ${date}; entered by ${by} at ${moment}`,
  journalEntry: (number) => `entry ${number}`,
  inJournal: 'recorded',
  notInJournal: 'not in the journal',
  earlier: 'Other versions',
  version: (outcome, why) => `${outcome}; made again because: ${why}`,
  unfinished: 'not ended',
  noReason: 'no reason given',
  printed: 'The minutes to print on A4',
};

export const minutesProofTexts = (lang: Lang): MinutesProofTexts => (lang === 'vi' ? vi : en);
