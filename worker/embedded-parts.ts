import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type CampaignClient, connect } from '../client/client.ts';
import type { FileValues } from '../domain/failure-values.ts';
import { openDatabase } from '../records/database.ts';
import { openFilesHere } from '../records/files/file-folder.ts';
import { assertSpace } from '../records/folder/disk-space.ts';
import { keyFileIn } from '../records/folder/key-file.ts';
import { signingFileBeside } from '../records/folder/signing-file.ts';
import { assertOwnBuild } from '../records/own-build.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { createReader } from '../records/reader.ts';
import type { RecordsReader, RecordsWriter } from '../records/reading.ts';
import { installationSigner } from '../records/signing-keys.ts';
import { createWriter } from '../records/writer.ts';
import { mayChoosePerson, startDashboard, tryAddress } from '../web/serve.ts';
import { takenUnscannedWords } from '../words/failures/files.ts';
import { inBoth } from '../words/in-both.ts';
import { recordsStep, STEPS } from '../words/start-words.ts';
import type { Progress } from './components/progress.ts';
import type { Config } from './config.ts';
import { checkFileParts } from './file-parts.ts';
import { warn } from './print.ts';
import { startReturnedMail } from './returned-mail/returned-mail.ts';
import { mailTransport, quietRuntime, runWorker } from './run-worker.ts';
import { SEARCH_ATTRIBUTE_KINDS } from './search-attribute-kinds.ts';
import { checkProvider, providerOf, signInLog, signInSetup, tlsOf } from './sign-in.ts';
import { startDevServer } from './temporal-server.ts';

const saysUnscanned = (values: FileValues): void => warn(inBoth(takenUnscannedWords(values)));

/** What works in the folder of the embedded system while it runs. */
export interface EmbeddedParts {
  /** where people open the dashboard */
  url: string;
  /** where they answer: the dashboard's internal door, with its token, and Temporal */
  at: { address: string; token: string; temporal: string };
  client: CampaignClient;
  reader: RecordsReader;
  writer: RecordsWriter;
  outbox: string;
  /** Resolves when a part ended by itself, with its name. */
  broken: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts them in a folder of which the caller holds the lock: Temporal dev server on a file, records, dashboard,
 * worker. What was started before a failure is stopped again.
 *
 * @throws EarlierBuildError, KeyError, SigningError, FolderError, DashboardError, ComponentUnavailable, ServerStartFailed, DatabaseError
 */
export async function startParts(folder: string, config: Config, progress: Progress): Promise<EmbeddedParts> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end().catch(() => undefined);
  };
  try {
    // what could fail at the end of the start is tried before anything slow
    const tls = await tlsOf(config);
    const provider = await providerOf(config);
    const address = { ...config.dashboard, ...(tls === undefined ? {} : { tls }) };
    await tryAddress(
      address,
      config.signIn === null ? undefined : { url: config.baseUrl, proxies: config.signIn.proxies },
    );
    await assertSpace(folder);
    quietRuntime();

    const temporal = await startDevServer({
      progress,
      dbFilename: join(folder, 'temporal.db'),
      searchAttributes: SEARCH_ATTRIBUTE_KINDS,
    });
    started.push(() => temporal.stop());

    const report = (line: string) => progress({ step: recordsStep(line), seconds: 0 });
    const records = await openDatabase(
      config.databaseUrl === undefined ? { folder: join(folder, 'records') } : { url: config.databaseUrl },
      { progress: report },
    );
    started.push(() => records.close());
    await assertOwnBuild(records.db);
    const keyFile = config.keys ?? keyFileIn(folder);
    const keys = await installationKeys(records.db, keyFile, Date.now());
    const signingFile = config.signing ?? signingFileBeside(keyFile);
    const signer = await installationSigner(records.db, signingFile, Date.now());
    const reader = createReader(records.db);
    const writer = createWriter(records.db);

    const client = await connect({ address: temporal.address, namespace: temporal.namespace, keys, signer });
    started.push(() => client.close());

    // the port before the worker: a link in a mail has to lead somewhere
    const token = randomBytes(32).toString('base64url');
    const outbox = join(folder, 'outbox');
    const transport = mailTransport(config, outbox);
    const signIns = config.signIn === null ? null : signInLog(join(folder, 'sign-ins.log'));
    if (signIns !== null) started.push(() => signIns.close());
    const signIn =
      signIns === null
        ? null
        : signInSetup(config, { db: records.db, transport, log: signIns.log, provider });
    const dashboard = await startDashboard({
      ...address,
      baseUrl: config.baseUrl,
      reader,
      writer,
      now: () => Date.now(),
      mailOnlyTo: config.mailOnlyTo,
      internalToken: token,
      ...(signIn === null ? {} : { signIn }),
      ...(signIn !== null || mayChoosePerson(config.dashboard)
        ? { acting: { client, writer, files: openFilesHere(saysUnscanned) } }
        : {}),
    });
    started.push(() => dashboard.close());
    void checkProvider(provider, warn);
    void checkFileParts(warn);

    progress({ step: STEPS.worker, seconds: 0 });
    const worker = await runWorker({
      address: temporal.address,
      namespace: temporal.namespace,
      db: records.db,
      transport,
      baseUrl: config.baseUrl,
      mailFrom: config.mailFrom,
      keys,
    });
    started.push(() => worker.stop());
    if (config.imapUrl !== null) {
      const returned = startReturnedMail({ url: config.imapUrl, db: records.db, client, warn });
      started.push(() => returned.stop());
    }

    const broken = Promise.race([
      temporal.ended.then(() => 'Temporal'),
      worker.ended.then(
        () => 'worker',
        () => 'worker',
      ),
    ]);
    const at = { address: dashboard.door, token, temporal: temporal.address };
    return { url: dashboard.url, at, client, reader, writer, outbox, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
