import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileValues } from '../../domain/failure-values.ts';
import { openBucket } from './bucket.ts';
import { bucketShelf } from './bucket-shelf.ts';
import { type Clamd, clamdAddress, clamdAt } from './clamd.ts';
import { type FileSettings, FileSettingsError, readFileSettings } from './file-settings.ts';
import type { FileShelf } from './file-shelf.ts';
import { type FileStore, openStore } from './file-store.ts';
import { folderShelf } from './folder-shelf.ts';
import { scanBy } from './virus-scan.ts';

/**
 * The folder of the files of dossiers: `FILES_DIR`, else beside everything else that the embedded system keeps. With
 * `FILES_S3_URL` they only come in there, until they are checked.
 */
export const filesFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['FILES_DIR'] || join(env['BONTOT_VAR'] || 'var', 'files');

/** Where files are kept, as it is told: an address, which holds no key, or the path of a folder. */
export const filesPlace = (env: NodeJS.ProcessEnv = process.env): string =>
  readFileSettings(env).FILES_S3_URL ?? resolve(filesFolder(env));

/** The address of the storage, for a backup to say that it holds none of its files; nothing where they lie in the folder. */
export function filesElsewhere(env: NodeJS.ProcessEnv = process.env): { filesElsewhere?: string } {
  const { FILES_S3_URL: url } = readFileSettings(env);
  return url === undefined ? {} : { filesElsewhere: url };
}

function secretOf({ FILES_S3_SECRET: given, FILES_S3_SECRET_FILE: file }: FileSettings): string {
  if (file === undefined) return given ?? '';
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new FileSettingsError([{ names: 'FILES_S3_SECRET_FILE', why: 'unreadable' }]);
  }
}

/** The bucket that files are kept in; null where they lie in the folder. @throws FileSettingsError */
export function bucketHere(env: NodeJS.ProcessEnv = process.env): FileShelf | null {
  const settings = readFileSettings(env);
  const { FILES_S3_URL: url, FILES_S3_REGION: region, FILES_S3_KEY_ID: keyId } = settings;
  if (url === undefined || keyId === undefined) return null;
  return bucketShelf(openBucket({ url, region, keyId, secret: secretOf(settings) }), filesFolder(env));
}

/** What looks for viruses; null where nothing does. @throws FileSettingsError */
export function scannerHere(env: NodeJS.ProcessEnv = process.env): Clamd | null {
  const address = clamdAddress(readFileSettings(env).CLAMD_URL ?? '');
  return address === null ? null : clamdAt(address);
}

/**
 * The files of dossiers, where and as the environment says.
 *
 * @param told hears of each file that is taken unscanned (`UNSCANNED=take`)
 * @throws FileSettingsError
 */
export function openFilesHere(
  told: (values: FileValues) => void,
  env: NodeJS.ProcessEnv = process.env,
): FileStore {
  const { ACTIVE_CONTENT: activeContent, UNSCANNED: unscanned } = readFileSettings(env);
  const clamd = scannerHere(env);
  return openStore(bucketHere(env) ?? folderShelf(filesFolder(env)), {
    activeContent,
    ...(clamd === null ? {} : { scan: scanBy(clamd, unscanned, told) }),
  });
}
