import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { execa } from 'execa';
import { canonicalHash } from '../domain/journal/canonical-hash.ts';
import { migrationsFolder } from './database.ts';

/** A data folder with all migrations as a tar file, made once on this machine. */
export async function preparedFile(): Promise<string> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql'));
  const texts = await Promise.all(names.map((name) => readFile(join(migrationsFolder, name), 'utf8')));
  const folder = 'var/test';
  const file = join(folder, `records-${canonicalHash([names, texts]).slice(0, 16)}.tar`);
  const kept = await readdir(folder).catch((): string[] => []);
  if (kept.includes(file.slice(folder.length + 1))) return file;
  const engine = await PGlite.create();
  await migrate(drizzle(engine), { migrationsFolder });
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
  return file;
}

/**
 * Empty records in the folder of a system that has never run: its first start then has none to make, which would take
 * five seconds of the processor.
 *
 * @param folder where the system is to keep everything
 */
export async function prepareRecords(folder: string): Promise<void> {
  const records = join(folder, 'records');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(records, { mode: 0o700 });
  // PGlite's tar files have paths from the root on
  await execa('tar', ['--extract', '--file', await preparedFile(), '--directory', records], {
    stderr: 'ignore',
  });
}
