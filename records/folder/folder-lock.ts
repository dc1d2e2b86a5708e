import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { codeOf } from '../../domain/failure.ts';
import { FolderError, permitted } from './folder-error.ts';
import { type FolderOwner, isAlive, type Lock, lockFile, lockSchema, readLock } from './folder-owner.ts';
import { makePrivate, mendPrivacy, ownFolder } from './folder-privacy.ts';
import { listenInFolder } from './folder-socket.ts';
import { answerOne, type OwnerDeeds } from './owner-requests.ts';

export interface FolderLock {
  /** Tells others where the owner answers. */
  announce(at: Omit<FolderOwner, 'pid'>): void;
  release(): Promise<void>;
}

/** Another process has the folder; PGlite would lose rows if two opened it. */
const inUse = (folder: string, pid: number): FolderError =>
  new FolderError('FOLDER_IN_USE', { key: 'folderInUse', values: { folder, pid } });

/**
 * Takes a folder for this process and closes it to other users of the machine; a lock whose process is gone, or that
 * was copied with the folder, is taken over. Released at the latest when the process exits.
 *
 * @param folder holds `owner.json`; made when missing
 * @param deeds what this process does when another one of the same user asks it (`askOwner`); nothing by default
 * @throws FolderError FOLDER_IN_USE, FOLDER_FORBIDDEN, FOLDER_OF_OTHERS, FOLDER_UNFIT, DISK_FULL; nothing of the lock
 *   is left then
 */
export async function lockFolder(folder: string, deeds?: OwnerDeeds): Promise<FolderLock> {
  await ownFolder(folder);
  return await permitted(folder, locked(folder, deeds));
}

async function locked(folder: string, deeds: OwnerDeeds | undefined): Promise<FolderLock> {
  await mendPrivacy(folder);
  const owner: FolderOwner = { pid: process.pid, address: null, token: null, temporal: null };
  const lock: Lock = { pid: process.pid, socket: `owner.${randomBytes(8).toString('hex')}.sock` };
  const file = lockFile(folder);
  // it listens before the lock appears, so that nobody mistakes a new lock for a dead one
  const server = await listenInFolder(folder, lock.socket, (socket: Socket) => {
    void answerOne(socket, owner, deeds);
  }).catch((error: unknown) => {
    throw isOfDisk(error) ? error : unfit(folder, error);
  });
  let held = false;
  const leave = async () => {
    if (held) await rm(file, { force: true });
    server.close();
    await rm(join(folder, lock.socket), { force: true });
  };
  try {
    await makePrivate(join(folder, lock.socket));
    await take(folder, file, lock);
    held = true;
    await sweep(folder);
  } catch (error) {
    await leave();
    throw error;
  }
  const removeAtExit = () => {
    rmSync(file, { force: true });
    rmSync(join(folder, lock.socket), { force: true });
  };
  process.once('exit', removeAtExit);
  return {
    announce: (at) => void Object.assign(owner, at),
    async release() {
      process.off('exit', removeAtExit);
      await leave();
    },
  };
}

/** Puts a lock into its place. @throws FolderError FOLDER_IN_USE while the process of another one lives */
async function take(folder: string, file: string, lock: Lock): Promise<void> {
  const draft = `${file}.${lock.socket}`;
  try {
    await writeFile(draft, JSON.stringify(lock), { mode: 0o600, flag: 'wx' });
    // Linking is atomic: nobody reads half a lock, and of two processes only one wins.
    while (!(await linked(draft, file))) {
      const other = await readLock(file);
      if (other !== null && (await isAlive(folder, other))) throw inUse(folder, other.pid);
      await removeStale(file, other);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether it is the disk that refuses, and not the kind of file system or the length of a path. */
const isOfDisk = (error: unknown): boolean => ['ENOSPC', 'EROFS', 'ENOENT'].includes(codeOf(error) ?? '');

const unfit = (folder: string, cause: unknown): FolderError => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new FolderError('FOLDER_UNFIT', { key: 'cannotBeLocked', values: { folder, reason } }, { cause });
};

/**
 * Removes sockets that killed processes have left behind; those of living processes that still want the folder stay.
 */
async function sweep(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const found = lockSchema.safeParse({ pid: 0, socket: entry.name });
    // a folder of such a name is nobody's socket
    if (found.success && !entry.isDirectory() && !(await isAlive(folder, found.data)))
      await rm(join(folder, entry.name), { force: true });
  }
}

/** A takeover takes milliseconds: one that lasts longer was left by a process that was killed during it. */
const TAKEOVER_MS = 5_000;

/**
 * Removes a lock whose process is gone. One process at a time, and only while the lock still is the one that was seen:
 * another process may have just taken over.
 */
async function removeStale(file: string, stale: Lock | null): Promise<void> {
  const guard = `${file}.takeover`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const since = await stat(guard).catch(() => null);
    if (since !== null && Date.now() - since.mtimeMs > TAKEOVER_MS)
      await rm(guard, { recursive: true, force: true });
    await new Promise((later) => setTimeout(later, 10));
    return;
  }
  try {
    const found = await readLock(file);
    if (JSON.stringify(found) === JSON.stringify(stale)) await rm(file, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // a file system without links; that the folder belongs to others was asked before
    throw codeOf(error) === 'EPERM' ? unfit(dirname(to), error) : error;
  }
}
