import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { component } from './components.ts';
import type { PostgresCluster } from './postgres.ts';
import { startPostgres } from './postgres.ts';

const postgres = await component('postgres');

describe.skipIf(!postgres.available)('a PostgreSQL server of our own', () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres(postgres.path);
  });
  afterAll(async () => await cluster.stop());

  test('it is there again after a crash, with what was committed', async () => {
    await query('create table kept (id int primary key)');
    await query('insert into kept values (28)');
    await cluster.crash();
    await expect(query('select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await cluster.start();
    expect(await query('select id from kept')).toEqual([{ id: 28 }]);
  });

  async function query(text: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  }
});
