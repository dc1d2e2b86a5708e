import pWaitFor from 'p-wait-for';
import { backupBusy } from '../records/backup/backup-error.ts';
import { type Manifest, manifestSchema } from '../records/backup/manifest.ts';
import { noFolder } from '../records/folder/folder-error.ts';
import { lockFolder } from '../records/folder/folder-lock.ts';
import { askOwner, folderOwner } from '../records/folder/folder-owner.ts';
import { holdsRecords } from '../records/folder/folder-privacy.ts';
import { OwnerRefused } from '../records/folder/owner-requests.ts';

const STOPPED_WITHIN = 60_000;

/** Where an embedded system keeps its data, and the files of dossiers. */
export interface SystemPlaces {
  folder: string;
  files: string;
  /** address of the storage that keeps the files instead */
  filesElsewhere?: string;
}

/** What the running system is about to do for a backup. */
export type BackupStep = 'stopping' | 'pausing';
type Told = (step: BackupStep) => void;

/** By the running system itself, which pauses for it. @returns null when none runs @throws OwnerRefused, BackupError */
async function byOwner(folder: string, to: string, told: Told): Promise<Manifest | null> {
  if ((await folderOwner(folder)) === null) return null;
  told('pausing');
  const outcome = await askOwner(folder, { ask: 'backup', to });
  if (outcome === null) throw backupBusy();
  if (!outcome.ok) throw new OwnerRefused(outcome);
  return manifestSchema.parse(outcome.value);
}

/** Of a system that isn't running, under its lock. */
async function alone(places: SystemPlaces, to: string): Promise<Manifest> {
  if (!(await holdsRecords(places.folder))) throw noFolder(places.folder);
  const lock = await lockFolder(places.folder);
  try {
    const { writeBackup } = await import('../records/backup/write-backup.ts');
    return await writeBackup(places, to, Date.now());
  } finally {
    await lock.release();
  }
}

/** Asks the running system to end, and waits until it is gone. */
async function stopOwner(folder: string, told: Told): Promise<void> {
  if ((await askOwner(folder, { ask: 'stop' })) === null) return;
  told('stopping');
  const timeout = { milliseconds: STOPPED_WITHIN, message: backupBusy() };
  await pWaitFor(async () => (await folderOwner(folder)) === null, { interval: 200, timeout });
}

/**
 * Backs an embedded system up, read again and compared; a running one pauses for some seconds.
 *
 * @param to absolute path of a new folder
 * @param stop whether a running system is stopped first, for good
 * @throws BackupError, OwnerRefused, FolderError
 */
export async function backUp(
  places: SystemPlaces,
  to: string,
  { stop, told }: { stop: boolean; told: Told },
): Promise<Manifest> {
  if (stop) await stopOwner(places.folder, told);
  return (await byOwner(places.folder, to, told)) ?? (await alone(places, to));
}

/** Restores a backup into an empty folder. @param from the backup's folder @throws BackupError, FolderError */
export async function restore(from: string, places: SystemPlaces): Promise<Manifest> {
  const { restoreBackup } = await import('../records/backup/restore-backup.ts');
  return restoreBackup(from, places);
}
