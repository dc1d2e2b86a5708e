import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesAt, wholeFileAt } from './given-files.ts';

test('a form that is not there is wrong usage, told under the path that was given', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'given-'));
  const path = join(folder, 'x.xlsx');
  await expect(wholeFileAt(path)).rejects.toMatchObject({
    code: 'NO_FILE',
    kind: 'usage',
    message: expect.stringContaining(path),
  });
  await writeFile(path, 'bytes');
  expect(await wholeFileAt(path)).toEqual({ name: path, bytes: Buffer.from('bytes') });
  await rm(folder, { recursive: true });
});

test('a file is found in whatever normal form its name and its folder were written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'given-'));
  const typed = 'Hồ sơ/Báo cáo.pdf';
  await mkdir(join(folder, 'Hồ sơ'.normalize('NFD')));
  await writeFile(join(folder, typed.normalize('NFD')), 'bytes');
  expect(await bytesAt(join(folder, typed.normalize('NFC')))).toEqual(new Uint8Array(Buffer.from('bytes')));
  expect(await wholeFileAt(join(folder, typed))).toMatchObject({ bytes: Buffer.from('bytes') });
  const missing = join(folder, 'Hồ sơ/Biên bản.pdf');
  await expect(bytesAt(missing)).rejects.toMatchObject({
    code: 'NO_FILE',
    message: expect.stringContaining(missing),
  });
  await rm(folder, { recursive: true });
});
