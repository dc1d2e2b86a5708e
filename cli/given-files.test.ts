import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeFileAt } from './given-files.ts';

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
