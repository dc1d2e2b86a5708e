import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../docs/papers');
const KB = 1024;

test('every picture of the papers stands in their list, and each is small enough to be kept', async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.png')).sort();
  const listed = [...(await readFile(join(folder, 'README.md'), 'utf8')).matchAll(/\(([^)]+\.png)\)/g)];
  expect(files.length).toBeGreaterThan(5);
  expect(listed.map(([, file]) => file).sort()).toEqual(files);
  for (const file of files) expect((await stat(join(folder, file))).size, file).toBeLessThan(150 * KB);
});
