import { join } from 'node:path';
import { openDatabase } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { startDashboard } from '../web/serve.ts';
import type { SignInEvent } from '../web/sign-in/sign-in-setup.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import { ConfigError, readConfig } from './config.ts';
import { failureLine, warn } from './print.ts';
import { takeNoArguments } from './program-arguments.ts';
import { mailTransport } from './run-worker.ts';
import { checkProvider, logLine, providerOf, signInSetup, tlsOf } from './sign-in.ts';

/** The dashboard alone, over PostgreSQL. */
takeNoArguments('dashboard');
try {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new ConfigError(`DATABASE_URL: ${inBoth(START_LINES.missing)}`);
  const records = await openDatabase({ url: config.databaseUrl });
  const transport = mailTransport(config, join(config.folder, 'outbox'));
  const log = (event: SignInEvent) => void process.stdout.write(logLine(event));
  const provider = await providerOf(config);
  const signIn = signInSetup(config, { db: records.db, transport, log, provider });
  const tls = await tlsOf(config);
  const dashboard = await startDashboard({
    ...config.dashboard,
    ...(tls === undefined ? {} : { tls }),
    baseUrl: config.baseUrl,
    reader: createReader(records.db),
    now: () => Date.now(),
    mailOnlyTo: config.mailOnlyTo,
    ...(signIn === null ? {} : { signIn }),
  });
  process.stdout.write(`dashboard: ${dashboard.url}\n`);
  void checkProvider(provider, warn);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void dashboard.close().then(() => records.close()));
  }
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
