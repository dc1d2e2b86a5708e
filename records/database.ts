import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PGliteOptions } from '@electric-sql/pglite';
import { drizzle as drizzleOnPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { Failure } from '../domain/failure.ts';
import { makePrivate } from './folder/folder-privacy.ts';

/** Both databases through the same queries. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** Inside a transaction, or outside. */
export type Queries = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
>;

export interface Records {
  db: Database;
  /** The embedded database whole, as `DatabasePlace` takes it (gzip); null for PostgreSQL. */
  dump: (() => Promise<Blob>) | null;
  close(): Promise<void>;
}

/** `folder` null: in memory, for tests. `dump`: a prepared data folder to start a new database from. */
export type DatabasePlace = { url: string } | { folder: string | null; dump?: Blob };

export interface OpenOptions {
  /** called with a line about whatever takes a while */
  progress?: (line: string) => void;
  /** called when a connection breaks that nobody is using; the next query takes a new one */
  connectionLost?: (error: Error) => void;
}

/** The records can't be opened: `DATABASE_UNREACHABLE`, or `MIGRATION_FAILED` with the database's words. */
export class DatabaseError extends Failure<'DATABASE_UNREACHABLE' | 'MIGRATION_FAILED'> {
  override readonly name = 'DatabaseError';

  override get kind() {
    return this.code === 'DATABASE_UNREACHABLE' ? 'unreachable' : 'refused';
  }
}

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** One number for all our processes: only one of them migrates at a time. */
const MIGRATION_LOCK = 2_804_2024;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message || error.name : reasonOf(error.cause);
};

/**
 * Opens the records: PostgreSQL by URL, or PGlite in a folder of which the caller holds the lock (`lockFolder`).
 * Migrations have run when it returns.
 *
 * @throws DatabaseError
 */
export async function openDatabase(place: DatabasePlace, options: OpenOptions = {}): Promise<Records> {
  return 'url' in place ? openPostgres(place.url, options) : openEmbedded(place, options);
}

async function openPostgres(url: string, { progress, connectionLost }: OpenOptions): Promise<Records> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A writer holds its campaign's lock: the server ends one that hangs.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  pool.on('error', (error) => connectionLost?.(error));
  // a connection that breaks in use also fails its query; without a listener its event would end the process
  pool.on('connect', (client) => client.on('error', (error) => connectionLost?.(error)));
  const client = await pool.connect().catch(async (error: unknown) => {
    await pool.end();
    const { host } = new URL(url);
    throw new DatabaseError('DATABASE_UNREACHABLE', `no database at ${host}: ${reasonOf(error)}`, {
      cause: error,
    });
  });
  const closed = () => pool.end();
  try {
    progress?.('bringing the records up to date');
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(drizzleOnPostgres(client), { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  } catch (error) {
    client.release(true);
    await closed();
    throw new DatabaseError('MIGRATION_FAILED', `the records can't be migrated: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  return { db: drizzleOnPostgres(pool) as unknown as Database, dump: null, close: closed };
}

async function openEmbedded(
  { folder, dump }: { folder: string | null; dump?: Blob },
  { progress }: OpenOptions,
): Promise<Records> {
  // Loaded only here: whoever uses PostgreSQL doesn't need 20 MB of WebAssembly.
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  progress?.('opening the embedded records');
  if (folder !== null) await mkdir(dirname(folder), { recursive: true });
  const settings: PGliteOptions = { ...(dump === undefined ? {} : { loadDataDir: dump }) };
  const engine = await (folder === null ? PGlite.create(settings) : PGlite.create(folder, settings)).catch(
    (error: unknown) => {
      throw new DatabaseError('DATABASE_UNREACHABLE', `${folder}: ${reasonOf(error)}`, { cause: error });
    },
  );
  const db = drizzle(engine);
  try {
    await migrate(db, { migrationsFolder });
  } catch (error) {
    await engine.close();
    throw new DatabaseError('MIGRATION_FAILED', `the records can't be migrated: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  // PGlite makes its files readable by everybody, whatever the umask
  if (folder !== null) await makePrivate(folder);
  return {
    db: db as unknown as Database,
    dump: () => engine.dumpDataDir('gzip'),
    close: () => engine.close(),
  };
}
