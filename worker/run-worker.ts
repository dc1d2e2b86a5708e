import { Client } from '@temporalio/client';
import {
  type LogLevel,
  type LogMetadata,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import { createActivities } from '../activities/activities.ts';
import { folderTransport } from '../activities/folder-transport.ts';
import type { MailTransport } from '../activities/mail-transport.ts';
import { onlyTo } from '../activities/only-to-transport.ts';
import { smtpTransport } from '../activities/smtp-transport.ts';
import { connectTo } from '../client/connection.ts';
import { encryptedBy } from '../client/payload-codec.ts';
import type { PayloadKey } from '../domain/payload-key.ts';
import type { Database } from '../records/database.ts';
import { mailQueueOf, mailroomWorkflowId, TASK_QUEUE, wake } from '../workflows/messages.ts';
import { callsUnderWay } from './calls-under-way.ts';
import type { Config } from './config.ts';
import { sharedWakes } from './shared-wakes.ts';
import { startWatcher } from './watcher.ts';
import { bundleWorkflows } from './workflow-code.ts';

/** An activity's own try; Temporal tries the activity again. */
const WAKE_WITHIN = 10_000;

export interface WorkerSetup {
  address: string;
  namespace: string;
  db: Database;
  transport: MailTransport;
  baseUrl: string;
  mailFrom: string;
  /** what goes through Temporal is encrypted with them; left out: it is in clear */
  keys?: readonly PayloadKey[];
  taskQueue?: string;
  /** for tests that want other caches or bundles */
  options?: Partial<WorkerOptions>;
  /** how often the watcher looks, ms; for tests */
  watchEveryMs?: number;
}

export interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it failed. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** SMTP by URL, or .eml files in a folder; on trial all to one address. */
export function mailTransport(
  { smtpUrl, mailFrom, mailOnlyTo }: Pick<Config, 'smtpUrl' | 'mailFrom' | 'mailOnlyTo'>,
  outbox: string,
): MailTransport {
  const transport =
    smtpUrl === undefined ? folderTransport(outbox, mailFrom, '+07:00') : smtpTransport(smtpUrl, mailFrom);
  return mailOnlyTo === null ? transport : onlyTo(transport, mailOnlyTo);
}

let quiet = false;

/** A warning of the SDK about the worker of the mails, which is meant to have no workflows. */
const NO_WORKFLOWS = 'No workflows registered, not polling for workflow tasks';

/** Temporal's own log on stderr, warnings and errors only. */
export function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  const print = (level: LogLevel, message: string, meta?: LogMetadata) => {
    if ((level === 'WARN' || level === 'ERROR') && message !== NO_WORKFLOWS)
      process.stderr.write(`${level} ${message} ${meta?.error ? String(meta.error) : ''}\n`);
  };
  Runtime.install({
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
    logger: {
      log: print,
      trace: () => {},
      debug: () => {},
      info: () => {},
      warn: (message, meta) => print('WARN', message, meta),
      error: (message, meta) => print('ERROR', message, meta),
    },
  });
}

/** Runs until all have stopped; when one fails the others stop too, and its failure is thrown. */
async function runTogether(workers: readonly Worker[], shutdown: () => void): Promise<void> {
  const runs = workers.map((worker) => worker.run().finally(shutdown));
  await Promise.allSettled(runs);
  await Promise.all(runs);
}

/** A worker for campaigns, cells and mailrooms, over records and a way to send mail. */
export async function runWorker(setup: WorkerSetup): Promise<RunningWorker> {
  const { address, namespace, taskQueue = TASK_QUEUE } = setup;
  const connection = await NativeConnection.connect({ address });
  const clientConnection = await connectTo(address);
  const converting = setup.keys === undefined ? {} : { dataConverter: encryptedBy(setup.keys) };
  const client = new Client({ connection: clientConnection, namespace, ...converting });
  const calls = callsUnderWay();
  const sharedWake = sharedWakes((campaign) =>
    client.withDeadline(Date.now() + WAKE_WITHIN, async () => {
      await client.workflow.signalWithStart('mailroom', {
        workflowId: mailroomWorkflowId(campaign),
        taskQueue,
        args: [{ campaign }],
        signal: wake,
        signalArgs: [],
      });
    }),
  );
  const wakeMailroom = (campaign: string): Promise<void> => calls.add(sharedWake(campaign));
  const activities = createActivities({
    db: setup.db,
    transport: setup.transport,
    baseUrl: setup.baseUrl,
    mailFrom: setup.mailFrom,
    wakeMailroom,
  });
  const { workflowBundle = await bundleWorkflows(), ...options } = setup.options ?? {};
  const workers = [
    await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle,
      activities,
      ...converting,
      ...options,
    }),
    await Worker.create({
      connection,
      namespace,
      taskQueue: mailQueueOf(taskQueue),
      activities: { sendMail: activities.sendMail, sendTestMail: activities.sendTestMail },
      ...converting,
      ...(options.interceptors === undefined ? {} : { interceptors: options.interceptors }),
      ...(options.shutdownGraceTime === undefined ? {} : { shutdownGraceTime: options.shutdownGraceTime }),
    }),
  ];
  const watcher = startWatcher({ client, db: setup.db, wakeMailroom }, setup.watchEveryMs);
  const closed = async () => {
    await watcher.stop();
    // activities may still be at work when the worker has failed
    await calls.settled();
    await clientConnection.close();
    await connection.close();
  };
  const shutdown = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const ended = runTogether(workers, shutdown).then(closed, async (error: unknown) => {
    await closed();
    throw error;
  });
  return {
    ended,
    async stop() {
      shutdown();
      await ended;
    },
  };
}
