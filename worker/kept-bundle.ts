import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';

/**
 * A bundle that was made before is good as long as every file that went into it is what it was: a start then takes
 * milliseconds for it, and not seconds.
 */

const root = resolve(import.meta.dirname, '..');
const KEPT_IN = join(root, 'node_modules/.cache/workflows');

/** Of the same modules: who goes back to what was before, or puts a fault in and takes it out, has it still. */
const KEPT_AT_MOST = 4;

/** The first line of what is kept; the code is the rest. */
const headSchema = z.strictObject({
  /** SHA-256 in hex by path, from the product's folder on */
  files: z.record(z.string(), z.string()),
  /** SHA-256 in hex: what is cut off is another one */
  code: z.string(),
});

export interface Made {
  readonly code: string;
  /** absolute paths of all that it was made of */
  readonly from: readonly string[];
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** By where the modules lie in the product: a copy of it elsewhere finds this one's, and whether it is good for it too. */
const nameOf = (modules: readonly string[]): string =>
  digest(modules.map((path) => relative(root, path)).join('\n')).slice(0, 16);

/** null of a file that can't be read */
const digestOf = async (path: string): Promise<string | null> => {
  const content = await readFile(path).catch(() => null);
  return content === null ? null : digest(content);
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
  const name = nameOf(modules);
  const kept = await readKept(folder, name);
  if (kept !== null) return kept;
  const { code, from } = await make();
  const digests = await Promise.all(
    from.map(async (path) => [relative(root, path), await digestOf(path)] as const),
  );
  // what isn't a file, such as the entry that the bundler thinks up, can't change without the modules
  const files = Object.fromEntries(digests.filter(([, made]) => made !== null));
  const version = digest(JSON.stringify(files)).slice(0, 16);
  await keep(folder, `${name}-${version}`, `${JSON.stringify({ files, code: digest(code) })}\n${code}`)
    .then(() => forgetOldest(folder, name))
    .catch(() => undefined);
  return code;
}

const keptOf = async (folder: string, name: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.startsWith(`${name}-`)).map((file) => join(folder, file));

/** The one whose files are all what they were. */
async function readKept(folder: string, name: string): Promise<string | null> {
  const digests = new Map<string, Promise<string | null>>();
  const digestNow = (path: string): Promise<string | null> => {
    const known = digests.get(path) ?? digestOf(join(root, path));
    digests.set(path, known);
    return known;
  };
  for (const file of await keptOf(folder, name).catch(() => [])) {
    const code = await readIfGood(file, digestNow).catch(() => null);
    if (code !== null) return code;
  }
  return null;
}

/** null: something has changed. @throws where it is cut off, or was taken away meanwhile */
async function readIfGood(
  file: string,
  digestNow: (path: string) => Promise<string | null>,
): Promise<string | null> {
  const text = await readFile(file, 'utf8');
  const end = text.indexOf('\n');
  const head = headSchema.parse(JSON.parse(text.slice(0, end)));
  const code = text.slice(end + 1);
  const same = await Promise.all(
    Object.entries(head.files).map(async ([path, made]) => (await digestNow(path)) === made),
  );
  if (digest(code) !== head.code || !same.every(Boolean)) return null;
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
  return code;
}

/** Those that were not used for the longest time. */
async function forgetOldest(folder: string, name: string): Promise<void> {
  const used = (await keptOf(folder, name)).map(async (file) => ({ file, at: (await stat(file)).mtimeMs }));
  const byUse = (await Promise.all(used)).sort((one, other) => other.at - one.at);
  await Promise.all(byUse.slice(KEPT_AT_MOST).map(({ file }) => rm(file, { force: true })));
}

/** Whole or not at all: several processes may make it at once. */
async function keep(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = join(folder, `part-${randomUUID()}`);
  try {
    await writeFile(part, text);
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
