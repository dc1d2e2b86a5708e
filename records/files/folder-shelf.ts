import { randomUUID } from 'node:crypto';
import { mkdir, open as openFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAside, layAside, layingAside, removeAside, takeBack } from './file-aside.ts';
import { taken } from './file-incoming.ts';
import { placing } from './file-placing.ts';
import { head } from './file-scan.ts';
import type { FileShelf, ShelfPlace, ShelvedFile } from './file-shelf.ts';

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const foldersIn = async (folder: string): Promise<string[]> =>
  ((await readdir(folder, { withFileTypes: true }).catch(absent)) ?? []).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** Files in a folder of this machine; a file comes in beside those that are kept, and is moved to its place. */
export function folderShelf(folder: string): FileShelf {
  const inside = ({ campaign, cell }: ShelfPlace) => join(folder, campaign, cell);
  const pathOf = (place: ShelfPlace, name: string) => join(inside(place), name);

  /** The path of a file that is asked for, which may lie aside. */
  const found = async (place: ShelfPlace, name: string): Promise<string> => {
    const path = pathOf(place, name);
    if ((await stat(path).catch(() => null)) === null) await takeBack(path);
    return path;
  };

  async function list(place: ShelfPlace): Promise<ShelvedFile[]> {
    const names = (await readdir(inside(place)).catch(absent)) ?? [];
    const kept = names.filter((name) => !name.startsWith('.') && !isAside(name));
    const sizes = await Promise.all(kept.map((name) => stat(pathOf(place, name)).catch(absent)));
    return kept.flatMap((name, at) => {
      const size = sizes[at]?.size;
      return size === undefined ? [] : [{ name, size }];
    });
  }

  return {
    doorstep: inside,
    list,
    taken: (place) => taken(inside(place)),
    placing: (place, name, from) => placing(from, pathOf(place, name)),
    find: async (place, name) => (await stat(await found(place, name)).catch(() => null))?.size ?? null,
    open: async (place, name, part) => {
      const file = await openFile(await found(place, name)).catch(absent);
      if (file === null) return null;
      const piece = part === undefined ? {} : { start: part.first, end: part.last };
      return { size: (await file.stat()).size, stream: file.createReadStream(piece) };
    },
    head: async (place, name, length) => {
      const file = await openFile(await found(place, name)).catch(absent);
      if (file === null) return null;
      try {
        return await head(file, length);
      } finally {
        await file.close();
      }
    },
    aside: async (place) => layingAside(inside(place)),
    layAside: (place, name, now) => layAside(pathOf(place, name), now),
    takeBack: (place, name) => takeBack(pathOf(place, name)),
    removeAside: (place, name) => removeAside(pathOf(place, name)),
    all: async () => {
      const campaigns = await foldersIn(folder);
      const places = await Promise.all(
        campaigns.map(async (campaign) =>
          (await foldersIn(join(folder, campaign))).map((cell) => ({ campaign, cell })),
        ),
      );
      const files = places.flat().map(async (one) => (await list(one)).map((file) => ({ ...one, ...file })));
      return (await Promise.all(files)).flat();
    },
    tryOut: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `.${randomUUID()}.part`);
      try {
        await writeFile(path, path, { mode: 0o600 });
        await readFile(path);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}
