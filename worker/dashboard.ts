import { openDatabase } from '../records/database.ts';
import { createReader } from '../records/reader.ts';
import { startDashboard } from '../web/serve.ts';
import { inBoth } from '../words/in-both.ts';
import { START_LINES } from '../words/start-words.ts';
import { ConfigError, readConfig } from './config.ts';
import { failureLine } from './print.ts';
import { takeNoArguments } from './program-arguments.ts';

/** The dashboard alone, over PostgreSQL. */
takeNoArguments('dashboard');
try {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new ConfigError(`DATABASE_URL: ${inBoth(START_LINES.missing)}`);
  const records = await openDatabase({ url: config.databaseUrl });
  const dashboard = await startDashboard({
    ...config.dashboard,
    baseUrl: config.baseUrl,
    reader: createReader(records.db),
    now: () => Date.now(),
  });
  process.stdout.write(`dashboard: ${dashboard.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void dashboard.close().then(() => records.close()));
  }
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
