import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Bucket } from './bucket.ts';
import { comingIn } from './file-incoming.ts';
import type { FileShelf, ShelfPlace, ShelvedFile } from './file-shelf.ts';
import { StorageError } from './storage-error.ts';

/**
 * Files in a bucket, each under the same name as in a folder. A bucket moves nothing and has no links: a file lies aside
 * while an empty object stands beside it, `NAME.aside.SINCE`, and one that is given up after it was kept is laid aside
 * instead of removed, since somebody could be keeping the same bytes at that moment.
 */

/** bytes that are asked for at a time, so that no answer stays open while its reader is slow */
const PIECE = 4 * 1024 * 1024;
const MARKER = /^(.+)\.aside\.(\d+)$/;

interface Listed {
  kept: Map<string, number>;
  /** markers by the name that they stand beside; one may have outlived its file */
  aside: Map<string, { since: Instant; markers: string[] }>;
}

/** @param folder on this machine, in which files come in */
export function bucketShelf(bucket: Bucket, folder: string): FileShelf {
  const keyOf = ({ campaign, cell }: ShelfPlace, name = '') => `${campaign}/${cell}/${name}`;
  const doorstep = ({ campaign, cell }: ShelfPlace) => join(folder, campaign, cell);

  /** @param name with which the names begin */
  async function listed(place: ShelfPlace, name = ''): Promise<Listed> {
    const objects = await bucket.list(keyOf(place, name));
    return listedIn(objects.map(({ key, size }) => ({ name: key.slice(keyOf(place).length), size })));
  }

  function listedIn(all: readonly ShelvedFile[]): Listed {
    const kept = new Map(all.filter((one) => !MARKER.test(one.name)).map((one) => [one.name, one.size]));
    const aside: Listed['aside'] = new Map();
    for (const { name: marker } of all) {
      const [, of, since = ''] = MARKER.exec(marker) ?? [];
      if (of === undefined) continue;
      const markers = [...(aside.get(of)?.markers ?? []), marker];
      aside.set(of, { since: Math.min(Number(since), aside.get(of)?.since ?? Number(since)), markers });
    }
    return { kept, aside };
  }

  const unmark = async (place: ShelfPlace, { aside }: Listed, name: string): Promise<void> => {
    for (const marker of aside.get(name)?.markers ?? []) await bucket.remove(keyOf(place, marker));
  };

  async function find(place: ShelfPlace, name: string): Promise<number | null> {
    const found = await listed(place, name);
    const size = found.kept.get(name) ?? null;
    if (size !== null) await unmark(place, found, name);
    return size;
  }

  async function* pieces(key: string, first: number, last: number): AsyncGenerator<Buffer> {
    for (let at = first; at <= last; at += PIECE) {
      const to = Math.min(at + PIECE - 1, last);
      const piece = await bucket.read(key, at, to);
      if (piece?.bytes.length !== to - at + 1) throw new StorageError('noAnswer', 'cut short');
      yield piece.bytes;
    }
  }

  const layAside = (place: ShelfPlace, name: string, now: Instant) =>
    bucket.put(keyOf(place, `${name}.aside.${now}`), new Uint8Array(), '');

  return {
    doorstep,
    find,
    list: async (place) => {
      const { kept, aside } = await listed(place);
      return [...kept].filter(([name]) => !aside.has(name)).map(([name, size]) => ({ name, size }));
    },
    taken: async (place) => {
      // first what is coming in: what is kept meanwhile is counted where it then is
      const sizes = await comingIn(doorstep(place));
      const { kept, aside } = await listed(place);
      for (const [name, size] of kept) {
        const content = name.split('.', 1)[0] ?? name;
        if (!aside.has(name)) sizes.set(content, Math.max(sizes.get(content) ?? 0, size));
      }
      return [...sizes.values()].reduce((sum, size) => sum + size, 0);
    },
    placing: (place, name, from) => {
      const mark = randomUUID();
      let made = false;
      return {
        async keep() {
          const before = await listed(place, name);
          made = !before.kept.has(name) || before.aside.has(name);
          // files are at most 20 MiB
          await bucket.put(keyOf(place, name), await readFile(from), mark);
          await unmark(place, before, name);
          await rm(from, { force: true });
        },
        async discard() {
          await rm(from, { force: true });
          if (!made) return;
          try {
            const found = await bucket.read(keyOf(place, name), 0, 0);
            if (found?.mark === mark) await layAside(place, name, Date.now());
          } catch (error) {
            // what nothing names is laid aside at the next clearing, too
            if (!(error instanceof StorageError)) throw error;
          }
        },
      };
    },
    open: async (place, name, part) => {
      const size = await find(place, name);
      if (size === null) return null;
      const { first, last } = part ?? { first: 0, last: size - 1 };
      const all = pieces(keyOf(place, name), first, Math.min(last, size - 1));
      return { size, stream: Readable.from(all, { objectMode: false }) };
    },
    head: async (place, name, length) => {
      const size = await find(place, name);
      if (size === null) return null;
      return size === 0
        ? Buffer.alloc(0)
        : ((await bucket.read(keyOf(place, name), 0, length - 1))?.bytes ?? null);
    },
    aside: async (place) => [...(await listed(place)).aside].map(([name, { since }]) => ({ name, since })),
    layAside,
    takeBack: async (place, name) => unmark(place, await listed(place, name), name),
    removeAside: async (place, name) => {
      const found = await listed(place, name);
      // somebody has asked for it since
      if (!found.aside.has(name)) return;
      await bucket.remove(keyOf(place, name));
      await unmark(place, found, name);
    },
    all: async () => {
      const { kept, aside } = listedIn((await bucket.list('')).map(({ key, size }) => ({ name: key, size })));
      return [...kept].flatMap(([key, size]) => {
        const [campaign = '', cell = '', name = '', ...more] = key.split('/');
        return aside.has(key) || name === '' || more.length > 0 ? [] : [{ campaign, cell, name, size }];
      });
    },
    tryOut: async () => {
      const key = `.tried-${randomUUID()}`;
      await bucket.put(key, Buffer.from(key), '');
      const back = await bucket.read(key, 0, key.length - 1);
      await bucket.remove(key);
      if (back?.bytes.toString() !== key) throw new StorageError('failed', 'read');
      await bucket.list('.');
    },
  };
}
