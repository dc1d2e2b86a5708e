import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OfficeFile } from './case-documents.ts';

/** Writes files below a folder; their own folders are made when they are missing. @returns the paths */
export async function saveFiles(folder: string, files: readonly OfficeFile[]): Promise<string[]> {
  const paths: string[] = [];
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    paths.push(target);
  }
  return paths;
}
