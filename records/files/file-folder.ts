import { join } from 'node:path';
import { type FileStore, openFileStore } from './file-store.ts';

/** Where the files of dossiers lie: `FILES_DIR`, else beside everything else that the embedded system keeps. */
export const filesFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['FILES_DIR'] || join(env['BONTOT_VAR'] || 'var', 'files');

/** The files of dossiers there, taken as `ACTIVE_CONTENT` says. */
export const openFilesHere = (env: NodeJS.ProcessEnv = process.env): FileStore =>
  openFileStore(filesFolder(env), {}, env['ACTIVE_CONTENT'] === 'mark' ? 'mark' : 'refuse');
