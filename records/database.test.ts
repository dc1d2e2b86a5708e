import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { describe, expect, test } from 'vitest';
import { component } from '../test/support/components.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { migrationsFolder, openDatabase } from './database.ts';
import * as keyTables from './key-tables.ts';
import * as noticeActionTable from './mail/notice-action-table.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { entryOf, preparedDump } from './records.fixture.ts';
import * as schema from './schema.ts';
import * as passkeyTables from './sign-in/passkey-tables.ts';
import { createSignInRecords } from './sign-in/sign-in-records.ts';
import * as signInTables from './sign-in/sign-in-tables.ts';
import * as wordTables from './word-tables.ts';

const postgres = await component('postgres');

test('the migrations make exactly the tables that the schema says', async () => {
  const journal = JSON.parse(await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number }[];
  };
  const last = String(journal.entries.at(-1)?.idx).padStart(4, '0');
  const snapshot = JSON.parse(await readFile(join(migrationsFolder, `meta/${last}_snapshot.json`), 'utf8'));
  const tables = generateDrizzleJson({
    ...schema,
    ...keyTables,
    ...wordTables,
    ...noticeActionTable,
    ...signInTables,
    ...passkeyTables,
  });
  expect(await generateMigration(snapshot, tables)).toEqual([]);
});

/** A data folder as a system has left it that knew the migrations up to this one. */
async function dumpFrom(last: number, fill: (engine: PGlite) => Promise<unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(journalFile, 'utf8')) as { entries: { idx: number }[] };
  const known = { ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) };
  await writeFile(journalFile, JSON.stringify(known));
  const engine = await PGlite.create();
  await migrate(drizzle(engine), { migrationsFolder: folder });
  await fill(engine);
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  await rm(folder, { recursive: true });
  return dump;
}

test('decisions from before the register get their place in it; of equal numbers the first keeps its own; revisions start again', async () => {
  const issuer = 'Đảng ủy Cục';
  const dump = await dumpFrom(2, async (engine) => {
    const campaign = (id: string, document: object) =>
      engine.query('insert into campaign values ($1, $2, $3, 1)', [
        id,
        JSON.stringify({ document, calendar: { utcOffset: '+07:00' } }),
        JSON.stringify({ revision: 1, assignments: [{ person: 'viet', role: 'committeeHead' }] }),
      ]);
    await campaign('mua-1', { issuer });
    await campaign('mua-2', { issuer });
    await campaign('strange', { issuer: 'Đảng\u0000ủy' });
    const old = (of: string, id: string, number: string, at: number) =>
      engine.query(
        `insert into decision (campaign, id, type, slate, kind, number, date, signer, html, sha256, issued_at)
         values ($1, $2, 'QĐ', 'main', 'fourGood', $3, '2024-12-27', 'viet', '', '', $4)`,
        [of, id, number, at],
      );
    await old('mua-2', 'a', '15-QĐ/ĐU', 2);
    await old('mua-1', 'a', '015 - QĐ/ĐU', 1);
    await old('mua-1', 'b', '16-QĐ/ĐU', 3);
    await old('mua-1', 'c', 'không số', 4);
    await old('mua-1', 'd', '99999999999-QĐ/ĐU', 5);
    await old('gone', 'a', '15-QĐ/TU', 6);
    await old('strange', 'a', '15-QĐ/ĐU', 7);
    await engine.query('insert into revision values (1, 57)');
  });
  const records = await openDatabase({ folder: null, dump });
  const reader = createReader(records.db);
  const placed = async (body: string) =>
    (await reader.register(body, '', 'QĐ')).numbers.map(({ campaign: of, decision, serial }) => [
      `${of}/${decision}`,
      serial,
    ]);
  expect(await placed(issuer)).toEqual([
    ['mua-1/a', 15],
    ['mua-1/b', 16],
  ]);
  expect(await placed('TU')).toEqual([['gone/a', 15]]);
  expect(await placed('ĐU')).toEqual([['strange/a', 15]]);
  const rows = await reader.decisions('mua-2');
  expect(rows).toMatchObject([
    { id: 'a', number: '15-QĐ/ĐU', lines: [], replaces: null, amends: null, withdrawn: null },
  ]);
  expect(new Set((await reader.campaignNames()).map(({ revision }) => revision))).toEqual(new Set([0]));
  // people find their campaigns, also one whose plan this database can't look into
  const own = await reader.campaignsOf('viet');
  expect(own.map(({ id, utcOffset }) => [id, utcOffset])).toEqual([
    ['mua-1', '+07:00'],
    ['mua-2', '+07:00'],
    ['strange', null],
  ]);
  expect((await reader.campaignsOf('nobody')).map(({ id }) => id)).toEqual(['strange']);
  await records.close();
});

test('whoever is signed in by the time that accounts come stays so, and keeps their passkey', async () => {
  const now = Date.now();
  const dump = await dumpFrom(12, async (engine) => {
    await engine.query(
      `insert into session (id_hash, id, campaign, person, made_at, seen_at, idle_ms, until_at, device, shared)
       values ('hash', 'named', 'mua-1', 'anh', $1, $1, 900000, $2, 'Firefox, Windows', true)`,
      [now, now + 3_600_000],
    );
    await engine.query(
      `insert into passkey (id, campaign, person, user_handle, public_key, synced, counter, name, made_at)
       values ('key', 'mua-1', 'anh', 'handle', 'public', false, 0, 'Máy tôi', $1)`,
      [now],
    );
  });
  const records = await openDatabase({ folder: null, dump });
  const signIn = createSignInRecords(records.db, () => now);
  expect(await signIn.session('hash', false)).toMatchObject({ person: 'anh', openedBy: 'code' });
  expect(await signIn.passkeys.ofId('anh')).toMatchObject([{ name: 'Máy tôi' }]);
  expect(await signIn.accounts('anh')).toEqual([]);
  await records.close();
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
