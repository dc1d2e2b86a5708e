import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The process that owns a folder of embedded records, and where it answers for others. */
export interface FolderOwner {
  pid: number;
  /** tells the process from a later one of the same number; null where the system doesn't say */
  started: string | null;
  /** loopback address at which the owner answers questions about the records; null until it listens */
  address: string | null;
  /** to be shown at that address */
  token: string | null;
  /** address of the Temporal server that this process has started */
  temporal: string | null;
}

export interface FolderLock {
  /** Tells others where the owner answers. */
  announce(at: { address: string; token: string; temporal: string }): Promise<void>;
  release(): Promise<void>;
}

/** Another process has the folder: PGlite would lose rows if two opened it. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly code = 'FOLDER_IN_USE';
  readonly owner: FolderOwner;
  constructor(folder: string, owner: FolderOwner) {
    super(`${folder} is in use by process ${owner.pid}: stop it first, or use another folder`);
    this.owner = owner;
  }
}

const lockFile = (folder: string): string => join(folder, 'owner.json');

/** When a process started, in ticks since boot with the boot's id; null when it is gone or can't be told. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so fields are counted behind it; the 22nd is the start.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: FolderOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** The owner as a lock file says, alive or not; null without a readable file. */
async function readOwner(file: string): Promise<FolderOwner | null> {
  try {
    const owner: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner ? (owner as FolderOwner) : null;
  } catch {
    return null;
  }
}

/** The living owner of a folder: ask it at its address instead of opening the folder. */
export async function folderOwner(folder: string): Promise<FolderOwner | null> {
  const owner = await readOwner(lockFile(folder));
  return owner !== null && isAlive(owner) ? owner : null;
}

/**
 * Takes a folder for this process; a lock whose process is gone is taken over. Released at the latest when the
 * process exits.
 *
 * @param folder holds `owner.json` (mode 600); made when missing
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const owner: FolderOwner = {
    pid: process.pid,
    started: startOf(process.pid),
    address: null,
    token: null,
    temporal: null,
  };
  const file = lockFile(folder);
  const draft = `${file}.${process.pid}`;
  const writeDraft = async () => {
    await rm(draft, { force: true });
    await writeFile(draft, JSON.stringify(owner), { mode: 0o600, flag: 'wx' });
  };
  await writeDraft();
  try {
    // A link is made whole or not at all: nobody reads half a lock, and only one of two wins.
    while (!(await linked(draft, file))) {
      const other = await readOwner(file);
      if (other !== null && isAlive(other)) throw new FolderInUseError(folder, other);
      await removeStale(file, other);
    }
  } finally {
    await rm(draft, { force: true });
  }
  const removeAtExit = () => {
    rmSync(file, { force: true });
  };
  process.once('exit', removeAtExit);
  return {
    async announce(at) {
      Object.assign(owner, at);
      await writeDraft();
      await rename(draft, file);
    },
    async release() {
      process.off('exit', removeAtExit);
      await rm(file, { force: true });
    },
  };
}

/** A takeover is over in milliseconds: one that stands longer was left by a process that was killed in it. */
const TAKEOVER_MS = 5_000;

/**
 * Removes a lock whose process is gone. One process at a time, and only while the lock still is the one that was seen:
 * another may have taken over just now.
 */
async function removeStale(file: string, stale: FolderOwner | null): Promise<void> {
  const guard = `${file}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    const since = await stat(guard).catch(() => null);
    if (since !== null && Date.now() - since.mtimeMs > TAKEOVER_MS)
      await rm(guard, { recursive: true, force: true });
    await new Promise((later) => setTimeout(later, 10));
    return;
  }
  try {
    const found = await readOwner(file);
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
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
