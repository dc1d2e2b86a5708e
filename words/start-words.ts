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
