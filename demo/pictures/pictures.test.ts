import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureList } from './camera.ts';

const folder = join(import.meta.dirname, '../../docs/pages');
const MB = 1024 * 1024;

test('every picture of the pages stands in their list, at both widths, and all are small enough to be kept', async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.webp')).sort();
  const list = await readFile(join(folder, 'README.md'), 'utf8');
  const listed = [...list.matchAll(/\(([^)]+\.webp)\)/g)].map(([, file]) => file);
  expect(listed.toSorted()).toEqual(files);
  expect(files.filter((file) => file.endsWith('-360.webp'))).toHaveLength(files.length / 2);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5 * MB);
});

test('the list has a sentence for each, in the order in which they were taken', () => {
  const list = pictureList([
    { name: '01-a', shows: 'One.' },
    { name: '02-b', shows: 'Two.' },
  ]);
  expect(list).toMatch(/- One\. \[1280 px\]\(01-a-1280\.webp\), \[360 px\]\(01-a-360\.webp\)\n- Two\./);
});
