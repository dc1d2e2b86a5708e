import { access, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openDatabase } from '../database.ts';
import { noFolder } from '../folder/folder-error.ts';
import { holdsRecords } from '../folder/folder-privacy.ts';
import { KEY_FILE } from '../folder/key-file.ts';
import { SIGNING_FILE } from '../folder/signing-file.ts';
import { BackupError, notEmbedded, notTrue } from './backup-error.ts';
import { carriedFolders, copied, dumpIn, type Kept, settle } from './kept.ts';
import {
  filesBelow,
  MANIFEST,
  type Manifest,
  measured,
  RECORDS,
  type Sequence,
  sameSequences,
  sequencesOf,
  TEMPORAL,
  verifiedManifest,
} from './manifest.ts';
import { assertNewPlace, madeWhole } from './new-folder.ts';
import { copyTemporalFile } from './temporal-file.ts';

/**
 * Whether a backup could be made there.
 *
 * @returns where it is on the disk
 * @throws BackupError BACKUP_PLACE_TAKEN, BACKUP_INSIDE, PLACE_UNWRITABLE
 */
export const assertPlace = (to: string, system: Kept): Promise<string> =>
  assertNewPlace(to, [system.folder, ...carriedFolders(system).map(({ at }) => at)], {
    inside: (kept) => new BackupError('BACKUP_INSIDE', { key: 'backupInside', values: { kept } }),
    taken: new BackupError('BACKUP_PLACE_TAKEN', { key: 'backupPlaceTaken', values: { to } }),
  });

/**
 * Makes a backup of a system that isn't running and whose lock the caller holds, so that records and Temporal are of
 * one instant. It gets its name only once it is complete and was read again.
 *
 * @param to a folder that is new or empty
 * @param now instant, ms
 * @throws FolderError NO_FOLDER, FOLDER_IN_USE; BackupError BACKUP_PLACE_TAKEN, BACKUP_INSIDE, BACKUP_NOT_TRUE,
 *   PLACE_UNWRITABLE, NOT_EMBEDDED; DatabaseError
 */
export async function writeBackup(kept: Kept, to: string, now: number): Promise<Manifest> {
  if (!(await holdsRecords(kept.folder))) throw noFolder(kept.folder);
  const place = await assertPlace(to, kept);
  if (!(await holds(kept.folder, TEMPORAL))) throw notEmbedded();
  return await madeWhole(place, to, async (work) => {
    const sequences = await dumpRecords(join(kept.folder, 'records'), join(work, RECORDS));
    await copyTemporalFile(join(kept.folder, TEMPORAL), join(work, TEMPORAL));
    await settle(join(work, TEMPORAL));
    const files = [await measured(work, RECORDS), await measured(work, TEMPORAL)];
    // Temporal's file is of no use without its keys, and what they keep secret stands in the records beside
    // it; without the signing key nothing could be sent to what goes on
    for (const file of [KEY_FILE, SIGNING_FILE])
      if (await holds(kept.folder, file)) files.push(await copied(join(kept.folder, file), work, file));
    for (const { name, at } of carriedFolders(kept))
      for (const path of (await filesBelow(at)).filter(isWhole))
        files.push(await copied(join(at, path), work, `${name}/${path}`));
    const { filesElsewhere } = kept;
    const elsewhere = filesElsewhere === undefined ? {} : { filesElsewhere };
    const manifest: Manifest = { format: 1, madeAt: now, files, sequences, ...elsewhere };
    await writeFile(join(work, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await settle(join(work, MANIFEST));
    await verifiedManifest(work);
    return manifest;
  });
}

/** Files that are just coming in are hidden until they are complete. */
const isWhole = (path: string): boolean => !basename(path).startsWith('.');

const holds = (folder: string, file: string): Promise<boolean> =>
  access(join(folder, file)).then(
    () => true,
    () => false,
  );

/** Writes the records as one file, and opens that file to see that it holds the same. */
async function dumpRecords(folder: string, file: string): Promise<Sequence[]> {
  const records = await openDatabase({ folder });
  let sequences: Sequence[];
  try {
    sequences = await sequencesOf(records.db);
    const dump = await records.dump?.();
    if (dump === undefined) throw notTrue(RECORDS);
    await writeFile(file, dump.stream(), { mode: 0o600 });
    await settle(file);
  } finally {
    await records.close();
  }
  const copy = await openDatabase({ folder: null, dump: await dumpIn(file) });
  try {
    if (!sameSequences(await sequencesOf(copy.db), sequences)) throw notTrue(RECORDS);
  } finally {
    await copy.close();
  }
  return sequences;
}
