import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Instant } from '../domain/calendar/instant.ts';
import { type ArchivedPaper, paperArchive } from '../office/paper-archive.ts';

/** Writes files below a folder, making folders that are missing. @returns the paths */
export async function saveFiles(
  folder: string,
  files: readonly { path: string; content: string | Buffer }[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    paths.push(target);
  }
  return paths;
}

/** Writes papers into one archive, making folders that are missing. @param at the day and hour that they carry */
export async function saveArchive(
  file: string,
  papers: readonly ArchivedPaper[],
  at: Instant,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(paperArchive(papers, at), createWriteStream(file));
}
