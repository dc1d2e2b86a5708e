import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { migrationsFolder, openDatabase } from './database.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { entryOf, preparedDump } from './records.fixture.ts';
import * as schema from './schema.ts';

const postgres = await component('postgres');

test('the migrations make exactly the tables that the schema says', async () => {
  const journal = JSON.parse(await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number }[];
  };
  const last = String(journal.entries.at(-1)?.idx).padStart(4, '0');
  const snapshot = JSON.parse(await readFile(join(migrationsFolder, `meta/${last}_snapshot.json`), 'utf8'));
  expect(await generateMigration(snapshot, generateDrizzleJson(schema))).toEqual([]);
});

test('an embedded database keeps its rows in its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-records-'));
  const said: string[] = [];
  const progress = (line: string) => said.push(line);
  const first = await openDatabase({ folder: join(folder, 'pg'), dump: await preparedDump() }, { progress });
  await recordEntries(first.db, [entryOf('season', 'doi-1', 1)]);
  await first.close();
  const second = await openDatabase({ folder: join(folder, 'pg') });
  expect(await createReader(second.db).journal('season')).toHaveLength(1);
  await second.close();
  expect(said).toEqual(['opening the embedded records']);
  await rm(folder, { recursive: true });
});

test('a server that is not there is a typed failure without the password', async () => {
  const failure = await openDatabase({ url: 'postgresql://bontot:secret@127.0.0.1:1/bontot' }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  expect(String(failure)).toContain('127.0.0.1:1');
  expect(String(failure)).not.toContain('secret');
});

describe.skipIf(!postgres.available)('PostgreSQL', () => {
  test('several processes that start at once migrate one after the other; a crash is survived', async () => {
    const cluster = await startPostgres(postgres.path);
    const lost: string[] = [];
    const connectionLost = ({ message }: Error) => lost.push(message);
    const all = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ url: cluster.url }, { connectionLost })),
    );
    const [first] = all;
    if (first === undefined) throw new Error('nothing opened');
    await recordEntries(first.db, [entryOf('season', 'doi-1', 1)]);
    await cluster.crash();
    await expect(recordEntries(first.db, [entryOf('season', 'doi-1', 2)])).rejects.toThrow();
    await cluster.start();
    await recordEntries(first.db, [entryOf('season', 'doi-1', 2)]);
    expect(await createReader(first.db).recordedSeq('season', 'doi-1')).toBe(2);
    await Promise.all(all.map(({ close }) => close()));
    await cluster.stop();
  });
});
