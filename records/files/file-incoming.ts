import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileError } from './file-error.ts';

/** Files on their way in: beside those that are stored, under a name that nobody takes for one of them. */

const UNFINISHED = /^\.[0-9a-f-]{36}\.part$/;
/** An hour without a further byte: the process that wrote it was killed. */
const ABANDONED_MS = 3_600_000;

export interface Incoming {
  path: string;
  sha256: string;
  /** bytes */
  size: number;
}

/** Removes what killed processes have left. */
async function tidy(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => UNFINISHED.test(one))) {
    const since = await lstat(join(folder, name)).catch(() => null);
    if (since !== null && Date.now() - since.mtimeMs > ABANDONED_MS)
      await rm(join(folder, name), { force: true });
  }
}

/**
 * Writes a file down, counted and hashed while it comes in; on any failure nothing of it is left.
 *
 * @param folder made when missing
 * @param limit bytes; the stream is stopped at the first byte above
 * @throws FileError FILE_TOO_LARGE, EMPTY_FILE; or the stream's own error
 */
export async function receive(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  { name, limit }: { name: string; limit: number },
): Promise<Incoming> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await tidy(folder);
  const path = join(folder, `.${randomUUID()}.part`);
  const hash = createHash('sha256');
  let size = 0;
  async function* counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw new FileError('FILE_TOO_LARGE', { name, limit, size });
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    if (size === 0) throw new FileError('EMPTY_FILE', { name });
    return { path, sha256: hash.digest('hex'), size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Bytes of everything in a folder, also of what is still coming in: two at once never take more than there is. */
export async function taken(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map((name) =>
      lstat(join(folder, name)).then(
        ({ size }) => size,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null;
          throw error;
        },
      ),
    ),
  );
  // one that was just put in its place is found there when looked for again
  if (sizes.includes(null)) return taken(folder);
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
