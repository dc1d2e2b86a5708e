import { Failure } from '../../domain/failure.ts';

export type BackupFailure =
  | 'BACKUP_PLACE_TAKEN'
  | 'BACKUP_INSIDE'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_NOT_TRUE'
  | 'RESTORE_PLACE_TAKEN'
  | 'PLACE_UNWRITABLE'
  | 'BACKUP_BUSY'
  | 'NOT_EMBEDDED'
  | 'ARCHIVE_PLACE_TAKEN'
  | 'ARCHIVE_INSIDE'
  | 'CAMPAIGN_CHANGING';

/** A backup or an archive that was not made, or not restored; what was there before is unchanged. */
export class BackupError extends Failure<BackupFailure> {
  override readonly name = 'BackupError';
}

/** What was written differs from what was read. @param what as a path in the backup */
export const notTrue = (what: string): BackupError =>
  new BackupError('BACKUP_NOT_TRUE', { key: 'copyDiffers', values: { what } });

/** The data isn't in the folder, so a copy of the folder would save nothing. */
export const notEmbedded = (): BackupError =>
  new BackupError('NOT_EMBEDDED', { key: 'dataElsewhere', values: {} });

export const backupBusy = (): BackupError =>
  new BackupError('BACKUP_BUSY', { key: 'backupBusy', values: {} });

/** Error codes of a place that can't be written to, such as a full or a removed disk. */
const UNWRITABLE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EIO',
  // somebody has started something there meanwhile
  'ENOTEMPTY',
  'EEXIST',
];

/** Error codes of a folder that can't be replaced by another one. */
const HELD = ['EBUSY', 'EXDEV'];

/** A disk is attached there, or something uses it. */
export const placeHeld = (place: string, cause?: unknown): BackupError =>
  new BackupError('PLACE_UNWRITABLE', { key: 'placeHeld', values: { place } }, { cause });

/** The failure to throw instead of the one given, which occurred while something was being written. */
export function whileWriting(place: string, error: unknown): unknown {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (HELD.includes(code)) return placeHeld(place, error);
  if (!UNWRITABLE.includes(code)) return error;
  const said = { key: 'placeUnwritable', values: { place, reason: message } } as const;
  return new BackupError('PLACE_UNWRITABLE', said, { cause: error });
}
