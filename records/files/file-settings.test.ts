import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failureSentence } from '../../words/failures/failure-sentences.ts';
import { bucketHere, filesPlace, openFilesHere, scannerHere } from './file-folder.ts';
import { FileSettingsError, readFileSettings } from './file-settings.ts';

const storage = {
  FILES_S3_URL: 'https://s3.example.vn/bon-tot/dang-uy-x',
  FILES_S3_KEY_ID: 'AKIA',
  FILES_S3_SECRET: 'bí mật',
};
const wrongIn = (env: NodeJS.ProcessEnv): string[] => {
  try {
    readFileSettings(env);
    return [];
  } catch (error) {
    if (!(error instanceof FileSettingsError) || error.told?.key !== 'fileSettings') throw error;
    return error.told.values.wrong.map(({ names, why }) => `${names} ${why}`);
  }
};

test('without any, files lie in the folder and nobody looks for viruses', () => {
  expect(wrongIn({})).toEqual([]);
  expect(bucketHere({})).toBeNull();
  expect(scannerHere({})).toBeNull();
  expect(filesPlace({ BONTOT_VAR: '/x' })).toBe(resolve('/x/files'));
});

test('with all of them a bucket keeps files, and its address is told without its keys', () => {
  expect(bucketHere(storage)).not.toBeNull();
  expect(filesPlace(storage)).toBe(storage.FILES_S3_URL);
  expect(scannerHere({ CLAMD_URL: 'unix:///run/clamav/clamd.ctl' })).not.toBeNull();
});

test('everything that is wrong is told together, in both languages, and no secret with it', () => {
  const wrong = {
    FILES_S3_URL: 'https://AKIA:geheim@s3.example.vn/bon-tot',
    ACTIVE_CONTENT: 'Mark',
    CLAMD_URL: 'localhost:3310',
    UNSCANNED: 'ignore',
  };
  expect(wrongIn(wrong).map((line) => line.split(' ')[0])).toEqual([
    'FILES_S3_URL',
    'ACTIVE_CONTENT',
    'CLAMD_URL',
    'UNSCANNED',
  ]);
  expect(() => openFilesHere(() => undefined, wrong)).toThrow(FileSettingsError);
  expect(wrongIn(wrong).join()).not.toContain('geheim');
  const error = new FileSettingsError([{ names: 'FILES_S3_KEY_ID', why: 'missing' }]);
  expect(failureSentence(error)).toEqual({
    vi: 'cấu hình sai: FILES_S3_KEY_ID: thiếu',
    en: 'wrong configuration: FILES_S3_KEY_ID: is missing',
  });
});

test.each([
  [{ FILES_S3_URL: storage.FILES_S3_URL }, ['FILES_S3_KEY_ID missing', 'FILES_S3_SECRET missing']],
  [{ FILES_S3_SECRET: 'x' }, ['FILES_S3_URL missing', 'FILES_S3_KEY_ID missing']],
  [{ ...storage, FILES_S3_SECRET_FILE: '/x' }, ['FILES_S3_SECRET, FILES_S3_SECRET_FILE onlyOne']],
])('of %o is missing or too much: %o', (env, wrong) => {
  expect(wrongIn(env)).toEqual(wrong);
});

test.each([
  'https://s3.example.vn',
  'https://s3.example.vn/',
  'https://s3.example.vn/bon..tot',
  'https://s3.example.vn/bon-tot?x=1',
  'ftp://s3.example.vn/bon-tot',
])('%s names no bucket', (url) => {
  expect(wrongIn({ ...storage, FILES_S3_URL: url })).toHaveLength(1);
});

test('a secret may lie in a file, and one that can’t be read is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bon-tot-secret-'));
  try {
    const { FILES_S3_SECRET: _, ...rest } = storage;
    await writeFile(join(folder, 'secret'), 'bí mật\n');
    expect(bucketHere({ ...rest, FILES_S3_SECRET_FILE: join(folder, 'secret') })).not.toBeNull();
    expect(() => bucketHere({ ...rest, FILES_S3_SECRET_FILE: join(folder, 'none') })).toThrow(
      FileSettingsError,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
