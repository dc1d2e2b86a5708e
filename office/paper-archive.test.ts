import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { foldersOf, paperArchive } from './paper-archive.ts';

/** Papers in one archive. */

const AT = Date.parse('2024-12-30T09:00:00+07:00');

test('a paper is made only once what was before it was taken, and none once nobody takes any more', async () => {
  const made: number[] = [];
  const papers = Array.from({ length: 5 }, (_, at) => ({
    path: `${at}.html`,
    get content() {
      made.push(at);
      return 'x'.repeat(1000);
    },
  }));
  const archive = paperArchive(papers, AT);
  await archive.next();
  await setImmediate();
  expect(made).toEqual([0]);
  await archive.return(undefined);
  expect(made).toEqual([0]);
});

test('an archive of no papers is one all the same', async () => {
  const archive = await fromBufferPromise(await buffer(paperArchive([], AT)));
  expect(archive.entryCount).toBe(0);
});

test('names keep their marks, also those that were typed in parts', async () => {
  const path = 'Chi bộ Đội 1/biên-bản.html';
  const archive = await fromBufferPromise(
    await buffer(paperArchive([{ path: path.normalize('NFD'), content: 'x' }], AT)),
  );
  const names: string[] = [];
  for await (const { fileName } of archive.eachEntry()) names.push(fileName);
  expect(names).toEqual([path]);
});

test('folders of cells lead nowhere else, and no two are one', () => {
  const folders = foldersOf([
    { id: 'doi-1', name: 'Chi bộ Đội 1' },
    { id: 'doi-2', name: 'CHI BỘ ĐỘI 1' },
    { id: 'doi-3', name: '../..\\' },
    { id: 'doi-4', name: 'Đội 4: A/B.' },
    { id: 'doi-5', name: `Đội ${'ô'.repeat(300)}` },
  ]);
  expect([...folders.values()].slice(0, 4)).toEqual([
    'Chi bộ Đội 1 (doi-1)',
    'CHI BỘ ĐỘI 1 (doi-2)',
    'doi-3',
    'Đội 4 A B',
  ]);
  expect(Buffer.byteLength(folders.get('doi-5') ?? '')).toBeLessThan(255);
});
