import type { Bilingual } from '../domain/failure.ts';

/** What is told while the system starts, pauses for a backup, or looks for a part of it. */

export const STEPS = {
  cliDownload: { vi: 'Tải Temporal', en: 'Downloading Temporal' },
  cliBuild: {
    vi: 'Dựng Temporal bằng Go, chỉ một lần, khoảng 5 phút',
    en: 'Building Temporal with Go, once only, about 5 minutes',
  },
  testServer: {
    vi: 'Lấy máy chủ thử Temporal có tua nhanh thời gian',
    en: 'Getting the time-skipping Temporal test server',
  },
  waitsForOther: {
    vi: 'Chờ một tiến trình khác đang chuẩn bị thành phần này',
    en: 'Waiting for another process that is getting this component',
  },
  temporal: { vi: 'Khởi động máy chủ Temporal', en: 'Starting the Temporal server' },
  temporalEnds: {
    vi: 'Chờ máy chủ Temporal của lần chạy trước kết thúc',
    en: 'Waiting for the Temporal server of the run before, which is still ending',
  },
  worker: { vi: 'Khởi động tiến trình xử lý', en: 'Starting the worker' },
  backup: {
    vi: 'Sao lưu: hệ thống tạm nghỉ, sau đó tự chạy tiếp',
    en: 'Backup: the system pauses, and goes on by itself',
  },
} as const satisfies Record<string, Bilingual>;

/** @param line what the records say of themselves, in English */
export const recordsStep = (line: string): Bilingual => ({ vi: 'Hồ sơ', en: line });

/** @param origin path of the folder that this one was copied from */
export const copiedStep = (origin: string): Bilingual => ({
  vi: `Dữ liệu này chép từ ${origin}: từ nay chỉ chạy ở đây, đừng chạy lại ở đó nữa, kẻo mỗi thư gửi hai lần`,
  en: `This data was copied from ${origin}: it goes on here, never start it there again or each mail is sent twice`,
});

/** What the person at the machine can do where a part can't be had. */
export const REMEDIES = {
  cli: {
    vi: 'Chưa có Temporal: hãy cài lệnh `temporal` vào PATH, hoặc cài Go rồi chạy lại, hoặc đặt TEMPORAL_ADDRESS là địa chỉ một máy chủ Temporal.',
    en: 'There is no Temporal yet: put the command `temporal` on PATH, or install Go and start again, or set TEMPORAL_ADDRESS to the address of a Temporal server.',
  },
  testServer: {
    vi: 'Chưa có máy chủ thử Temporal có tua nhanh thời gian: hãy nối mạng, hoặc cài Java và Maven rồi chạy lại.',
    en: 'There is no time-skipping Temporal test server yet: connect to the internet, or install Java and Maven, and start again.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a terminal is told of a system that starts, runs and ends, and of a configuration that is wrong. */
export const START_LINES = {
  stopping: { vi: 'Đang dừng…', en: 'stopping…' },
  afterBackup: { vi: 'Lần khởi động lại sau sao lưu', en: 'the start after the backup' },
  dashboard: { vi: 'Bảng chung', en: 'dashboard' },
  onTrial: { vi: 'Chạy thử', en: 'on trial' },
  noSmtp: { vi: 'không có SMTP_URL: thư ghi vào thư mục, không gửi tới ai', en: 'mails go to a folder' },
  mails: { vi: 'Thư mục thư', en: 'mails' },
  viruses: { vi: 'Vi-rút', en: 'viruses' },
  noScanner: {
    vi: 'không có CLAMD_URL: không quét vi-rút trong tệp gửi lên',
    en: 'nobody looks for them in files',
  },
  commands: { vi: 'Lệnh', en: 'commands' },
  goOn: {
    vi: 'Ctrl-C để dừng; lần sau khởi động lại, mọi việc còn nguyên.',
    en: 'Ctrl-C stops; start again and everything is where it was.',
  },
  notSeen: { vi: 'Chưa xem được đợt kiểm tra', en: 'the campaign could not be looked at' },
  noCampaign: {
    vi: 'Chưa có đợt kiểm tra nào; bắt đầu đợt đầu tiên',
    en: 'no campaign yet; start the first one',
  },
  whoIsWaitedFor: { vi: 'Đang chờ ai', en: 'who is waited for' },
  campaign: { vi: 'Đợt kiểm tra', en: 'the campaign' },
  due: { vi: 'đến hạn', en: 'due' },
  closes: { vi: 'hết nhận', en: 'nothing accepted from here on' },
  notStarted: { vi: 'Không khởi động được', en: 'did not start' },
  nextTimers: { vi: 'Năm mốc kế tiếp', en: 'the next five timers' },
  wrongConfiguration: { vi: 'cấu hình sai', en: 'wrong configuration' },
  allNeeded: { vi: 'cần đủ cả ba', en: 'all three are needed' },
  missing: { vi: 'thiếu', en: 'is missing' },
  onlyOne: { vi: 'chỉ đặt một trong hai', en: 'set one of the two' },
  notInClear: { vi: 'phải bắt đầu bằng https://', en: 'has to begin with https://' },
  /** in front of the ways in which a part was looked for */
  tried: { vi: 'Đã thử', en: 'tried' },
} as const satisfies Record<string, Bilingual>;

/** @param seconds that the start took, as shown */
export const readyLine = (seconds: string): Bilingual => ({
  vi: `sẵn sàng sau ${seconds} giây`,
  en: 'is ready',
});

/** @param part of the system that is no more there */
export const partEnded = (part: string): Bilingual => ({
  vi: `${part} đã dừng ngoài ý muốn, hệ thống dừng theo; khởi động lại thì mọi việc còn nguyên`,
  en: `${part} has ended by itself and the system ends with it; start again and everything is where it was`,
});

export const notRecordedYet = (campaign: string): Bilingual => ({
  vi: `đợt ${campaign} chưa được ghi`,
  en: `campaign ${campaign} has not been recorded`,
});

/** @param address where all mails go (`MAIL_ONLY_TO`) */
export const mailsOnlyTo = (address: string): Bilingual => ({
  vi: `Thư chạy thử: mọi thư chỉ đề gửi đến ${address}`,
  en: `on trial every mail is addressed to ${address} alone`,
});

/** @param why what the mail server said */
export const mailboxUnread = (why: string): Bilingual => ({
  vi: `không đọc được hộp thư nhận thư trả lại (${why}); hệ thống thử lại mỗi phút`,
  en: `the mailbox of returned mails can’t be read (${why}); it is tried again every minute`,
});

/** @param address to which the mail was sent @param from addresses that the returned mail names */
export const returnedElsewhere = (address: string, from: string): Bilingual => ({
  vi: `thư gửi ${address} bị trả lại từ địa chỉ khác (${from}); không ghi gì, Văn phòng hỏi lại người nhận`,
  en: `a mail to ${address} came back from another address (${from}): nothing is noted, ask its receiver`,
});
