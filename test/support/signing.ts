import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNull } from 'drizzle-orm';
import type { Signer } from '../../domain/signing/proof.ts';
import type { Database } from '../../records/database.ts';
import { makeSigningFile, readSigningFile, SIGNING_FILE } from '../../records/folder/signing-file.ts';
import { signingKeys } from '../../records/key-tables.ts';
import { installationSigner } from '../../records/signing-keys.ts';

/** A PKCS #8 head of Ed25519, and a key that is no secret. */
const KEY = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
const PEM = `-----BEGIN PRIVATE KEY-----\n${KEY.toString('base64')}\n-----END PRIVATE KEY-----\n`;

/** Does something with a place for a signing key, which is gone afterwards. */
async function withSigningFile<T>(work: (folder: string, file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bontot-signing-'));
  try {
    return await work(folder, join(folder, SIGNING_FILE));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the tests' signing key where commands look for it. @returns the path of the file */
export async function keepTestSigning(folder: string): Promise<string> {
  const file = join(folder, SIGNING_FILE);
  await writeFile(file, PEM, { mode: 0o600 });
  return file;
}

/** What signs in the installations that tests begin. */
export const testSigner = (): Promise<Signer> =>
  withSigningFile(async (folder) => {
    const signer = await readSigningFile(await keepTestSigning(folder));
    if (signer === null) throw new Error('no key');
    return signer;
  });

/** The same; the records know its key from then on. */
export const knownSigner = (db: Database): Promise<Signer> =>
  withSigningFile(async (folder) => installationSigner(db, await keepTestSigning(folder), Date.now()));

/** What signs by a key that no installation knows. */
export const anotherSigner = (): Promise<Signer> => withSigningFile((_folder, file) => makeSigningFile(file));

/** What signs once another key has taken the place of the one there was. */
export async function renewedSigner(db: Database): Promise<Signer> {
  await db.update(signingKeys).set({ until: Date.now() }).where(isNull(signingKeys.until));
  return withSigningFile((_folder, file) => installationSigner(db, file, Date.now()));
}
