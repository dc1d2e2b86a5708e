import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { PublicKey, Signer } from '../../domain/signing/proof.ts';
import { permitted } from './folder-error.ts';
import { makePrivate, replacePrivate, textOf } from './private-file.ts';

/**
 * The key that signs what people send (Ed25519, PKCS #8 in PEM), in a file of its own: whoever may act for others has
 * it, and neither Temporal nor a worker needs it.
 */

export const SIGNING_FILE = 'signing-key.pem';

export type SigningFailure = 'SIGNING_MISSING' | 'SIGNING_DAMAGED' | 'SIGNING_OTHER';

/** A signing key that is not the installation's: nothing was signed with it, and nothing was made. */
export class SigningError extends Failure<SigningFailure> {
  override readonly name = 'SigningError';
}

/** Nothing can be sent without it. */
export const signingMissing = (file: string): SigningError =>
  new SigningError('SIGNING_MISSING', { key: 'signingMissing', values: { file } });

/** The records have another key in force than the file has. */
export const signingOther = (file: string): SigningError =>
  new SigningError('SIGNING_OTHER', { key: 'signingOther', values: { file } });

/** Where the signing key lies unless it is set. @param keyFile path of the file of the keys to what Temporal holds */
export const signingFileBeside = (keyFile: string): string => join(dirname(keyFile), SIGNING_FILE);

/** A signing key in use: what it is known by, and what signs by it. */
export type SigningKey = Signer & PublicKey;

function signingKey(secret: KeyObject): SigningKey {
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const bytes = Buffer.from(x, 'base64url');
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return {
    id,
    publicKey: bytes.toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), secret).toString('hex'),
  };
}

/** The key in a PEM text; null when it is none, whatever it is instead. */
function signingKeyIn(text: string): SigningKey | null {
  try {
    const secret = createPrivateKey(text);
    return secret.asymmetricKeyType === 'ed25519' ? signingKey(secret) : null;
  } catch {
    return null;
  }
}

/**
 * The key in a file.
 *
 * @returns null when there is no such file
 * @throws SigningError SIGNING_DAMAGED; FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT
 */
export async function readSigningFile(file: string): Promise<SigningKey | null> {
  const content = await textOf(file);
  if (content === null) return null;
  const key = signingKeyIn(content);
  if (key === null) throw new SigningError('SIGNING_DAMAGED', { key: 'signingDamaged', values: { file } });
  return key;
}

/** A key that nobody has had, and the text of its file. */
function newKey(): { key: SigningKey; text: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    key: signingKey(privateKey),
    text: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/**
 * Makes a file with a new key.
 *
 * @returns the key that is in the file, which somebody else may have made meanwhile
 * @throws SigningError SIGNING_DAMAGED; FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL
 */
export async function makeSigningFile(file: string): Promise<SigningKey> {
  const { key, text } = newKey();
  return makePrivate(file, text, key, readSigningFile);
}

/** The key that is to take the place of a file's, beside it until the records have it. */
const nextOf = (file: string): string => `${file}.next`;

/** The key that waits to take the place of a file's, if there is one. @throws as `readSigningFile` */
export const readNextSigning = (file: string): Promise<SigningKey | null> => readSigningFile(nextOf(file));

/** Makes a key that is to take the place of a file's. @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT, DISK_FULL */
export async function makeNextSigning(file: string): Promise<SigningKey> {
  const { key, text } = newKey();
  await replacePrivate(nextOf(file), text);
  return key;
}

/** Puts the key that waits into its place. @throws FolderError FOLDER_FORBIDDEN, FOLDER_UNFIT */
export const placeNextSigning = (file: string): Promise<void> => permitted(file, rename(nextOf(file), file));
