import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { FolderError, forbidden } from './folder-error.ts';
import { isOwnFolder } from './folder-privacy.ts';
import { connectInFolder } from './folder-socket.ts';
import { type Outcome, type OwnerRequest, outcomeSchema } from './owner-requests.ts';

const announcementSchema = z.object({
  /** the process's number on its own system */
  pid: z.number().int(),
  /** loopback address at which the owner answers questions about the records; null until it listens */
  address: z.string().nullable(),
  /** has to be presented at that address */
  token: z.string().nullable(),
  /** address of the Temporal server that this process has started */
  temporal: z.string().nullable(),
});

/** The process that owns a folder of embedded records, and where it answers for others. */
export type FolderOwner = z.infer<typeof announcementSchema>;

/** The lock file: who has the folder, and the socket in it at which the owner tells where it answers. */
export const lockSchema = z.object({
  pid: z.number().int(),
  socket: z.string().regex(/^owner\.[0-9a-f]{16}\.sock$/),
});
export type Lock = z.infer<typeof lockSchema>;

export const lockFile = (folder: string): string => join(folder, 'owner.json');

/**
 * The lock as its file says, whether its process lives or not; null without a readable file.
 *
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT where a folder is in its place
 */
export async function readLock(file: string): Promise<Lock | null> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw forbidden(file, error);
    if (error.code === 'EISDIR')
      throw new FolderError('FOLDER_UNFIT', { key: 'notAFile', values: { path: file } });
    return '';
  });
  try {
    return lockSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

const answerSchema = z.object({ owner: announcementSchema, outcome: outcomeSchema });

/** An owner that is busy for longer counts as not answering. */
const ANSWER_MS = 10_000;

/**
 * Asks at the socket of a lock.
 *
 * @returns null when it is dead; without address and outcome when the owner doesn't answer
 */
async function ask(
  folder: string,
  { pid, socket }: Lock,
  request?: OwnerRequest,
): Promise<z.infer<typeof answerSchema> | null> {
  const connection = await connectInFolder(folder, socket);
  if (connection === null) return null;
  if (request === undefined) connection.setTimeout(ANSWER_MS, () => connection.destroy());
  connection.end(request === undefined ? '' : JSON.stringify(request));
  const answer = await text(connection).catch(() => '');
  try {
    return answerSchema.parse(JSON.parse(answer));
  } catch {
    return { owner: { pid, address: null, token: null, temporal: null }, outcome: null };
  }
}

async function askIn(folder: string, request?: OwnerRequest) {
  if (!(await isOwnFolder(folder))) return null;
  const lock = await readLock(lockFile(folder));
  return lock === null ? null : ask(folder, lock, request);
}

/**
 * The living owner of a folder, to be asked at its address instead of opening the folder. A copied folder has none,
 * whatever its files say.
 *
 * @returns null also when there is no such folder
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT
 */
export async function folderOwner(folder: string): Promise<FolderOwner | null> {
  return (await askIn(folder))?.owner ?? null;
}

/**
 * Asks the owner of a folder for more than its address, and waits until it is done.
 *
 * @returns null when the folder has no owner, or one that takes no requests
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT
 */
export async function askOwner(folder: string, request: OwnerRequest): Promise<Outcome> {
  return (await askIn(folder, request))?.outcome ?? null;
}

/** Whether the process that made a lock lives and has this very folder. */
export async function isAlive(folder: string, { socket }: Lock): Promise<boolean> {
  const connection = await connectInFolder(folder, socket);
  connection?.destroy();
  return connection !== null;
}
