import { openDatabase } from '../records/database.ts';
import { signingFileBeside } from '../records/folder/signing-file.ts';
import { assertOwnBuild } from '../records/own-build.ts';
import { installationKeys } from '../records/payload-keys.ts';
import { beginSigning } from '../records/signing-keys.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import { ConfigError, readConfig } from './config.ts';
import { failureLine } from './print.ts';
import { takeNoArguments } from './program-arguments.ts';
import { mailTransport, quietRuntime, runWorker } from './run-worker.ts';

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
  await beginSigning(records.db, config.signing ?? signingFileBeside(file), Date.now());
  const worker = await runWorker({
    address: temporal.address,
    namespace: temporal.namespace,
    db: records.db,
    transport: mailTransport(config, config.folder),
    baseUrl,
    mailFrom,
    keys: await installationKeys(records.db, file, Date.now()),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
  process.stdout.write('worker: ready\n');
  await worker.ended;
  await records.close();
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
