import type { TestProject } from 'vitest/node';
import { progressOnStderr } from '../../worker/components/progress.ts';
import { findOrBuildTemporalCli } from '../../worker/components/temporal-cli.ts';
import { findOrFetchTestServer } from '../../worker/components/test-server-files.ts';
import type { DevServer } from '../../worker/temporal-server.ts';
import { startDevServer } from '../../worker/temporal-server.ts';
import { findChromium } from './chromium.ts';
import { findClamd } from './clamd.ts';
import { openFinder } from './component-finder.ts';
import { findDovecot } from './dovecot.ts';
import { findObjectStorage } from './object-storage.ts';
import { findPdfPrograms } from './pdf-programs.ts';
import { findPostgresPrograms } from './postgres.ts';
import { searchAttributes } from './temporal.ts';
import { findWorkbookPrograms } from './workbook-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the workers of this run ask for components and servers. */
    componentFinder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = progressOnStderr;
  let devServer: Promise<DevServer> | undefined;
  const finder = await openFinder({
    temporal: async () => process.env['TEMPORAL_ADDRESS'] || (await findOrBuildTemporalCli({ progress })),
    testServer: async () => await findOrFetchTestServer({ progress }),
    postgres: findPostgresPrograms,
    chromium: findChromium,
    dovecot: findDovecot,
    objectStorage: () => findObjectStorage(progress),
    clamd: findClamd,
    workbookPrograms: findWorkbookPrograms,
    pdfPrograms: findPdfPrograms,
    devServer: async () => {
      devServer = startDevServer({ progress, searchAttributes });
      return (await devServer).address;
    },
  });
  project.provide('componentFinder', finder.url);
  return async () => {
    await finder.close();
    await devServer?.then(async (server) => await server.stop()).catch(() => undefined);
  };
}
