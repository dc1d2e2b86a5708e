import { join } from 'node:path';

/** Where the files of dossiers lie: `FILES_DIR`, else beside everything else that the embedded system keeps. */
export const filesFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['FILES_DIR'] || join(env['BONTOT_VAR'] || 'var', 'files');
