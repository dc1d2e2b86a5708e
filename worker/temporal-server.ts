import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import getPort from 'get-port';
import pRetry from 'p-retry';
import pWaitFor from 'p-wait-for';
import { STEPS } from '../words/start-words.ts';
import { spawnBoundChild, stopChild } from './components/bound-child.ts';
import { isPortFree } from './components/free-port.ts';
import type { Progress } from './components/progress.ts';
import { keepReporting } from './components/progress.ts';
import { portTaken, ServerStartFailed, serverStartFailure } from './components/server-start-failed.ts';
import { findOrBuildTemporalCli } from './components/temporal-cli.ts';
import { findOrFetchTestServer } from './components/test-server-files.ts';

export type SearchAttributeKind = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

export interface DevServerOptions {
  readonly progress: Progress;
  /** SQLite file that keeps everything across a restart; without it nothing is kept. */
  readonly dbFilename?: string;
  /** A free one when left out. */
  readonly port?: number;
  readonly namespace?: string;
  /** Custom search attributes to register, by name. */
  readonly searchAttributes?: Readonly<Record<string, SearchAttributeKind>>;
  /** Days for which the namespace keeps the histories of ended workflows (design, decision 16). */
  readonly retentionDays?: number;
  /** Path of the Temporal command line program, when it is known already. */
  readonly cli?: string;
  /** Milliseconds to wait for another server on the same file, which may be ending after its process was killed. */
  readonly fileWithinMs?: number;
}

export interface DevServer {
  /** host:port of the gRPC frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Undefined when the server at TEMPORAL_ADDRESS is used, which is not ours to stop. */
  readonly pid: number | undefined;
  /** Resolves when the process is gone, also if it ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const host = '127.0.0.1';
const startWithinMs = 30_000;

/**
 * Starts a Temporal dev server on loopback and waits until its namespace answers. When TEMPORAL_ADDRESS is set nothing
 * is started and that address is given back. Waits for another server on the same file that is just ending, and reports
 * it.
 * @throws ComponentUnavailable when the program can't be had on this machine.
 * @throws ServerStartFailed with PORT_TAKEN, DATABASE_IN_USE or SERVER_DID_NOT_START.
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { progress, namespace = 'default' } = options;
  const existing = process.env['TEMPORAL_ADDRESS'];
  if (existing) {
    return {
      address: existing,
      namespace,
      pid: undefined,
      ended: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const cli = options.cli ?? (await findOrBuildTemporalCli({ progress }));
  const until = Date.now() + (options.fileWithinMs ?? 20_000);
  let telling = keepReporting(progress, STEPS.temporal);
  let waits = false;
  try {
    for (;;) {
      const tried = await startOnce(cli, options).catch((error: unknown) => {
        if (!passes(error, options) || Date.now() > until) throw error;
        return error;
      });
      if (!(tried instanceof ServerStartFailed)) return tried;
      if (!waits && tried.code === 'DATABASE_IN_USE') {
        waits = true;
        telling.stop();
        telling = keepReporting(progress, STEPS.temporalEnds, { everyMs: 2_000 });
      }
      await wait(250);
    }
  } finally {
    telling.stop();
  }
}

/** Failures that may be over in a moment: a server that is ending, a free port that somebody else has just taken. */
const passes = (error: unknown, { port }: DevServerOptions): error is ServerStartFailed =>
  error instanceof ServerStartFailed &&
  (error.code === 'DATABASE_IN_USE' || (error.code === 'PORT_TAKEN' && port === undefined));

/** One try. @throws ServerStartFailed */
async function startOnce(cli: string, options: DevServerOptions): Promise<DevServer> {
  const { dbFilename, namespace = 'default', searchAttributes = {}, retentionDays = 400 } = options;
  const port = options.port ?? (await getPort({ host }));
  if (!(await isPortFree(port, host))) throw portTaken(port);

  const child = await spawnBoundChild(cli, [
    ...['server', 'start-dev', '--headless', '--ip', host, '--port', String(port), '--log-level', 'error'],
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...(dbFilename === undefined ? [] : databaseArguments(dbFilename)),
    ...Object.entries(searchAttributes).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]),
  ]);
  let output = '';
  let down = false;
  const keep = (chunk: string) => {
    output = (output + chunk).slice(-8_000);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      keep(`\n${error.message}`);
      resolve();
    });
    // `close`, not `exit`: only then has all of the output that tells the reason been read.
    child.once('close', () => resolve());
  }).then(() => {
    down = true;
  });

  const address = `${host}:${port}`;
  try {
    const failed = () => {
      throw serverStartFailure(output, { port, ...(dbFilename === undefined ? {} : { dbFilename }) });
    };
    await pWaitFor(async () => (await isReady(address, namespace, retentionDays)) || (down && failed()), {
      interval: 100,
      timeout: { milliseconds: startWithinMs, fallback: failed },
    });
  } catch (error) {
    await stopChild(child);
    throw error;
  }
  return { address, namespace, pid: child.pid, ended, stop: async () => await stopChild(child) };
}

/**
 * The exclusive lock refuses a second server on the same file, which would silently damage it. A write-ahead log
 * (`-wal` beside the file) halves what a commit waits for; with full synchronisation each one survives a power cut.
 */
const PRAGMAS = ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL'];

const databaseArguments = (dbFilename: string): string[] => [
  ...['--db-filename', dbFilename],
  ...PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]),
];

/** Also sets the retention: the dev server has no option for it and begins with one day. */
async function isReady(address: string, namespace: string, retentionDays: number): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs(retentionDays * 24 * 60 * 60 * 1000) },
    });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

export interface TestServer {
  readonly address: string;
  /** The SDK's own handle on it: its client skips time while a result is awaited, `sleep` skips by hand. */
  readonly environment: TestWorkflowEnvironment;
  stop(): Promise<void>;
}

/**
 * Starts a time-skipping Temporal test server. Everybody who uses it shares its clock: a test that needs its own time
 * starts its own server (1 to 2 seconds).
 * @throws ComponentUnavailable when it can't be had on this machine.
 * @throws ServerStartFailed with SERVER_DID_NOT_START.
 */
export async function startTestServer(options: { progress: Progress; path?: string }): Promise<TestServer> {
  const path = options.path ?? (await findOrFetchTestServer({ progress: options.progress }));
  // Loaded late: it brings the SDK's native part, which a start against an existing server doesn't need.
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  // the SDK waits 5 s for it to start, which may not be enough on a busy machine
  const environment = await pRetry(
    () =>
      TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } }),
    { retries: 5, minTimeout: 500, factor: 1 },
  ).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServerStartFailed('SERVER_DID_NOT_START', { key: 'temporalNotStarted', values: { reason } });
  });
  return { address: environment.address, environment, stop: async () => await environment.teardown() };
}
