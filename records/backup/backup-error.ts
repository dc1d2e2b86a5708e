import { Failure } from '../../domain/failure.ts';

export type BackupFailure =
  | 'BACKUP_PLACE_TAKEN'
  | 'BACKUP_INSIDE'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NOT_TRUE'
  | 'RESTORE_PLACE_TAKEN'
  | 'PLACE_UNWRITABLE'
  | 'BACKUP_BUSY'
  | 'NOT_EMBEDDED';

/** A backup that was not made, or not restored; what stood before stands still. */
export class BackupError extends Failure<BackupFailure> {
  override readonly name = 'BackupError';
}

/** What was written isn't what was read. @param what as a path in the backup */
export const notTrue = (what: string): BackupError =>
  new BackupError('BACKUP_NOT_TRUE', {
    vi: `bản sao không khớp với bản chính: ${what}; hãy kiểm tra ổ đĩa`,
    en: `the copy differs from what was copied: ${what}; check the disk`,
  });

/** The data isn't in the folder, so a copy of the folder would save nothing. */
export const notEmbedded = (): BackupError =>
  new BackupError('NOT_EMBEDDED', {
    vi: 'DATABASE_URL hoặc TEMPORAL_ADDRESS đang được đặt: dữ liệu không nằm trong thư mục này, hãy sao lưu bằng công cụ của PostgreSQL (hồ sơ và Temporal cùng một thời điểm)',
    en: 'DATABASE_URL or TEMPORAL_ADDRESS is set: the data is not in this folder, back it up by the tools of PostgreSQL (records and Temporal of one instant)',
  });

export const backupBusy = (): BackupError =>
  new BackupError('BACKUP_BUSY', {
    vi: 'hệ thống đang khởi động, đang dừng hoặc đang sao lưu: thử lại sau ít phút',
    en: 'the system is starting, stopping or being backed up: try again in a few minutes',
  });

/** What the system says of a place that can't be written to, as a full or a removed disk. */
const UNWRITABLE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EIO',
];

/** The failure to tell in the place of the one given, while something was being written. */
export function whileWriting(place: string, error: unknown): unknown {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (!UNWRITABLE.includes(code)) return error;
  const words = {
    vi: `không ghi được vào ${place} (${message}): hãy kiểm tra ổ đĩa, chỗ trống và quyền ghi`,
    en: `${place} can't be written to (${message}): check the disk, its free space and your rights`,
  };
  return new BackupError('PLACE_UNWRITABLE', words, { cause: error });
}
