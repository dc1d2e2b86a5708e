import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { AsideShelf, ShelfPlace } from './file-shelf.ts';

/**
 * Files that nothing names lie aside for a while, under the name of their place and `.aside`: they count no longer, and
 * whoever asks for one of them has it back. A file may be named by what is under way, or by a page that is still open.
 */

const ASIDE = '.aside';
/** After a week nothing is under way that names it. */
const KEPT_MS = 7 * 86_400_000;

/** Whether a file in a cell's folder lies aside. */
export const isAside = (name: string): boolean => name.endsWith(ASIDE);

const unlessGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

/** Lays a file aside. @param path of its place @param now ms; the week begins then */
export async function layAside(path: string, now: Instant): Promise<void> {
  const aside = `${path}${ASIDE}`;
  const at = new Date(now);
  await rename(path, aside)
    .then(() => utimes(aside, at, at))
    .catch(unlessGone);
}

/** Puts a file that lies aside back into its place. */
export const takeBack = (path: string): Promise<void> => rename(`${path}${ASIDE}`, path).catch(unlessGone);

/** Removes a file that lies aside. @param path of its place */
export const removeAside = (path: string): Promise<void> => rm(`${path}${ASIDE}`, { force: true });

/** The names of files that lie aside, and since when (ms). */
export async function layingAside(folder: string): Promise<{ name: string; since: Instant }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    unlessGone(error);
    return [];
  });
  const found = await Promise.all(
    names.filter(isAside).map(async (name) => {
      const since = await stat(join(folder, name)).catch(unlessGone);
      return since === undefined ? [] : [{ name: name.slice(0, -ASIDE.length), since: since.mtimeMs }];
    }),
  );
  return found.flat();
}

/** The hash in a stored name. */
const hashOf = (name: string): string => name.split('.', 1)[0] ?? '';

/**
 * Lays aside what nothing names, puts back what something names again, and removes what has lain aside for a week.
 *
 * @param names of the files that are stored there
 * @param namedOf which of these hashes something names
 * @param now ms
 */
export async function clearUnnamed(
  shelf: AsideShelf,
  place: ShelfPlace,
  names: readonly string[],
  namedOf: (hashes: readonly string[]) => Promise<readonly string[]>,
  now: Instant,
): Promise<void> {
  const aside = await shelf.aside(place);
  const hashes = new Set([...names, ...aside.map(({ name }) => name)].map(hashOf));
  if (hashes.size === 0) return;
  const named = new Set(await namedOf([...hashes]));
  for (const name of names) if (!named.has(hashOf(name))) await shelf.layAside(place, name, now);
  for (const { name, since } of aside)
    if (named.has(hashOf(name))) await shelf.takeBack(place, name);
    else if (now - since >= KEPT_MS) await shelf.removeAside(place, name);
}
