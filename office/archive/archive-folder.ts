import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ArchivedFile, ArchivedThing } from '../../domain/archive/archive-contents.ts';
import { settle } from '../../records/backup/kept.ts';

/** The folder of an archive while it is written: what is in it, with the hash of every file. */

export const SUMS_FILE = 'SHA256SUMS';

export interface ArchiveFolder {
  /** in the order in which they were written */
  readonly files: readonly ArchivedFile[];
  /**
   * Writes a file; one that is there already fails.
   *
   * @param path with `/`, of ASCII alone: it is read on any system
   * @param what null: the list of contents itself, which doesn't name itself
   */
  write(
    path: string,
    what: ArchivedThing | null,
    content: AsyncIterable<Uint8Array> | Buffer | string,
  ): Promise<{ sha256: string }>;
  /** Writes the sums of all files, as `sha256sum -c` reads them. */
  writeSums(): Promise<void>;
}

/** @param folder empty */
export function archiveFolder(folder: string): ArchiveFolder {
  const files: ArchivedFile[] = [];
  const sums: { path: string; sha256: string }[] = [];

  async function write(
    path: string,
    what: ArchivedThing | null,
    content: AsyncIterable<Uint8Array> | Buffer | string,
  ): Promise<{ sha256: string }> {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let size = 0;
    async function* counted() {
      const pieces =
        typeof content === 'string' || Buffer.isBuffer(content) ? [Buffer.from(content)] : content;
      for await (const piece of pieces) {
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    }
    await pipeline(Readable.from(counted()), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
    await settle(target);
    const sha256 = hash.digest('hex');
    sums.push({ path, sha256 });
    if (what !== null) files.push({ path, size, sha256, what });
    return { sha256 };
  }

  return {
    files,
    write,
    async writeSums() {
      const target = join(folder, SUMS_FILE);
      // two blanks: as sha256sum writes it
      const lines = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
      await writeFile(target, lines.join(''), { mode: 0o600 });
      await settle(target);
    },
  };
}
