import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PayloadKey } from '../domain/payload-key.ts';
import type { Database } from './database.ts';
import { KeyError, keysMissing, makeKeyFile, readKeyFile } from './folder/key-file.ts';
import { campaigns, payloadKeys } from './schema.ts';

/** Tells a key from another one of the same id, and nothing of the key itself. */
const checkOf = ({ id, secret }: PayloadKey): string =>
  createHash('sha256').update(`bon-tot payload key ${id} ${secret}`).digest('hex');

/**
 * The installation's keys. The records know which ones were used: with another key, or without one, what Temporal holds
 * could not be gone on with, and would look as if somebody had forged it. Before anything is begun they are made.
 *
 * @param file path of the key file
 * @param now instant, ms
 * @throws KeyError KEYS_MISSING, KEYS_DAMAGED, KEYS_OTHER, BEGUN_IN_CLEAR; FolderError
 */
export const installationKeys = (db: Database, file: string, now: number): Promise<PayloadKey[]> =>
  db.transaction(async (queries) => {
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
    const keys = there ?? (await makeKeyFile(file, now));
    await queries
      .insert(payloadKeys)
      .values(keys.map((key) => ({ id: key.id, check: checkOf(key), since: now })))
      .onConflictDoNothing();
    return keys;
  });
