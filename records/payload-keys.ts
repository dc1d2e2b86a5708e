import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PayloadKey } from '../domain/payload-key.ts';
import type { Database, Queries } from './database.ts';
import { addToKeyFile, KeyError, keysMissing, makeKeyFile, readKeyFile } from './folder/key-file.ts';
import { payloadKeys } from './key-tables.ts';
import { campaigns } from './schema.ts';

/** Tells a key from another one of the same id, and nothing of the key itself. */
const checkOf = ({ id, secret }: PayloadKey): string =>
  createHash('sha256').update(`bon-tot payload key ${id} ${secret}`).digest('hex');

/** The keys in the file, which are those that were used; made where nothing was begun yet. */
async function known(queries: Queries, file: string, now: number): Promise<PayloadKey[]> {
  // of two machines that begin at once one makes the keys, and the other is told that its own aren't they
  await queries.execute(sql`lock table ${payloadKeys} in exclusive mode`);
  const used = await queries.select().from(payloadKeys);
  const there = await readKeyFile(file);
  if (there === null && used.length > 0) throw keysMissing(file);
  for (const { id, check } of used)
    if (!there?.some((key) => key.id === id && checkOf(key) === check))
      throw new KeyError('KEYS_OTHER', { key: 'keysOther', values: { file, id } });
  if (used.length === 0) {
    const [begun] = await queries.select({ id: campaigns.id }).from(campaigns).limit(1);
    if (begun !== undefined)
      throw new KeyError('BEGUN_IN_CLEAR', { key: 'begunInClear', values: { campaign: begun.id } });
  }
  return there ?? (await makeKeyFile(file, now));
}

async function kept(queries: Queries, keys: PayloadKey[], now: number): Promise<PayloadKey[]> {
  await queries
    .insert(payloadKeys)
    .values(keys.map((key) => ({ id: key.id, check: checkOf(key), since: now })))
    .onConflictDoNothing();
  return keys;
}

/**
 * The installation's keys. The records know which ones were used: with another key, or without one, what Temporal holds
 * could not be gone on with, and would look as if somebody had forged it. Before anything is begun they are made.
 *
 * @param file path of the key file
 * @param now instant, ms
 * @throws KeyError KEYS_MISSING, KEYS_DAMAGED, KEYS_OTHER, BEGUN_IN_CLEAR; FolderError
 */
export const installationKeys = (db: Database, file: string, now: number): Promise<PayloadKey[]> =>
  db.transaction(async (queries) => kept(queries, await known(queries, file, now), now));

/**
 * Adds a key, which encrypts from the next start on; what the others encrypted is read as before. Nobody may run
 * meanwhile: who has not got the new key yet takes what it encrypted for forged.
 *
 * @returns all keys, oldest first
 * @throws KeyError as `installationKeys`, KEYS_FULL; FolderError
 */
export const addKey = (db: Database, file: string, now: number): Promise<PayloadKey[]> =>
  db.transaction(async (queries) =>
    // the file first: a key that the records know must never be missing in it
    kept(queries, await addToKeyFile(file, await known(queries, file, now), now), now),
  );
