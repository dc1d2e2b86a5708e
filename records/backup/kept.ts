import { copyFile, mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { notTrue } from './backup-error.ts';
import { type BackupFile, FOLDERS, measured, RECORDS } from './manifest.ts';

/** Where the embedded system keeps what a backup holds. */
export interface Kept {
  /** of the system */
  folder: string;
  /** of the files of dossiers */
  files: string;
  /** address of the storage that keeps them instead, which is no part of a backup; absent: the folder does */
  filesElsewhere?: string;
}

/** The folders that are copied as they are, each at its place. */
export const carriedFolders = ({ folder, files }: Kept): { name: (typeof FOLDERS)[number]; at: string }[] =>
  FOLDERS.map((name) => ({ name, at: name === 'files' ? files : join(folder, name) }));

/** Syncs it to the disk: a backup is for the day on which the machine fails. */
export async function settle(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies a file and reads both again. @throws BackupError BACKUP_NOT_TRUE */
export async function copied(from: string, to: string, path: string): Promise<BackupFile> {
  const target = join(to, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await copyFile(from, target);
  await settle(target);
  const [source, copy] = [await measured(dirname(from), basename(from)), await measured(to, path)];
  if (source.sha256 !== copy.sha256) throw notTrue(path);
  return copy;
}

/** A dump as the database takes it: its name says how it is packed. */
export const dumpIn = async (file: string): Promise<Blob> =>
  new File([await readFile(file)], RECORDS, { type: 'application/x-gzip' });
