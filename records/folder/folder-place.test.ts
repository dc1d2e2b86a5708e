import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { settleHere } from './folder-place.ts';

let outer: string;
let folder: string;
let copy: string;
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'bon-tot-place-'));
  [folder, copy] = [join(outer, 'var'), join(outer, 'copy')];
  await mkdir(folder);
});
afterEach(() => rm(outer, { recursive: true, force: true }));

test('a folder that is started again where it was, or was moved, is no copy', async () => {
  expect(await settleHere(folder)).toBeNull();
  expect(await settleHere(folder)).toBeNull();
  await rename(folder, copy);
  expect(await settleHere(copy)).toBeNull();
});

test('a copy names its original, once, and is not started beside the system that it was copied from', async () => {
  const lock = await lockFolder(folder);
  await settleHere(folder);
  await cp(join(folder, 'place.json'), join(copy, 'place.json'));
  await expect(settleHere(copy)).rejects.toMatchObject({
    code: 'FOLDER_COPIED',
    told: { key: 'folderCopied', values: { folder: copy, origin: folder } },
  });
  await lock.release();
  expect(await settleHere(copy)).toBe(folder);
  expect(await settleHere(copy)).toBeNull();
});
