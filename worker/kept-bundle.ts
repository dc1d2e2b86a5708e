import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';

/**
 * A bundle that was made before is good as long as every file that went into it is what it was: a start then takes
 * milliseconds for it, and not seconds.
 */

const root = resolve(import.meta.dirname, '..');
const KEPT_IN = join(root, 'node_modules/.cache/workflows');

const keptSchema = z.strictObject({
  /** SHA-256 in hex by path, from the product's folder on */
  files: z.record(z.string(), z.string()),
  code: z.string(),
});

export interface Made {
  readonly code: string;
  /** absolute paths of all that it was made of */
  readonly from: readonly string[];
}

/** By where the modules lie in the product: a copy of it elsewhere takes the place of this one's, and is found out. */
const fileOf = (modules: readonly string[], folder: string): string => {
  const name = modules.map((path) => relative(root, path)).join('\n');
  return join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.json`);
};

/** null of a file that can't be read */
const digestOf = async (path: string): Promise<string | null> => {
  const content = await readFile(path).catch(() => null);
  return content === null ? null : createHash('sha256').update(content).digest('hex');
};

/**
 * The code kept of these modules, or made now and kept. Where nothing can be kept it is made each time.
 *
 * @param modules paths of what the bundle is of; other modules are another bundle
 * @param make makes it anew; its errors pass
 */
export async function keptBundle(
  modules: readonly string[],
  make: () => Promise<Made>,
  folder: string = KEPT_IN,
): Promise<string> {
  const file = fileOf(modules, folder);
  const kept = await readKept(file);
  if (kept !== null) return kept;
  const { code, from } = await make();
  const digests = await Promise.all(
    from.map(async (path) => [relative(root, path), await digestOf(path)] as const),
  );
  // what isn't a file, such as the entry that the bundler thinks up, can't change without the modules
  const files = Object.fromEntries(digests.filter(([, digest]) => digest !== null));
  await keep(file, JSON.stringify({ files, code })).catch(() => undefined);
  return code;
}

async function readKept(file: string): Promise<string | null> {
  try {
    const { files, code } = keptSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const same = await Promise.all(
      Object.entries(files).map(async ([path, digest]) => (await digestOf(join(root, path))) === digest),
    );
    return same.every(Boolean) ? code : null;
  } catch {
    // never kept, or cut off
    return null;
  }
}

/** Whole or not at all: several processes may make it at once. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}`;
  try {
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
