import { mkdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openDatabase } from '../database.ts';
import { BackupError, notTrue, whileWriting } from './backup-error.ts';
import { assertEmpty, isWithin, realPlace } from './backup-place.ts';
import { carriedFolders, copied, dumpIn, type Kept } from './kept.ts';
import { type Manifest, RECORDS, sameSequences, sequencesOf, verifiedManifest } from './manifest.ts';

const taken = (folder: string): BackupError =>
  new BackupError('RESTORE_PLACE_TAKEN', { key: 'restorePlaceTaken', values: { folder } });

/**
 * Restores a backup as the folder of an embedded system, with which `npm start` then goes on. The folder gets its name
 * only after everything in it was read again.
 *
 * @param from folder of the backup
 * @param to folders that are new or empty
 * @throws BackupError BACKUP_DAMAGED, RESTORE_PLACE_TAKEN, BACKUP_NOT_TRUE, PLACE_UNWRITABLE; DatabaseError
 */
export async function restoreBackup(from: string, to: Kept): Promise<Manifest> {
  const [folder, filesPlace] = [await realPlace(to.folder), await realPlace(to.files)];
  const inside = isWithin(filesPlace, folder);
  await assertEmpty(folder, taken(to.folder));
  if (!inside) await assertEmpty(filesPlace, taken(to.files));
  const manifest = await verifiedManifest(from);

  const ending = `.${process.pid}.unfinished`;
  const work = `${folder}${ending}`;
  const files = inside ? join(work, relative(folder, filesPlace)) : `${filesPlace}${ending}`;
  const made = inside ? [work] : [work, files];
  try {
    for (const one of made) await mkdir(one, { recursive: true, mode: 0o700 });
    const places = carriedFolders({ folder: work, files });
    for (const { path, sha256 } of manifest.files.filter(({ path: one }) => one !== RECORDS)) {
      const place = places.find(({ name }) => path.startsWith(`${name}/`));
      const target =
        place === undefined ? { at: work, path } : { at: place.at, path: path.slice(place.name.length + 1) };
      const copy = await copied(join(from, path), target.at, target.path);
      if (copy.sha256 !== sha256) throw notTrue(path);
    }
    const records = await openDatabase({
      folder: join(work, 'records'),
      dump: await dumpIn(join(from, RECORDS)),
    });
    try {
      if (!sameSequences(await sequencesOf(records.db), manifest.sequences)) throw notTrue(RECORDS);
    } finally {
      await records.close();
    }
    if (!inside) await rename(files, filesPlace);
    try {
      // replaces an empty folder, and is refused if somebody has started something there meanwhile
      await rename(work, folder);
    } catch (error) {
      if (!inside) await rename(filesPlace, files);
      throw error;
    }
    return manifest;
  } catch (error) {
    for (const one of made) await rm(one, { recursive: true, force: true }).catch(() => undefined);
    throw whileWriting(folder, error);
  }
}
