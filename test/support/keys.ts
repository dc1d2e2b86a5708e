import { writeFile } from 'node:fs/promises';
import { type PayloadKey, payloadKeyFile } from '../../domain/payload-key.ts';
import { keyFileIn } from '../../records/folder/key-file.ts';

/** Keys of an installation that a test begins, for its worker, its client and its commands. */
export const testKeys: PayloadKey[] = [{ id: 'test', secret: Buffer.alloc(32, 7).toString('base64') }];

/** Puts them where commands look for them. @returns the path of the file */
export async function keepTestKeys(folder: string): Promise<string> {
  await writeFile(keyFileIn(folder), payloadKeyFile(testKeys), { mode: 0o600 });
  return keyFileIn(folder);
}
