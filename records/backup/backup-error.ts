export type BackupFailure =
  | 'BACKUP_PLACE_TAKEN'
  | 'BACKUP_INSIDE'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NOT_TRUE'
  | 'RESTORE_PLACE_TAKEN';

/** A backup that was not made, or not restored; what stood before stands still. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupFailure;
  readonly words: { vi: string; en: string };

  constructor(code: BackupFailure, words: { vi: string; en: string }, options?: ErrorOptions) {
    super(words.en, options);
    this.code = code;
    this.words = words;
  }
}

/** What was written isn't what was read. @param what as a path in the backup */
export const notTrue = (what: string): BackupError =>
  new BackupError('BACKUP_NOT_TRUE', {
    vi: `bản sao không khớp với bản chính: ${what}; hãy kiểm tra ổ đĩa`,
    en: `the copy differs from what was copied: ${what}; check the disk`,
  });
