import { statfs } from 'node:fs/promises';
import { FolderError } from './folder-error.ts';

const MB = 1_000_000;
/** What the records and Temporal's file write in an hour of announcing, with enough left to stop properly. */
export const NEEDED = 100 * MB;

/**
 * @param needed bytes that must be free for this user on the folder's disk
 * @throws FolderError DISK_FULL
 */
export async function assertSpace(folder: string, needed: number = NEEDED): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const [left, wanted] = [Math.floor(free / MB), Math.ceil(needed / MB)];
  throw new FolderError('DISK_FULL', { key: 'diskFull', values: { folder, left, wanted } });
}
