import { type ClientOptions, connect } from '../client/client.ts';
import { type Database, openDatabase } from '../records/database.ts';
import { signingFileBeside } from '../records/folder/signing-file.ts';
import { assertOwnBuild } from '../records/own-build.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { beginSigning, installationSigner } from '../records/signing-keys.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import { ConfigError, readConfig } from './config.ts';
import { failureLine, warn } from './print.ts';
import { takeNoArguments } from './program-arguments.ts';
import { startReturnedMail } from './returned-mail/returned-mail.ts';
import { mailTransport, quietRuntime, runWorker } from './run-worker.ts';

/** Reads returned mails, whose notes are signed like what people send. @returns to stop it */
async function readReturned(url: string, db: Database, options: ClientOptions): Promise<() => Promise<void>> {
  const client = await connect(options);
  const reading = startReturnedMail({ url, db, client, warn });
  return async () => {
    await reading.stop();
    await client.close();
  };
}

/** A worker alone, against a Temporal cluster and PostgreSQL; as many as are needed. */
takeNoArguments('worker');
try {
  const config = readConfig(process.env);
  const { databaseUrl, temporal, smtpUrl, mailFrom, baseUrl, keys: file } = config;
  if (
    databaseUrl === undefined ||
    temporal.address === undefined ||
    smtpUrl === undefined ||
    file === undefined
  ) {
    throw new ConfigError(
      `TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL, BONTOT_KEYS: ${inBoth(START_LINES.allNeeded)}`,
    );
  }
  quietRuntime();
  const records = await openDatabase({ url: databaseUrl });
  await assertOwnBuild(records.db);
  const signing = config.signing ?? signingFileBeside(file);
  await beginSigning(records.db, signing, Date.now());
  // who reads returned mails signs what it notes of them
  const signer = config.imapUrl === null ? null : await installationSigner(records.db, signing, Date.now());
  const keys = await installationKeys(records.db, file, Date.now());
  const worker = await runWorker({
    address: temporal.address,
    namespace: temporal.namespace,
    db: records.db,
    transport: mailTransport(config, config.folder),
    baseUrl,
    mailFrom,
    keys,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
  const stopReading =
    config.imapUrl === null || signer === null
      ? null
      : await readReturned(config.imapUrl, records.db, {
          address: temporal.address,
          namespace: temporal.namespace,
          keys,
          signer,
        });
  process.stdout.write('worker: ready\n');
  await worker.ended;
  await stopReading?.();
  await records.close();
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
