import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isAside } from './file-aside.ts';
import { FileError } from './file-error.ts';

/** Files on their way in lie beside the stored ones, under names that can't be taken for theirs. */

const UNFINISHED = /^\.([0-9a-f]{64}\.)?[0-9a-f-]{36}\.part$/;
/** The hash in the name of a file that is stored or has completely come in. */
const HASHED = /^\.?([0-9a-f]{64})\./;
/** An hour without a further byte: the process that wrote it was killed. */
const ABANDONED_MS = 3_600_000;

export interface Incoming {
  path: string;
  sha256: string;
  /** bytes */
  size: number;
}

/** Removes what killed processes have left behind. */
async function tidy(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => UNFINISHED.test(one))) {
    const since = await lstat(join(folder, name)).catch(() => null);
    if (since !== null && Date.now() - since.mtimeMs > ABANDONED_MS)
      await rm(join(folder, name), { force: true });
  }
}

/**
 * Writes a file, counting and hashing it as it comes in; on any failure nothing of it is left.
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
  const id = randomUUID();
  const path = join(folder, `.${id}.part`);
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
    // opened before the first byte: a stream that is refused while opening its file would create it after it was
    // removed
    const file = await open(path, 'wx', 0o600);
    await pipeline(bytes, counted, file.createWriteStream({ flush: true }));
    if (size === 0) throw new FileError('EMPTY_FILE', { name });
    const sha256 = hash.digest('hex');
    const whole = join(folder, `.${sha256}.${id}.part`);
    await rename(path, whole);
    return { path: whole, sha256, size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Bytes by content: the same bytes that came in twice will be stored once, and count once. */
async function sizesOf(folder: string, counts: (name: string) => boolean): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of (await readdir(folder)).filter(counts)) {
    const found = await lstat(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    // one that was just moved to its place is found there on the next look
    if (found === null) return sizesOf(folder, counts);
    const content = HASHED.exec(name)?.[1] ?? name;
    sizes.set(content, Math.max(sizes.get(content) ?? 0, found.size));
  }
  return sizes;
}

/**
 * Bytes of everything in a folder but what lies aside, also of what is still coming in, so that two files at once can't
 * exceed the limit.
 */
export async function taken(folder: string): Promise<number> {
  const sizes = await sizesOf(folder, (one) => !isAside(one));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** What is still coming in: bytes by the hash of a file that has come completely, else by its name. */
export const comingIn = (folder: string): Promise<Map<string, number>> =>
  sizesOf(folder, (one) => UNFINISHED.test(one));
