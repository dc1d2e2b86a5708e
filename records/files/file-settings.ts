import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import type { SettingProblem } from '../../domain/failure-values.ts';
import { clamdAddress } from './clamd.ts';
import { ACTIVE_CONTENT } from './file-content.ts';
import { UNSCANNED } from './virus-scan.ts';

/** What the environment says of where files are stored and by what they are checked. */

/** Host, bucket, and a folder in it; the keys have variables of their own, since an address is shown. */
const BUCKET_PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+\/?$/;
const isBucketUrl = (text: string): boolean => {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false;
  return BUCKET_PATH.test(url.pathname) && !url.pathname.includes('..');
};

export const FILE_VARIABLES = {
  /** a bucket of an S3-compatible storage, with a folder of this installation: `https://host/bucket/folder` */
  FILES_S3_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isBucketUrl, 'https://host/bucket/folder')
    .optional(),
  FILES_S3_REGION: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1'),
  FILES_S3_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET: z.string().min(1).optional(),
  /** the same in a file, of which it is the whole content */
  FILES_S3_SECRET_FILE: z.string().min(1).optional(),
  /** what becomes of a file in which something acts by itself */
  ACTIVE_CONTENT: z.enum(ACTIVE_CONTENT).default('refuse'),
  /** ClamAV's daemon, which looks at each file before it is stored */
  CLAMD_URL: z
    .string()
    .refine((url) => clamdAddress(url) !== null, 'tcp://host:port, unix:///path')
    .optional(),
  /** what becomes of a file that it doesn't look at */
  UNSCANNED: z.enum(UNSCANNED).default('refuse'),
};

export type FileSettings = z.infer<z.ZodObject<typeof FILE_VARIABLES>>;

/** What is missing beside what is given. */
export function unmatchedFileSettings(env: FileSettings): { names: string; why: 'missing' | 'onlyOne' }[] {
  const { FILES_S3_URL, FILES_S3_KEY_ID, FILES_S3_SECRET, FILES_S3_SECRET_FILE } = env;
  const given = [FILES_S3_URL, FILES_S3_KEY_ID, FILES_S3_SECRET, FILES_S3_SECRET_FILE];
  if (given.every((value) => value === undefined)) return [];
  const secrets = [FILES_S3_SECRET, FILES_S3_SECRET_FILE].filter((value) => value !== undefined).length;
  const missing = [
    ...(FILES_S3_URL === undefined ? ['FILES_S3_URL'] : []),
    ...(FILES_S3_KEY_ID === undefined ? ['FILES_S3_KEY_ID'] : []),
    ...(secrets === 0 ? ['FILES_S3_SECRET'] : []),
  ];
  return [
    ...missing.map((names) => ({ names, why: 'missing' as const })),
    ...(secrets === 2 ? [{ names: 'FILES_S3_SECRET, FILES_S3_SECRET_FILE', why: 'onlyOne' as const }] : []),
  ];
}

/** The environment says something of files that can't be. */
export class FileSettingsError extends Failure<'FILE_SETTINGS'> {
  override readonly name = 'FileSettingsError';

  constructor(wrong: SettingProblem[]) {
    super('FILE_SETTINGS', { key: 'fileSettings', values: { wrong } });
  }

  override get kind() {
    return 'usage' as const;
  }
}

/** @throws FileSettingsError that names every wrong variable */
export function readFileSettings(environment: NodeJS.ProcessEnv): FileSettings {
  const names = Object.keys(FILE_VARIABLES);
  const given = names.flatMap((name) => (environment[name] ? [[name, environment[name]] as const] : []));
  const { data, error } = z.object(FILE_VARIABLES).safeParse(Object.fromEntries(given));
  if (data === undefined)
    throw new FileSettingsError(
      error.issues.map(({ path, message }) => ({ names: path.join('.'), why: message })),
    );
  const unmatched = unmatchedFileSettings(data);
  if (unmatched.length > 0) throw new FileSettingsError(unmatched);
  return data;
}
