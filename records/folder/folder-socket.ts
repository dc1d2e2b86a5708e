import { createHash } from 'node:crypto';
import { constants, realpathSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * A socket inside a folder. By it the operating system tells whether the process that made it lives, whatever its
 * number; it answers in that one folder only and is a dead name in a copy.
 */

/** The longest path of a socket, in bytes, that every operating system takes. */
const LONGEST = 100;
/** Nobody listens: never made here, a copy, or left by a process that was killed. */
const DEAD = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'];

/** Gives `work` a path by which the socket can be reached, also in a folder whose own path is too long for one. */
async function reached<T>(folder: string, name: string, work: (path: string) => Promise<T>): Promise<T> {
  if (process.platform === 'win32') {
    // pipes are not in folders there: the pipe's name is made from the folder's path
    const place = createHash('sha256')
      .update(`${realpathSync(folder)}\n${name}`)
      .digest('hex');
    return work(`\\\\.\\pipe\\bon-tot-${place}`);
  }
  const path = join(folder, name);
  if (Buffer.byteLength(path) <= LONGEST || process.platform !== 'linux') return work(path);
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
    return await work(`/proc/self/fd/${handle.fd}/${name}`);
  } finally {
    await handle?.close();
  }
}

/** Listens inside a folder, without keeping the process alive. */
export async function listenInFolder(
  folder: string,
  name: string,
  onConnection: (socket: Socket) => void,
): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, onConnection);
  server.unref();
  await reached(
    folder,
    name,
    (path) =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
      }),
  );
  return server;
}

/** @returns null when nobody listens in this folder */
export async function connectInFolder(folder: string, name: string): Promise<Socket | null> {
  return reached(
    folder,
    name,
    (path) =>
      new Promise<Socket | null>((resolve, reject) => {
        const socket = connect({ path, allowHalfOpen: true });
        socket.once('connect', () => resolve(socket));
        socket.once('error', (error: NodeJS.ErrnoException) => {
          if (DEAD.includes(error.code ?? '')) resolve(null);
          else reject(error);
        });
      }),
  );
}
