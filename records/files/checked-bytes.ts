import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from './file-content.ts';

/**
 * Checks a file that is read once and not stored, by the same rules as one that is; nothing in it may act by itself.
 *
 * @param name as its sender calls it
 * @throws FileError as `checkContent`
 */
export async function checkBytes(bytes: Uint8Array, name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-given-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes, { mode: 0o600 });
    await checkContent(path, name, bytes.length, 'refuse');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
