import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { ownTestServer } from '../test/support/temporal.ts';
import type { ProgressReport } from './components/progress.ts';
import type { DevServer } from './temporal-server.ts';
import { startDevServer, startTestServer } from './temporal-server.ts';

const temporal = await component('temporal');
const testServer = await component('testServer');
const progress = () => {};

describe.skipIf(!temporal.available || process.env['TEMPORAL_ADDRESS'])(
  'the embedded Temporal server',
  () => {
    let folder: string;
    let dbFilename: string;
    let server: DevServer;
    const told: ProgressReport[] = [];
    const start = async () =>
      await startDevServer({
        cli: temporal.path,
        dbFilename,
        searchAttributes: { CampaignId: 'Keyword', Late: 'Bool' },
        progress: (report) => told.push(report),
      });

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bon-tot-temporal-'));
      dbFilename = join(folder, 'temporal.db');
      server = await start();
    });
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('it answers with its namespace, which keeps histories 400 days', async () => {
      const { namespaces } = await ask(server, (c) => c.workflowService.listNamespaces({}));
      const own = namespaces?.find(({ namespaceInfo }) => namespaceInfo?.name === 'default');
      expect(Number(own?.config?.workflowExecutionRetentionTtl?.seconds)).toBe(34_560_000);
    });

    test('it has the search attributes that were asked for', async () => {
      const { customAttributes } = await ask(server, (c) =>
        c.operatorService.listSearchAttributes({ namespace: 'default' }),
      );
      expect(Object.keys(customAttributes ?? {}).sort()).toEqual(['CampaignId', 'Late']);
    });

    test('its file is written through a log ahead of it', async () => {
      // the header's versions for writing and reading (SQLite, file format 1.3): 1 with a rollback journal, 2 with the
      // log
      expect([...(await readFile(dbFilename)).subarray(18, 20)]).toEqual([2, 2]);
      expect((await stat(`${dbFilename}-wal`)).size).toBeGreaterThan(0);
    });

    test('its start is reported', () => {
      expect(told[0]?.step.en).toBe('Starting the Temporal server');
    });

    test('a taken port is refused by name', async () => {
      const port = Number(server.address.split(':')[1]);
      await expect(startDevServer({ cli: temporal.path, port, progress })).rejects.toMatchObject({
        code: 'PORT_TAKEN',
        told: { key: 'temporalPortTaken', values: { port } },
      });
    });

    test('a second server on the same file is refused', async () => {
      await expect(
        startDevServer({ cli: temporal.path, dbFilename, progress, fileWithinMs: 0 }),
      ).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    });

    test('a server on the same file that is ending is waited for, and told once it is seen', async () => {
      const heard: string[] = [];
      const before = server;
      const next = startDevServer({
        cli: temporal.path,
        dbFilename,
        searchAttributes: { CampaignId: 'Keyword', Late: 'Bool' },
        progress: ({ step }) => {
          heard.push(step.en);
          if (step.en.includes('still ending')) void before.stop();
        },
      });
      server = await next;
      expect(server.pid).not.toBe(before.pid);
      expect(heard.slice(0, 2)).toEqual([
        'Starting the Temporal server',
        'Waiting for the Temporal server of the run before, which is still ending',
      ]);
    });

    test('stopped and started again it has its settings still', async () => {
      await server.stop();
      await server.ended;
      await expect(Connection.connect({ address: server.address, connectTimeout: 500 })).rejects.toThrow();
      server = await start();
      const { config } = await ask(server, (c) =>
        c.workflowService.describeNamespace({ namespace: 'default' }),
      );
      expect(Object.values(config?.customSearchAttributeAliases ?? {}).sort()).toEqual([
        'CampaignId',
        'Late',
      ]);
    });

    test('a program that is no Temporal is told with its own words', async () => {
      await expect(startDevServer({ cli: '/bin/false', progress })).rejects.toMatchObject({
        code: 'SERVER_DID_NOT_START',
      });
    });
  },
);

test('with TEMPORAL_ADDRESS nothing is started', async () => {
  const before = process.env['TEMPORAL_ADDRESS'];
  process.env['TEMPORAL_ADDRESS'] = 'temporal.example:7233';
  try {
    const server = await startDevServer({ cli: '/nowhere', progress });
    expect(server).toMatchObject({ address: 'temporal.example:7233', pid: undefined });
    await server.stop();
  } finally {
    if (before === undefined) delete process.env['TEMPORAL_ADDRESS'];
    else process.env['TEMPORAL_ADDRESS'] = before;
  }
});

test('a time-skipping server that does not come up after all tries is told as one', async () => {
  await expect(startTestServer({ path: '/nowhere', progress })).rejects.toMatchObject({
    code: 'SERVER_DID_NOT_START',
    message: expect.stringContaining('temporalNotStarted'),
  });
});

test.skipIf(!testServer.available)('the time-skipping server passes 100 days in a moment', async () => {
  const server = await ownTestServer();
  try {
    const before = await server.environment.currentTimeMs();
    await server.environment.sleep('100 days');
    expect((await server.environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(8_640_000_000);
  } finally {
    await server.stop();
  }
});

async function ask<T>(server: DevServer, question: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await question(connection);
  } finally {
    await connection.close();
  }
}
