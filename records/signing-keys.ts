import { isNull, sql } from 'drizzle-orm';
import type { PublicKey, Signer } from '../domain/signing/proof.ts';
import type { Database, Queries } from './database.ts';
import {
  makeNextSigning,
  makeSigningFile,
  placeNextSigning,
  readNextSigning,
  readSigningFile,
  type SigningKey,
  signingMissing,
  signingOther,
} from './folder/signing-file.ts';
import { signingKeys } from './key-tables.ts';

/** The keys by which it is known today that something was signed; none: nothing has to be. */
export const signingKeysInForce = (db: Pick<Queries, 'select'>): Promise<PublicKey[]> =>
  db
    .select({ id: signingKeys.id, publicKey: signingKeys.publicKey })
    .from(signingKeys)
    .where(isNull(signingKeys.until));

async function enter(queries: Queries, { id, publicKey }: PublicKey, since: number): Promise<void> {
  await queries.insert(signingKeys).values({ id, publicKey, since });
}

/** Nobody else makes a key meanwhile. */
async function usedKeys(queries: Queries): Promise<PublicKey[]> {
  await queries.execute(sql`lock table ${signingKeys} in exclusive mode`);
  return signingKeysInForce(queries);
}

/** The key in the file; one that the records had already taken when a rotation was cut off comes into its place. */
async function keyIn(file: string, inForce: readonly PublicKey[]): Promise<SigningKey | null> {
  const next = await readNextSigning(file);
  if (next !== null && inForce.some(({ id }) => id === next.id)) await placeNextSigning(file);
  return await readSigningFile(file);
}

/**
 * Sees to it that the installation has a signing key: the records know its public half. Made where they know none.
 *
 * @param file path of the signing key
 * @param now instant, ms
 * @returns the key in the file; null when it lies elsewhere, with whoever signs
 * @throws SigningError SIGNING_DAMAGED, SIGNING_OTHER; FolderError
 */
export const beginSigning = (db: Database, file: string, now: number): Promise<Signer | null> =>
  db.transaction(async (queries) => {
    const inForce = await usedKeys(queries);
    const there = await keyIn(file, inForce);
    if (inForce.length === 0) {
      const first = there ?? (await makeSigningFile(file));
      await enter(queries, first, now);
      return first;
    }
    if (there !== null && !inForce.some(({ id }) => id === there.id)) throw signingOther(file);
    return there;
  });

/**
 * What signs for the installation. With another key, or without one, nothing that people send would be taken.
 *
 * @param file path of the signing key
 * @param now instant, ms
 * @throws SigningError SIGNING_MISSING, SIGNING_DAMAGED, SIGNING_OTHER; FolderError
 */
export async function installationSigner(db: Database, file: string, now: number): Promise<Signer> {
  const signer = await beginSigning(db, file, now);
  if (signer === null) throw signingMissing(file);
  return signer;
}

/**
 * Puts a new signing key in the place of the one there is, whose signatures count no longer.
 *
 * @returns id of the new key
 * @throws SigningError as `installationSigner`; FolderError
 */
export async function renewSigning(db: Database, file: string, now: number): Promise<string> {
  await installationSigner(db, file, now);
  const next = await db.transaction(async (queries) => {
    // another renewal may have come between: its key comes into its place before the next one is made
    await keyIn(file, await usedKeys(queries));
    const made = await makeNextSigning(file);
    await queries.update(signingKeys).set({ until: now }).where(isNull(signingKeys.until));
    await enter(queries, made, now);
    return made;
  });
  // the records have it: it comes into its place, unless somebody who starts has put it there
  await installationSigner(db, file, now);
  return next.id;
}
