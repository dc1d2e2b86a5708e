import { dirname, join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { execa } from 'execa';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startDevServer } from '../../worker/temporal-server.ts';
import { component } from '../support/components.ts';
import { startPostgres } from '../support/postgres.ts';
import { searchAttributes } from '../support/temporal.ts';

const scripts = resolve(import.meta.dirname, '../../compose');
const postgres = await component('postgres');
const temporal = await component('temporal');

test.skipIf(!postgres.available)('the two users of the database reach their own databases only', async () => {
  const cluster = await startPostgres(postgres.path);
  try {
    const { hostname, port } = new URL(cluster.url);
    await execa(join(scripts, 'database-roles.sh'), {
      extendEnv: false,
      env: {
        PATH: `${postgres.path}:${process.env['PATH']}`,
        PGHOST: hostname,
        PGPORT: port,
        TEMPORAL_DB_PASSWORD: "it's",
        BONTOT_DB_PASSWORD: 'a b',
      },
    });
    const connects = async (user: string, database: string) => {
      const client = new pg.Client({ host: hostname, port: Number(port), user, database });
      return await client.connect().then(
        async () => {
          await client.query('create table mine ()');
          await client.end();
          return true;
        },
        () => false,
      );
    };
    expect(await connects('bontot', 'bontot')).toBe(true);
    expect(await connects('temporal', 'temporal')).toBe(true);
    expect(await connects('temporal', 'temporal_visibility')).toBe(true);
    expect(await connects('bontot', 'temporal')).toBe(false);
    expect(await connects('temporal', 'bontot')).toBe(false);
  } finally {
    await cluster.stop();
  }
});

test.skipIf(!temporal.available || process.env['TEMPORAL_ADDRESS'])(
  'the namespace gets the search attributes of the product, and may get them again',
  async () => {
    const server = await startDevServer({ cli: temporal.path, progress: () => {} });
    const connection = await Connection.connect({ address: server.address });
    try {
      const env = {
        PATH: `${dirname(temporal.path)}:${process.env['PATH']}`,
        HOME: '/nonexistent',
        TEMPORAL_ADDRESS: server.address,
      };
      await execa(join(scripts, 'temporal-namespace.sh'), { extendEnv: false, env });
      await execa(join(scripts, 'temporal-namespace.sh'), { extendEnv: false, env });
      const { customAttributes } = await connection.operatorService.listSearchAttributes({
        namespace: 'default',
      });
      expect(Object.keys(customAttributes ?? {}).sort()).toEqual(Object.keys(searchAttributes).sort());
    } finally {
      await connection.close();
      await server.stop();
    }
  },
);
