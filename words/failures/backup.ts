import type { BackupValues } from '../../domain/failure-values.ts';
import type { SentencesOf } from './failure-sentences.ts';

/** A backup that was not made or not restored, and records that can't be gone on with. */
export const backup: SentencesOf<BackupValues> = {
  copyDiffers: ({ what }) => ({
    vi: `bản sao không khớp với bản chính: ${what}; hãy kiểm tra ổ đĩa`,
    en: `the copy differs from what was copied: ${what}; check the disk`,
  }),
  dataElsewhere: () => ({
    vi: 'DATABASE_URL hoặc TEMPORAL_ADDRESS đang được đặt: dữ liệu không nằm trong thư mục này, hãy sao lưu bằng công cụ của PostgreSQL (hồ sơ và Temporal cùng một thời điểm)',
    en: 'DATABASE_URL or TEMPORAL_ADDRESS is set: the data is not in this folder, back it up by the tools of PostgreSQL (records and Temporal of one instant)',
  }),
  backupBusy: () => ({
    vi: 'hệ thống đang khởi động, đang dừng hoặc đang sao lưu: thử lại sau ít phút',
    en: 'the system is starting, stopping or being backed up: try again in a few minutes',
  }),
  placeUnwritable: ({ place, reason }) => ({
    vi: `không ghi được vào ${place} (${reason}): hãy kiểm tra ổ đĩa, chỗ trống và quyền ghi`,
    en: `${place} can't be written to (${reason}): check the disk, its free space and your rights`,
  }),
  placeHeld: ({ place }) => ({
    vi: `không thay được ${place}, vì đó là nơi gắn một ổ đĩa, hoặc đang có chương trình dùng: hãy chọn một thư mục mới ở bên trong`,
    en: `${place} can't be replaced, as a disk is attached there or something uses it: choose a new folder inside of it`,
  }),
  backupInside: ({ kept }) => ({
    vi: `không sao lưu vào trong chính thư mục dữ liệu ${kept}: hãy chọn nơi khác, tốt nhất là ổ đĩa khác`,
    en: `a backup is not made inside of ${kept} itself: choose another place, best on another disk`,
  }),
  backupPlaceTaken: ({ to }) => ({
    vi: `${to} đã có và không trống: hãy đặt tên thư mục mới cho bản sao lưu này`,
    en: `${to} is there and not empty: name a new folder for this backup`,
  }),
  archiveInside: ({ kept }) => ({
    vi: `không lưu trữ vào trong chính thư mục dữ liệu ${kept}: hãy chọn nơi khác`,
    en: `an archive is not made inside of ${kept} itself: choose another place`,
  }),
  archivePlaceTaken: ({ to }) => ({
    vi: `${to} đã có và không trống, không ghi đè: hãy đặt tên thư mục mới cho bản lưu trữ này`,
    en: `${to} is there and not empty, and nothing is written over it: name a new folder for this archive`,
  }),
  campaignChanging: () => ({
    vi: 'trong lúc lưu trữ, đợt có việc mới được ghi liên tục: hãy thử lại sau ít phút',
    en: 'things kept being recorded while the archive was made: try again in a few minutes',
  }),
  restorePlaceTaken: ({ folder }) => ({
    vi: `${folder} không trống, không khôi phục đè lên: hãy đặt BONTOT_VAR (và FILES_DIR, nếu có) là thư mục mới`,
    en: `${folder} is not empty and nothing is restored over it: set BONTOT_VAR (and FILES_DIR, if any) to a new folder`,
  }),
  backupDamaged: ({ folder, shown }) => ({
    vi: `${folder} không phải là bản sao lưu nguyên vẹn: ${shown}`,
    en: `${folder} is no backup, or not whole: ${shown}`,
  }),
  earlierBuild: ({ campaigns }) => ({
    vi: `thư mục hồ sơ có đợt do bản cũ của chương trình bắt đầu (${campaigns}); bản này không chạy tiếp được, chỉ đọc bằng “bontot records check”: hãy đặt BONTOT_VAR là thư mục mới`,
    en: `the records hold campaigns begun by an earlier build (${campaigns}), which this one can't go on with; read them by “bontot records check”, and set BONTOT_VAR to a new folder`,
  }),
};
