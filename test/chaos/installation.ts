import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import type { RecordsReader, RecordsWriter } from '../../records/reading.ts';
import { remoteReader, remoteWriter } from '../../records/remote-reader.ts';
import { type DevServer, startDevServer } from '../../worker/temporal-server.ts';
import { searchAttributes } from '../support/temporal.ts';

/**
 * `committing`: in a transaction whose work is done; `committed`: right after it; `….before` and `….after` an activity;
 * a mail on its way to the server, and taken by it.
 */
export type KillPoint =
  | 'committing'
  | 'committed'
  | 'mail.sending'
  | 'mail.taken'
  | `${string}.before`
  | `${string}.after`;

export interface Crash {
  point: KillPoint;
  /** how often the point is passed until then */
  nth: number;
  /** of an activity: counted only when its input holds this text */
  holding?: string;
  /** processes that end in the same instant */
  alsoKill: number[];
}

export interface InstallationSettings {
  temporal: string;
  database: { url: string } | { folder: string };
  smtpUrl?: string;
  outbox: string;
  taskQueue: string;
  /** gives access to the records at the process that has them */
  token: string;
  /** file of the workflows' code, bundled before; left out: each process bundles it */
  bundle?: string;
  watchEveryMs?: number;
  crash?: Crash;
  /** records take up to this many ms */
  slow?: number;
}

/** A Temporal server on a file and one worker, each a process that can be killed and started again. */
export interface Installation {
  readonly temporal: string;
  readonly taskQueue: string;
  readonly folder: string;
  /** by way of the worker that was started last, wherever the records are */
  reader(): RecordsReader;
  writer(): RecordsWriter;
  /** mails that the mail server told the worker it took, and when (ms) */
  readonly heard: { messageId: string; at: number }[];
  serverPid(): number;
  startServer(): Promise<void>;
  killServer(): Promise<void>;
  startWorker(more?: { crash?: Crash; slow?: number }): Promise<void>;
  /** Resolves when the worker's process is gone: whether it was killed, by itself or by others. */
  workerGone(): Promise<boolean>;
  endWorker(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./installation-process.ts', import.meta.url));

/**
 * @param cli path of the Temporal program
 * @param database where the worker's records are; left out: embedded, in the installation's folder
 */
export async function installation(
  cli: string,
  {
    database,
    ...kept
  }: { database?: { url: string } } & Pick<InstallationSettings, 'smtpUrl' | 'bundle' | 'watchEveryMs'> = {},
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-chaos-'));
  const port = await getPort({ host: '127.0.0.1' });
  const temporal = `127.0.0.1:${port}`;
  const taskQueue = 'chaos';
  const token = randomUUID();
  /** of the worker's newest process */
  let readable = 0;
  const owner = () => ({ address: `http://127.0.0.1:${readable}`, token });
  let server: DevServer | null = null;
  let worker: ChildProcess | null = null;
  const heard: Installation['heard'] = [];
  let gone: Promise<boolean> = Promise.resolve(false);

  async function startServer(): Promise<void> {
    server = await startDevServer({
      progress: () => {},
      cli,
      port,
      dbFilename: join(folder, 'temporal.db'),
      searchAttributes,
    });
  }
  async function killServer(): Promise<void> {
    const killed = server;
    server = null;
    if (killed?.pid === undefined) return;
    try {
      process.kill(killed.pid, 'SIGKILL');
    } catch {
      // killed by the worker already
    }
    await killed.ended;
  }
  async function endWorker(signal: NodeJS.Signals): Promise<void> {
    worker?.kill(signal);
    await gone;
    worker = null;
  }

  return {
    temporal,
    taskQueue,
    folder,
    reader: () => remoteReader(owner()),
    writer: () => remoteWriter(owner()),
    heard,
    serverPid: () => server?.pid ?? 0,
    startServer,
    killServer,
    async startWorker(more = {}) {
      const settings: InstallationSettings = {
        temporal,
        database: database ?? { folder: join(folder, 'records') },
        ...kept,
        token,
        outbox: join(folder, 'outbox'),
        taskQueue,
        ...more,
      };
      const child = spawn(process.execPath, [program], {
        env: { ...process.env, INSTALLATION: JSON.stringify(settings) },
        stdio: ['ignore', 'pipe', 'pipe'],
        // Ctrl-C reaches only the process that plays the round, which ends the worker
        detached: true,
      });
      worker = child;
      // it warns of what is done to it on purpose; its last words matter if it doesn't start
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        said = (said + chunk).slice(-2_000);
      });
      const endWithUs = () => child.kill('SIGKILL');
      process.once('exit', endWithUs);
      child.once('exit', () => process.removeListener('exit', endWithUs));
      gone = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal === 'SIGKILL')));
      await new Promise<void>((ready, failed) => {
        createInterface({ input: child.stdout }).on('line', (line) => {
          const [word, rest = ''] = line.split(' ');
          if (word === 'heard') heard.push({ messageId: rest, at: Date.now() });
          if (word !== 'ready') return;
          readable = Number(rest);
          ready();
        });
        child.once('exit', (code) => failed(new Error(`the worker ended with ${code}: ${said}`)));
      });
    },
    workerGone: () => gone,
    endWorker,
    async stop() {
      await endWorker('SIGKILL');
      await killServer();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
