import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
