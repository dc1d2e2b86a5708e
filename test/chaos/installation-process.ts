/** A worker over its records, in a process of its own that ends itself, and others, at a named point. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { folderTransport } from '../../activities/folder-transport.ts';
import type { MailTransport } from '../../activities/mail-transport.ts';
import { smtpTransport } from '../../activities/smtp-transport.ts';
import { type Database, openDatabase } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { recordsDoor } from '../../records/records-door.ts';
import { RECORDS_DOOR } from '../../records/remote-reader.ts';
import { createWriter } from '../../records/writer.ts';
import { quietRuntime, runWorker } from '../../worker/run-worker.ts';
import { testKeys } from '../support/keys.ts';
import { knownSigner } from '../support/signing.ts';
import type { InstallationSettings, KillPoint } from './installation.ts';

const settings = JSON.parse(process.env['INSTALLATION'] ?? '{}') as InstallationSettings;
const { temporal, database, smtpUrl, outbox, taskQueue, token, bundle, watchEveryMs, crash, slow } = settings;

let passed = 0;
/** Ends everything at once, as a power cut would, the nth time that this point is passed. */
function pass(point: KillPoint, input: unknown = null): void {
  if (crash?.point !== point) return;
  if (crash.holding !== undefined && !JSON.stringify(input).includes(crash.holding)) return;
  passed += 1;
  if (passed < crash.nth) return;
  for (const pid of crash.alsoKill)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  process.kill(process.pid, 'SIGKILL');
}

/** The same database, which passes one point inside each transaction, before it is committed, and one after it. */
const watched = (db: Database): Database =>
  new Proxy(db, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (name !== 'transaction') return typeof member === 'function' ? member.bind(target) : member;
      const transaction: Database['transaction'] = async (work, config) => {
        const done = await target.transaction(async (tx) => {
          const result = await work(tx);
          pass('committing');
          return result;
        }, config);
        pass('committed');
        return done;
      };
      return transaction;
    },
  });

const watchedTransport = (transport: MailTransport): MailTransport => ({
  async send(mail) {
    pass('mail.sending');
    await transport.send(mail);
    // a pipe is written at once, so that it arrives even if the process dies with the next line
    process.stdout.write(`heard ${mail.messageId}\n`);
    pass('mail.taken');
  },
  close: () => transport.close(),
});

/** Between 0 and `slow` ms, different for each call but the same in each run. */
let turn = 0;
const delay = (): Promise<void> => {
  turn += 1;
  const ms = slow === undefined ? 0 : (turn * 7_919) % slow;
  return new Promise((resolve) => setTimeout(resolve, ms));
};

quietRuntime();
const records = await openDatabase(database);
const mailFrom = 'Bốn Tốt <bon-tot@dang-uy.example>';
const transport =
  smtpUrl === undefined
    ? folderTransport(outbox, mailFrom, '+07:00')
    : smtpTransport(smtpUrl, mailFrom, 1_000);
const read = new Hono().route(
  RECORDS_DOOR,
  recordsDoor(token, createReader(records.db), createWriter(records.db)),
);
/** any free port: one that was free at an earlier start may be taken by now */
const { promise: bound, resolve: hasPort } = Promise.withResolvers<number>();
const listening = serve({ fetch: read.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => hasPort(port));
await knownSigner(records.db);
const worker = await runWorker({
  address: temporal,
  namespace: 'default',
  db: watched(records.db),
  transport: watchedTransport(transport),
  baseUrl: 'http://127.0.0.1:3000',
  mailFrom,
  keys: testKeys,
  taskQueue,
  ...(watchEveryMs === undefined ? {} : { watchEveryMs }),
  options: {
    shutdownGraceTime: '1s',
    ...(bundle === undefined ? {} : { workflowBundle: { codePath: bundle } }),
    interceptors: {
      activity: [
        ({ info }) => ({
          inbound: {
            async execute(input, next) {
              const point = (when: 'before' | 'after'): KillPoint => `${info.activityType}.${when}`;
              if (info.activityType === 'record') await delay();
              pass(point('before'), input.args);
              const result = await next(input);
              pass(point('after'), input.args);
              return result;
            },
          },
        }),
      ],
    },
  },
});
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => listening.close())
    .then(() => records.close())
    .finally(() => process.exit(0));
});
process.stdout.write(`ready ${await bound}\n`);
await worker.ended;
