import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { component } from '../../test/support/components.ts';
import { type ObjectStorage, startObjectStorage } from '../../test/support/object-storage.ts';
import { openBucket } from './bucket.ts';
import { bucketShelf } from './bucket-shelf.ts';
import { isAside } from './file-aside.ts';
import type { FileShelf } from './file-shelf.ts';
import { type FileLimits, type FileStore, openStore } from './file-store.ts';
import { folderShelf } from './folder-shelf.ts';

/** An empty shelf for one test. */
export interface TriedShelf {
  shelf: FileShelf;
  store(limits?: Partial<FileLimits>): FileStore;
  /** a path below the folder in which what is kept lies: of the shelf itself, or of the server of its bucket */
  at(...path: string[]): string;
  /** names of all files that are kept or still on their way, without what lies aside */
  left(): Promise<string[]>;
  remove(): Promise<void>;
}

/** What keeps files, of which every test of the store has an empty one. */
export interface TriedKind {
  name: 'a folder' | 'a bucket';
  start(): Promise<void>;
  fresh(): Promise<TriedShelf>;
  stop(): Promise<void>;
}

const namesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const inFolder: TriedKind = {
  name: 'a folder',
  start: async () => undefined,
  stop: async () => undefined,
  async fresh() {
    const folder = await mkdtemp(join(tmpdir(), 'bon-tot-files-'));
    const shelf = folderShelf(folder);
    return {
      shelf,
      store: (limits = {}) => openStore(shelf, { limits }),
      at: (...path) => join(folder, ...path),
      left: async () => (await namesBelow(folder)).filter((name) => !isAside(name)),
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

function inBucket(program: string): TriedKind {
  let server: ObjectStorage;
  return {
    name: 'a bucket',
    start: async () => {
      server = await startObjectStorage(program);
    },
    stop: () => server.remove(),
    async fresh() {
      const doorstep = await mkdtemp(join(tmpdir(), 'bon-tot-doorstep-'));
      const own = randomUUID();
      const { keyId, secret } = server;
      const bucket = openBucket({ url: `${server.url}/${own}`, region: 'us-east-1', keyId, secret });
      const shelf = bucketShelf(bucket, doorstep);
      const at = (...path: string[]) => join(server.folder, own, ...path);
      return {
        shelf,
        store: (limits = {}) => openStore(shelf, { limits }),
        at,
        left: async () => {
          const kept = await namesBelow(at());
          const isMarked = (name: string) => kept.some((one) => one.startsWith(`${name}.aside.`));
          return [
            ...kept.filter((name) => !name.includes('.aside.') && !isMarked(name)),
            ...(await namesBelow(doorstep)),
          ];
        },
        remove: () => rm(doorstep, { recursive: true, force: true }),
      };
    },
  };
}

const storage = await component('objectStorage');

/** Both, where there is a server to try a bucket with. */
export const TRIED_KINDS: readonly TriedKind[] = [
  inFolder,
  ...(storage.available ? [inBucket(storage.path)] : []),
];
