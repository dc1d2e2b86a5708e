import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { MOST_KEYS, type PayloadKey, payloadKeyFile, payloadKeysIn } from '../../domain/payload-key.ts';
import { makePrivate, replacePrivate, textOf } from './private-file.ts';

/** The keys to what Temporal keeps, in a file of their own: whoever has Temporal's data alone has none of them. */

export const KEY_FILE = 'keys.json';

export type KeyFailure = 'KEYS_MISSING' | 'KEYS_DAMAGED' | 'KEYS_OTHER' | 'KEYS_FULL' | 'BEGUN_IN_CLEAR';

/** Keys that are not the installation's: nothing was begun with them, and nothing was made. */
export class KeyError extends Failure<KeyFailure> {
  override readonly name = 'KeyError';
}

/** Nothing can be read or sent without it. */
export const keysMissing = (file: string): KeyError =>
  new KeyError('KEYS_MISSING', { key: 'keysMissing', values: { file } });

export const keyFileIn = (folder: string): string => join(folder, KEY_FILE);

/**
 * The keys in a file, oldest first.
 *
 * @returns null when there is no such file
 * @throws KeyError KEYS_DAMAGED; FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT
 */
export async function readKeyFile(file: string): Promise<PayloadKey[] | null> {
  const content = await textOf(file);
  if (content === null) return null;
  const keys = payloadKeysIn(content);
  if (keys === null) throw new KeyError('KEYS_DAMAGED', { key: 'keysDamaged', values: { file } });
  return keys;
}

/** A key that nobody has had. @param now instant (ms), for its id */
const newKey = (now: number): PayloadKey => ({
  id: `${new Date(now).toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`,
  secret: randomBytes(32).toString('base64'),
});

/**
 * Makes a key file with one new key.
 *
 * @returns the keys that are in the file, which somebody else may have made meanwhile
 * @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL
 */
export async function makeKeyFile(file: string, now: number): Promise<PayloadKey[]> {
  const keys = [newKey(now)];
  return makePrivate(file, payloadKeyFile(keys), keys, readKeyFile);
}

/**
 * Adds a new key to those of a file, as the newest.
 *
 * @param keys that are in the file
 * @returns all of them, oldest first
 * @throws KeyError KEYS_FULL; FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL
 */
export async function addToKeyFile(
  file: string,
  keys: readonly PayloadKey[],
  now: number,
): Promise<PayloadKey[]> {
  if (keys.length >= MOST_KEYS)
    throw new KeyError('KEYS_FULL', { key: 'keysFull', values: { file, most: MOST_KEYS } });
  const more = [...keys, newKey(now)];
  await replacePrivate(file, payloadKeyFile(more));
  return more;
}
